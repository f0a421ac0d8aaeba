"""Publishing: a recipe and content become a document tree, and a renderer makes a file of it.

recipe          the user's choices: paper, profile, draft, look
content, report what is published, booklets and reports, as plain values (services read it from the library)
publication     what all of them have: photos that must be allowed, and words told of them
chapters/       one part of the field each, from plain values to elements
elements        elements made, counted, searched and retold
compose         recipe + booklet -> document, pure; compose_report the same for reports and single pages
document        the tree of frozen dataclasses that every renderer understands
renderers/      pdf/ and others: each alone knows its format
"""
