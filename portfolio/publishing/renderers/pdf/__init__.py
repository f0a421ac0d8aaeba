"""A document as a PDF booklet.

theme, fonts               colours, sizes and measures as data; font files by role
shaping, hyphens           words to glyphs, words to syllables
breaking, lines            where lines end; words set in lines
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
pictures, operators, paint photos at the printed size; colours and outlines, items onto the canvas
tags, archive, file        what is read in which order; what the file says of itself; objects as bytes on the disk
booklet                    all of it: `render_pdf`
bleed, weigh               pages for a print shop; how heavy the file will be
impose                     pages on sheets
sheet_content, sheet_tags  what they draw there, and how they are read
slides                     a deck, a page a slide: `render_slides`
consent_form, test_sheet   the sheet that parents sign; the one that shows how a printer turns paper
exhibit_type, qr           what exhibits share: cells to cut apart, texts; codes as few rectangles
labels, feedback           the label of a work, a form for visitors
poster, poster_parts       a practice told so shortly that one reads it standing
exhibits                   all three as files: `render_exhibits`
"""

from portfolio.publishing.renderers.pdf.booklet import render_pdf

__all__ = ["render_pdf"]
