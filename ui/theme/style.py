"""The style sheet that follows from a palette.

What a widget says of itself, by dynamic property (set before it is shown, or followed by `restyle`):

QPushButton, QToolButton   kind = primary     the one action of a place
                                  quiet       an action beside it, with a border (also where nothing is said)
                                  plain       an action in a line or row: text or icon alone
                                  danger      what takes something away
                                  link        a word in running text that leads somewhere
                                  place       an entry of the sidebar (checkable); low = true on a low screen
                                  chip        a choice that can be on or off (checkable)
                                  segment     one of several views (checkable)
QLabel                     role = place       title of a place, 26 px
                                  card        title of a card, 20 px
                                  heading     title of a part, 16 px
                                  reading     text to read, 16 px
                                  label       name of a field
                                  muted       secondary text
                                  caption     12 px, secondary
                                  strong      14 px, what matters in a line
                                  accent, danger, ok, warn, primary     a state: with an icon and a word
                                  badge       a small tinted word
                                  number      a step's number in a tinted circle, 34 px
QFrame, QWidget            role = canvas      the ground of everything
                                  surface     paper
                                  card        paper with a hairline and round corners
                                  tile        a card that can be pressed (hover, focus);
                                              ringed = true where the button in it has the focus
                                  row         a line of a list that can be pressed
                                  raised      a quiet tinted field
                                  sidebar, header, strip     the parts of the window
                                  banner      a message; with tone = info, ok, warn or danger
                                  drop        where files may be dropped; over = true while one hovers, filled = true
                                  popup       what floats
                                  overlay     what lies over a picture, white on black
                                  line        a hairline (1 px)
QLineEdit, QTextEdit       role = bare        text on paper, its border only when it has the focus
                                  search      the search field
                           invalid = true     what is typed can't be kept

QListView                  role = rows        each item brings its own widget
QTableView                 role = sheet       fills a place to its lower edge

Everything else (menus, lists, tables, tabs, tool tips, scroll bars, progress bars) follows from its class.
"""

import re

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

import resources
from ui.theme.tokens import Palette

