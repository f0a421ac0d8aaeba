"""Charts, plainly: bars from zero, values over time; nothing cut off, nothing drawn in space."""

from dataclasses import dataclass
from math import ceil, floor, log10

from portfolio.publishing.document import Bar, Chart, Line
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.items import Curve, Field, Item, Node, Rule
from portfolio.publishing.renderers.pdf.lines import Style, followed
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

_LABELS = 0.34
"""In parts of the measure: the widest that labels of bars get."""


def chart(typesetter: Typesetter, element: Chart, parent: Node) -> Block:
    """The title, the series' colours, a strip a bar (or pair), where the numbers come from."""
    sheet = typesetter.sheet
    group = parent.child("Div")
    caption, node, source = group.child("Caption"), group.child("Figure", chart_alt(element)), group.child("P")
    frame = _frame(typesetter, element)
    bars = [_bars(typesetter, element, bar, frame, node) for bar in element.bars]
    top = stacked((*_title(typesetter, element.title, caption), *_series(typesetter, element, node)))
    tail = stacked((*bars[-1:], *_source(typesetter, element.source, source), space(sheet.grid * 0.5)))
    strips = (top, *bars[:-1], tail)
    together = len(strips) if sum(strip.height for strip in strips) < sheet.height * 0.4 else 2
    return Block(strips, before=sheet.grid * 0.5, orphans=together, widows=2 if len(strips) > 3 else 1)


def chart_alt(element: Chart) -> str:
    """What the chart shows, in words."""
    bars = (
        f"{bar.label}: {_told(element.series, bar)}" + (f" ({bar.note})" if bar.note else "") for bar in element.bars
    )
    return ". ".join(part for part in (element.title, *bars) if part)


def _told(series: tuple[str, ...], bar: Bar) -> str:
    texts = [text or words.NOTHING for text in bar.texts]
    if len(texts) < 2:
        return "".join(texts)
    return ", ".join(f"{name} {text}" for name, text in zip(series, texts, strict=False))


_NUMBERS = 0.3
"""The most of the measure that the values beside bars take: a unit may be a whole sentence."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where bars begin and how long one of the value `full` is, in pt."""

    labels: float
    room: float
    full: float
    thick: float


def _frame(typesetter: Typesetter, element: Chart) -> _Frame:
    sheet = typesetter.sheet
    style = _label_style(typesetter)
    widest = max((typesetter.line(bar.label, style).width for bar in element.bars), default=0.0)
    labels = min(widest, sheet.measure * _LABELS) + 10.0
    number = _number_style(typesetter)
    texts = [typesetter.line(text, number).width for bar in element.bars for text in bar.texts]
    values = [value for bar in element.bars for value in bar.values if value is not None]
    full = element.full or max([*values, 0.0]) or 1.0
    thick = 8.5 if len(element.series) < 2 else 6.4
    numbers = min(max([*texts, 12.0]), sheet.measure * _NUMBERS)
    return _Frame(labels, sheet.measure - labels - numbers - 8.0, max([full, *values]), thick)


def _label_style(typesetter: Typesetter) -> Style:
    return typesetter.sans(*typesetter.sheet.small)


def _number_style(typesetter: Typesetter) -> Style:
    return typesetter.sans(*typesetter.sheet.small, weight="semibold")


def _colour(typesetter: Typesetter, series: int, count: int) -> str:
    """The first of two series is what was before."""
    colours = typesetter.colours
    palette = (colours.before, colours.primary, colours.accent) if count > 1 else (colours.primary,)
    return palette[series % len(palette)]


def _title(typesetter: Typesetter, title: str, node: Node) -> tuple[Strip, ...]:
    size, leading = typesetter.sheet.small
    style = typesetter.sans(size + 1.0, leading + 2.0, weight="semibold")
    strips = typesetter.strips(title, style, node, measure=typesetter.sheet.measure)
    return (*strips, space(3.0)) if strips else ()


