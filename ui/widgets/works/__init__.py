"""Works on show, and what visitors said, in the place of exhibitions.

reading               what both parts ask of the library
work_list             all works, a line each, with their photos
work_form, makers     what is said of one
label_preview         its label as it will be printed
works_part            list, form and preview together, with the ways in for new works
note_column, feedback_part    what visitors wrote, by its kind
keeping               signals become edits
place                 both parts in the place of exhibitions, kept up to date
choices               what is chosen before labels, posters or sheets are printed
"""
