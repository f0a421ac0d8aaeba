"""A needs poll on paper: who answered, what is asked for, who was never trained, and what the numbers can't tell."""

from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.domain.polling import FEW
from portfolio.domain.prose import Run
from portfolio.publishing.document import (
    Align,
    Bar,
    Cell,
    Chart,
    Column,
    Element,
    Facts,
    Heading,
    Note,
    NoteKind,
    Table,
    Text,
)

HELD, SOURCE, ANSWERS, ONLY, NEVER = "Waktu", "Sumber", "Jawaban", "Hanya", "Belum pernah ikut pelatihan"
TOPICS, WHO, PRIORITIES = "Topik yang dibutuhkan", "Siapa yang menjawab", "Kebutuhan menurut daerah"
FIRST_NEEDS = "Kebutuhan pertama setiap daerah"
ASKED, OF_THESE = "Meminta topik ini", "Belum pernah dilatih"
DISTRICTS, LEVELS, YEARS, MODES = "Kabupaten atau kota", "Jenjang", "Lama mengajar (tahun)", "Moda pilihan"
NEEDS_HEADS = ("Kabupaten atau kota", "Topik", "Meminta", "Belum dilatih")
NO_DISTRICT = "Tidak disebut"
SEVERAL = "Boleh memilih lebih dari satu topik."
SILENT = "{silent} tidak menjawab pertanyaan ini."
COUNTED = "n = {total}."
OTHER_DISTRICTS = "{count} daerah lain, dengan lebih sedikit yang belum pernah dilatih, tidak ditampilkan."
OTHERS = "{count} baris lain, dengan lebih sedikit yang belum pernah dilatih, tidak ditampilkan."
MORE_BARS = "{count} yang lebih jarang tidak ditampilkan."
VOLUNTARY = "Angka ini menggambarkan mereka yang menjawab, bukan semua guru di daerahnya."
TOO_FEW = "Hanya {total} yang menjawab: bacalah sebagai cerita, bukan sebagai gambaran umum."
UNKNOWN = "{unknown} tidak mengatakan pernah ikut pelatihan atau belum."
MOST_NEEDS, FEW_MORE = 24, 4
"""Rows of the table; a few more are rather shown than left out."""
MOST_BARS = 15


@dataclass(frozen=True, slots=True)
class ChoiceContent:
    """How many gave an answer."""

    label: str
    count: int
    never_trained: int
    """Of `count`."""


@dataclass(frozen=True, slots=True)
class QuestionContent:
    """The answers to one question, the first most often given."""

    choices: tuple[ChoiceContent, ...]
    silent: int = 0


@dataclass(frozen=True, slots=True)
class NeedContent:
    """A topic that is asked for in a district."""

    district: str
    topic: str
    count: int
    never_trained: int


@dataclass(frozen=True, slots=True)
class PollContent:
    """A poll, counted."""

    title: str
    held: str
    source: str
    note: str
    only: str
    """Which answers are counted, where not all: a district, a level."""
    total: int
    never_trained: int
    trained_unknown: int
    topics: QuestionContent
    districts: QuestionContent
    levels: QuestionContent
    years: QuestionContent
    modes: QuestionContent
    needs: tuple[NeedContent, ...]
    """Most never trained first."""


def poll_elements(poll: PollContent, *, brief: bool = False) -> tuple[Element, ...]:
    """The poll from what it counts to what it can't tell; `brief` for the pages of a booklet."""
    bars, rows = (8, 10) if brief else (MOST_BARS, MOST_NEEDS)
    said = (
        (HELD, poll.held),
        (SOURCE, poll.source),
        (ONLY, poll.only),
        (ANSWERS, _number(poll.total)),
        (NEVER, told(poll.never_trained, poll.total)),
    )
    elements: list[Element] = [Facts(tuple((name, value) for name, value in said if value))]
    if poll.note:
        elements.append(Text((Run(poll.note),)))
    elements += [Note(words, kind) for words, kind in _remarks(poll)]
    if poll.topics.choices:
        elements += [Heading(TOPICS), _topics(poll, bars)]
    asked = ((DISTRICTS, poll.districts), (LEVELS, poll.levels), (YEARS, poll.years), (MODES, poll.modes))
    shown = asked[:2] if brief else asked
    charts = [_plain(name, question, poll.total, bars) for name, question in shown if question.choices]
    if charts:
        elements += [Heading(WHO), *charts]
    if poll.needs and brief:
        elements += [Heading(FIRST_NEEDS), *_needs(_first_of_each(poll.needs), rows, OTHER_DISTRICTS)]
    elif poll.needs:
        elements += [Heading(PRIORITIES), *_needs(poll.needs, rows, OTHERS)]
    return tuple(elements)


def told(count: int, total: int) -> str:
    """“47 (39%)”; of few answers the count alone."""
    if total < FEW:
        return _number(count)
    return f"{_number(count)} ({round(100 * count / total)}%)"


def _remarks(poll: PollContent) -> list[tuple[str, NoteKind]]:
    remarks: list[tuple[str, NoteKind]] = []
    if 0 < poll.total < FEW:
        remarks.append((TOO_FEW.format(total=poll.total), "warning"))
    unknown = f" {UNKNOWN.format(unknown=_number(poll.trained_unknown))}" if poll.trained_unknown else ""
    remarks.append((VOLUNTARY + unknown, "note"))
    return remarks


def _topics(poll: PollContent, most: int) -> Chart:
    bars = tuple(
        Bar(
            one.label,
            (float(one.count), float(one.never_trained)),
            (told(one.count, poll.total), _number(one.never_trained)),
        )
        for one in poll.topics.choices[:most]
    )
    return Chart("", (ASKED, OF_THESE), bars, source=f"{_source(poll.topics, poll.total, most)} {SEVERAL}")


def _plain(name: str, question: QuestionContent, total: int, most: int) -> Chart:
    bars = tuple(Bar(one.label, (float(one.count),), (told(one.count, total),)) for one in question.choices[:most])
    return Chart(name, ("",), bars, source=_source(question, total, most))


def _source(question: QuestionContent, total: int, most: int) -> str:
    more = len(question.choices) - most
    parts = (
        COUNTED.format(total=_number(total)),
        SILENT.format(silent=_number(question.silent)) if question.silent else "",
        MORE_BARS.format(count=more) if more > 0 else "",
    )
    return " ".join(part for part in parts if part)


def _first_of_each(needs: Sequence[NeedContent]) -> list[NeedContent]:
    """The most urgent need of each district: else a large district would fill a short table alone."""
    first: dict[str, NeedContent] = {}
    for need in needs:
        first.setdefault(need.district, need)
    return list(first.values())


def _needs(needs: Sequence[NeedContent], most: int, others: str) -> list[Element]:
    """A table of the first ones; `others` tells how many are left out."""
    shown = needs if len(needs) <= most + FEW_MORE else needs[:most]
    aligns: tuple[Align, ...] = ("left", "left", "right", "right")
    columns = tuple(
        Column(head, weight, align)
        for head, weight, align in zip(NEEDS_HEADS, (2.5, 2.6, 1.2, 2.0), aligns, strict=True)
    )
    rows = tuple(
        (
            _cell(need.district or NO_DISTRICT),
            _cell(need.topic),
            _cell(_number(need.count)),
            _cell(_number(need.never_trained)),
        )
        for need in shown
    )
    more = len(needs) - len(shown)
    tail = [Note(others.format(count=_number(more)))] if more > 0 else []
    return [Table(columns, rows), *tail]


def _cell(words: str) -> Cell:
    return Cell((Text((Run(words),)),))


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