def _series(typesetter: Typesetter, element: Chart, node: Node) -> tuple[Strip, ...]:
    if len(element.series) < 2:
        return ()
    style = typesetter.sans(*typesetter.sheet.caption, colour=typesetter.colours.muted)
    items: list[Item] = []
    x = 0.0
    for n, name in enumerate(element.series):
        line = typesetter.short_line(name, style, typesetter.sheet.measure / len(element.series) - 31.0)
        baseline = style.leading * 0.74
        items.append(Field(x, baseline - 6.2, 11.0, 6.4, _colour(typesetter, n, len(element.series)), node=node))
        items.append(line.spaced().at(x + 15.0, baseline, node))
        x += 15.0 + line.width + 16.0
    return (Strip(style.leading + 4.0, tuple(items)),)


def _bars(typesetter: Typesetter, element: Chart, bar: Bar, frame: _Frame, node: Node) -> Strip:
    """The label with its note at the left, the bars with their values at the right, level with each other."""
    colours = typesetter.colours
    label, note = _label_style(typesetter), typesetter.caption
    measure = frame.labels - 10.0
    left = [
        *line_strips(followed(typesetter.lines(bar.label, label, measure)), label, node, measure=measure),
        *line_strips(followed(typesetter.lines(bar.note, note, measure)), note, node, measure=measure),
    ]
    words_ = stacked(left)
    pitch = max(label.leading * 0.92, frame.thick + 2.6)
    count = max(len(element.series), 1)
    height = max(words_.height, pitch * count) + 7.0
    items = [item.moved(0.0, (height - words_.height) / 2) for item in words_.items]
    y = (height - pitch * count) / 2
    for n in range(count):
        value = bar.values[n] if n < len(bar.values) else None
        text = bar.texts[n] if n < len(bar.texts) and value is not None else words.NOTHING
        length = max(frame.room * (value or 0.0) / frame.full, 0.0)
        if length:
            top = y + (pitch - frame.thick) / 2
            items.append(Field(frame.labels, top, length, frame.thick, _colour(typesetter, n, count), node=node))
        number = _number_style(typesetter)
        line = typesetter.short_line(text, number, typesetter.sheet.measure * _NUMBERS)
        items.append(line.spaced().at(frame.labels + length + 5.0, y + pitch / 2 + number.size * 0.35, node))
        y += pitch
    # Zero, where every bar begins.
    items.append(Field(frame.labels - 0.4, 0.0, 0.8, height, colours.muted))
    return Strip(height, tuple(items))


def _source(typesetter: Typesetter, source: str, node: Node) -> tuple[Strip, ...]:
    strips = typesetter.strips(source, typesetter.caption, node, measure=typesetter.sheet.measure)
    return (space(4.0), *strips) if strips else ()


def line_chart(typesetter: Typesetter, element: Line, parent: Node) -> Block:
    """Values over time from zero on, each written at its point; the target as a broken line."""
    sheet = typesetter.sheet
    told = ", ".join(f"{when}: {text}" for when, _, text in element.points)
    target = f"{element.target_text}" if element.target is not None else ""
    group = parent.child("Div")
    caption = group.child("Caption")
    node = group.child("Figure", ". ".join(part for part in (_with_unit(element), told, target) if part))
    strips = (
        *_title(typesetter, _with_unit(element), caption),
        _plot(typesetter, element, node),
        space(sheet.grid * 0.5),
    )
    return Block((stacked(strips),), before=sheet.grid * 0.5)


def _with_unit(element: Line) -> str:
    return f"{element.title} ({element.unit})" if element.unit and element.title else element.title or element.unit


