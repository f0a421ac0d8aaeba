"""A claim as it is looked at: what it stands for, and what is doubtful about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from portfolio.domain.competency import Claim
from portfolio.domain.competency_model import CompetencyModel, FocusArea
from portfolio.domain.person import Person
from portfolio.domain.practice import Practice
from portfolio.domain.prose import plain
from portfolio.storage.queries import PracticeParts
from portfolio.texts import tr

ClaimTrouble = Literal["no-person", "no-level", "no-evidence", "quote-gone", "photo-gone", "below-minimum", "unknown"]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with what it stands for and what is doubtful about it."""

    claim: Claim
    model: CompetencyModel | None
    """None where the file of its model is gone."""
    row: FocusArea
    """The indicator or focus area; a stand-in of its id where the model no longer has it."""
    person: Person | None
    minimum: int
    """The lowest level expected of the person's rank, 0 for none."""
    troubles: tuple[ClaimTrouble, ...]

    @property
    def proven(self) -> bool:
        """Whether there is evidence that can still be looked up."""
        return not {"no-evidence", "quote-gone", "photo-gone"}.intersection(self.troubles)

    @property
    def counted_level(self) -> int:
        """The level that counts in maps: only with evidence, else 0."""
        return self.claim.level if self.proven else 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What claims of practices can be checked against."""

    texts: Mapping[str, str]
    """Practice id -> its words, marks and case put aside."""
    photos: Mapping[str, frozenset[str]]
    """Practice id -> ids of its photos."""


def model_for(models: Sequence[CompetencyModel], person: Person) -> CompetencyModel | None:
    """The model whose roles name the person's; else the first that is for everybody."""
    role = person.role.strip().casefold()
    named = (model for model in models if role in (one.casefold() for one in model.roles))
    return next(named, next((model for model in models if not model.roles), None))


def view(
    claim: Claim, models: Sequence[CompetencyModel], people: Mapping[str, Person], evidence: Evidence
) -> ClaimView:
    """A claim with what is doubtful about it."""
    model = next((one for one in models if one.id == claim.model), None)
    row = model.rows.get(claim.item) if model else None
    person = people.get(claim.person_id or "")
    minimum = model.minimum.get(person.functional_rank, 0) if model and person else 0
    troubles = tuple(_troubles(claim, person, minimum, evidence, known=row is not None))
    return ClaimView(claim, model, row or FocusArea(claim.item, claim.item, claim.item), person, minimum, troubles)


def evidence_of(parts: Iterable[PracticeParts]) -> Evidence:
    """What the claims of these practices can be checked against."""
    many = tuple(parts)
    return Evidence(
        {one.practice.id: _folded(" ".join(_told(one.practice, one.sections.values()))) for one in many},
        {one.practice.id: frozenset(photo.id for _, photo in one.photos) for one in many},
    )


def trouble_words(one: ClaimView, trouble: ClaimTrouble) -> str:
    """What is doubtful about a claim, as a whole sentence with what helps."""
    level = one.model.level(one.minimum) if one.model and one.minimum else None
    return {
        "no-person": tr("Pilih siapa yang menunjukkan kompetensi ini."),
        "no-level": tr("Pilih tingkatnya."),
        "no-evidence": tr("Belum ada bukti. Pilih sebuah kalimat atau foto dari praktik ini."),
        "quote-gone": tr("Kalimat buktinya sudah tidak ada di tulisan. Pilih kalimat yang lain."),
        "photo-gone": tr("Foto buktinya sudah tidak ada di praktik ini. Pilih foto yang lain."),
        "below-minimum": tr("Di bawah tingkat minimum jabatannya: {level}.", level=level.label if level else ""),
        "unknown": tr("Model kompetensi yang dipakai tidak lagi memuat baris ini."),
    }[trouble]


def _troubles(
    claim: Claim, person: Person | None, minimum: int, evidence: Evidence, *, known: bool
) -> Iterable[ClaimTrouble]:
    if not known:
        yield "unknown"
    if person is None:
        yield "no-person"
    if not claim.level:
        yield "no-level"
    quoted = bool(claim.quote) and _folded(claim.quote) in evidence.texts.get(claim.practice_id, "")
    shown = bool(claim.photo_id) and claim.photo_id in evidence.photos.get(claim.practice_id, ())
    if not quoted and not shown:
        yield "quote-gone" if claim.quote else "photo-gone" if claim.photo_id else "no-evidence"
    if 0 < claim.level < minimum:
        yield "below-minimum"


def _told(practice: Practice, sections: Iterable[object]) -> Iterable[str]:
    yield practice.summary
    yield practice.quote
    for row in sections:
        yield plain(getattr(row, "body", ""))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
