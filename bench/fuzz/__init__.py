"""Broken files for the readers, by the hundred thousand, under a watchdog.

`nox -s fuzz` mutates reports in every format, hands each file to its reader in a process that may
be killed, and writes docs/fuzzing.md. Only an error that the reader means to raise is right.
"""
