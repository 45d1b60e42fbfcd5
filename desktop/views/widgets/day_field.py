"""A field for a day, whose calendar wears the colours and the text size of everything else."""

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QDateEdit, QToolButton, QWidget

from desktop.qt import icons
from desktop.qt.overriding import override
from desktop.qt.theme import Theme

BEFORE, AFTER = "qt_calendar_prevmonth", "qt_calendar_nextmonth"
"""The buttons of the calendar as Qt names them; its arrows are black, also on black."""
WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DayField(QDateEdit):
    """Qt makes the calendar when it is first asked for; here that is when the field is shown."""

    def __init__(self, day: QDate, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(day, parent)
        self.setCalendarPopup(True)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        if self.isVisible():
            self._dress()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()

    def _dress(self) -> None:
        theme, calendar = self._theme, self.calendarWidget()
        calendar.setFont(theme.font(14))
        quiet = QTextCharFormat()
        quiet.setForeground(theme.colour("muted"))
        for day in WEEKEND:
            calendar.setWeekdayTextFormat(day, quiet)
        size = theme.px(16)
        before, after = ("forward", "back") if self.isRightToLeft() else ("back", "forward")
        signs = {BEFORE: before, AFTER: after}
        for button in calendar.findChildren(QToolButton):
            button.setFont(theme.font(14, bold=True))
            if sign := signs.get(button.objectName()):
                button.setIcon(icons.icon(sign, theme.colours.ink, size))
                button.setIconSize(QSize(size, size))
