"""Take an edit back, and make it again."""

from portfolio.domain.changes import Receipt
from portfolio.storage.library import Library


def take_back(library: Library, receipt: Receipt) -> Receipt:
    """Undo the edit of `receipt`; the answer is the receipt of the undoing, whose undoing is the redo.

    Raises `EditOutdated` where what it changed is no longer there; then nothing is changed.
    """
    with library.edit(receipt.intent) as edit:
        edit.apply(receipt.inverse())
    return edit.receipt
