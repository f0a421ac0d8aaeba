"""Everything that a library can be published as: what there is to print already, and what is missing for the rest."""

from dataclasses import dataclass
from datetime import date

from portfolio.services import (
    artifacts,
    booklet_chapters,
    booklets,
    direction,
    disseminations,
    exhibitions,
    model_schools,
    practices,
)
from portfolio.storage import competency_queries, queries
from portfolio.storage.library import Library
from portfolio.texts import tr


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether there is something to print."""

    missing: str = ""
    """What has to be there first, a sentence; "" where it can be printed."""
    place: str = ""
    """Id of the window's place where that is made."""
    record_id: str = ""
    """What is printed where nobody says otherwise: the newest forum, the first booklet."""


def readiness(library: Library) -> dict[str, Readiness]:
    """Kind of output, as `praktik export` calls it, and whether there is something to print."""
    return {**_written(library), **_events(library), "consent-form": Readiness()}


def _written(library: Library) -> dict[str, Readiness]:
    """What is made of practices, booklets, and of what can be a chapter of one."""
    practice = next(iter(practices.list_practices(library)), None)
    booklet = next(iter(booklets.list_booklets(library)), None)
    told = _ready(practice, practice.id if practice else "", tr("Tulis satu praktik baik dulu."), "practices")
    bound = _ready(booklet, booklet.id if booklet else "", tr("Buat buklet dulu."), "publish")
    with library.read() as session:
        chapters = {offer.kind for offer in booklet_chapters.offers(session, booklet.id if booklet else "")}
        claims = competency_queries.claims(session)
        several = queries.other_schools_wrote(session)
    schools = model_schools.list_model_schools(library)
    shared = _ready(several, "", tr("Tulis praktik dari guru sekolah lain dulu."), "practices")
    aligned = _ready(direction.overview(library).statements, "", tr("Isi visi, misi, atau tujuan dulu."), "direction")
    return {
        "booklet": bound,
        "school-booklets": shared if practice else told,
        "practice": told,
        "deck": told if practice or aligned.missing else aligned,
        "posters": told,
        "feedback": told,
        "web": bound if practice else told,
        "direction": aligned,
        "ojt-report": Readiness() if "inquiry" in chapters else aligned,
        "map": _ready(claims, "", tr("Tandai kompetensi di satu praktik dulu."), "competencies"),
        "poll": _ready("survey" in chapters, "", tr("Impor jawaban polling dulu."), "needs"),
        "model-schools": _ready(schools, "", tr("Catat satu sekolah model dulu."), "needs"),
    }


def _events(library: Library) -> dict[str, Readiness]:
    """What is made of works, exhibitions and forums."""
    forum = max(disseminations.list_forums(library), key=lambda one: one.held_on or date.min, default=None)
    event = next(iter(exhibitions.list_exhibitions(library)), None)
    passed = _ready(forum, forum.id if forum else "", tr("Catat satu forum pengimbasan dulu."), "disseminations")
    return {
        "labels": _ready(artifacts.list_works(library), "", tr("Catat satu karya di Pameran dulu."), "exhibition"),
        "programme": _ready(event, event.id if event else "", tr("Buat acara pameran dulu."), "exhibition"),
        "dissemination": passed,
        "attendance": passed,
    }


def _ready(there: object, record_id: str, missing: str, place: str) -> Readiness:
    return Readiness(record_id=record_id) if there else Readiness(missing, place)
