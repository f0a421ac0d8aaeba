"""From a report, or a few single pages, to a document. Pure."""

from portfolio.domain.wording import clean_line
from portfolio.publishing.document import (
    ApprovalPage,
    Contents,
    Document,
    FormalChapter,
    FormalSection,
    FrontMatter,
    Handout,
    Letterhead,
    Listing,
    Part,
    ReportCover,
)
from portfolio.publishing.elements import Numbers
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.report import Approval, PagesContent, ReportChapter, ReportContent

APPROVAL = "Lembar Pengesahan"
CONTENTS = "Daftar Isi"
FIGURES = "Daftar Gambar"
TABLES = "Daftar Tabel"
LANGUAGE = "id-ID"


def compose_report(content: ReportContent, _recipe: Recipe) -> Document:
    """The report as a document: cover, approval, front pages, lists, chapters, appendices; figures counted through."""
    numbers = Numbers()
    front = [FrontMatter(one.key, one.title, numbers.count(one.elements)) for one in content.front]
    chapters = [_chapter(chapter, numbers) for chapter in (*content.chapters, *content.appendices)]
    parts: list[Part] = [_cover(content)]
    parts += [_approval(content.approval)] if content.approval else []
    parts += front
    if chapters:
        parts.append(Contents(CONTENTS))
    if numbers.captions:
        parts.append(Listing("daftar-gambar", FIGURES, "figures"))
    if numbers.tables:
        parts.append(Listing("daftar-tabel", TABLES, "tables"))
    parts += chapters
    title = clean_line(content.title)
    author = content.author or content.school.name
    return Document(title, author, LANGUAGE, content.running_head or title, tuple(parts))


def compose_pages(content: PagesContent, _recipe: Recipe) -> Document:
    """Single pages as a document; those that begin with their own letterhead get no other head."""
    own = bool(content.elements) and isinstance(content.elements[0], Letterhead)
    handout = Handout(
        key="halaman",
        title="" if own else content.title,
        subtitle="" if own else content.subtitle,
        school=None if own else content.school,
        elements=Numbers().count(content.elements),
    )
    author = content.school.name if content.school else ""
    return Document(content.title, author, LANGUAGE, content.title, (handout,))


def _cover(content: ReportContent) -> ReportCover:
    return ReportCover(
        content.title, content.subtitle, content.author, content.author_role, content.school, content.year
    )  # fmt: skip


def _approval(approval: Approval) -> ApprovalPage:
    return ApprovalPage(
        "pengesahan", APPROVAL, approval.title, approval.text, approval.facts, approval.signatures
    )  # fmt: skip


def _chapter(chapter: ReportChapter, numbers: Numbers) -> FormalChapter:
    sections = tuple(FormalSection(one.key, one.title, numbers.count(one.elements)) for one in chapter.sections)
    return FormalChapter(chapter.key, chapter.label, chapter.title, sections)
