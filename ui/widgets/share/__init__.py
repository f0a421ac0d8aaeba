"""What is chosen before something is shared.

report_choices      the choices of every report and page
practice_choices    which practice, in which frame, in how many words
web_choices         which booklet, as a folder or zipped
"""
