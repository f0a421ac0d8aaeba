"""Questions that need an answer first."""
