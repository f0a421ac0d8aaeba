"""Questions that need an answer first.

dialog        what all of them share
publishing    the frame of those that write files: choices, what comes of them, progress, a way to stop
checked       the same for pages that are checked first: what is wrong, the ways out of a refusal, the file at the end
outputs       the doors to all of these
"""
