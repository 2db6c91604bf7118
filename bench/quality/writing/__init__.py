"""Writes clean reports that nobody wrote: agencies, figures, prose and layouts at random."""
