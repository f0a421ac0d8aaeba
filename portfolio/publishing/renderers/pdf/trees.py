"""The tree: who passed what to whom, indented, with lines that lead from each to those below."""

from portfolio.publishing.document import Branch, Tree
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, space, stacked
from portfolio.publishing.renderers.pdf.items import Field, Item, Node, Rule
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

_STEP = 22.0
_DISC = 3.0


def tree(typesetter: Typesetter, element: Tree, parent: Node) -> Block:
    """The title, then a strip a branch, so that a long tree goes over pages."""
    sheet = typesetter.sheet
    node = parent.child("L")
    size, leading = sheet.small
    title = typesetter.sans(size + 1.5, leading + 2.5, weight="semibold")
    strips = list(typesetter.strips(element.title, title, node.child("Caption"), measure=sheet.measure))
    strips += [space(4.0)] if strips else []
    head = [stacked(strips)] if strips else []
    step = min(_STEP, sheet.measure * 0.5 / max(_depth(element.roots), 1))
    branches = [
        strip
        for n, root in enumerate(element.roots)
        for strip in _branch(typesetter, root, node, (step, (), n == len(element.roots) - 1))
    ]
    whole = [*head, *branches]
    return Block(
        (*whole, space(sheet.grid * 0.5)),
        before=sheet.grid * 0.5,
        orphans=min(3, len(whole) + 1),
        widows=2,
        after_figures=True,
    )


def _depth(branches: tuple[Branch, ...]) -> int:
    return max((1 + _depth(branch.branches) for branch in branches), default=0)


def _branch(
    typesetter: Typesetter, branch: Branch, parent: Node, place: tuple[float, tuple[bool, ...], bool]
) -> list[Strip]:
    """The branch and what grows from it.

    `place`: the indent of a level, whether each level above goes on below this branch, and whether it is the last.
    """
    step, above, last = place
    node = parent.child("LI")
    body = node.child("LBody")
    own = _own(typesetter, branch, body, (step, above, last))
    inner = body.child("L") if branch.branches else body
    below = [
        strip
        for n, child in enumerate(branch.branches)
        for strip in _branch(typesetter, child, inner, (step, (*above, not last), n == len(branch.branches) - 1))
    ]
    return [own, *below]


def _own(typesetter: Typesetter, branch: Branch, body: Node, place: tuple[float, tuple[bool, ...], bool]) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    step, above, last = place
    depth = len(above)
    x = depth * step
    title = typesetter.sans(*sheet.small, weight="semibold")
    text_x = x + _DISC * 2 + 7.0
    measure = sheet.measure - text_x
    strips = list(typesetter.strips(branch.title, title, body.child("P"), measure=measure, x=text_x))
    for line in branch.lines:
        strips += typesetter.strips(line, typesetter.caption, body.child("P"), measure=measure, x=text_x)
    whole = stacked([*strips, space(6.0)])
    middle = title.leading / 2
    items: list[Item] = [
        _upright(colours.line, (level - 1) * step + _DISC, 0.0, whole.height)
        for level in range(1, depth)
        if above[level]
    ]
    if depth:
        stem = (depth - 1) * step + _DISC
        items.append(_upright(colours.line, stem, 0.0, middle if last else whole.height))
        items.append(Rule(stem, middle, step - _DISC, colours.line, 0.9))
    if branch.branches:
        items.append(_upright(colours.line, x + _DISC, middle, whole.height - middle))
    colour = colours.primary if depth == 0 else colours.accent if depth == 1 else colours.muted
    items.append(Field(x, middle - _DISC, _DISC * 2, _DISC * 2, colour, radius=_DISC))
    return Strip(whole.height, (*items, *whole.items))


def _upright(colour: str, x: float, y: float, height: float) -> Field:
    return Field(x - 0.45, y, 0.9, height, colour)
