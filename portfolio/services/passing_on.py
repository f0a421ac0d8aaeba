"""Who passed what to whom: the tree of trainings and forums over generations, and who has not passed on yet."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from portfolio.domain.changes import Receipt
from portfolio.domain.person import Person
from portfolio.domain.school import School
from portfolio.domain.training import Dissemination, DisseminationAttendee, DisseminationGiver, Training, TrainingPlace
from portfolio.domain.wording import by_name
from portfolio.services.disseminations import add_forum, all_forums
from portfolio.services.trainings import all_trainings
from portfolio.storage import parts, queries
from portfolio.storage.library import Library
from portfolio.texts import tr

NodeKind = Literal["training", "forum", "missing", "loose"]


@dataclass(frozen=True, slots=True)
class Node:
    """A training, a forum, or a school that has not passed on yet."""

    kind: NodeKind
    """`missing`: teachers of this school attended, but there is no forum; `loose`: forums of no known training."""
    id: str
    """Of the training, forum or school; "" for `loose`."""
    title: str
    school: str
    when: Training | Dissemination | None
    """The record with its dates; None for a school."""
    people: tuple[str, ...]
    """Full names: who passes on; for a missing school who attended."""
    reached: int
    """How many attended (a training: how many were trained)."""
    generation: int
    """0 for a training, 1 for a forum of those who attended it, 2 for a forum of those who attended that."""
    children: tuple["Node", ...] = ()

    def walked(self) -> Iterator["Node"]:
        """This node and all below it, from top to bottom."""
        yield self
        for child in self.children:
            yield from child.walked()


@dataclass(frozen=True, slots=True)
class Count:
    """The whole in numbers."""

    trained: int
    schools: int
    """Whose teachers were trained."""
    passed_on: int
    """Schools of these with a forum."""
    forums: int
    reached: int
    """Places on the attendance lists of all forums."""
    generations: int


@dataclass(frozen=True, slots=True)
class Cascade:
    """All trees, and the whole in numbers."""

    roots: tuple[Node, ...]
    count: Count


@dataclass(frozen=True, slots=True)
class _Rows:
    """Everything a tree is made of."""

    trainings: Sequence[Training]
    forums: Sequence[Dissemination]
    attended: dict[str, list[Person]]
    """By training."""
    givers: dict[str, list[Person]]
    """By forum."""
    reached: dict[str, int]
    """By forum."""
    schools: dict[str, School]


def tree(library: Library, training_id: str | None = None) -> Cascade:
    """Every training that was passed on or is to be, its forums below it, generation by generation; or one alone."""
    with library.read() as session:
        rows = _read(session)
    below: dict[str, list[Dissemination]] = defaultdict(list)
    known = {forum.id for forum in rows.forums}
    trainings = {training.id for training in rows.trainings}
    for forum in rows.forums:
        if forum.parent_id in known:
            below[forum.parent_id or ""].append(forum)
        else:
            below[forum.training_id if forum.training_id in trainings else ""].append(forum)
    roots = [_training(rows, below, one) for one in rows.trainings if training_id in (None, one.id)]
    roots = [root for root in roots if root.children or training_id]
    if training_id is None and below[""]:
        children = tuple(_forum(rows, below, forum, 1, frozenset()) for forum in below[""])
        roots.append(Node("loose", "", "", "", None, (), 0, 0, children))
    return Cascade(tuple(roots), _counted(roots))


def begin_forum(library: Library, training_id: str, school_id: str) -> Receipt:
    """Begin the forum of a school whose teachers attended a training: they give it. `receipt.made[0]` is its id."""
    with library.read() as session:
        training = queries.wanted(session, Training, training_id, tr("Pelatihan"))
        places = parts.parts_of(session, TrainingPlace, "training_id", [training_id])
        attended = [place.person_id for place in places if place.state == "attended"]
        people = queries.by_id(session, Person, attended)
    givers = [one for one in attended if one in people and people[one].school_id == school_id]
    return add_forum(library, givers, training_id=training.id, school_id=school_id)


def _read(session: Session) -> _Rows:
    trainings, forums = all_trainings(session), all_forums(session)
    places = parts.parts_of(session, TrainingPlace, "training_id", [one.id for one in trainings])
    forum_ids = [one.id for one in forums]
    giving = parts.parts_of(session, DisseminationGiver, "dissemination_id", forum_ids)
    attending = parts.parts_of(session, DisseminationAttendee, "dissemination_id", forum_ids)
    person_ids = [*(place.person_id for place in places), *(row.person_id for row in giving)]
    people = queries.by_id(session, Person, person_ids)
    school_ids = [*(one.school_id for one in people.values()), *(one.school_id for one in forums)]
    attended: dict[str, list[Person]] = defaultdict(list)
    for place in places:
        if place.state == "attended" and place.person_id in people:
            attended[place.training_id].append(people[place.person_id])
    givers: dict[str, list[Person]] = defaultdict(list)
    for row in giving:
        if row.person_id in people:
            givers[row.dissemination_id].append(people[row.person_id])
    reached: dict[str, int] = defaultdict(int)
    for line in attending:
        reached[line.dissemination_id] += line.present
    return _Rows(trainings, forums, attended, givers, reached, queries.by_id(session, School, filter(None, school_ids)))


def _training(rows: _Rows, below: dict[str, list[Dissemination]], training: Training) -> Node:
    forums = [_forum(rows, below, forum, 1, frozenset()) for forum in below[training.id]]
    trained = rows.attended[training.id]
    return Node(
        kind="training",
        id=training.id,
        title=training.title,
        school=training.organizer,
        when=training,
        people=(),
        reached=len(trained),
        generation=0,
        children=(*forums, *_missing(rows, trained, below[training.id])),
    )


def _forum(
    rows: _Rows, below: dict[str, list[Dissemination]], forum: Dissemination, generation: int, above: frozenset[str]
) -> Node:
    school = rows.schools.get(forum.school_id or "")
    later = [one for one in below[forum.id] if one.id not in above]  # a merge may have closed a ring
    return Node(
        kind="forum",
        id=forum.id,
        title=forum.title,
        school=school.name if school else "",
        when=forum,
        people=tuple(person.full_name for person in rows.givers[forum.id]),
        reached=rows.reached[forum.id],
        generation=generation,
        children=tuple(_forum(rows, below, one, generation + 1, above | {forum.id}) for one in later),
    )


def _missing(rows: _Rows, trained: Sequence[Person], forums: Sequence[Dissemination]) -> list[Node]:
    """Schools whose teachers attended, but where none of them gave a forum and none was held.

    A principal who attended makes passing on possible, but need not do it.
    """
    given = {person.id for forum in forums for person in rows.givers[forum.id]}
    held = {forum.school_id for forum in forums}
    waiting: dict[str, list[Person]] = defaultdict(list)
    done = {person.school_id for person in trained if person.id in given or person.school_id in held}
    for person in trained:
        school = rows.schools.get(person.school_id or "")
        if school is not None and school.id not in done and school.principal_id != person.id:
            waiting[school.id].append(person)
    nodes = [
        Node(
            "missing",
            school_id,
            "",
            rows.schools[school_id].name,
            None,
            tuple(person.full_name for person in people),
            len(people),
            1,
        )
        for school_id, people in waiting.items()
    ]
    return sorted(nodes, key=lambda node: by_name(node.school))


def _counted(roots: Sequence[Node]) -> Count:
    nodes = [node for root in roots for node in root.walked()]
    forums = [node for node in nodes if node.kind == "forum"]
    missing = sum(node.kind == "missing" for node in nodes)
    passed = sum(len({child.school for child in root.children if child.kind == "forum"}) for root in roots
                 if root.kind == "training")  # fmt: skip
    return Count(
        trained=sum(node.reached for node in nodes if node.kind == "training"),
        schools=passed + missing,
        passed_on=passed,
        forums=len(forums),
        reached=sum(node.reached for node in forums),
        generations=max((node.generation for node in forums), default=0),
    )
