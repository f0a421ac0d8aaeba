"""The direction of the school in the window.

actions           what the header offers on each tab
pages             the six tabs, each made when it is first looked at
words             names of kinds and levels, with their signs
statement_groups  vision, mission, goals: a list of cards each
statement_card    one statement: old and new side by side, its elements, what stands behind it
reasons           why a statement is aligned to each of its elements
element_popup     the elements of the framework to choose from
evidence_strip    what shows that a statement is lived: photos, practices, words
matrix            statements against elements, as a table that can be walked with the keys; cell paints a square
gap_list          what is missing, gap_rows a line of it: a way to where it is mended
outreach_list     how the direction was made known
training_form     the principal's training: class, sessions, what is ready to be brought
report_form       the words of the report of the training, its inquiries and its signatures
"""
