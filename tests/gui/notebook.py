"""What a person sees of the notebook, and does in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.notice import Notice
from desktop.views.widgets.annotation_lines import AnnotationView
from desktop.views.window import MainWindow
from tests.gui.person import all_shown, click, press, shown, words

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def rows(window: QWidget) -> list[str]:
    """Return the rows as a screen reader reads them."""
    views = all_shown(window, AnnotationView)
    if not views:
        return []
    model = views[0].model()
    return [str(model.index(row, 0).data(SPOKEN)) for row in range(model.rowCount())]


def kinds(window: QWidget) -> list[str]:
    return [row.partition(".")[0] for row in rows(window)]


def view(window: QWidget) -> AnnotationView:
    return shown(window, AnnotationView)


def choose_row(window: QWidget, words_in_row: str) -> None:
    """Click on the row that holds some words."""
    row = next(n for n, each in enumerate(rows(window)) if words_in_row in each)
    listing = view(window)
    index = listing.model().index(row, 0)
    listing.scrollTo(index)
    click(listing.viewport(), listing.visualRect(index).center())


def choose(window: QWidget, name: str, wanted: str) -> None:
    """Choose in a chooser by keys."""
    box = shown(window, QComboBox, name)
    row = next(n for n in range(box.count()) if box.itemText(n).startswith(wanted))
    box.setFocus()
    press("Home")
    for _ in range(row):
        press("Down")


def button(window: QWidget, text: str) -> QPushButton:
    return next(b for b in all_shown(window, QPushButton) if b.text().startswith(text))


def notice(window: MainWindow) -> Notice:
    return shown(window, Notice)


def wait_for(qtbot: QtBot, window: QWidget, text: str) -> None:
    qtbot.waitUntil(lambda: text in words(window))
