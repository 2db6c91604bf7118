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
from disclosure_lint.report.figure import Breakdown, Figure, FigureScope, FigureTime, Growth, Share
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
from disclosure_lint.report.mark import Edit, Evidence, Mark, lines_of
from disclosure_lint.report.opening import Declared, DeclaredPart, Period, Title
from disclosure_lint.report.report import Note, Report
from disclosure_lint.report.section import Paragraph, Section
from disclosure_lint.report.table import (
    Cell,
    FormTable,
    Grid,
    LabelState,
    Table,
    TableLabel,
    TableValue,
    ValueState,
)
from disclosure_lint.report.time import TimeExpression, TimeRole

__all__ = [
    "AGENCY_KINDS",
    "FAULT_CLASSES",
    "SEVERITIES",
    "Agency",
    "AgencyKind",
    "Breakdown",
    "Cell",
    "Declared",
    "DeclaredPart",
    "Edit",
    "Enumeration",
    "EnumerationItem",
    "Evidence",
    "Fact",
    "FaultClass",
    "Figure",
    "FigureScope",
    "FigureTime",
    "Finding",
    "Fix",
    "FormTable",
    "Grid",
    "Growth",
    "LabelState",
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
    "Share",
    "Signature",
    "Table",
    "TableLabel",
    "TableValue",
    "TimeExpression",
    "TimeRole",
    "Title",
    "ValueState",
    "lines_of",
]
