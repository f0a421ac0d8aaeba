"""What is kept of a paste: paragraphs, lists, bold and italic."""

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from portfolio.domain.prose import Block, ListBlock, Paragraph, Run, tidy
from portfolio.domain.wording import clean_text
from ui.widgets.writing.prose_document import read_blocks

# Word writes a list as paragraphs that carry their bullet as text, between marks that only Word reads.
_WORD_ITEM = re.compile(r"<p\b[^>]*mso-list[^>]*>(.*?)</p>", re.IGNORECASE | re.DOTALL)
_WORD_BULLET = re.compile(r"<!(?:--)?\[if !supportLists\](?:--)?>(.*?)<!(?:--)?\[endif\](?:--)?>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_NUMBER = re.compile(r"^\s*\(?(?:\d+|[a-zA-Z]|[ivxIVX]+)[.)]")
_UNSEEN = re.compile(r"<(style|script|head|title|o:p)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_PICTURE = re.compile(r"<(?:img|v:imagedata)\b[^>]*>", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:[-*•▪◦·–]|(\d{1,3})[.)])\s+(?=\S)")


def blocks_of(source: QMimeData) -> tuple[Block, ...]:
    """The prose that the clipboard or a drag carries."""
    if source.hasHtml():
        blocks = blocks_of_html(source.html())
        if blocks:
            return blocks
    return blocks_of_text(source.text())


def blocks_of_html(html: str) -> tuple[Block, ...]:
    """The prose of a web page's or a word processor's fragment; pictures are left out, never fetched."""
    html = _PICTURE.sub("", _WORD_ITEM.sub(_as_item, html))
    document = QTextDocument()
    document.setHtml(_UNSEEN.sub("", html))
    return _joined([_cleaned(block) for block in read_blocks(document)])


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """The prose of plain text: empty lines part paragraphs, lines that begin with a bullet or number are a list."""
    blocks: list[Block] = []
    for part in re.split(r"\n\s*\n", clean_text(text)):
        lines: list[str] = []
        for line in part.split("\n"):
            if mark := _ITEM.match(line):
                blocks += _paragraph(lines)
                lines = []
                blocks.append(ListBlock((Paragraph(tidy([Run(line[mark.end() :])])),), mark[1] is not None))
            else:
                lines.append(line)
        blocks += _paragraph(lines)
    return _joined(blocks)


def _as_item(match: re.Match[str]) -> str:
    bullet = _WORD_BULLET.search(match[1])
    mark = _TAG.sub("", bullet[1]).replace("&nbsp;", " ") if bullet else ""
    kind = "ol" if _NUMBER.match(mark) else "ul"
    return f"<{kind}><li>{_WORD_BULLET.sub('', match[1])}</li></{kind}>"


def _paragraph(lines: list[str]) -> list[Block]:
    runs = tidy([Run("\n".join(lines))])
    return [Paragraph(runs)] if runs else []


def _cleaned(block: Block) -> Block:
    if isinstance(block, ListBlock):
        return ListBlock(tuple(_clean_paragraph(item) for item in block.items), block.ordered)
    return _clean_paragraph(block)


def _clean_paragraph(paragraph: Paragraph) -> Paragraph:
    runs = [Run(clean_text(run.text).replace("\u00a0", " "), run.bold, run.italic) for run in paragraph.runs]
    return Paragraph(tidy(runs))


def _joined(blocks: list[Block]) -> tuple[Block, ...]:
    """Lists of one kind that follow each other are one list; nothing empty is left."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(block, ListBlock) and isinstance(last, ListBlock) and last.ordered == block.ordered:
            joined[-1] = ListBlock(last.items + block.items, last.ordered)
        elif isinstance(block, ListBlock) or block.runs:
            joined.append(block)
    return tuple(joined)
