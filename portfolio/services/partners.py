"""Partners (Mitra): whose programmes contribute, each with its own way of working, its competencies and practices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from portfolio.domain.changes import Receipt
from portfolio.domain.competency import Partner, PartnerItem, PartnerPractice
from portfolio.domain.competency_model import CompetencyModel, FocusArea
from portfolio.domain.identity import now
from portfolio.domain.photo import Photo
from portfolio.domain.practice import Practice
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.services import frameworks
from portfolio.storage import competency_queries, queries
from portfolio.storage.library import Library
from portfolio.texts import tr


class PartnerFields(TypedDict, total=False):
    """What can be said of a partner."""

    name: str
    programme: str
    way: str
    framework: str
    contact: str
    logo_id: str | None


@dataclass(frozen=True, slots=True)
class PartnerPage:
    """A partner with what its programme contributes."""

    partner: Partner
    items: tuple[tuple[CompetencyModel, FocusArea], ...]
    """In the order of the models; rows that no model has any more are left out."""
    practices: tuple[tuple[str, str], ...]
    """Id and title, in the order of the practices."""
    cycle: str
    """The name of the cycle it follows, "" for none."""


_LONG = {"way"}


def list_partners(library: Library) -> list[PartnerPage]:
    """All partners in their order."""
    models = frameworks.competency_models(library)
    cycles = {one.id: one.title for one in frameworks.cycles(library)}
    with library.read() as session:
        partners = competency_queries.partners(session)
        ids = [partner.id for partner in partners]
        items = {(one.partner_id, one.model, one.item) for one in competency_queries.partner_items(session, ids)}
        links = {(one.partner_id, one.practice_id) for one in competency_queries.partner_practices(session, ids)}
        titles = {line.id: line.title for line in queries.practice_lines(session)}
    return [
        PartnerPage(
            partner=partner,
            items=tuple(
                (model, row)
                for model in models
                for row in model.rows.values()
                if (partner.id, model.id, row.id) in items
            ),
            practices=tuple((one, title) for one, title in titles.items() if (partner.id, one) in links),
            cycle=cycles.get(partner.framework, ""),
        )
        for partner in partners
    ]


def add_partner(library: Library, **fields: Unpack[PartnerFields]) -> Receipt:
    """Add a partner at the end; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah mitra")) as edit:
        last = max((one.position for one in competency_queries.partners(edit.session)), default=-1)
        edit.make(Partner(position=last + 1, **cleaned(fields, _LONG)))
    return edit.receipt


def change_partner(library: Library, partner_id: str, **fields: Unpack[PartnerFields]) -> Receipt:
    """Change what is known of a partner. Raises `NotFound`."""
    with library.edit(tr("Ubah mitra")) as edit:
        if logo_id := fields.get("logo_id"):
            queries.wanted(edit.session, Photo, logo_id, tr("Foto"))
        edit.change(queries.wanted(edit.session, Partner, partner_id, tr("Mitra")), **cleaned(fields, _LONG))
    return edit.receipt


def remove_partner(library: Library, partner_id: str) -> Receipt:
    """Put a partner in the trash."""
    with library.edit(tr("Hapus mitra")) as edit:
        edit.change(queries.wanted(edit.session, Partner, partner_id, tr("Mitra")), deleted_at=now())
    return edit.receipt


def set_partner_items(library: Library, partner_id: str, items: Mapping[str, Sequence[str]]) -> Receipt:
    """Say which rows a partner's programme works on: model -> its rows; models that are not named stay as they are.

    Raises `BadValue`, `NotFound`.
    """
    models = {one.id: one for one in frameworks.competency_models(library)}
    if any(model not in models or not set(rows) <= set(models[model].rows) for model, rows in items.items()):
        raise BadValue(tr("Kompetensi itu tidak ada di model yang dipakai."))
    with library.edit(tr("Ubah kompetensi mitra")) as edit:
        queries.wanted(edit.session, Partner, partner_id, tr("Mitra"))
        present = competency_queries.partner_items(edit.session, [partner_id])
        kept = {(one.model, one.item): one for one in present if one.model in items}
        wanted = dict.fromkeys((model, item) for model, rows in items.items() for item in rows)
        for key, row in kept.items():
            if key not in wanted:
                edit.session.delete(row)
        for model, item in wanted:
            if (model, item) not in kept:
                edit.add(PartnerItem(partner_id=partner_id, model=model, item=item))
    return edit.receipt


def set_partner_practices(library: Library, partner_id: str, practice_ids: Sequence[str]) -> Receipt:
    """Say which practices grew in a partner's programme. Raises `NotFound`."""
    with library.edit(tr("Ubah praktik mitra")) as edit:
        queries.wanted(edit.session, Partner, partner_id, tr("Mitra"))
        kept = {one.practice_id: one for one in competency_queries.partner_practices(edit.session, [partner_id])}
        for practice_id, row in kept.items():
            if practice_id not in practice_ids:
                edit.session.delete(row)
        for practice_id in dict.fromkeys(practice_ids):
            if practice_id not in kept:
                queries.wanted(edit.session, Practice, practice_id)
                edit.add(PartnerPractice(partner_id=partner_id, practice_id=practice_id))
    return edit.receipt
