"""Competencies read from the library for print and for spreadsheets: the map, the claims, the partners."""

from collections.abc import Sequence
from pathlib import Path

from portfolio.domain.names import listed
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.chapters.competency import (
    MAP,
    PARTNERS,
    ClaimContent,
    MapCell,
    MapContent,
    PartnerContent,
    claims_elements,
    map_elements,
    partner_elements,
)
from portfolio.publishing.content import ExtraChapter
from portfolio.publishing.document import Element, Heading
from portfolio.services import frameworks, reports
from portfolio.services.claim_views import ClaimView, evidence_of, view
from portfolio.services.competency_heat import Heat, HeatCell, heat
from portfolio.services.partners import PartnerPage, list_partners
from portfolio.services.press import Exported
from portfolio.services.printed import Album
from portfolio.services.sheets import Sheet, Value, write_sheets
from portfolio.storage import competency_queries, queries
from portfolio.storage.library import Library
from portfolio.storage.queries import PracticeParts
from portfolio.texts import tr

KINDS = {"person": "Orang", "practice": "Praktik", "school": "Sekolah"}
UNTITLED = "Praktik tanpa judul"
SUMMARY = "Kompetensi yang ditunjukkan {people} orang dalam {practices} praktik, dengan buktinya."
CLAIMS_HEAD = "Bukti dari praktik"


def booklet_chapter(library: Library, _record_id: str = "") -> ExtraChapter | None:
    """The map as a booklet's chapter: a matrix for each model, the claims, the partners; None where all is empty.

    What has no evidence yet is left out: a booklet claims only what it can show.
    """
    maps = [found for model in frameworks.competency_models(library) if (found := _proven_map(library, model.id))]
    partners = partner_contents(library)
    if not maps and not partners:
        return None
    elements: list[Element] = []
    for found in maps:
        elements.append(Heading(found.model.title))
        elements += map_elements(map_content(found, fine=False, proven=True))
        claims = [one for one in claim_contents(library, found) if one.proven and one.level]
        elements += claims_elements(claims, photos=False)
    if partners:
        elements += [Heading(PARTNERS), *partner_elements(partners)]
    people = {one.person.id for found in maps for one in found.claims if one.person and one.counted_level}
    practices = {one.claim.practice_id for found in maps for one in found.claims if one.counted_level}
    summary = SUMMARY.format(people=len(people), practices=len(practices)) if maps else ""
    names = tuple(found.model.title for found in maps)
    return ExtraChapter(key="", title=MAP, elements=tuple(elements), summary=summary, facts=names)


def map_pages(
    library: Library, model_id: str, person_id: str | None = None, school_id: str | None = None
) -> tuple[Element, ...]:
    """The map in its finest rows, the claims with their photos, the partners: for a sheet of its own."""
    found = heat(library, model_id, person_id, school_id)
    elements: list[Element] = [*map_elements(map_content(found, fine=True))]
    claims = claim_contents(library, found)
    if claims:
        elements += [Heading(CLAIMS_HEAD), *claims_elements(claims, photos=True)]
    if person_id is None and (partners := partner_contents(library)):
        elements += [Heading(PARTNERS), *partner_elements(partners)]
    return tuple(elements)