_SHEET = """
QAbstractItemView, QPushButton, QToolButton, QTabBar { outline: none; }
QMainWindow, QDialog, QWidget[role="canvas"] { background: @canvas; }
QWidget[role="surface"] { background: @surface; }
QFrame[role="card"], QFrame[role="tile"] { background: @surface; border: 1px solid @line; border-radius: 12px; }
QFrame[role="tile"]:hover { border-color: @primary; background: @surface; }
QFrame[role="tile"]:focus, QFrame[role="tile"][ringed="true"] { border: 2px solid @primary; }
QFrame[role="row"] { background: transparent; border: 2px solid transparent; border-radius: 8px; }
QFrame[role="row"]:hover { background: @raised; }
QFrame[role="row"]:focus { border-color: @primary; }
QFrame[role="raised"] { background: @raised; border: none; border-radius: 8px; }
QFrame[role="popup"] { background: @surface; border: 1px solid @line; border-radius: 12px; }
QFrame[role="overlay"] { background: rgba(0, 0, 0, 242); border: none; }
QFrame[role="overlay"] QLabel { color: #FFFFFF; }
QFrame[role="line"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="sidebar"] { background: @surface; border: none; border-right: 1px solid @line; }
QFrame[role="header"] { background: @canvas; border: none; }
QFrame[role="strip"] { background: @canvas; border: none; border-top: 1px solid @line; }
QFrame[role="drop"] { background: @canvas; border: 2px dashed @line; border-radius: 12px; }
QFrame[role="drop"][filled="true"] { background: @surface; border: 1px solid @line; }
QFrame[role="drop"][over="true"], QFrame[role="drop"]:hover { border-color: @primary; background: @primary_soft; }
QFrame[role="drop"]:focus { border: 2px solid @primary; }
QFrame[role="banner"] { background: @primary_soft; border: 1px solid @line; border-radius: 8px; }
QFrame[role="banner"][tone="ok"] { background: @ok_soft; border-color: @ok_line; }
QFrame[role="banner"][tone="warn"] { background: @warn_soft; border-color: @warn_line; }
QFrame[role="banner"][tone="danger"] { background: @danger_soft; border-color: @danger_line; }

QLabel { background: transparent; }
QLabel[role="place"] { font-size: 26px; font-weight: 700; }
QLabel[role="card"] { font-size: 20px; font-weight: 600; background: transparent; border: none; border-radius: 0; }
QLabel[role="heading"] { font-size: 16px; font-weight: 600; }
QLabel[role="reading"] { font-size: 16px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="label"] { font-size: 13px; font-weight: 500; color: @text; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="caption"] { font-size: 12px; color: @muted; }
QLabel[role="accent"] { color: @accent_text; }
QLabel[role="danger"] { color: @danger; }
QLabel[role="ok"] { color: @ok; }
QLabel[role="warn"] { color: @warn; }
QLabel[role="primary"] { color: @primary; font-weight: 600; }
QLabel[role="number"] {
    font-size: 16px; font-weight: 600; color: @primary; background: @primary_soft; border-radius: 17px;
}
QLabel[role="badge"] {
    font-size: 12px; font-weight: 500; color: @text; background: @raised; border-radius: 8px; padding: 2px 8px;
}

QPushButton, QToolButton {
    background: @surface; color: @text; border: 1px solid @line; border-radius: 8px;
    padding: 6px 15px; min-height: 22px; font-weight: 500;
}
QPushButton:hover, QToolButton:hover { background: @raised; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border: 2px solid @primary; padding: 5px 14px; }
QPushButton:disabled, QToolButton:disabled { color: @faint; background: transparent; border-color: @line; }
QPushButton[kind="primary"], QToolButton[kind="primary"] {
    background: @primary; color: @on_primary; border: 1px solid @primary; font-weight: 600;
}
QPushButton[kind="primary"]:hover, QToolButton[kind="primary"]:hover {
    background: @primary_hover; border-color: @primary_hover;
}
QPushButton[kind="primary"]:pressed, QToolButton[kind="primary"]:pressed { background: @primary_press; }
QPushButton[kind="primary"]:focus, QToolButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled, QToolButton[kind="primary"]:disabled {
    background: @raised; color: @muted; border-color: @line;
}
QPushButton[kind="plain"], QToolButton[kind="plain"] {
    background: transparent; border: 1px solid transparent; padding: 6px 9px;
}
QPushButton[kind="plain"]:hover, QToolButton[kind="plain"]:hover { background: @raised; }
QPushButton[kind="plain"]:pressed, QToolButton[kind="plain"]:pressed { background: @line; }
QPushButton[kind="plain"]:focus, QToolButton[kind="plain"]:focus { border: 2px solid @primary; padding: 5px 8px; }
QToolButton[kind="plain"][bare="true"] { padding: 4px; }
QToolButton[kind="plain"][bare="true"]:focus { padding: 3px; }
QPushButton[kind="danger"], QToolButton[kind="danger"] { color: @danger; border-color: @danger_line; }
QPushButton[kind="danger"]:hover, QToolButton[kind="danger"]:hover { background: @danger_soft; }
QPushButton[kind="danger"]:focus { border: 2px solid @danger; }
QPushButton[kind="link"] {
    background: transparent; border: 1px solid transparent; padding: 4px 2px; color: @primary; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid @primary; padding: 3px 1px; }
QPushButton[kind="place"] {
    background: transparent; border: 1px solid transparent; text-align: left; padding: 5px 11px; color: @text;
}
QPushButton[kind="place"]:hover { background: @raised; }
QPushButton[kind="place"]:checked { background: @primary_soft; color: @primary; font-weight: 600; }
QPushButton[kind="place"]:focus { border: 2px solid @primary; padding: 4px 10px; }
QPushButton[kind="place"][low="true"] { min-height: 30px; padding: 0 11px; }
QPushButton[kind="place"][low="true"]:focus { min-height: 28px; padding: 0 10px; }
QPushButton[kind="chip"] {
    background: @surface; border: 1px solid @line; border-radius: 16px; padding: 4px 13px; min-height: 22px;
    font-weight: 500;
}
QPushButton[kind="chip"]:hover { background: @raised; }
QPushButton[kind="chip"]:checked {
    background: @primary_soft; border-color: @primary; color: @primary; font-weight: 600;
}
QPushButton[kind="chip"]:focus { border: 2px solid @primary; padding: 3px 12px; }
QToolButton[kind="segment"] {
    background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 4px;
    min-height: 22px; min-width: 22px;
}
QToolButton[kind="segment"]:hover { background: @raised; }
QToolButton[kind="segment"]:checked { background: @primary_soft; border-color: @primary; }
QToolButton[kind="segment"]:focus { border: 2px solid @primary; padding: 3px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QListView::indicator {
    width: 16px; height: 16px; border: 1px solid @muted; background: @surface;
}
QCheckBox::indicator, QTreeView::indicator, QListView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {
    background: @primary; border-color: @primary; image: url("@tick");
}
QRadioButton::indicator:checked {
    border-color: @primary;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 @primary, stop: 0.5 @primary, stop: 0.56 @surface, stop: 1 @surface);
}
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @primary; width: 14px; height: 14px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @raised; }
QTreeView::indicator:disabled { border-color: @line; }

QScrollArea, QAbstractScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[role="page"] { background: transparent; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
    background: @surface; color: @text; border: 1px solid @field_line; border-radius: 8px; padding: 5px 10px;
    selection-background-color: @primary; selection-color: @on_primary;
}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit { min-height: 24px; }
QLineEdit:hover, QTextEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: @muted; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus, QDateEdit:focus {
    border: 2px solid @primary; padding: 4px 9px;
}
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    background: @raised; color: @muted;
}
QLineEdit[readOnly="true"], QTextEdit[readOnly="true"] { background: @raised; }
QLineEdit[role="bare"], QTextEdit[role="bare"], QPlainTextEdit[role="bare"] {
    background: transparent; border-color: transparent;
}
QLineEdit[role="bare"]:hover, QTextEdit[role="bare"]:hover, QPlainTextEdit[role="bare"]:hover { border-color: @line; }
QLineEdit[role="bare"]:focus, QTextEdit[role="bare"]:focus, QPlainTextEdit[role="bare"]:focus {
    border-color: @primary; background: @surface;
}
QLineEdit[invalid="true"], QTextEdit[invalid="true"], QComboBox[invalid="true"] { border-color: @danger; }
QLineEdit > QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView {
    background: @surface; border: 1px solid @line; border-radius: 8px; padding: 4px; outline: none;
    selection-background-color: @primary_soft; selection-color: @text;
}
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 8px; border-radius: 6px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @surface; border: 1px solid @line; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: 6px; min-width: 160px; }
QMenu::item:selected { background: @primary_soft; color: @text; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 6px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: @text; color: @surface; border: none; padding: 6px 8px; border-radius: 6px; }

QListView, QTreeView, QTableView {
    background: transparent; border: none; outline: none; color: @text;
    selection-background-color: @primary_soft; selection-color: @text; gridline-color: @line;
}
QListView::item, QTreeView::item { padding: 6px 8px; border-radius: 6px; min-height: 22px; }
QListView[role="rows"]::item { padding: 0; }
QListView::item:hover, QTreeView::item:hover { background: @raised; }
QListView::item:selected, QTreeView::item:selected { background: @primary_soft; color: @text; }
QTableView {
    background: @surface; border: 1px solid @line; border-radius: 12px; alternate-background-color: @canvas;
}
QTableView[role="sheet"] { margin-bottom: 12px; }
QTableView:focus { border: 2px solid @primary; }
QTableView::item { padding: 4px 10px; border-bottom: 1px solid @line; }
QTableView::item:selected { background: @primary_soft; color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: @muted; border: none; border-bottom: 1px solid @line; padding: 8px 10px;
    font-weight: 500;
}
QTableCornerButton::section { background: transparent; border: none; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent;
    padding: 8px 4px; margin-right: 16px; min-height: 18px; font-weight: 500;
}
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @primary; border-bottom-color: @primary; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid @primary; border-radius: 6px; padding: 6px 2px 8px 2px; }
QProgressBar {
    background: @raised; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center;
}
QProgressBar::chunk { background: @primary; border-radius: 3px; }
QCheckBox, QRadioButton {
    spacing: 8px; min-height: 32px; border: 2px solid transparent; border-radius: 8px; padding: 0 4px;
}
QCheckBox:focus, QRadioButton:focus { border-color: @primary; }
QFrame[role="tile"] > QRadioButton:focus { border-color: transparent; }
QSplitter::handle { background: transparent; }
QCalendarWidget QWidget { background: @surface; alternate-background-color: @raised; }
QCalendarWidget QToolButton { border: none; min-width: 24px; }
QCalendarWidget QAbstractItemView { selection-background-color: @primary; selection-color: @on_primary; }
"""


