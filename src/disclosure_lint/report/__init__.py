"""The nouns: what a report is made of, and what is said of it. Frozen data without judgement."""

from disclosure_lint.report.agency import (
    AGENCY_KINDS,
    Agency,
    AgencyKind,
    Region,
    RegionLevel,
)
from disclosure_lint.report.closing import Signature
from disclosure_lint.report.enumeration import Enumeration, EnumerationItem
from disclosure_lint.report.fact import Fact
from disclosure_lint.report.finding import (
    FAULT_CLASSES,
    SEVERITIES,
    FaultClass,
    Finding,
    Fix,
    LawReference,
    NotAssessed,
    Result,
    Severity,
)
from disclosure_lint.report.mark import Edit, Evidence, Mark
from disclosure_lint.report.opening import Declared, DeclaredPart, Period, Title
from disclosure_lint.report.report import Note, Report
from disclosure_lint.report.section import Paragraph, Section, Table
from disclosure_lint.report.time import TimeExpression, TimeRole

__all__ = [
    "AGENCY_KINDS",
    "FAULT_CLASSES",
    "SEVERITIES",
    "Agency",
    "AgencyKind",
    "Declared",
    "DeclaredPart",
    "Edit",
    "Enumeration",
    "EnumerationItem",
    "Evidence",
    "Fact",
    "FaultClass",
    "Finding",
    "Fix",
    "LawReference",
    "Mark",
    "NotAssessed",
    "Note",
    "Paragraph",
    "Period",
    "Region",
    "RegionLevel",
    "Report",
    "Result",
    "Section",
    "Severity",
    "Signature",
    "Table",
    "TimeExpression",
    "TimeRole",
    "Title",
]
