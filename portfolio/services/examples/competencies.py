"""What the example school claims of the competency models, and the partners that contribute."""

from typing import Any

from portfolio.domain.competency import Claim, Partner, PartnerItem, PartnerPractice
from portfolio.domain.person import Person
from portfolio.domain.practice import PracticeTag
from portfolio.services.examples.keys import Keys
from portfolio.storage import queries
from portfolio.storage.edits import Edit

OCEAN = "ocean_literacy"


def fill(edit: Edit, content: Any, keys: Keys) -> None:
    """Add the ranks, the claims, the tags and the partners of the content file."""
    for key, rank in content["ranks"].items():
        edit.change(queries.wanted(edit.session, Person, keys.people[key]), functional_rank=rank)
    claims = [(row, item) for row in content["claims"] for item in row["items"]]
    for position, (row, item) in enumerate(claims):
        edit.add(
            Claim(
                practice_id=keys.practices[row["practice"]],
                person_id=keys.people[row["person"]],
                model=row["model"],
                item=item["item"],
                level=item["level"],
                quote=item.get("quote", ""),
                photo_id=keys.photos[item["photo"]] if "photo" in item else None,
                position=position,
            )
        )
    for practice, items in content[OCEAN].items():
        for item in items:
            edit.add(PracticeTag(practice_id=keys.practices[practice], scheme=OCEAN, item=item))
    for position, row in enumerate(content["partners"]):
        _partner(edit, row, position, keys)


def _partner(edit: Edit, row: Any, position: int, keys: Keys) -> None:
    words = {name: row[name].strip() for name in ("name", "programme", "framework", "way")}
    partner = Partner(position=position, **words)
    edit.add(partner)
    for model, items in row["items"].items():
        for item in items:
            edit.add(PartnerItem(partner_id=partner.id, model=model, item=item))
    for practice in row["practices"]:
        edit.add(PartnerPractice(partner_id=partner.id, practice_id=keys.practices[practice]))