def style_sheet(palette: Palette) -> str:
    """The application's style sheet in the colours of `palette`."""
    colors = _colors(palette)
    return re.sub(r"@(\w+)", lambda role: colors[role[1]], _SHEET)


def qt_palette(palette: Palette) -> QPalette:
    """The same colours for what the style paints by itself: selections, check marks, links."""
    colors = _colors(palette)
    role = QPalette.ColorRole
    made = QPalette()
    for of_qt, ours in {
        role.Window: "canvas", role.WindowText: "text", role.Base: "surface", role.AlternateBase: "canvas",
        role.Text: "text", role.PlaceholderText: "muted", role.Button: "surface", role.ButtonText: "text",
        role.BrightText: "danger", role.ToolTipBase: "text", role.ToolTipText: "surface", role.Link: "primary",
        role.LinkVisited: "primary", role.Highlight: "primary", role.HighlightedText: "on_primary",
        role.Accent: "primary", role.Light: "raised", role.Midlight: "raised", role.Mid: "line", role.Dark: "muted",
        role.Shadow: "line",
    }.items():  # fmt: skip
        made.setColor(of_qt, QColor(colors[ours]))
    for of_qt in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, of_qt, QColor(colors["faint"]))
    return made


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a property that changed after the widget was first shown."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def mixed(color: str, other: str, share: float) -> str:
    """`color` with `share` (0 to 1) of `other` in it."""
    one, two = QColor(color), QColor(other)
    return QColor(
        round(one.red() + (two.red() - one.red()) * share),
        round(one.green() + (two.green() - one.green()) * share),
        round(one.blue() + (two.blue() - one.blue()) * share),
    ).name()


def _colors(palette: Palette) -> dict[str, str]:
    """Every role of the palette by name, and the few shades that follow from them."""
    roles = {name: getattr(palette, name) for name in Palette.__slots__ if name != "dark"}
    return {
        **roles,
        "tick": resources.path("icons", f"tick-{'dark' if palette.dark else 'light'}.svg").as_posix(),
        "faint": mixed(palette.muted, palette.canvas, 0.35),
        "handle": mixed(palette.line, palette.muted, 0.25),
        "field_line": mixed(palette.line, palette.muted, 0.3),
        "accent_text": mixed(palette.accent, palette.text, 0.1),
        "primary_hover": mixed(palette.primary, palette.text, 0.15),
        "primary_press": mixed(palette.primary, palette.text, 0.3),
        **{f"{tone}_soft": mixed(palette.surface, getattr(palette, tone), 0.1) for tone in ("ok", "warn", "danger")},
        **{f"{tone}_line": mixed(palette.surface, getattr(palette, tone), 0.4) for tone in ("ok", "warn", "danger")},
    }
