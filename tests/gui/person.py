"""What a person does and sees: keys, clicks, visible words and colours. Nothing private."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.history import Place
from desktop.domain.library import Page, PageId
from desktop.qt.models.lines import LineKind
from desktop.views.companion import Companion
from desktop.views.reader import ReaderView
from desktop.views.reading_screen import ReadingScreen, place_of
from desktop.views.widgets.lines import LineView
from desktop.views.widgets.world_map import WorldMap
from desktop.views.window import MainWindow

W = TypeVar("W", bound=QWidget)


def shown(parent: QWidget, kind: type[W], name: str = "") -> W:
    """Return the one visible widget of a kind, by its accessible name or its beginning."""
    found = all_shown(parent, kind, name)
    assert len(found) == 1, f"{len(found)} visible {kind.__name__} named {name!r}"
    return found[0]


def all_shown(parent: QWidget, kind: type[W], name: str = "") -> list[W]:
    """Return the visible widgets of a kind whose accessible name begins with `name`."""
    return [
        widget
        for widget in parent.findChildren(kind)
        if widget.isVisible() and widget.accessibleName().startswith(name)
    ]


def words(parent: QWidget) -> str:
    """Return all words on visible labels, as they are read: spaces that keep words together too."""
    lines = (label.text() for label in all_shown(parent, QLabel))
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")


# -- keys and clicks ------------------------------------------------------------------------


def press(keys: str) -> None:
    """Press keys where the keyboard is."""
    QTest.keySequence(keyboard(), QKeySequence(keys))


def write(text: str) -> None:
    """Type text where the keyboard is; other than ASCII comes from an input method."""
    for character in text:
        if character.isascii():
            QTest.keyClicks(keyboard(), character)
        else:
            event = QInputMethodEvent()
            event.setCommitString(character)
            QApplication.sendEvent(keyboard(), event)


def keyboard() -> QWidget:
    """Return the widget that gets the keys."""
    popup = QApplication.activePopupWidget()
    widget = (popup.focusWidget() or popup) if popup else QApplication.focusWidget()
    assert widget is not None, "the keyboard is nowhere"
    return widget


def click(widget: QWidget, point: QPointF | QPoint | None = None) -> None:
    """Click on a widget, in its middle if no point is given."""
    place = point.toPoint() if isinstance(point, QPointF) else point
    QTest.mouseClick(
        widget,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place or widget.rect().center(),
    )


# -- lists ----------------------------------------------------------------------------------


def titles(view: LineView, *kinds: LineKind) -> list[str]:
    """Return the titles in a list, of some kinds of line or of all."""
    return [line.title for line in view.lines.lines() if not kinds or line.kind in kinds]


def click_line(view: LineView, key: str) -> None:
    """Click on a line, which is scrolled to before."""
    index = view.lines.index(view.lines.row_of(key), 0)
    assert index.isValid(), f"no line {key}"
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center())


def current_keys(view: LineView) -> list[str]:
    """Return the keys of the lines that are marked as the page shown."""
    lines = view.lines.lines()
    return [line.key for row, line in enumerate(lines) if view.lines.is_current(row)]


# -- the map ---------------------------------------------------------------------------------


def pin(world_map: WorldMap, page_id: str) -> QPointF:
    """Return the middle of a case's pin, which only the painted map knows."""
    return world_map._laid_out().pins[world_map._index_of(page_id)]


# -- pages ----------------------------------------------------------------------------------


def open_page(window: MainWindow, page_id: str, passage: str = "") -> ReaderView:
    """Go to a page and return the reader that shows it."""
    window.go(place_of(page_id, passage))
    return reader(window)


def reader(window: MainWindow) -> ReaderView:
    """Return the reader that is shown."""
    return shown(window, ReaderView)


def page_of(program: Program, page_id: str) -> Page:
    """Return a page that must be there."""
    page = program.reading.page(PageId(page_id))
    assert page is not None, f"no page {page_id}"
    return page


def all_pages(program: Program) -> Iterator[tuple[Place, Page]]:
    """Yield every page with its place."""
    for page_id in program.reading.page_ids():
        yield place_of(page_id), page_of(program, page_id)


def links(document: QTextDocument) -> list[tuple[str, int]]:
    """Return the links in a document with the positions of their first characters."""
    found: list[tuple[str, int]] = []
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            look = fragments.fragment().charFormat()
            if look.isAnchor() and look.anchorHref():
                found.append((look.anchorHref(), fragments.fragment().position()))
            fragments += 1
        block = block.next()
    return found


def link_point(view: ReaderView, address: str) -> QPoint:
    """Bring a link into view and return a point on it."""
    position = next((at for href, at in links(view.document()) if href == address), -1)
    assert position >= 0, f"no link {address}"
    return point_at(view, position + 1, address)


def point_at(view: ReaderView, position: int, address: str = "") -> QPoint:
    """Bring a place in the text into view and return its point in the viewport."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(position)
    bar = view.verticalScrollBar()
    middle = view.cursorRect(cursor).center().y() - view.viewport().height() // 2
    bar.setValue(bar.value() + middle)
    point = view.cursorRect(cursor).center()
    assert not address or view.anchorAt(point) == address
    return point


def follow(view: ReaderView, address: str) -> None:
    """Click on a link of the page."""
    click(view.viewport(), link_point(view, address))


def first_visible_words(view: ReaderView) -> str:
    """Return the text of the first paragraph that is not cut off by the upper edge."""
    cursor = view.cursorForPosition(QPoint(view.viewport().width() // 2, 12))
    return cursor.block().text()


def resize(qtbot: QtBot, window: MainWindow, width: int, height: int = 768) -> None:
    """Give the window a size and wait until the page fills the room it has."""
    window.resize(width, height)

    def is_settled() -> bool:
        companions = all_shown(window, Companion)
        right = companions[0].x() if companions else shown(window, ReadingScreen).width()
        view = reader(window)
        return view.mapTo(shown(window, ReadingScreen), QPoint(view.width(), 0)).x() == right

    qtbot.waitUntil(is_settled)


def lay_out() -> None:
    """Have the layouts done that Qt has put off until it has time."""
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.MetaCall):
        QCoreApplication.sendPostedEvents(None, kind.value)
