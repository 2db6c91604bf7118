"""How many bodies may share a fingerprint before it is common wording.

Bodies are counted, not reports: one that repeats itself for eight years is still one. The number
is absolute: a share of the corpus would forbid nothing in a small one, and never take out a
county's template in a large one.
"""

CUT = 5
_CUTS = ((30_000, CUT), (300_000, 10))
_LARGEST = 20


def cut_for(documents: int) -> int:
    """Return the cut for an index of so many documents: absolute, small, and growing slowly."""
    return next((cut for most, cut in _CUTS if documents <= most), _LARGEST)
