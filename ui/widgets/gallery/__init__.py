"""The place of all photos: a grid of squares, what is said of the chosen ones, and work on many at once.

grid, squares, heads   the squares under their date heads, and where each stands
pictures               what the squares show, made off the GUI thread
filter_bar             which photos are shown
panel                  what is said of the selection; its parts are words, labels, standing, facts, tools
big_view, crop_*       one photo large, and cut
chooser                another photo instead of this one
intake, report         photos on their way in, and what became of them
intents                what the person wants that takes several services
"""
