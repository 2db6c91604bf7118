"""The measuring stick: invented reports, known faults set into them, and what the linter says.

`python -m bench.quality` writes docs/quality.md. Nothing here is taken from `rules/`: the words of
law and form are typed anew, so that a wrong word there shows.
"""
