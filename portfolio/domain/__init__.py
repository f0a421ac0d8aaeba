"""The words of the field: what a school has, writes, shows and prints.

school, person, practice, photo, booklet   the records that a library keeps
framework     tables of the field as data: writing frames, learning models, dimensions
prose         the small Markdown that people write in
changes       what an edit did to the records, and its inverse
consent       who may be seen where, until when
discretion    full names of pupils, and their initials
completeness  what a practice still lacks, as juries see it
calendar, names, units, wording   dates, names with degrees, numbers with what they count, clean text
"""
