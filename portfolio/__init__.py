"""Praktik Baik without its window: what can be written down, kept, checked and published.

The folders, from the ground up; each imports only what stands above it in this list:

errors, progress, paths, texts, files   small things known to all
domain/       the words of the field: classes and values, no session, no files
media/        pixels: read, turn upright, measure, prepare for print
storage/      the library on disk: engine, unit of work, queries, search, photo vault, migrations
publishing/   recipe -> compose -> document tree -> renderers
services/     verbs: one intent of the user each, answered by a receipt
cli           the command line over the services
"""

__version__ = "0.1.0"
