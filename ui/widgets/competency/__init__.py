"""Competencies on the screen: levels, a model as a tree, the map, the partners.

`levels` picks one of a model's levels and colours it, `tree` chooses rows of a model, `evidence_line` shows what proves
a claim; `heat_*` are the map with its details, `partner_*` the partners.
"""
