"""The parts of the place of passing on (pengimbasan).

cascade          the tree of who passed what to whom: cascade_list (its rows), cascade_row (how a row looks),
                 cascade_counts (the whole in numbers)

A forum, a part for each tab of its page:
forum_form       what it is, where it comes from, who passed it on, and the principal's duty
attendance       the attendance list: attendance_sheet (its table), attendance_tools (in and out)
story_form       the report's words
photo_part       the photos of each appendix
plan_part        the follow-up plan, a plan_card a line
report_form      what only the report needs: preface, place and date, who signs
list_choices     what is chosen of a list before it is printed
check_part       what a full report still needs
reading          what the window asks of the library
"""
