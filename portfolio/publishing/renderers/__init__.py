"""Renderers: each makes one kind of file of a document, and knows none of the others.

pdf/    booklets, reports and decks for screen and print
pptx/   decks that can be edited
"""
