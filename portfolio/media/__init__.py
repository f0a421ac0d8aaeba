"""Pixels: the one gateway through which every output gets a photo.

facts        what a file's header says: format, size, date; what is too large or not a photo is refused here
decode       a photo upright, in sRGB, no larger than needed, without metadata
renditions   thumbnails and screen pictures, kept in the library's cache
prepare      a JPEG at the size that is printed
pages        pictures of a PDF's pages

Paths and bytes in and out; no database, no window.
"""
