"""Publishing: a recipe and content become a document tree, and a renderer makes a file of it.

recipe          the user's choices: paper, profile, draft, look
content, report what is published, booklets and reports, as plain values (services read it from the library)
publication     what all of them have: photos that must be allowed, and words told of them
chapters/       one part of the field each, from plain values to elements
elements        elements made, counted, searched and retold
compose         recipe + booklet -> document, pure; compose_report the same for reports and single pages,
                compose_practice for one practice alone; retelling tells it in another frame, or in fewer words
wording         words that flowing outputs (Word, web) print beside those of the user
document        the tree of frozen dataclasses that every renderer understands
deck            slides as frozen dataclasses, and which of them fit a time; compose_deck and compose_ojt_deck make them,
                condense brings long text down to their few lines
slides/         each slide laid out: boxes, sizes, pictures; what every renderer of decks draws
renderers/      pdf/ and others: each alone knows its format
"""
