"""Labelled real reports: what is found, what is wrongly alleged, and what nobody has judged yet.

`python -m bench.real` writes docs/real-reports.md. The reports and their labels are no part of
this repository: they stand beside it, in ../shared/real/open.
"""
