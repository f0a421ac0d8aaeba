"""Verbs: each function is one intent of the user.

An edit returns a `Receipt` (what changed, and its inverse); reading returns complete records that need no session.
Every function may be called from any thread; none knows a window.

libraries    make, open, close
frameworks   the field's tables: writing frames, learning models, dimensions
school       the school and its people
schools      other schools, as many as there are
dependents   what refers to a record
practices    write a practice: text, authors, tags, measures
photos       bring photos in, place and describe them, pictures for the screen
booklets     what a booklet holds
publish      booklets as files, and pictures of their pages
sizes        how heavy a booklet's file will be, told before it is written
printing     a booklet on the sheets of a printer, what that takes, and the test of a printer
outputs      what there is to print already, and what is missing for the rest
decks        slides of a practice, a booklet or the training: as PPTX, as PDF, to be presented
gate         which photos may not go out, and what was done to protect those they show
consents     class lists, consents, what is said of each photo, its blurred areas
photo_place  all photos at once: name, turn, cut, tag, replace, the trash
photo_trash  photos deleted for good
scans        signed consent forms: attached, seen, never published
forms        the consent form that parents sign
tables       spreadsheets that people send, as text: table_files (CSV), workbooks (XLSX), table_cells
imports      what they bring into the library: import_kinds, import_rows, import_plans
sheets       spreadsheets that go out
find         search
checkup      is the library whole
undo         take an edit back
example      the example school
"""
