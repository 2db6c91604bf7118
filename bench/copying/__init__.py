"""How well and how fast copied passages are found, on reports made up for it.

`python -m bench.copying` writes docs/copying.md; see docs/decisions for the choices measured.
"""
