"""A publication in the window: its pages as they will print, and what people decide about it.

The pages:
spreads, paper     where each page lies, side by side as in an open book; how a sheet is painted
pictures           rasterises the pages that are looked at, off the GUI thread
view, bar          the pages, scrolled and zoomed; the strip over them: page number, spreads, zoom
preview            renders a booklet again after each change, and shows it in the view

What it holds:
state              everything the window shows of a booklet, read in one go
outline            the left column, a tab for each of the next four
contents           which practices, in which order (contents_model, contents_delegate)
cover_form         title, event, photo, look (theme_choice), paper (paper_choice, photo_picker)
words_form         foreword and back cover
matter_form        pages before and behind the chapters, on or off
problems           what is wrong (problem_row), leading to where it is mended (mended)

The file it becomes:
edition            what is chosen for one file, and the export itself
export_choices     destination (profile_choice), size, paper, draft; the file's name (file_name), place (target_choice)
forecast           how heavy each destination's file will be
sheets_choice      sheets to be folded, with a drawing (folded_sheet), the printer and the price; answers about its test
writing_bar        how far the writing is
export_result      the file is there

All outputs:
outputs            what the library can be published as, a table; a card for each (output_card)
"""
