"""What is chosen of a deck.

choices    what it tells of, how long, which shape, and what that leaves out
"""
