"""A tree of prose as Qt's text document, and back: paragraphs, lists, bold and italic, nothing else."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from portfolio.domain.prose import Block, ListBlock, Paragraph, Run, tidy

LINE_BREAK = "\u2028"
_PLACEHOLDER = "\ufffc"
_LINE_HEIGHT = 120
"""percent of what the font asks for: 1.6 of its size"""
_GAP = 10
"""px between paragraphs; items of a list stand closer."""
_ITEM_GAP = 6


def write_blocks(document: QTextDocument, blocks: Sequence[Block]) -> None:
    """Put `blocks` in place of all that the document holds."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    _leave_list(cursor)
    cursor.setBlockFormat(paragraph_format())
    cursor.setCharFormat(char_format())
    insert_blocks(cursor, blocks)
    cursor.endEditBlock()


def insert_blocks(cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """Put `blocks` at the cursor; the first paragraph continues the text that stands there."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for n, block in enumerate(blocks):
        if isinstance(block, ListBlock):
            _insert_list(cursor, block)
        else:
            if n:
                cursor.insertBlock()
                _leave_list(cursor)
            _insert_runs(cursor, block.runs)
    cursor.endEditBlock()


def read_blocks(document: QTextDocument) -> tuple[Block, ...]:
    """What the document holds, tidy; empty paragraphs are no part of it."""
    blocks: list[Block] = []
    open_list = -1
    for block in _blocks_of(document):
        runs = _runs_of(block)
        current = block.textList()
        if not runs:
            continue
        if current is None:
            blocks.append(Paragraph(runs))
            open_list = -1
        elif current.objectIndex() == open_list and isinstance(last := blocks[-1], ListBlock):
            blocks[-1] = ListBlock((*last.items, Paragraph(runs)), last.ordered)
        else:
            blocks.append(ListBlock((Paragraph(runs),), is_ordered(current)))
            open_list = current.objectIndex()
    return tuple(blocks)


def paragraph_format() -> QTextBlockFormat:
    """How a paragraph stands on the page."""
    return _spaced(_GAP)


def list_format(*, ordered: bool) -> QTextListFormat:
    """How a list stands on the page."""
    style = QTextListFormat.Style.ListDecimal if ordered else QTextListFormat.Style.ListDisc
    form = QTextListFormat()
    form.setStyle(style)
    form.setIndent(1)
    return form


def char_format(*, bold: bool = False, italic: bool = False) -> QTextCharFormat:
    """How a run looks."""
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    form.setFontItalic(italic)
    return form


def is_ordered(of: QTextList) -> bool:
    """Whether the list is numbered."""
    return bool(of.format().style().value <= QTextListFormat.Style.ListDecimal.value)


def make_list(cursor: QTextCursor, *, ordered: bool) -> None:
    """Turn the selected paragraphs into one list."""
    cursor.beginEditBlock()
    made = cursor.createList(list_format(ordered=ordered))
    for n in range(made.count()):
        QTextCursor(made.item(n)).setBlockFormat(_in_list(made.item(n)))
    cursor.endEditBlock()


def leave_list(cursor: QTextCursor) -> None:
    """Turn the selected items of lists into paragraphs."""
    cursor.beginEditBlock()
    document, last = cursor.document(), cursor.selectionEnd()
    block = document.findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= last:
        _leave_list(QTextCursor(block))
        block = block.next()
    cursor.endEditBlock()


def _insert_list(cursor: QTextCursor, block: ListBlock) -> None:
    if cursor.block().length() > 1 or cursor.block().textList() is not None:
        cursor.insertBlock()
        _leave_list(cursor)
    made: QTextList | None = None
    for item in block.items:
        if made is None:
            made = cursor.createList(list_format(ordered=block.ordered))
        else:
            cursor.insertBlock()
        cursor.setBlockFormat(_in_list(cursor.block()))
        _insert_runs(cursor, item.runs)


def _insert_runs(cursor: QTextCursor, runs: Sequence[Run]) -> None:
    for run in runs:
        cursor.insertText(run.text.replace("\n", LINE_BREAK), char_format(bold=run.bold, italic=run.italic))


def _leave_list(cursor: QTextCursor) -> None:
    current = cursor.block().textList()
    if current is not None:
        current.remove(cursor.block())
    cursor.setBlockFormat(paragraph_format())


def _in_list(block: QTextBlock) -> QTextBlockFormat:
    """The format of an item: it keeps its list, and stands close to its neighbours."""
    form = _spaced(_ITEM_GAP)
    form.setObjectIndex(block.blockFormat().objectIndex())
    return form


def _spaced(gap: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setBottomMargin(gap)
    return form


def _blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _runs_of(block: QTextBlock) -> tuple[Run, ...]:
    runs: list[Run] = []
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        look = piece.charFormat()
        text = piece.text().replace(LINE_BREAK, "\n").replace("\u2029", "\n").replace(_PLACEHOLDER, "")
        runs.append(Run(text, look.fontWeight() >= QFont.Weight.DemiBold, look.fontItalic()))
        pieces += 1
    return tidy(runs)
