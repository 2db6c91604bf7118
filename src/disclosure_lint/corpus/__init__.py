"""Many reports: fingerprints, copied passages, last year's report.

Nothing is imported here: a run without an index pays nothing for this room.
"""
