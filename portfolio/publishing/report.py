"""A report as plain values: services fill it, `compose_report` makes a document of it."""

from dataclasses import dataclass

from portfolio.publishing.content import SchoolContent
from portfolio.publishing.document import Element, Signatures


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A titled part of a chapter: “A. Latar Belakang”. Its figures and tables carry number 0: the report counts."""

    key: str
    title: str
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class ReportChapter:
    """A chapter, on a new page: “BAB I” over “PENDAHULUAN”; or an appendix: “Lampiran 1” over “Surat Tugas”."""

    key: str
    label: str
    title: str
    sections: tuple[ReportSection, ...]
    """One without a title stands directly under the chapter's."""


@dataclass(frozen=True, slots=True)
class FrontPage:
    """A titled page before the chapters: kata pengantar, profil sekolah."""

    key: str
    title: str
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Approval:
    """Lembar pengesahan: the title, made by whom, what for, and the signatures."""

    title: str
    facts: tuple[tuple[str, str], ...]
    """Disusun oleh: Nama, Unit kerja, NIP."""
    text: str
    signatures: Signatures


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A whole report."""

    title: str
    subtitle: str
    """Under the title on the cover: what, when, where."""
    author: str
    """Full name with degrees."""
    author_role: str
    school: SchoolContent
    year: str
    approval: Approval | None
    front: tuple[FrontPage, ...]
    """In order; the table of contents follows them."""
    chapters: tuple[ReportChapter, ...]
    appendices: tuple[ReportChapter, ...] = ()
    running_head: str = ""


@dataclass(frozen=True, slots=True)
class PagesContent:
    """A few pages for a single purpose: a matrix, a heat map, an attendance list."""

    title: str
    elements: tuple[Element, ...]
    subtitle: str = ""
    school: SchoolContent | None = None
    """Whose letterhead stands above the title; None for none."""
