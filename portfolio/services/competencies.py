"""Claim that somebody showed a competency in a practice: at which level, by which evidence."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack

from sqlmodel import Session

from portfolio.domain.changes import Receipt
from portfolio.domain.competency import Claim
from portfolio.domain.competency_model import CompetencyModel, FocusArea
from portfolio.domain.identity import now
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.prose import plain
from portfolio.domain.wording import cleaned, count_words
from portfolio.errors import BadValue
from portfolio.services import frameworks
from portfolio.services.claim_views import ClaimTrouble, ClaimView, evidence_of, model_for, trouble_words, view
from portfolio.storage import competency_queries, queries
from portfolio.storage.library import Library
from portfolio.storage.queries import PracticeParts
from portfolio.texts import tr

__all__ = ["ClaimTrouble", "ClaimView", "model_for", "trouble_words"]

SHARE_PRACTICE = "share_practice"
"""The activity that writing and sharing a practice is, in a model's table of what is suggested."""
_SENTENCE = re.compile(r"(?<=[.!?…])[”\"')]*\s+(?=[“\"'(A-Z0-9])")
_FEWEST_WORDS, _MOST_WORDS = 5, 45
_LONG = {"note"}


class ClaimFields(TypedDict, total=False):
    """What can be changed of a claim."""

    person_id: str | None
    level: int
    quote: str
    photo_id: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim that suggests itself; it counts once somebody confirmed it."""

    model: CompetencyModel
    row: FocusArea
    person: Person


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the practice that can be evidence."""

    section: str
    """Name of the section as printed."""
    text: str


@dataclass(frozen=True, slots=True)
class PracticeClaims:
    """Everything the editor shows of a practice's competencies."""

    practice_id: str
    models: tuple[CompetencyModel, ...]
    authors: tuple[Person, ...]
    claims: tuple[ClaimView, ...]
    """By person, then in the order of the model."""
    proposals: tuple[Proposal, ...]
    sentences: tuple[Sentence, ...]
    photos: tuple[Photo, ...]

    def model_of(self, person: Person | None) -> CompetencyModel | None:
        """The model that fits somebody; without a person the first."""
        return model_for(self.models, person) if person is not None else next(iter(self.models), None)


def practice_claims(library: Library, practice_id: str) -> PracticeClaims:
    """The claims of a practice, and what new ones can be made of. Raises `NotFound`."""
    models = frameworks.competency_models(library)
    with library.read() as session:
        parts = queries.practice_parts(session, practice_id)
        claims = competency_queries.claims(session, practice_id=practice_id)
        people = queries.by_id(session, Person, (one.person_id for one in claims if one.person_id))
    authors = tuple(person for _, person in parts.authors)
    evidence = evidence_of([parts])
    views = [view(claim, models, people, evidence) for claim in claims]
    return PracticeClaims(
        practice_id=practice_id,
        models=models,
        authors=authors,
        claims=tuple(sorted(views, key=_order(models, authors))),
        proposals=tuple(_proposals(models, authors, claims)),
        sentences=tuple(_sentences(library, parts)),
        photos=tuple(photo for _, photo in parts.photos),
    )


def add_claim(
    library: Library, practice_id: str, model: str, items: Sequence[str], **fields: Unpack[ClaimFields]
) -> Receipt:
    """Claim rows of a model for a practice; without `person_id` for its first author who has that model.

    What this person already claims is left as it is. `receipt.made` are the claims' ids. Raises `BadValue`, `NotFound`.
    """
    found = next((one for one in frameworks.competency_models(library) if one.id == model), None)
    if found is None or not set(items) <= set(found.rows):
        raise BadValue(tr("Kompetensi itu tidak ada di model yang dipakai."))
    with library.edit(tr("Tambah kompetensi")) as edit:
        parts = queries.practice_parts(edit.session, practice_id)
        values = _values(edit.session, parts, found, fields)
        if "person_id" not in values:
            values["person_id"] = _first_author(library, parts, model)
        present = competency_queries.claims(edit.session, practice_id=practice_id)
        taken = {one.item for one in present if (one.model, one.person_id) == (model, values["person_id"])}
        position = max((one.position for one in present), default=-1)
        for item in dict.fromkeys(items):
            if item not in taken:
                position += 1
                edit.make(Claim(practice_id=practice_id, model=model, item=item, position=position, **values))
    return edit.receipt