def nice_top(value: float) -> float:
    """The end of an axis: 1, 2, 2.5 or 5 times a power of ten, not below `value`."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0) if step * power >= value)


def _plot(typesetter: Typesetter, element: Line, node: Node) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    small = typesetter.caption
    height, top = min(sheet.height * 0.15, 130.0), small.leading
    values = [value for _, value, _ in element.points]
    ceiling = nice_top(max([*values, element.target or 0.0]) * 1.1)
    floor_y = top + height
    right = _target_room(typesetter, element)
    width = sheet.measure - right
    slot = width / max(len(values), 1)

    def at(n: int, value: float) -> tuple[float, float]:
        return slot * (n + 0.5), floor_y - height * max(value, 0.0) / ceiling

    items: list[Item] = [Rule(0.0, floor_y - height * n / 2, width, colours.line, 0.4) for n in (1, 2)]
    items.append(Rule(0.0, floor_y, width, colours.muted, 0.8))
    if element.target is not None:
        items += _target(typesetter, element, (width, at(0, element.target)[1], floor_y), node)
    points = [at(n, value) for n, value in enumerate(values)]
    if len(points) > 1:
        steps = tuple((("l" if n else "m"), point) for n, point in enumerate(points))
        items.append(Curve(steps, stroke=colours.primary, thickness=1.6, node=node))  # type: ignore[arg-type] # "m" and "l" alone
    number = typesetter.sans(*sheet.caption, weight="semibold")
    every = max(ceil(len(points) / max(width / 42.0, 1)), 1)
    for n, (x, y) in enumerate(points):
        items.append(Field(x - 2.6, y - 2.6, 5.2, 5.2, colours.primary, radius=2.6, node=node))
        if _named(n, every, len(points)):
            value = typesetter.line(element.points[n][2], number)
            items.append(value.spaced().at(_kept(x - value.width / 2, value.width, width), y - 5.5, node))
    foot = _times(typesetter, element, slot, every, node)
    items += [item.moved(0.0, floor_y + 3.0) for item in foot.items]
    return Strip(floor_y + 3.0 + foot.height, tuple(items))


def _times(typesetter: Typesetter, element: Line, slot: float, every: int, node: Node) -> Strip:
    style = typesetter.caption
    items: list[Item] = []
    tallest = 0
    for n, (when, _, _) in enumerate(element.points):
        if not _named(n, every, len(element.points)):
            continue
        lines = followed(typesetter.lines(when, style, max(slot * every - 4.0, 30.0))[:3])
        tallest = max(tallest, len(lines))
        strip = stacked(line_strips(lines, style, node))
        placed = zip(strip.items, lines, strict=True)
        width = slot * len(element.points)
        middle = slot * (n + 0.5)
        items += [item.moved(_kept(middle - line.width / 2, line.width, width), 0.0) for item, line in placed]
    return Strip(style.leading * tallest, tuple(items))


def _named(n: int, every: int, count: int) -> bool:
    """Whether a point's time and value are written: where there are many, each so-and-so-many-th before the last."""
    return (count - 1 - n) % every == 0


def _kept(x: float, long: float, width: float) -> float:
    """The x of what is `long`, moved so far that it lies between 0 and `width`."""
    return min(max(x, 0.0), max(width - long, 0.0))


def _target_room(typesetter: Typesetter, element: Line) -> float:
    if element.target is None:
        return 0.0
    style = typesetter.sans(*typesetter.sheet.caption, weight="semibold")
    longest = max((typesetter.line(word, style).width for word in element.target_text.split()), default=0.0)
    return min(max(longest, 46.0), typesetter.sheet.measure * 0.25) + 6.0


_TARGET_LINES = 5


def _target(typesetter: Typesetter, element: Line, end: tuple[float, float, float], node: Node) -> list[Item]:
    """A broken line across, its words at the right, beside the plot; `end`: its right end, and where the plot ends."""
    colours = typesetter.colours
    width, y, floor_y = end
    style = typesetter.sans(*typesetter.sheet.caption, colour=colours.accent, weight="semibold")
    dashes = int(width / 7.0)
    items: list[Item] = [Rule(n * 7.0, y, 4.0, colours.accent, 0.9) for n in range(dashes)]
    measure = _target_room(typesetter, element) - 6.0
    lines = typesetter.at_most(_TARGET_LINES, typesetter.lines(element.target_text, style, measure), style, measure)
    strip = stacked(line_strips(followed(lines), style, node))
    top = _kept(y - strip.height / 2, strip.height, floor_y)
    return [*items, *(item.moved(width + 6.0, top) for item in strip.items)]
