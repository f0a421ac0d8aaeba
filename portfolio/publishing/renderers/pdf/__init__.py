"""A document as a PDF booklet.

theme, fonts               colours, sizes and measures as data; font files by role
shaping, hyphens, lines    words to glyphs, words to syllables, words to lines
items, blocks, flow        what lies on a page; what a page break may part; blocks onto pages
prose, figures, closing    elements of the document as blocks
tables, columns            tables, and how wide their columns are
matrix, marks, shades      rows against columns by depth of colour
charts, trees, formal      bars and lines; who passed what to whom; facts, notes, signatures, letterheads
elements                   any element as blocks
chapter, cover, front      parts of a booklet as pages
report, listing            parts of a report as pages; its lists with dotted leaders
furniture, ornament        running heads, page numbers, draft mark; waves
layout                     the whole document placed, before anything is painted
pictures, paint            photos at the printed size; items onto the canvas
booklet                    all of it: `render_pdf`
slides                     a deck, a page a slide: `render_slides`
consent_form               the sheet that parents sign
"""

from portfolio.publishing.renderers.pdf.booklet import render_pdf

__all__ = ["render_pdf"]
