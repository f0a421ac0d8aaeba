"""Who may be seen where, as people read and write it.

words, reading, edits      how it is said; what is asked of the library; how records are begun
consent_list, consent_row, consent_search   consents as rows, how a row is painted, and how rows are found
consent_form               one consent; its parts are subject_field, toggles, scan_field (with scan_view), withdrawing
keeping                    what a form says, turned into edits
consent_register           the list with the form beside it
pupil_list, pupil_form, pupil_register      the same for class lists
photo_strip, photo_stage   the photos of a dialog: small and in a row, large
state_cards                the five states of a photo
photo_linking, blur_note   what belongs to a state: the consents a photo rests on, the areas that are blurred
photo_counts               how many photos are in which state
"""
