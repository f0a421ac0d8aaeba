"""The place of all photos: a grid of squares, what is said of the chosen ones, and work on many at once.

grid, squares, heads   the squares under their date heads, and where each stands
filter_bar             which photos are shown
panel                  what is said of the selection; its parts are words, labels, standing, facts, tools
album                  the photos as the large view walks through them
crop_*                 one photo, cut
chooser                another photo instead of this one
intake, report         photos on their way in, and what became of them
trash_part             how much lies in the trash, and the way to delete it for good
"""
