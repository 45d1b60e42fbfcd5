"""A list of lines: where the keyboard begins."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent
from pytestqt.qtbot import QtBot

from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.models.lines import Line, LineKind
from desktop.qt.theme import Theme
from desktop.views.widgets.lines import LineView


def test_the_keyboard_begins_at_the_first_line_that_can_be_opened(
    qtbot: QtBot,
) -> None:
    view = LineView(Theme(ThemeChoice.LIGHT, tokens.LIGHT))
    qtbot.addWidget(view)
    view.lines.set_lines(
        [Line(LineKind.HEADING, "", "Training"), Line(LineKind.ENTRY, "today", "Today")]
    )
    coming = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    QCoreApplication.sendEvent(view, coming)
    assert view.lines.line(view.currentIndex()).title == "Today"
