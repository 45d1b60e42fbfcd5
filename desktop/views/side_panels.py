"""What stands left of a page: the outline of the guide, or the cases with their filters.

Made once the page itself is on the screen.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from desktop.domain.library import CaseHead, PageId
from desktop.qt.models.lines import Line, LineKind
from desktop.qt.models.outline import OutlineLines
from desktop.qt.theme import Theme
from desktop.services.reading import ReadingService
from desktop.views.reading_screen import CASES_WIDTH, OUTLINE_WIDTH, style_side_panel
from desktop.views.widgets.chooser import Chooser
from desktop.views.widgets.lines import LineView

if TYPE_CHECKING:
    from desktop.views.page_status import StatusOf

MAP = "map"


class OutlinePanel(QFrame):
    """Stages and sections.

    Signals:
        page_chosen(str): a section was chosen.
    """

    page_chosen = Signal(str)

    def __init__(
        self, reading: ReadingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._outline = OutlineLines(reading, self.tr("Glossary"), self.tr("More sections …"))
        self._view = LineView(theme)
        self._view.setAccessibleName(self.tr("Outline"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.addWidget(self._view)
        self._view.line_opened.connect(self._on_view_line_opened)
        self._is_filled = False

    def show_current(self, page_id: PageId) -> None:
        """Mark the section shown."""
        if self._outline.reveal(page_id) or not self._is_filled:
            self._fill()
            self._is_filled = True
        self._view.show_current(page_id)

    def _fill(self) -> None:
        self._view.lines.set_lines(self._outline.lines())
        self.mark()

    def mark(self, status_of: "StatusOf | None" = None) -> None:
        """Show what is read, bookmarked or noted; from now on by asking `status_of`."""
        self._status_of = status_of or self._status_of
        if self._status_of is not None:
            self._view.mark(self._status_of)

    _status_of: "StatusOf | None" = None

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._view.set_theme(theme)
        style_side_panel(self, theme, OUTLINE_WIDTH)

    @property
    def view(self) -> LineView:
        """The list; what the keyboard goes to."""
        return self._view

    def _on_view_line_opened(self, line: Line) -> None:
        if line.kind is LineKind.ENTRY:
            self.page_chosen.emit(line.key)
            return
        self._outline.toggle(line.key)
        position = self._view.verticalScrollBar().value()
        self._fill()
        row = self._view.lines.row_of(line.key)
        if row >= 0:
            self._view.setCurrentIndex(self._view.lines.index(row, 0))
        self._view.verticalScrollBar().setValue(position)


class CasePanel(QFrame):
    """The list of cases with filters.

    Signals:
        page_chosen(str): a case was chosen, or nothing: the map.
        filter_changed(set): the ids of the cases that the filters let through.
    """

    page_chosen = Signal(str)
    filter_changed = Signal(object)

    def __init__(
        self, reading: ReadingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._cases = reading.cases()
        self._stage = Chooser()
        self._stage.setAccessibleName(self.tr("Stage"))
        self._stage.addItem(self.tr("All stages"), "")
        used = {part_id for case in self._cases for part_id in case.part_ids}
        for part in reading.parts():
            if part.id in used:
                self._stage.addItem(part.title, part.id)
        self._region = self._chooser(
            self.tr("Region"), self.tr("All regions"), {case.region for case in self._cases}
        )
        self._topic = self._chooser(
            self.tr("Theme"),
            self.tr("All themes"),
            {t for case in self._cases for t in case.themes},
        )
        self._view = LineView(theme)
        self._view.setAccessibleName(self.tr("Case studies"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        self._choosers = QVBoxLayout()
        for chooser in (self._stage, self._region, self._topic):
            self._choosers.addWidget(chooser)
            chooser.currentIndexChanged.connect(self._fill)
        column.addLayout(self._choosers)
        column.addWidget(self._view, 1)
        self._view.line_opened.connect(self._on_view_line_opened)
        self._fill()

    def _chooser(self, name: str, everything: str, values: set[str]) -> QComboBox:
        chooser = Chooser()
        chooser.setAccessibleName(name)
        chooser.addItem(everything, "")
        for value in sorted(values):
            chooser.addItem(value[:1].upper() + value[1:], value)
        return chooser

    def _fill(self) -> None:
        shown = [case for case in self._cases if self._is_wanted(case)]
        lines = [Line(LineKind.ENTRY, MAP, self.tr("All on the map"))]
        lines += [Line(LineKind.ENTRY, case.id, case.title, "", _case_note(case)) for case in shown]
        if not shown:
            lines.append(Line(LineKind.NOTE, "", self.tr("No case fits all three filters.")))
        self._view.lines.set_lines(lines)
        self.mark()
        self.filter_changed.emit(self.shown())

    def mark(self, status_of: "StatusOf | None" = None) -> None:
        """Show what is read, bookmarked or noted; from now on by asking `status_of`."""
        self._status_of = status_of or self._status_of
        if self._status_of is not None:
            self._view.mark(self._status_of)

    _status_of: "StatusOf | None" = None

    def shown(self) -> set[str]:
        """Return the ids of the cases that the filters let through."""
        return {case.id for case in self._cases if self._is_wanted(case)}

    def _is_wanted(self, case: CaseHead) -> bool:
        stage, region, topic = (
            chooser.currentData() for chooser in (self._stage, self._region, self._topic)
        )
        return (
            (not stage or stage in case.part_ids)
            and (not region or region == case.region)
            and (not topic or topic in case.themes)
        )

    def show_current(self, page_id: PageId) -> None:
        """Mark the case shown, or the map."""
        self._view.show_current(page_id or MAP)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._view.set_theme(theme)
        side = theme.px(12)
        self._choosers.setContentsMargins(side, side, side, 0)
        self._choosers.setSpacing(theme.px(6))
        for chooser in (self._stage, self._region, self._topic):
            chooser.setFont(theme.font(14))
            chooser.setMinimumHeight(theme.px(30))
        style_side_panel(self, theme, CASES_WIDTH)

    @property
    def view(self) -> LineView:
        """The list; what the keyboard goes to."""
        return self._view

    def _on_view_line_opened(self, line: Line) -> None:
        self.page_chosen.emit("" if line.key == MAP else line.key)


def _case_note(case: CaseHead) -> str:
    return f"{case.place}, {case.country}" if case.place != case.country else case.country
