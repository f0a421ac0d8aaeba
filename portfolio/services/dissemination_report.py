"""The report on passing on (laporan pengimbasan) and its single pages: attendance list, follow-up plan, the tree."""

from collections.abc import Collection
from pathlib import Path

from portfolio.domain.calendar import long_date, period
from portfolio.domain.consent import Channel
from portfolio.domain.names import listed
from portfolio.errors import BadValue
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.chapters import dissemination as chapter
from portfolio.publishing.chapters.dissemination import ForumContent
from portfolio.publishing.document import Element, Signature, SignatureBlock, Signatures
from portfolio.publishing.elements import prose
from portfolio.publishing.report import Approval, FrontPage, ReportChapter, ReportContent, ReportSection
from portfolio.services import learning_frameworks, passing_on, printed, reports
from portfolio.services.dissemination_content import attendee, branches, read_forum
from portfolio.services.dissemination_needs import needs, problems_of
from portfolio.services.disseminations import ForumPage, list_forums
from portfolio.services.press import Exported
from portfolio.services.reports import ReportState
from portfolio.storage.library import Library
from portfolio.texts import tr

KIND = "dissemination"
PREFACE = "kata-pengantar"
TITLE = "Laporan Pengimbasan"
PREFACE_TITLE = "Kata Pengantar"
PREFACE_BY = "Penulis"
PREFACE_HELD = (
    "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa. Atas rahmat-Nya kegiatan “{title}” dapat dilaksanakan "
    "pada {when}, dan laporan ini dapat kami susun."
)
PREFACE_DONE = (
    "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa. Atas rahmat-Nya kegiatan “{title}” dapat dilaksanakan, "
    "dan laporan ini dapat kami susun."
)
PREFACE_SOURCE = "Dalam kegiatan ini kami meneruskan kepada rekan-rekan apa yang kami pelajari dari {source}."
PREFACE_THANKS = "Terima kasih kami sampaikan kepada {names} serta semua peserta yang hadir dan mencoba."
PREFACE_END = "Kami menyadari laporan ini masih dapat diperbaiki. Saran dari pembaca kami terima dengan senang hati."
AUTHOR_ROLE = "Pengimbas"
PRINCIPAL_ROLE = "Kepala {school}"
MADE_BY, UNIT, HELD = "Disusun oleh", "Unit kerja", "Kegiatan"
APPROVED = "Laporan ini disusun sebagai pertanggungjawaban kegiatan “{title}” yang dilaksanakan pada {when}."
APPROVED_UNDATED = "Laporan ini disusun sebagai pertanggungjawaban kegiatan “{title}”."
APPENDIX = "Lampiran {number}"
ATTENDANCE = "Daftar Hadir"
PLAN = "Rencana Tindak Lanjut (RTL)"
TREE = "Alur Pengimbasan"
RECAP = "Rekapitulasi Pengimbasan"
_SMALL = ("dan", "yang", "di", "ke", "dari", "untuk")
_SCANS = ("surat-tugas", "undangan", "susunan-acara", "notula", "sertifikat")
"""Appendices whose photos are papers, to be read: each as large as the page lets it."""


