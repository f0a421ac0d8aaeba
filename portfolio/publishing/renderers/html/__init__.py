"""A document as a folder of pages for browsers, telephones first.

marks, pen          pieces of a page; what all pages share while they are written
pictures            photos in two sizes, without metadata
elements, tables    any element as a part of a page
pages               the first page, a page a chapter, the gallery
site                all of it, in a folder or zipped: `render_site`
"""

from portfolio.publishing.renderers.html.site import files_of, render_site

__all__ = ["files_of", "render_site"]
