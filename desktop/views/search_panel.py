"""Search everything: the field on top of the window and the results that unfold below it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.history import Place, Screen
from desktop.domain.library import GLOSSARY, PassageId, owner_of
from desktop.domain.search import COUNTED, Group, Hit, Results, parse
from desktop.errors import EnvironmentProblem
from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.models.lines import Line, LineKind
from desktop.qt.overriding import override
from desktop.qt.tasks import Tasks
from desktop.qt.theme import Theme
from desktop.services.reading import ReadingService
from desktop.services.searching import SearchingService
from desktop.views.reading_screen import place_of
from desktop.views.search_field import SearchField
from desktop.views.widgets.lines import LineView

if TYPE_CHECKING:
    from desktop.services.personal import Personal
    from desktop.views.found_notes import FoundNotes

PANEL_WIDTH = 820
EDGE = 1
"""The line around the panel, in pixels."""
MEANT = "meant:"
NOTE = "note:"
ALL_NOTES = "notes"


class SearchPanel(QFrame):
    """Results as a person types.

    Signals:
        place_wanted(Place, list[str]): a result was opened; the words to mark there.
        notebook_wanted(str): all notes with what was typed are wanted.
        failed(Exception): the content could not be searched.
        results_shown(): results for what is typed are on the screen.
    """

    place_wanted = Signal(object, object)
    notebook_wanted = Signal(str)
    failed = Signal(object)
    results_shown = Signal()

    def __init__(
        self,
        field: SearchField,
        searching: SearchingService,
        reading: ReadingService,
        tasks: Tasks,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._searching = searching
        self._reading = reading
        self._tasks = tasks
        self._theme = theme
        self._notes: FoundNotes | None = None
        self._turn = 0
        self._part_id = ""
        self._chips_width = 0
        self._rows_of_chips: list[QHBoxLayout] = []
        self._chips = QButtonGroup(self)
        self._chip_rows = QVBoxLayout()
        self._make_chips()
        self._view = LineView(theme)
        self._view.setAccessibleName(self.tr("Search results"))
        self._status = QLabel()
        self._status.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addLayout(self._chip_rows)
        column.addWidget(self._status)
        column.addWidget(self._view, 1)
        self._column = column
        field.textChanged.connect(self.search)
        field.entered.connect(self._on_field_entered)
        field.left.connect(self._on_field_left)
        field.key_for_results.connect(self._on_field_key)
        self._view.line_opened.connect(self._on_line_opened)
        self._window = parent
        parent.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def use_personal(self, personal: "Personal | None") -> None:
        """Look through what this person wrote as well; None ends that."""
        if personal is None:
            self._notes = None
            return
        from desktop.views.found_notes import FoundNotes  # noqa: PLC0415 - once notes are open

        self._notes = FoundNotes(personal.annotating, self._reading)

    def _make_chips(self) -> None:
        self._add_chip(self.tr("Everything"), "")
        for part in self._reading.parts():
            if part.section_count:
                self._add_chip(part.title, part.id)

    def _add_chip(self, words: str, part_id: str) -> None:
        chip = QPushButton(words, self)
        chip.setCheckable(True)
        chip.setChecked(not part_id)
        chip.setProperty("chip", True)
        chip.setAccessibleName(self.tr("Only {part}").format(part=words) if part_id else words)
        chip.clicked.connect(partial(self._on_chip_clicked, part_id))
        self._chips.addButton(chip)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._view.set_theme(theme)
        self._status.setFont(theme.font(tokens.SMALL))
        self._status.setContentsMargins(px(12), 0, px(12), px(4))
        self._status.setStyleSheet(f"color: {c.muted};")
        for chip in self._chips.buttons():
            chip.setFont(theme.font(tokens.TINY))
        self._chip_rows.setSpacing(px(6))
        self._chip_rows.setContentsMargins(px(10), 0, px(10), 0)
        self._chips_width = 0
        self._column.setContentsMargins(px(2), px(10), px(2), px(8))
        self._column.setSpacing(px(6))
        self.setStyleSheet(
            f"SearchPanel {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-radius: {px(8)}px; }} LineView {{ background: {c.raised}; }}"
        )

    def _arrange_chips(self, width: int) -> None:
        """Lay the chips out in as many rows as a width needs."""
        if width == self._chips_width:
            return
        self._chips_width = width
        for row in self._rows_of_chips:
            for chip in self._chips.buttons():
                row.removeWidget(chip)
            self._chip_rows.removeItem(row)
            row.deleteLater()
        self._rows_of_chips = []
        gap = self._theme.px(6)
        room = 0
        for chip in self._chips.buttons():
            chip.ensurePolished()
            needed = chip.sizeHint().width() + gap
            if needed > room:
                row = QHBoxLayout()
                row.setSpacing(gap)
                row.addStretch(1)
                self._chip_rows.addLayout(row)
                self._rows_of_chips.append(row)
                room = width - 2 * self._theme.px(12)
            row = self._rows_of_chips[-1]
            row.insertWidget(row.count() - 1, chip)
            room -= needed

    # -- searching --------------------------------------------------------------------------

    def search(self, typed: str) -> None:
        """Search for what is typed; an earlier search still under way is broken off."""
        turn = self._turn = self._searching.overtake()
        if parse(typed).is_empty:
            self.hide()
            return
        part_id = self._part_id
        self._tasks.run(
            lambda: ((turn, results) for results in self._searching.results(typed, part_id, turn)),
            self._show_results,
            lambda: None,
            self.failed.emit,
        )

    def _show_results(self, answer: tuple[int, Results]) -> None:
        turn, results = answer
        if turn != self._turn or not self._field.text().strip():
            return
        lines = self._lines(results)
        self._view.lines.set_lines(lines)
        first = self._view.first_entry()
        if first.isValid():
            self._view.setCurrentIndex(first)
        self._view.scrollToTop()
        count = len(results.hits) + sum(line.key.startswith(NOTE) for line in lines)
        if not count:
            self._status.setText(
                self.tr("Nothing found for “{query}”.").format(query=results.query)
            )
        self._status.setVisible(not count)
        self._unfold()
        if results.is_final:
            self.results_shown.emit()
            announce(self._field, self.tr("%n result(s)", "", count))

    def _lines(self, results: Results) -> list[Line]:
        lines: list[Line] = []
        if results.suggestion:
            words = self.tr("Did you mean: {query}").format(query=results.suggestion)
            lines.append(Line(LineKind.MORE, f"{MEANT}{results.suggestion}", words))
        notes = self._notes_found()
        group = None
        for hit in results.hits:
            if hit.group is not group:
                if hit.group is Group.PASSAGE:
                    lines += notes
                    notes = []
                group = hit.group
                lines.append(Line(LineKind.HEADING, "", self._heading(group, results)))
            lines.append(self._line(hit))
        return lines + notes

    def _notes_found(self) -> list[Line]:
        """Return what of the person's own notes fits: the profile belongs to this thread."""
        if self._notes is None:
            return []
        try:
            found = self._notes.find(self._field.text(), self._part_id)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return []
        if not found:
            return []
        heading = Line(LineKind.HEADING, "", self.tr("My notes"))
        lines = [
            Line(LineKind.RESULT, f"{NOTE}{each.id}", each.title, "", each.snippet, "accent")
            for each in found
        ]
        more = Line(LineKind.MORE, ALL_NOTES, self.tr("All of them in the notebook …"))
        return [heading, *lines, more]

    def _heading(self, group: Group, results: Results) -> str:
        name = {
            Group.SECTION: self.tr("Sections"),
            Group.CASE: self.tr("Case studies"),
            Group.TERM: self.tr("Glossary"),
            Group.PASSAGE: self.tr("In the text"),
        }[group]
        count = results.counts.get(group, 0)
        shown = sum(hit.group is group for hit in results.hits)
        if count > COUNTED:
            return self.tr("{name} · more than {count}").format(name=name, count=COUNTED)
        if count > shown:
            return self.tr("{name} · {shown} of {count}").format(
                name=name, shown=shown, count=count
            )
        return name

    def _line(self, hit: Hit) -> Line:
        part = self._reading.part(hit.part_id) if hit.part_id else None
        colour = part.colour if part else "accent"
        snippet = hit.snippet.replace("\n", " · ")
        return Line(LineKind.RESULT, f"{hit.group}:{hit.target}", hit.title, "", snippet, colour)

    # -- opening and closing ----------------------------------------------------------------

    def put_away(self) -> None:
        """Hide the results, and those of a search that is still under way."""
        self._turn = self._searching.overtake()
        self.hide()

    def _unfold(self) -> None:
        window = self._window
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        px = self._theme.px
        room = window.width() - 16
        width = min(room, max(self._field.width(), px(PANEL_WIDTH)))
        start = corner.x()
        if self._field.isRightToLeft():
            start += self._field.width() - width
        left = max(8, min(start, window.width() - width - 8))
        margins = self._column.contentsMargins()
        self._view.setFixedWidth(width - margins.left() - margins.right() - 2 * EDGE)
        self._arrange_chips(width)
        chrome = margins.top() + margins.bottom()
        chrome += self._chip_rows.sizeHint().height() + 2 * self._column.spacing()
        if self._status.isVisibleTo(self):
            chrome += self._status.sizeHint().height() + self._column.spacing()
        most = window.height() - corner.y() - 16 - chrome - 12
        height = min(most, self._view.content_height(max(0, most))) + chrome + 12
        self.setGeometry(left, corner.y(), width, max(px(80), height))
        self.show()
        self.raise_()

    def _on_field_entered(self) -> None:
        if self._field.text().strip() and self.isHidden():
            self.search(self._field.text())

    def _on_field_left(self) -> None:
        if self.isVisible():
            self.put_away()
        else:
            self._field.clear()
            self._field.clearFocus()

    def _on_field_key(self, event: QKeyEvent) -> None:
        if self.isVisible():
            self._view.keyPressEvent(event)
        else:
            # Escape put the results away; what was typed is still there.
            self.search(self._field.text())

    def _on_chip_clicked(self, part_id: str) -> None:
        self._part_id = part_id
        self._field.setFocus()
        self.search(self._field.text())

    def _on_line_opened(self, line: Line) -> None:
        if line.key.startswith(MEANT):
            self._field.setText(line.key.removeprefix(MEANT))
            return
        kind, _, target = line.key.partition(":")
        self.put_away()
        if line.key == ALL_NOTES:
            self.notebook_wanted.emit(self._field.text())
            return
        if line.key.startswith(NOTE):
            place = self._notes.place(target) if self._notes else None
            if place is not None:
                self.place_wanted.emit(place, [])
            return
        words = list(parse(self._field.text()).words)
        match Group(kind):
            case Group.TERM:
                self.place_wanted.emit(Place(Screen.GUIDE, GLOSSARY, target), [])
            case Group.PASSAGE:
                page = owner_of(PassageId(target))
                self.place_wanted.emit(place_of(page, target.partition("#")[2]), words)
            case _:
                self.place_wanted.emit(place_of(target), [])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._unfold()
        return super().eventFilter(watched, event)
