"""The law as data: rule cards, regimes and vocabularies, read through importlib.resources."""
