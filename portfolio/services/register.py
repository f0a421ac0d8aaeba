"""People who are named in passing: put into the register by name, to be filled in later."""

from portfolio.domain.names import split_name
from portfolio.domain.person import Person
from portfolio.domain.wording import clean_line
from portfolio.storage.edits import Edit


def new_person(edit: Edit, name: str) -> str:
    """Somebody new, of no school, the degrees apart from the name; the id."""
    said = split_name(clean_line(name))
    person = Person(name=said.name, title_before=said.before, title_after=said.after)
    edit.add(person)
    return person.id
