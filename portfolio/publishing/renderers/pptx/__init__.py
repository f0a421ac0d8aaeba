"""A deck as PPTX: text that can be edited, in the placeholders of layouts of its own.

marks      pieces of the format's XML: lengths, colours, text
shapes     texts, pictures, fields and waves of a plan as shapes
grids      tables
template   the empty file: theme, slide master and layouts of the app's own
pictures   photos at the size at which they stand on the slide
deck       all of it: `render_pptx`
"""

from portfolio.publishing.renderers.pptx.deck import render_pptx

__all__ = ["render_pptx"]
