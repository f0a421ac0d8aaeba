"""What the place of passing on calls things on screen."""

from collections.abc import Sequence
from datetime import date

from portfolio.domain.training import Dissemination, Training
from portfolio.services.passing_on import Node
from portfolio.texts import ntr, tr
from ui.widgets.date_field import shown_date

_MOST_NAMED = 4


def forum_title(title: str) -> str:
    """What a forum is called."""
    return title or tr("Pengimbasan tanpa judul")


def training_title(title: str) -> str:
    """What a training is called."""
    return title or tr("Pelatihan tanpa judul")


def school_title(name: str) -> str:
    """What a school is called; the own one of a new library has no name yet."""
    return name or tr("Sekolah tanpa nama")


def days(first: date | None, last: date | None) -> str:
    """A day, or the first and the last."""
    if first and last and first != last:
        return tr("{first} sampai {last}", first=shown_date(first), last=shown_date(last))
    return shown_date(first or last)


def node_title(node: Node) -> str:
    """The first line of a node."""
    match node.kind:
        case "training":
            return training_title(node.title)
        case "missing":
            return school_title(node.school)
        case "loose":
            return tr("Pelatihan tidak disebut")
        case _:
            return forum_title(node.title)


def node_about(node: Node) -> str:
    """The second line of a node: where and when."""
    match node.when:
        case Training() as training:
            return " · ".join(part for part in (node.school, days(training.started, training.ended)) if part)
        case Dissemination() as forum:
            return " · ".join(part for part in (node.school, days(forum.held_on, forum.ended_on)) if part)
        case _:
            return _trained(node.people) if node.kind == "missing" else ""


def node_people(node: Node) -> str:
    """The third line of a forum: who passed it on."""
    if node.kind != "forum":
        return ""
    return tr("Pengimbas: {names}", names="; ".join(node.people)) if node.people else tr("Pengimbas belum disebut")


def node_count(node: Node) -> str:
    """How many a node reached."""
    match node.kind:
        case "training":
            return ntr("{n} orang dilatih", node.reached)
        case "forum":
            return ntr("{n} orang hadir", node.reached)
        case "missing":
            return tr("Belum mengimbaskan")
        case _:
            return ""


def _trained(people: Sequence[str]) -> str:
    """The first of those who attended, and how many more."""
    names = "; ".join(people[:_MOST_NAMED])
    more = len(people) - _MOST_NAMED
    if more > 0:
        return ntr("Ikut pelatihan: {names}; dan {n} orang lagi", more, names=names)
    return tr("Ikut pelatihan: {names}", names=names)


def node_spoken(node: Node) -> str:
    """A node for who can't see it."""
    generation = tr("Generasi {n}", n=node.generation) if node.kind == "forum" else ""
    return ". ".join(
        part for part in (generation, node_title(node), node_about(node), node_people(node), node_count(node)) if part
    )
