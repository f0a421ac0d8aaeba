"""Publishing: a recipe and content become a document tree, and a renderer makes a file of it.

recipe      the user's choices: paper, profile, draft
content     what is published, as plain values (services read it from the library)
compose     recipe + content -> document, pure
document    the tree of frozen dataclasses that every renderer understands
renderers/  pdf/ and others: each alone knows its format
"""
