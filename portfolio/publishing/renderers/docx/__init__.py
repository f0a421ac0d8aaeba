"""A document as a Word file that people go on writing in.

marks, styles          pieces of XML; the styles under Word's own names
pictures               photos at the size at which they stand, without metadata
pen                    what is written so far, and what is counted
elements               any element: paragraphs, lists, figures
tables, charts         tables that repeat their heads; numbers as tables with bars
contents               lists that are filled in and can be made anew
parts, furniture       covers, chapters; margins and sections
file                   all of it: `render_docx`
"""

from portfolio.publishing.renderers.docx.file import render_docx

__all__ = ["render_docx"]
