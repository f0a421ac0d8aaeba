"""Renderers: each makes one kind of file of a document, and knows none of the others.

pdf/    the booklet for screen and print
"""
