"""How the window looks: colours, type, spacing and icons, in one place each.

tokens      colour roles for light and dark, sizes, spaces
fonts       the app's own type
icons       one set of line icons, in the palette's colours
style       the style sheet that follows from them
"""
