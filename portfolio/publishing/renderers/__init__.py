"""Renderers: each makes one kind of file of a document, and knows none of the others.

pdf/    booklets, reports and decks for screen and print
pptx/   decks that can be edited
docx/   reports and practices that people go on writing in
html/   booklets as sites, opened from a folder without internet
"""