def export_map_pages(
    library: Library,
    model_id: str,
    target: Path,
    *,
    person_id: str | None = None,
    school_id: str | None = None,
    max_mb: float | None = None,
    draft: bool = False,
    leave_out: Sequence[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write the map as PDF on A4. Raises as `reports.export_pages` does."""
    found = heat(library, model_id, person_id, school_id)
    subtitle = found.model.title
    if person_id is not None:
        with library.read() as session:
            people = {one.id: one.full_name for one in queries.people(session)}
        subtitle = f"{subtitle} · {people.get(person_id, '')}"
    return reports.export_pages(
        library,
        MAP,
        map_pages(library, model_id, person_id, school_id),
        target,
        subtitle=subtitle,
        max_mb=max_mb,
        draft=draft,
        leave_out=leave_out,
        initials=initials,
        progress=progress,
    )


def export_map(library: Library, target: Path) -> Path:
    """Write every map, every claim and every partner as a workbook. Raises `TargetError`."""
    found = [one for one in (heat(library, model.id) for model in frameworks.competency_models(library)) if one.claims]
    sheets = [_map_sheet(one) for one in found]
    sheets.append(_claims_sheet([claim for one in found for claim in claim_contents(library, one)]))
    sheets.append(_partners_sheet(list_partners(library)))
    return write_sheets(target, sheets)


def map_content(found: Heat, *, fine: bool, proven: bool = False) -> MapContent:
    """The map as it is printed, in focus areas or in indicators; `proven` drops what has no evidence."""
    rows = found.focus_rows if fine else tuple(row for row in found.rows if row.kind == "indicator")
    kind = found.columns[0].kind if found.columns else "person"
    shown = [n for n in range(len(found.columns)) if not proven or any(row.cells[n].level for row in rows)]
    return MapContent(
        levels=tuple(level.name for level in found.model.levels),
        columns=tuple(found.columns[n].name or UNTITLED for n in shown),
        columns_name=KINDS[kind],
        rows=tuple(
            (f"{row.row.code} {row.row.name}", tuple(_cell(row.cells[n], proven=proven) for n in shown)) for row in rows
        ),
        fine=fine,
        covered=sum(bool(row.total.level) for row in rows),
        practices=len({one.claim.practice_id for one in found.claims if one.counted_level or not proven}),
    )


def claim_contents(library: Library, found: Heat) -> list[ClaimContent]:
    """The claims of a map as they are printed, by person and in the order of the model."""
    order = {item: n for n, item in enumerate(found.model.rows)}
    with library.read() as session:
        album = Album(library, session, [one.claim.photo_id for one in found.claims])
    claims = sorted(found.claims, key=lambda one: order.get(one.claim.item, len(order)))
    return [_claim(one, found.title(one.claim.practice_id), album) for one in claims]


def practice_claims(library: Library, many: Sequence[PracticeParts]) -> dict[str, tuple[ClaimContent, ...]]:
    """The claims of practices whose rows are at hand, as they are printed, by the practice's id."""
    models = frameworks.competency_models(library)
    with library.read() as session:
        claims = competency_queries.claims_of_practices(session, [one.practice.id for one in many])
        people = {one.id: one for one in queries.people(session)} if claims else {}
        album = Album(library, session, [one.photo_id for one in claims])
    evidence = evidence_of(many)
    titles = {one.practice.id: one.practice.title for one in many}
    order = {(model.id, item): n for model in models for n, item in enumerate(model.rows)}
    found: dict[str, list[ClaimContent]] = {practice_id: [] for practice_id in titles}
    for claim in sorted(claims, key=lambda one: (one.model, order.get((one.model, one.item), 0))):
        one = view(claim, models, people, evidence)
        found[claim.practice_id].append(_claim(one, titles[claim.practice_id], album))
    return {practice_id: tuple(ones) for practice_id, ones in found.items()}


def partner_contents(library: Library) -> list[PartnerContent]:
    """The partners as they are printed; their contacts never are."""
    pages = list_partners(library)
    with library.read() as session:
        album = Album(library, session, [one.partner.logo_id for one in pages])
    return [
        PartnerContent(
            name=one.partner.name,
            programme=one.partner.programme,
            way=one.partner.way,
            cycle=one.cycle,
            items=tuple((row.code, row.name) for _, row in one.items),
            practices=tuple(title or UNTITLED for _, title in one.practices),
            logo=album.photo(one.partner.logo_id),
        )
        for one in pages
        if one.partner.name or one.partner.programme
    ]


def _proven_map(library: Library, model_id: str) -> Heat | None:
    found = heat(library, model_id)
    return found if any(one.counted_level for one in found.claims) else None


def _cell(cell: HeatCell, *, proven: bool) -> MapCell:
    return MapCell(cell.level, bool(cell.claims) and (bool(cell.level) or not proven), cell.below)


def _claim(one: ClaimView, practice: str, album: Album) -> ClaimContent:
    level = one.model.level(one.claim.level) if one.model else None
    return ClaimContent(
        person=one.person.full_name if one.person else "–",
        code=one.row.code,
        name=one.row.name,
        level=level.name if level else "",
        practice=practice or UNTITLED,
        quote=one.claim.quote if one.proven else "",
        photo=album.photo(one.claim.photo_id) if one.proven else None,
        proven=one.proven,
    )


def _map_sheet(found: Heat) -> Sheet:
    """Codes, names, the highest level of all, how many practices, then a column for each person or school."""
    columns = [tr("Kode"), tr("Kompetensi"), tr("Tertinggi"), tr("Banyak praktik")]
    columns += [column.name or UNTITLED for column in found.columns]
    rows: list[list[Value]] = []
    for row in found.rows:
        line: list[Value] = [row.row.code, row.row.name, row.total.level or None, len(row.total.practices) or None]
        rows.append([*line, *(cell.level or ("?" if cell.claims else None) for cell in row.cells)])
    if any(column.minimum for column in found.columns):
        head: list[Value] = ["", tr("Tingkat minimum jabatan"), None, None]
        rows.insert(0, [*head, *(column.minimum or None for column in found.columns)])
    return Sheet(found.model.title, columns, rows)


def _claims_sheet(claims: Sequence[ClaimContent]) -> Sheet:
    columns = (tr("Orang"), tr("Kode"), tr("Kompetensi"), tr("Tingkat"), tr("Praktik"), tr("Kalimat"), tr("Foto bukti"))
    rows = [
        (one.person, one.code, one.name, one.level, one.practice, one.quote, one.photo.name if one.photo else "")
        for one in claims
    ]
    return Sheet(tr("Bukti"), columns, rows)


def _partners_sheet(partners: Sequence[PartnerPage]) -> Sheet:
    columns = (tr("Mitra"), tr("Program"), tr("Siklus"), tr("Cara kerja"), tr("Kompetensi"), tr("Praktik"))
    rows = [
        (
            one.partner.name,
            one.partner.programme,
            one.cycle,
            one.partner.way,
            "; ".join(f"{row.code} {row.name}" for _, row in one.items),
            listed([title or UNTITLED for _, title in one.practices]),
        )
        for one in partners
    ]
    return Sheet(tr("Mitra"), columns, rows)
