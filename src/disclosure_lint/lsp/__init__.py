"""The language server: what editors show while a report is written.

Only this room knows pygls, and only `disclosure-lint server` imports it.
"""
