"""A plugin is built, installed, and loaded only where a configuration names it."""

from pathlib import Path

import pytest
from installs import Environment, add, build, install

from disclosure_lint.rulebook.clean import clean_report

PLUGIN = Path(__file__).parents[1] / "fixtures" / "plugin"
SCRIPT = """
import sys
from pathlib import Path
from disclosure_lint.linter import Linters, discover, lint_targets
for result in lint_targets(discover(sys.argv[1:]), Linters()):
    print(result.error or [(finding.rule, finding.message) for finding in result.findings])
print("sample_plugin" in sys.modules)
"""


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Return a clean environment with this project's wheel and the plugin's."""
    made = install(wheel, tmp_path_factory.mktemp("venv-with-plugin"))
    plugin = build("wheel", PLUGIN, tmp_path_factory.mktemp("plugin-wheel"))
    add(plugin, made)
    return made


def lint(environment: Environment, folder: Path, config: str) -> list[str]:
    """Return what is said of a report on a drill, and whether the plugin was imported."""
    text = clean_report("R2008", {"section": "other_matters"}, "我镇开展消防演练2次。")
    report = folder / "report.md"
    report.write_text(text, encoding="utf-8")
    (folder / "disclosure-lint.toml").write_text(config, encoding="utf-8")
    done = environment.run("python", "-c", SCRIPT, report)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_plugin_sleeps_unless_named(environment: Environment, tmp_path: Path) -> None:
    """An installed plugin that no configuration names is not even imported."""
    assert lint(environment, tmp_path, "") == ["[]", "False"]


@pytest.mark.parametrize("name", ["sample-plugin", "sample_plugin", "Sample.Plugin"])
def test_plugin_that_is_named(environment: Environment, tmp_path: Path, name: str) -> None:
    """Its rule speaks, through its check, where the configuration names the distribution."""
    expected = [("drill-told", "“消防演练”与政府信息公开无关")]
    assert lint(environment, tmp_path, f'plugins = ["{name}"]') == [str(expected), "True"]


def test_part_of_a_plugin(environment: Environment, tmp_path: Path) -> None:
    """An entry point's own name loads that one: the rules without their check cannot be bound."""
    told, imported = lint(environment, tmp_path, 'plugins = ["sample-rules"]')
    assert ("“told-word”，没有这个检查" in told, imported) == (True, "True")


def test_unknown_plugin(environment: Environment, tmp_path: Path) -> None:
    """A plugin that is not installed is an error, with the nearest one that is."""
    told, _ = lint(environment, tmp_path, 'plugins = ["sample-plugn"]')
    expected = "plugins：没有安装插件“sample-plugn”（是不是“sample-plugin”？）"
    assert told == f"{tmp_path / 'disclosure-lint.toml'}：{expected}"
