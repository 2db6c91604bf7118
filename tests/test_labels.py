"""Labelled real reports, where they stand beside the repository: faults found, nothing alleged."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "bench" / "labels.py"


def test_labelled_reports() -> None:
    """Nine of ten labelled faults in numbers are found, and no line called right is blamed."""
    spec = importlib.util.spec_from_file_location("bench_labels", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    labels = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(labels)
    if not (labels.FOLDER / "labels.json").is_file():
        pytest.skip("the labelled reports are not here")
    known, results = labels.read_labels(labels.FOLDER), labels.judge(labels.FOLDER)
    faults = [one for one in known if one.defect and one.counts and one.rules]
    told = labels.verdicts([one for one in faults if one.kind in labels.KINDS], results)
    found = [rule for _, rule in told if rule != "—"]
    assert len(found) * 10 >= len(told) * 9
    assert list(labels.false_alarms(known, results)) == []
