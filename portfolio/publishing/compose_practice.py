"""One practice as a document of its own: some pages under the school's name, or a formal paper in chapters. Pure."""

from dataclasses import replace

from portfolio.domain.calendar import period
from portfolio.domain.names import listed
from portfolio.publishing import compose as booklet
from portfolio.publishing.compose_report import compose_report
from portfolio.publishing.content import BookletContent, PracticeContent
from portfolio.publishing.document import (
    Chapter,
    Credits,
    Document,
    Element,
    FrontMatter,
    Heading,
    Measures,
    SignatureBlock,
    Signatures,
    Tags,
)
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.report import Approval, ReportChapter, ReportContent, ReportSection

APPROVED = "Naskah praktik baik ini disusun oleh penulis dan disahkan oleh kepala sekolah."
MADE_BY, UNIT, HELD = "Disusun oleh", "Unit kerja", "Pelaksanaan"
PRINCIPAL = "Kepala Sekolah"
SUBTITLE = "Naskah Praktik Baik"
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
CHAPTER, APPENDIX = "BAB {number}", "Lampiran {number}"
PROOF = "Langkah Pembelajaran dan Bukti"
_EVIDENCE = 2
"""How many chapters from the end the numbers stand: in the one that tells the results."""


def alone(practice: PracticeContent, content: BookletContent) -> BookletContent:
    """What is published of one practice: a booklet of nothing else, without cover and front matter."""
    return BookletContent(practice.practice_id, practice.title, content.school, (practice,))


def compose_practice(content: BookletContent, recipe: Recipe) -> Document:
    """The practice as its chapter alone, the school's name over its title; photographers named at its end."""
    whole = booklet.compose(content, recipe)
    chapter = next(part for part in whole.parts if isinstance(part, Chapter))
    credits_ = [one for part in whole.parts if isinstance(part, FrontMatter) for one in part.elements]
    named = [one for one in credits_ if isinstance(one, Credits)]
    elements: tuple[Element, ...] = chapter.elements
    if named:
        elements = (*elements, Heading(booklet.CREDITS, level=3), *named)
    shown = replace(chapter, number=0, label=content.school.name, elements=elements)
    author = chapter.byline or content.school.name
    return Document(chapter.title, author, booklet.LANGUAGE, content.school.name, (shown,))


def compose_formal(content: BookletContent, recipe: Recipe) -> Document:
    """The practice as a formal paper: cover, approval, lists, a chapter (BAB) a section, the rest as appendices."""
    practice = content.practices[0]
    whole = compose_practice(content, recipe)
    part = whole.parts[0]
    elements = part.elements if isinstance(part, Chapter) else ()
    opener = part.opener if isinstance(part, Chapter) else None
    told = _by_heading(elements, [section.name for section in practice.sections])
    names = [name for name, found in told.items() if found]
    chapters = tuple(
        ReportChapter(f"bab-{n}", CHAPTER.format(number=ROMAN[n - 1]), name, (ReportSection("isi", "", told[name]),))
        for n, name in enumerate(names[: len(ROMAN)], start=1)
    )
    if opener is not None and chapters:
        first = chapters[0].sections[0]
        shown = (*first.elements, opener)
        chapters = (replace(chapters[0], sections=(replace(first, elements=shown),)), *chapters[1:])
    chapters = _with_numbers(chapters, [one for one in elements if isinstance(one, Measures)])
    report = ReportContent(
        title=practice.title,
        subtitle=SUBTITLE,
        author=whole.author,
        author_role=practice.authors[0].role if len(practice.authors) == 1 else "",
        school=content.school,
        year=_year(practice),
        approval=_approval(practice, content),
        front=(),
        chapters=chapters,
        appendices=_appendices(practice, elements),
        running_head=practice.title,
    )
    return compose_report(report, recipe)


def _by_heading(elements: tuple[Element, ...], names: list[str]) -> dict[str, tuple[Element, ...]]:
    """The elements that stand under the head of each section."""
    told: dict[str, list[Element]] = {name: [] for name in names}
    here: list[Element] | None = None
    for element in elements:
        if isinstance(element, Heading):
            here = told.get(element.text) if element.level == 2 else None
        elif here is not None:
            here.append(element)
    return {name: tuple(found) for name, found in told.items()}


def _with_numbers(chapters: tuple[ReportChapter, ...], measures: list[Measures]) -> tuple[ReportChapter, ...]:
    """Numbers before and after stand at the end of the chapter before the last, where the results are told."""
    if not measures or not chapters:
        return chapters
    place = max(len(chapters) - _EVIDENCE, 0)
    chapter = chapters[place]
    numbers = ReportSection("ukuran", booklet.MEASURES, tuple(measures))
    changed = replace(chapter, sections=(*chapter.sections, numbers))
    return (*chapters[:place], changed, *chapters[place + 1 :])


def _appendices(practice: PracticeContent, elements: tuple[Element, ...]) -> tuple[ReportChapter, ...]:
    tags = tuple(one for one in elements if isinstance(one, Tags))
    credits_ = tuple(one for one in elements if isinstance(one, Credits))
    proof = [ReportSection("langkah", "", practice.elements)] if practice.elements else []
    proof += [ReportSection("kerangka", booklet.TAGS, tags)] if tags else []
    named = [ReportSection("kredit", "", credits_)] if credits_ else []
    return tuple(
        ReportChapter(f"lampiran-{n}", APPENDIX.format(number=n), title, tuple(sections))
        for n, (title, sections) in enumerate([one for one in ((PROOF, proof), (booklet.CREDITS, named)) if one[1]], 1)
    )


def _approval(practice: PracticeContent, content: BookletContent) -> Approval:
    names = listed([person.full_name for person in practice.authors if person.full_name])
    facts = ((MADE_BY, names), (UNIT, content.school.name), (HELD, period(practice.started, practice.ended)))
    return Approval(
        title=practice.title,
        facts=tuple((name, value) for name, value in facts if value),
        text=APPROVED,
        signatures=Signatures("", None, SignatureBlock(PRINCIPAL, content.school.principal)),
    )


def _year(practice: PracticeContent) -> str:
    day = practice.ended or practice.started
    return str(day.year) if day else ""
