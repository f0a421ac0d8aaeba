"""The parts of the practice editor: where teachers write.

open_practice    the practice on the desk: what the library holds of it, and every edit of it
desk, columns    outline, page and panel, and the ways between them
choices          what the field's tables offer

page             the page in the middle: title_block (byline, facts), section_block (section_label, questions,
                 format_bar), figures (figure, figure_rows), quote_block
outline          the sections at the left, with how far each has come
panel            the tabs at the right: photo_tab (photo_tiles, tile_model, photo_form), tag_tab,
                 measure_tab (measure_card), check_tab; kept_cards: a card for each record, kept while it is there

growing_edit     text that grows and leaves undo to the session; line_text is plain, prose_editor has bold and lists
pen              sends what was typed after a short rest
prose_terms      old and wrong terms under a long text
prose_document   small Markdown <-> Qt's text document; pasted: what is kept of a paste
intake           photos on their way in; import_words says what became of them, drop_veil where they will go
album            the photos as the large view walks through them
as_inquiry       the practice told as an inquiry
"""
