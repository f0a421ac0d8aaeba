"""A deck on the screen, without any other program.

show       where one is in the deck, and the time
keys       what the keyboard does, in both windows alike
slide_view a slide as large as may be
audience   the window that everybody sees
speaker    the window of who speaks, where there is a second screen
start      from a deck to its windows
"""
