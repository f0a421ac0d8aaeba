"""A spreadsheet comes in, step by step: the file, what its columns mean, what will happen.

file_drop      where a file is dropped or picked
reading        what is read off the GUI thread
columns_page   the columns with their meaning
preview_page   the counts, what is odd, row by row
preview_model  the rows of the preview for Qt's views
odd_words      what is odd, in words
"""