def export_dissemination(
    library: Library,
    target: Path,
    *,
    record_id: str | None = None,
    profile: str = "upload",
    max_mb: float | None = None,
    draft: bool = False,
    channel: Channel = "booklet",
    leave_out: Collection[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write the report on a forum (by default the newest) as PDF, small enough for the office (10 MB).

    Raises as `reports.export_report` does, `NotFound` for a forum that is not there, and `BadValue` where none is.
    """
    forum_id = record_id or _newest(library)
    content, page, state = read_report(library, forum_id)
    return reports.export_report(
        library,
        content,
        target,
        profile=profile,
        max_mb=max_mb,
        draft=draft,
        channel=channel,
        leave_out=leave_out,
        initials=initials,
        problems=problems_of(needs(page, state), forum_id),
        progress=progress,
    )


def read_report(library: Library, forum_id: str) -> tuple[ReportContent, ForumPage, ReportState]:
    """The report on a forum as it is printed, with what it is made of. Raises `NotFound`."""
    state = reports.get_report(library, KIND, forum_id)
    forum, page = read_forum(library, forum_id)
    with library.read() as session:
        school = printed.own_school(library, session)
    held = page.forum.ended_on or page.forum.held_on
    preface = prose(state.texts.get(PREFACE, ""))
    signed = reports.signatures(state) if state.signers else default_signatures(forum, page)
    if preface:
        preface = (*preface, Signature(signed.place_date, PREFACE_BY, ""))
    content = ReportContent(
        title=state.report.title or TITLE,
        subtitle=forum.title,
        author=listed([person.full_name for person in forum.givers]),
        author_role=AUTHOR_ROLE,
        school=school,
        year=state.report.year or (str(held.year) if held else ""),
        approval=_approval(forum, page, state, signed),
        front=(FrontPage(PREFACE, PREFACE_TITLE, preface),) if preface else (),
        chapters=tuple(_chapters(forum)),
        appendices=tuple(_appendices(library, forum, page)),
        running_head=forum.title,
    )
    return content, page, state


def drafted_preface(library: Library, forum_id: str) -> str:
    """A preface to begin with, made of what is known of the forum; to be rewritten by who reports."""
    forum, page = read_forum(library, forum_id)
    thanks = [name for name in (forum.principal, page.training.organizer if page.training else "") if name]
    when = period(page.forum.held_on, page.forum.ended_on)
    said = [
        PREFACE_HELD.format(title=forum.title, when=when) if when else PREFACE_DONE.format(title=forum.title),
        PREFACE_SOURCE.format(source=forum.source) if forum.source else "",
        PREFACE_THANKS.format(names=listed(thanks)) if thanks else "",
        PREFACE_END,
    ]
    return "\n\n".join(one for one in said if one)


def default_signatures(forum: ForumContent, page: ForumPage) -> Signatures:
    """Who signs while nobody was chosen: the principal, and who passed it on."""
    held = page.forum.ended_on or page.forum.held_on
    place = (page.school.village or page.school.district or page.school.regency) if page.school else ""
    left = SignatureBlock(PRINCIPAL_ROLE.format(school=forum.school), forum.principal) if forum.principal else None
    right = SignatureBlock(AUTHOR_ROLE, forum.givers[0].full_name if forum.givers else "")
    return Signatures(", ".join(part for part in (place, long_date(held) if held else "") if part), left, right)


def export_attendance(
    library: Library,
    forum_id: str,
    target: Path,
    *,
    blanks: int = 0,
    numbers: bool = False,
    empty: bool = False,
    draft: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write the list to be signed: odd rows sign left, even rows right; `blanks` rows are left for who comes by.

    `empty` leaves every name out. NIP and NUPTK are printed only with `numbers`, on
    paper that lies, so that there is room to sign.
    """
    forum, page = read_forum(library, forum_id)
    everybody = () if empty else tuple(attendee(one, numbers=numbers) for one in page.attendees if one.name)
    rows = chapter.attendance(everybody, numbers=numbers, blanks=blanks or (25 if not everybody else 0))
    elements = (chapter.facts(forum, whole=False), *rows)
    return reports.export_pages(
        library,
        ATTENDANCE,
        elements,
        target,
        subtitle=forum.title,
        paper="A4-landscape" if numbers else "A4",
        draft=draft,
        progress=progress,
    )


def export_follow_up(
    library: Library, forum_id: str, target: Path, *, draft: bool = False, progress: Progress = SILENCE
) -> Exported:
    """Write the follow-up plan in all its columns, on paper that lies."""
    forum, _page = read_forum(library, forum_id)
    elements = (chapter.whole_plan(forum.follow_ups),)
    return reports.export_pages(
        library, PLAN, elements, target, subtitle=forum.title, paper="A4-landscape", draft=draft, progress=progress
    )


def export_tree(
    library: Library,
    target: Path,
    *,
    training_id: str | None = None,
    draft: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write who passed what to whom, of one training or of all. Raises `BadValue` where there is nothing to show."""
    cascade = passing_on.tree(library, training_id)
    if not cascade.roots:
        raise _nothing_yet()
    elements = (chapter.tree_element("", branches(cascade.roots)),)
    return reports.export_pages(library, RECAP, elements, target, draft=draft, progress=progress)


def _newest(library: Library) -> str:
    forums = list_forums(library)
    if not forums:
        raise _nothing_yet()
    dated = [one for one in forums if one.held_on]
    return (dated or forums)[-1].id


def _nothing_yet() -> BadValue:
    return BadValue(tr("Belum ada pengimbasan di pustaka ini."), tr("Buka Pengimbasan, lalu catat forum pertama."))


def _approval(forum: ForumContent, page: ForumPage, state: ReportState, signed: Signatures) -> Approval:
    when = period(page.forum.held_on, page.forum.ended_on)
    said = APPROVED if when else APPROVED_UNDATED
    facts = (
        (MADE_BY, listed([person.full_name for person in forum.givers])),
        (UNIT, listed(list(dict.fromkeys(person.school for person in forum.givers if person.school)))),
    )
    return Approval(
        title=state.report.title or TITLE,
        facts=tuple((name, value) for name, value in facts if value),
        text=said.format(title=forum.title, when=when),
        signatures=signed,
    )


def _chapters(forum: ForumContent) -> list[ReportChapter]:
    """The chapters of the outline; a section that nothing is said in is left out, and the letters close up."""
    chapters = []
    for outline in learning_frameworks.report_chapters():
        label, _, title = outline.name.partition(" ")[2].partition(" ")
        told = [(name, chapter.section_elements(forum, field)) for field, name in outline.sections]
        sections = tuple(
            ReportSection(f"{outline.id}-{letter}", f"{letter}. {_headline(name)}", elements)
            for letter, (name, elements) in zip("ABCDEFGHIJ", [one for one in told if one[1]], strict=False)
        )
        chapters.append(ReportChapter(outline.id, f"BAB {label}", title.upper(), sections))
    return [one for one in chapters if one.sections]


def _appendices(library: Library, forum: ForumContent, page: ForumPage) -> list[ReportChapter]:
    """The appendices that hold something, numbered as they come; the tree last. Nobody's NIP is in the list."""
    photos = dict(forum.photos)
    found: list[tuple[str, str, tuple[Element, ...]]] = []
    for one in learning_frameworks.appendices():
        elements = chapter.photo_elements(photos.get(one.id, ()), pages=one.id in _SCANS)
        if one.id == "daftar-hadir" and forum.attendees:
            listing = chapter.attendance(forum.attendees, numbers=False, signed=False)
            elements = (*listing, *elements)
        if elements:
            found.append((one.id, one.name.partition(" (")[0], elements))
    if page.forum.training_id:
        cascade = passing_on.tree(library, page.forum.training_id)
        if cascade.count.forums > 1:
            found.append(("alur", TREE, (chapter.tree_element("", branches(cascade.roots)),)))
    return [
        ReportChapter(key, APPENDIX.format(number=number), name, (ReportSection(key, "", elements),))
        for number, (key, name, elements) in enumerate(found, start=1)
    ]


def _headline(name: str) -> str:
    """A title as reports write it: “Masalah dan Pemecahan”; what stands in parentheses only where it is an acronym."""
    name, _, inside = name.partition(" (")
    words = (word if word in _SMALL else word[:1].upper() + word[1:] for word in name.split())
    return " ".join([*words, *([f"({inside}"] if inside.isupper() else [])])
