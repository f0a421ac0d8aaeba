"""What labels, posters and feedback sheets print, read from the library as plain values."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from portfolio.domain import discretion
from portfolio.domain.calendar import long_date
from portfolio.domain.consent import Channel, Consent, Pupil
from portfolio.domain.exhibition import Station
from portfolio.domain.names import listed
from portfolio.domain.person import Person
from portfolio.domain.practice import Practice
from portfolio.domain.prose import ListBlock, parse
from portfolio.domain.school import School
from portfolio.publishing.compose import measure_row
from portfolio.publishing.condense import sentences
from portfolio.publishing.content import PhotoContent, PracticeContent
from portfolio.publishing.exhibits import (
    ExhibitsContent,
    LabelContent,
    PosterContent,
    PosterSection,
    SheetContent,
)
from portfolio.services import artifacts, frameworks, printed
from portfolio.services.artifacts import DIMENSIONS, Maker, Work
from portfolio.services.booklet_content import read_practice
from portfolio.services.practices import list_practices
from portfolio.storage import photo_queries, queries
from portfolio.storage.library import Library
from portfolio.storage.parts import parts_of

LABELS, POSTERS, FEEDBACK = "Label Karya", "Poster Praktik Baik", "Lembar Umpan Balik"
STATION = "Stan {number}"
CLASS = "Kelas {level}"
HIDDEN = "Seorang murid"
"""Stands for a pupil who must never be shown, not even by initials."""
_MOST_PHOTOS = 3
_LONGEST_LEAD = 4
_WIDE = 1.15
"""Width over height from which a photo can be a poster's large one."""
_PART_NAMES = frozenset({
    "latar belakang", "masalah", "tujuan", "manfaat", "tujuan dan manfaat", "konsep dan rujukan", "langkah-langkah",
    "tempat dan waktu", "perangkat dan instrumen", "proses", "proses pelaksanaan", "hasil", "hasil dan data",
    "kendala", "kendala dan solusi", "simpulan", "refleksi", "rekomendasi",
})  # fmt: skip
"""Heads inside the chapters of a formal text: they name what follows, and say nothing on a poster."""
_BARE_LINK = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")


@dataclass(frozen=True, slots=True)
class Names:
    """Whose names may be printed, for one channel today."""

    pupils: Mapping[str, Pupil]
    consents: Sequence[Consent]
    channel: Channel
    day: date

    def printed(self, maker: Maker) -> str:
        """A maker's name; initials for a pupil whose name may not be shown."""
        pupil = self.pupil(maker)
        if pupil is None:
            hidden = [one.name for one in self.pupils.values() if one.never_show or not self.allows(one, "name")]
            return discretion.with_initials(maker.name, hidden)
        if pupil.never_show:
            return HIDDEN
        return pupil.name if self.allows(pupil, "name") else discretion.with_initials(pupil.name, [pupil.name])

    def pupil(self, maker: Maker) -> Pupil | None:
        """The pupil of the class list who is meant, by id or by the same name."""
        found = self.pupils.get(maker.pupil_id or "")
        if found is not None:
            return found
        same = maker.name.casefold()
        return next((one for one in self.pupils.values() if same and one.name.casefold() == same), None)

    def allows(self, pupil: Pupil, element: str) -> bool:
        """Whether a consent holds for that element of the pupil, and none was withdrawn."""
        own = [one for one in self.consents if pupil.id == one.pupil_id or _same(one, pupil)]
        taken_back = any(one.withdrawn_on is not None and one.withdrawn_on <= self.day for one in own)
        return not taken_back and any(one.allows(self.channel, self.day, element) for one in own)


def names_of(session: Session, channel: Channel) -> Names:
    """Whose names may be printed."""
    pupils = {one.id: one for one in photo_queries.pupils(session)}
    return Names(pupils, photo_queries.consents(session), channel, date.today())


def read_labels(
    library: Library, channel: Channel = "wall", *, exhibition_id: str = "", work_ids: Collection[str] = ()
) -> ExhibitsContent:
    """The labels of these works, by default of all of an event, or of all."""
    works = [one for one in artifacts.list_works(library, exhibition_id) if not work_ids or one.artifact.id in work_ids]
    table = frameworks.table(DIMENSIONS, library)
    names = {item.id: item.short or item.name for item in table.items} if table else {}
    with library.read() as session:
        allowed = names_of(session, channel)
        schools = queries.by_id(session, School, _ids(one.artifact.school_id for one in works))
        teachers = queries.by_id(session, Person, _ids(one.artifact.teacher_id for one in works))
        stations = queries.by_id(session, Station, _ids(one.artifact.station_id for one in works))
        own = printed.own_school(library, session)
    labels = []
    for work in works:
        artifact = work.artifact
        school, teacher = schools.get(artifact.school_id or ""), teachers.get(artifact.teacher_id or "")
        labels.append(
            LabelContent(
                artifact_id=artifact.id,
                title=artifact.title,
                makers=_makers(work, allowed),
                class_level=artifact.class_level,
                subject=artifact.subject,
                school=school.name if school else own.name,
                teacher=teacher.full_name if teacher else "",
                dimensions=tuple(name for item, name in names.items() if item in work.dimensions),
                material=artifact.material,
                made_on=long_date(artifact.made_on) if artifact.made_on else "",
                station=_station(stations.get(artifact.station_id or "")),
                about=_joined(artifact.about),
                process=_joined(artifact.process),
                reflection=_joined(artifact.reflection),
                link=link_of(artifact.link),
            )
        )
    return ExhibitsContent(LABELS, own, labels=tuple(labels))