def confirm_proposals(library: Library, practice_id: str, proposals: Sequence[Proposal]) -> Receipt:
    """Make claims of what was proposed; what is claimed already is left as it is. Raises `NotFound`."""
    with library.edit(tr("Setujui usulan kompetensi")) as edit:
        queries.practice_parts(edit.session, practice_id)
        present = competency_queries.claims(edit.session, practice_id=practice_id)
        taken = {(one.model, one.item, one.person_id) for one in present}
        position = max((one.position for one in present), default=-1)
        for n, one in enumerate(proposals, start=position + 1):
            key = (one.model.id, one.row.id, one.person.id)
            if key not in taken:
                taken.add(key)
                model, item, person_id = key
                edit.make(Claim(practice_id=practice_id, model=model, item=item, person_id=person_id, position=n))
    return edit.receipt


def change_claim(library: Library, claim_id: str, **fields: Unpack[ClaimFields]) -> Receipt:
    """Change level, person or evidence of a claim. Raises `BadValue`, `NotFound`."""
    with library.edit(_intent(fields)) as edit:
        claim = queries.wanted(edit.session, Claim, claim_id, tr("Kompetensi"))
        parts = queries.practice_parts(edit.session, claim.practice_id)
        model = next((one for one in frameworks.competency_models(library) if one.id == claim.model), None)
        edit.change(claim, **_values(edit.session, parts, model, fields))
    return edit.receipt


def remove_claim(library: Library, claim_id: str) -> Receipt:
    """Claim it no longer."""
    with library.edit(tr("Hapus kompetensi")) as edit:
        edit.change(queries.wanted(edit.session, Claim, claim_id, tr("Kompetensi")), deleted_at=now())
    return edit.receipt


def _sentences(library: Library, parts: PracticeParts) -> Iterable[Sentence]:
    frame = frameworks.frame_for(parts.practice.frame, parts.sections, library)
    for section in frame.sections:
        row = parts.sections.get(section.id)
        for line in plain(row.body).split("\n") if row else ():
            for sentence in _SENTENCE.split(line):
                if _FEWEST_WORDS <= count_words(sentence) <= _MOST_WORDS:
                    yield Sentence(section.name, " ".join(sentence.split()))


def _proposals(
    models: Sequence[CompetencyModel], authors: Sequence[Person], claims: Sequence[Claim]
) -> Iterable[Proposal]:
    """Sharing a practice is evidence by itself; for each author it is proposed once."""
    taken = {(one.person_id, one.item) for one in claims}
    for person in authors:
        model = model_for(models, person)
        for item in model.suggested.get(SHARE_PRACTICE, ()) if model else ():
            if (person.id, item) not in taken and model is not None and item in model.rows:
                yield Proposal(model, model.rows[item], person)


def _first_author(library: Library, parts: PracticeParts, model: str) -> str | None:
    models = frameworks.competency_models(library)
    people = [person for _, person in parts.authors]
    fitting = (one for one in people if (found := model_for(models, one)) is not None and found.id == model)
    person = next(fitting, people[0] if people else None)
    return person.id if person else None


def _values(
    session: Session, parts: PracticeParts, model: CompetencyModel | None, fields: ClaimFields
) -> dict[str, Any]:
    values = cleaned(fields, _LONG)
    level = values.get("level", 0)
    if level and (model is None or model.level(level) is None):
        raise BadValue(tr("Tingkat itu tidak ada di model yang dipakai."))
    photo_id = values.get("photo_id")
    if photo_id and photo_id not in (photo.id for _, photo in parts.photos):
        raise BadValue(tr("Foto itu tidak ada di praktik ini."), tr("Tambahkan dulu fotonya ke praktik ini."))
    if person_id := values.get("person_id"):
        queries.wanted(session, Person, person_id, tr("Orang"))
    return values


def _order(models: Sequence[CompetencyModel], authors: Sequence[Person]) -> Callable[[ClaimView], tuple[int, int]]:
    """By person as the authors stand, then by model and row."""
    people = {person.id: n for n, person in enumerate(authors)}
    rows = {(model.id, item): n for m, model in enumerate(models) for n, item in enumerate(model.rows, 1000 * m)}

    def key(one: ClaimView) -> tuple[int, int]:
        return people.get(one.claim.person_id or "", len(people)), rows.get((one.claim.model, one.claim.item), 10**6)

    return key


def _intent(fields: ClaimFields) -> str:
    if set(fields) == {"level"}:
        return tr("Pilih tingkat kompetensi")
    return tr("Pilih bukti kompetensi") if set(fields) & {"quote", "photo_id"} else tr("Ubah kompetensi")
