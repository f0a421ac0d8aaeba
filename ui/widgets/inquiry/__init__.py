"""The parts of the inquiries' two places.

board            the stages as columns: board_column (one stage), board_model (its cycles), ui/delegates/cycle_card
                 (how a cycle looks there), framework_choice (whose stages)

open_inquiry     the cycle on the desk: what the library holds of it, and every edit of it
desk             outline, page and panel, and the ways between them
outline          the stages at the left with how far each has come, and the chain of cycles
page             one stage as paper in the middle: cycle_head (title, focus, team, period), stage_notes (what is usually
                 written), question_block (a question with its answer), stage_foot (on to the next stage)
panel            the tabs at the right: photo_tab, data_tab (measure_card, data_words), decision_tab
                 (decision_card)
photos           a cycle's photos as the writing widgets know photos; intake brings new ones in, large_photos shows them
printing         a cycle as a file
onwards          what a cycle leads on to: the next cycle, a practice, a copy
"""
