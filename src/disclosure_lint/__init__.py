"""A linter for Chinese government information disclosure annual reports."""
