"""Home: the buying cycle, and around it where to go on."""

import logging
from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId, Part
from desktop.errors import EnvironmentProblem
from desktop.qt import tokens
from desktop.qt.direction import apart, in_row
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.views.reading_screen import place_of
from desktop.views.widgets.ring import CycleRing, Stage
from desktop.views.widgets.tab_order import set_tab_order

if TYPE_CHECKING:
    from desktop.domain.annotations import Changes
    from desktop.qt.bus import Bus
    from desktop.services.annotating import AnnotatingService
    from desktop.services.personal import Personal
    from desktop.services.training import Training

log = logging.getLogger(__name__)

MOST_SECTIONS_READ = 50
NOTES_SHOWN = 3
NOTE_LENGTH = 60


class HomeScreen(QScrollArea):
    """The first screen of a new reader, two clicks from everything.

    Signals:
        place_wanted(Place): something was chosen.
    """

    place_wanted = Signal(object)

    def __init__(
        self, reading: ReadingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._title = QLabel(self.tr("Where do you want to go?"))
        self._hint = QLabel(
            self.tr("Choose a stage of the buying cycle, or go on where you stopped.")
        )
        self._hint.setWordWrap(True)
        self.ring = CycleRing(theme)
        self._continue = Card(theme)
        self._start = Card(theme)
        self._cases = Card(theme)
        self._notes = Card(theme)
        self._notes.hide()
        self._review = Card(theme)
        self._review.hide()
        self._annotating: AnnotatingService | None = None
        self._training: Training | None = None
        self._side_parts: list[tuple[Part, Card]] = []
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self.setWidget(inner)
        self._inner = inner
        self.ring.page_chosen.connect(self._on_page_chosen)
        self._fill()
        self._columns = 0
        self._last: Place | None = None
        self._opened_last: Place | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_theme(theme)
        self.set_last(None)

    def _fill(self) -> None:
        stages = []
        for part in self._reading.parts():
            if part.is_stage:
                # A stage of very many sections is drawn in one piece, so a few tell enough.
                heads = self._reading.sections(part.id, MOST_SECTIONS_READ)
                overview = next((h for h in heads if h.shape == "overview"), None)
                sections = tuple(h for h in heads if h is not overview)
                stages.append(Stage(part, overview or (heads[0] if heads else None), sections))
            elif part.section_count:
                card = Card(self._theme)
                count = self.tr("%n section(s)", "", part.section_count)
                card.set_texts(part.title, part.summary, count, part.colour)
                first = self._reading.sections(part.id, 1)[0].id
                card.set_target(Place(Screen.GUIDE, first))
                card.chosen.connect(self.place_wanted)
                self._side_parts.append((part, card))
        self.ring.set_stages(stages)
        first_page = self._reading.first_page()
        if first_page:
            title = self._reading.page_title(first_page)
            self._start.set_texts(
                self.tr("New here?"), title[1] if title else "", self.tr("Start reading"), ""
            )
            self._start.set_target(Place(Screen.GUIDE, first_page))
        cases = self._reading.cases()
        self._cases.set_texts(
            self.tr("Case studies"),
            self.tr("What other cities and countries did, and what came of it."),
            self.tr("%n case(s)", "", len(cases)),
            "",
        )
        self._cases.set_target(Place(Screen.CASES))
        self._continue.chosen.connect(self.place_wanted)
        self._start.chosen.connect(self.place_wanted)
        self._cases.chosen.connect(self.place_wanted)
        self._notes.chosen.connect(self.place_wanted)
        self._review.chosen.connect(self.place_wanted)

    def use_personal(self, personal: "Personal", bus: "Bus") -> None:
        """Show the latest notes of this person, and what changes of them from now on."""
        if self._annotating is None:
            bus.data_changed.connect(self._on_bus_data_changed)
        self._annotating = personal.annotating
        self._training = personal.training
        self._show_notes()
        self._show_review()

    def let_go(self) -> None:
        """Hold nothing of the profile any longer: it is about to be closed."""
        self._annotating = None
        self._training = None

    def _show_review(self) -> None:
        """Show how many questions are due, where there are any."""
        if self._training is None:
            return
        try:
            # The same number as on the page Today, which a plan may make smaller.
            due = self._training.reviewing.today().total
        except EnvironmentProblem as problem:
            # Home is for finding the way; whoever opens training is told.
            log.warning("what is due could not be counted: %s", problem)
            due = 0
        words = self.tr("%n question(s) are due", "", due)
        self._review.set_texts(self.tr("Review today"), words, self.tr("Review"), "")
        self._review.set_target(Place(Screen.TRAINING, PageId("today")))
        self._review.setVisible(bool(due))

    def _show_notes(self) -> None:
        from textwrap import shorten  # noqa: PLC0415 - not at the start

        from desktop.domain.annotations import NotebookQuery, SortBy  # noqa: PLC0415
        from desktop.domain.note_text import first_words  # noqa: PLC0415

        if self._annotating is None:
            return
        try:
            found = self._annotating.find(
                NotebookQuery(has_note=True, sort=SortBy.CHANGED, limit=NOTES_SHOWN)
            )
        except EnvironmentProblem as problem:
            # Home is for finding the way; whoever opens the notebook is told.
            log.warning("the latest notes could not be read: %s", problem)
            found = []
        begins = [shorten(first_words(each.body), NOTE_LENGTH, placeholder=" …") for each in found]
        self._notes.set_texts(
            self.tr("Latest notes"),
            "\n".join(in_row(" ", "•", begin) for begin in begins),
            self.tr("Open the notebook"),
            "",
            is_quiet=True,
        )
        self._notes.set_target(Place(Screen.NOTEBOOK))
        self._notes.setVisible(bool(found))

    def _on_bus_data_changed(self, changes: "Changes", _: object) -> None:
        if changes.annotations or changes.profile:
            self._show_notes()
        if changes.training or changes.own_questions or changes.profile:
            self._show_review()

    def show_progress(self, read: Collection[PageId], last: PageId | None) -> None:
        """Show which pages the person has read, and which one they opened last."""
        self._opened_last = place_of(last) if last else None
        self.set_last(self._last)
        self.ring.set_read(read)
        for part, card in self._side_parts:
            card.set_button(self._count_words(part, read))
        cases = [case.id for case in self._reading.cases()]
        done = sum(case_id in read for case_id in cases)
        words = self.tr("%n case(s)", "", len(cases))
        if done:
            words = self.tr("{done} of %n case(s) read", "", len(cases)).format(done=done)
        self._cases.set_button(words)

    def _count_words(self, part: Part, read: Collection[PageId]) -> str:
        heads = self._reading.sections(part.id, MOST_SECTIONS_READ)
        done = sum(head.id in read for head in heads)
        if not done:
            return self.tr("%n section(s)", "", part.section_count)
        words = self.tr("{done} of %n section(s) read", "", part.section_count)
        return words.format(done=done)

    def set_last(self, place: Place | None) -> None:
        """Offer to go on reading at a place, or else on the page that was opened last."""
        self._last = place
        place = place or self._opened_last
        title = self._reading.page_title(place.page_id) if place else None
        if place is None or title is None:
            self._continue.hide()
            self._start.show()
            return
        self._continue.set_texts(
            self.tr("Continue reading"), page_name(*title), self.tr("Continue"), "", primary=True
        )
        self._continue.set_target(place)
        self._continue.show()
        self._start.hide()

    def focus_first(self) -> None:
        """Move the keyboard to the ring; a focus proxy would make Tab skip the cards."""
        self.ring.setFocus()

    def _on_page_chosen(self, page_id: str) -> None:
        self.place_wanted.emit(place_of(PageId(page_id)))

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self.setStyleSheet(
            f"HomeScreen, HomeScreen > QWidget > QWidget {{ background: {c.paper}; }}"
        )
        self._title.setFont(theme.font(22, bold=True))
        self._hint.setFont(theme.font())
        self._hint.setStyleSheet(f"color: {c.muted};")
        self.ring.set_theme(theme)
        self._grid.setContentsMargins(px(32), px(24), px(32), px(24))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(12))
        for card in (
            self._continue,
            self._start,
            self._review,
            self._notes,
            self._cases,
            *(c for _, c in self._side_parts),
        ):
            card.set_theme(theme)
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        """Lay out in three columns, or in one where the window is narrow."""
        columns = 3 if self.width() >= self._theme.px(760) else 1
        if columns == self._columns:
            return
        self._columns = columns
        self._empty_grid()
        side = [self._continue, self._start, self._review, self._notes, self._cases]
        parts = [card for _, card in self._side_parts]
        if columns == 1:
            self._lay_out_below(side, parts)
        else:
            self._lay_out_beside(side, parts)

    def _empty_grid(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        for row in range(12):
            self._grid.setRowStretch(row, 0)
        for column in range(3):
            self._grid.setColumnStretch(column, 0)
            self._grid.setColumnMinimumWidth(column, 0)

    def _lay_out_below(self, side: "list[Card]", parts: "list[Card]") -> None:
        """Put everything below one another."""
        for card in side:
            card.setMaximumWidth(16777215)
            card.setMinimumWidth(0)
        widgets = [self._title, self._hint, *side, self.ring, *parts]
        for row, widget in enumerate(widgets):
            self._grid.addWidget(widget, row, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(len(widgets), 1)
        self.ring.setMinimumHeight(self._theme.px(320))
        set_tab_order(*side, self.ring, *parts)

    def _lay_out_beside(self, side: "list[Card]", parts: "list[Card]") -> None:
        """Put the ring over the parts, and what leads elsewhere beside both."""
        grid = self._grid
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._hint, 1, 0, 1, 2)
        grid.addWidget(self.ring, 2, 0, 1, 2)
        for place, card in enumerate(parts):
            grid.addWidget(card, 3 + place // 2, place % 2)
        aside = QVBoxLayout()
        aside.setSpacing(self._theme.px(16))
        for card in side:
            aside.addWidget(card)
        aside.addStretch(1)
        grid.addLayout(aside, 0, 2, 4, 1)
        grid.setRowStretch(2, 1)
        for column, stretch in enumerate((3, 3, 0)):
            grid.setColumnStretch(column, stretch)
        for card in side:
            card.setFixedWidth(self._theme.px(312))
        self.ring.setMinimumHeight(self._theme.px(300))
        set_tab_order(self.ring, *side, *parts)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


class Card(QFrame):
    """A raised box with a title, a sentence and a button, all of which open one place.

    Signals:
        chosen(Place): the card was clicked.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = ""
        self._is_quiet = False
        self._target: Place | None = None
        self._small = QLabel()
        self._large = QLabel()
        self._says = ("", "")
        self._large.setWordWrap(True)
        self._button = QPushButton()
        self._button.clicked.connect(self._choose)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._small)
        self._column.addWidget(self._large)
        self._column.addStretch(1)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_texts(
        self,
        small: str,
        large: str,
        button: str,
        colour: str,
        *,
        primary: bool = False,
        is_quiet: bool = False,
    ) -> None:
        """Set the three texts; a colour makes the first one a part's title with its dot.

        The second is large, but below a part's title and where it `is_quiet`.
        """
        self._colour = colour
        self._is_quiet = is_quiet or bool(colour)
        self._says = (small, large)
        self._small.setText(in_row(" ", "●" if colour else "", small))
        self._large.setText(apart(large))
        self.set_button(button)
        self._button.setProperty("primary", primary)
        self.set_theme(self._theme)

    def set_button(self, words: str) -> None:
        """Set the words of the button alone."""
        self._button.setText(words)
        small, large = self._says
        # It begins with what stands on it: who speaks to the computer says that.
        self._button.setAccessibleName(f"{words}. {small}: {large}")

    def set_target(self, place: Place) -> None:
        """Say what the card opens."""
        self._target = place

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(6))
        self._small.setFont(theme.font(tokens.SMALL, bold=True))
        self._small.setStyleSheet(f"color: {c.of(self._colour) if self._colour else c.muted};")
        is_quiet = self._is_quiet
        self._large.setFont(theme.font(tokens.SMALL if is_quiet else 16, bold=not is_quiet))
        self._large.setStyleSheet(f"color: {c.muted if is_quiet else c.ink};")
        self.setStyleSheet(
            f"Card {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-radius: {px(8)}px; }}"
            f"Card:hover {{ border-color: {c.muted}; }}"
        )
        self._button.setFont(theme.font(14, bold=True))

    def _choose(self) -> None:
        if self._target is not None:
            self.chosen.emit(self._target)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._choose()
