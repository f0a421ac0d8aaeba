"""The window: a person's hands on the services.

entry, app     how the program starts: window or command line
session        the open library in the window: edits, questions, undo, what changed
operations     work off the GUI thread
printers       those that were tested, and how each turns paper
print_jobs     pages sent to a printer, in a process of its own (print_worker) that the window outlives
settings       what this user prefers, one typed object
theme/         colours, type, spacing, icons, style sheet
widgets/       small parts that every screen shares
models/, delegates/   lists and how their rows are painted
screens/       the places of the sidebar; they do not know each other
dialogs/       questions that need an answer first
presenter/     a deck over the whole screen, and the notes on another

Data flows one way: screen -> session -> service, and back as a receipt that is broadcast; each screen refreshes
only what is its own.
"""

import os

# PySide makes each of its types at its first use. Two threads that use one for the first time together crash or wait
# for each other for ever (59 of 60 tries in a test), and lanes read pictures and load screens while the window paints.
# Made at once, they cost a sixth of a second at the start.
os.environ.setdefault("PYSIDE6_OPTION_LAZY", "0")
