"""Numbered, frozen steps from one schema version to the next.

A step is SQL as text and never imports today's classes, so that an old library is led through the very schemas
that its versions had. Before the first step of an upgrade the database file is copied aside.
"""

from portfolio.storage.migrations import m0001_first, m0002_consent, m0003_field, m0004_publishing

STEPS: tuple[tuple[str, ...], ...] = (
    m0001_first.STATEMENTS,
    m0002_consent.STATEMENTS,
    m0003_field.STATEMENTS,
    m0004_publishing.STATEMENTS,
)
"""`STEPS[n]` leads from schema version n to n + 1; 0 is an empty file."""

NEWEST = len(STEPS)
