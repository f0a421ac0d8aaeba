"""How long work tells where it is, and how it is told to stop."""

from typing import Protocol


class Cancelled(Exception):
    """The user no longer wants the result; raised by the progress, caught by who started the work."""


class Progress(Protocol):
    """Given to each long piece of work, which calls it now and then, from any thread."""

    def step(self, done: int, total: int, label: str) -> None:
        """`done` of `total` units are finished; `label` names the one at hand.

        Raises `Cancelled` when the user has asked to stop.
        """


class Silence:
    """A progress for who does not look."""

    def step(self, done: int, total: int, label: str) -> None:
        """Say nothing."""


SILENCE = Silence()