def read_posters(library: Library, practice_ids: Collection[str] = ()) -> ExhibitsContent:
    """The posters of these practices, by default of all that have a title."""
    ids = [one.id for one in list_practices(library) if (one.id in practice_ids if practice_ids else one.title)]
    stations, links = _stations_and_links(library, ids)
    posters = []
    for practice_id in ids:
        practice, _ = read_practice(library, practice_id)
        posters.append(_poster(practice, stations.get(practice_id, ""), links.get(practice_id, "")))
    with library.read() as session:
        own = printed.own_school(library, session)
    return ExhibitsContent(POSTERS, own, posters=tuple(posters))


def read_sheets(
    library: Library,
    channel: Channel = "wall",
    *,
    practice_ids: Collection[str] = (),
    work_ids: Collection[str] = (),
    blank: bool = False,
) -> ExhibitsContent:
    """Feedback sheets for these practices and works, by default all; `blank`, or nothing on show: one to fill in."""
    chosen = bool(practice_ids or work_ids)
    lines = [one for one in list_practices(library) if one.title and (not chosen or one.id in practice_ids)]
    works = [one for one in artifacts.list_works(library) if not chosen or one.artifact.id in work_ids]
    stations, links = _stations_and_links(library, [line.id for line in lines])
    with library.read() as session:
        allowed = names_of(session, channel)
        numbers = queries.by_id(session, Station, _ids(one.artifact.station_id for one in works))
        own = printed.own_school(library, session)
    sheets = [
        SheetContent(one.id, one.title, listed(list(one.authors)), stations.get(one.id, ""), links.get(one.id, ""))
        for one in lines
    ]
    sheets += [
        SheetContent(
            work.artifact.id,
            work.artifact.title,
            ", ".join(_makers(work, allowed)),
            _station(numbers.get(work.artifact.station_id or "")),
            link_of(work.artifact.link),
        )
        for work in works
        if work.artifact.title
    ]
    return ExhibitsContent(FEEDBACK, own, sheets=(SheetContent(),) if blank or not sheets else tuple(sheets))


def link_of(text: str) -> str:
    """A link as a code has to say it, so that phones open it: “contoh.id/kelas” gets its https://."""
    text = text.strip()
    return f"https://{text}" if _BARE_LINK.fullmatch(text) else text


def _poster(practice: PracticeContent, station: str, link: str) -> PosterContent:
    level = practice.class_level
    level = CLASS.format(level=level) if level and not level.lower().startswith("kelas") else level
    return PosterContent(
        practice_id=practice.practice_id,
        title=practice.title,
        summary=practice.summary,
        authors=practice.authors,
        facts=tuple(fact for fact in (level, practice.subject, practice.learning_model) if fact),
        photos=_photos(practice.photos),
        sections=tuple(PosterSection(one.id, one.name, _sentences(one.body)) for one in practice.sections),
        measures=tuple(measure_row(one) for one in practice.measures if one.label),
        quote=practice.quote,
        quote_by=practice.quote_by,
        station=station,
        link=link,
    )


def _photos(photos: Sequence[PhotoContent]) -> tuple[PhotoContent, ...]:
    """The first wide one large, then those that come first."""
    wide = [photo for photo in photos if photo.width >= photo.height * _WIDE]
    first = wide[:1] or list(photos[:1])
    return tuple([*first, *(photo for photo in photos if photo not in first)][:_MOST_PHOTOS])


def _sentences(markdown: str) -> tuple[str, ...]:
    """The sentences of a text in order; an item of a list is one, ended as sentences are."""
    found: list[str] = []
    for block in parse(markdown):
        paragraphs = block.items if isinstance(block, ListBlock) else (block,)
        for paragraph in paragraphs:
            text = " ".join("".join(run.text for run in paragraph.runs).split())
            if isinstance(block, ListBlock) and not text.endswith((".", "!", "?", "”")):
                text = f"{text.rstrip(';,:')}."
            found += _with_leads([one for one in sentences(text) if one.strip(".").casefold() not in _PART_NAMES])
    return tuple(found)


def _with_leads(told: list[str]) -> list[str]:
    """A few words that begin a paragraph and name it stay with the sentence that they announce."""
    if len(told) > 1 and len(told[0].split()) <= _LONGEST_LEAD:
        return [f"{told[0]} {told[1]}", *told[2:]]
    return told


def _stations_and_links(library: Library, practice_ids: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """By practice: its station as printed, and its link."""
    with library.read() as session:
        rows = parts_of(session, Station, "practice_id", practice_ids)
        practices = queries.by_id(session, Practice, practice_ids)
    numbers: dict[str, list[Station]] = defaultdict(list)
    for row in rows:
        numbers[row.practice_id or ""].append(row)
    stations = {practice_id: _station(found[-1]) for practice_id, found in numbers.items()}
    return stations, {practice.id: link_of(practice.link) for practice in practices.values()}


def _makers(work: Work, allowed: Names) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in work.makers if (name := allowed.printed(one))))


def _station(station: Station | None) -> str:
    return STATION.format(number=station.number) if station is not None and station.number.strip() else ""


def _same(consent: Consent, pupil: Pupil) -> bool:
    return consent.pupil_id is None and consent.kind == "pupil" and consent.subject.casefold() == pupil.name.casefold()


def _ids(ids: Iterable[str | None]) -> list[str]:
    return [one for one in ids if one]


def _joined(text: str) -> str:
    return " ".join(text.split())
