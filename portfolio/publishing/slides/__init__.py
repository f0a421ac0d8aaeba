"""Slides laid out, before anybody draws them: boxes with text of a size that fits, pictures, fields, tables.

look       colours of the theme
measure    how wide words are, and the largest size at which they fit
items      what stands on a slide, placed
places     where titles, texts and pictures stand on each kind of slide
tables     small tables and the matrix, as grids
numbers    before and after, as bars
openings   the slides that open and close
plan       a slide of a deck, laid out: `planned`

The renderers of PDF and PPTX draw the same plans; nothing here knows either.
"""

from portfolio.publishing.slides.plan import planned

__all__ = ["planned"]
