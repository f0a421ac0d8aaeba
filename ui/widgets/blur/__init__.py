"""Blurring areas of a photo by hand.

areas      an area's shape, and what can be done to it; pure
drawing    the areas being worked on: which is chosen, undo and redo
viewport   how the photo lies on the screen: fit, zoom, pan
cells      the pixels of an area as they will be printed
gestures   what the mouse is doing: draw, paint, move, resize, pan
outlines   the lines on the photo
canvas     the photo with its areas
tools      the row of tools above it
proposals  the question whether a proposed area is a face
reading    what is read before it can be drawn
"""
