"""What of the notebook is shown: a search field and choosers that add up."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.clock import stamp, utc_now
from desktop.domain.annotations import Colour, Deed, NotebookQuery, SortBy
from desktop.domain.library import GLOSSARY, PageId, PartId
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService
from desktop.views.widgets.chooser import Chooser
from desktop.views.widgets.colour_row import colour_name, swatch
from desktop.views.widgets.day_field import DayField
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.flow import FlowLayout

CASES = "cases"
MOST_SECTIONS = 300
"""A stage of more sections is chosen as a whole only."""
TODAY, WEEK, MONTH, RANGE = "today", "week", "month", "range"
_WIDEST = 230
_LEAST = 180


class NotebookFilters(QWidget):
    """Says what to look for; the screen looks.

    Signals:
        query_changed(): something else is asked for.
        list_wanted(): the keyboard leaves the field downwards.
    """

    query_changed = Signal()
    list_wanted = Signal()

    def __init__(
        self,
        reading: ReadingService,
        theme: Theme,
        clock: Callable[[], datetime] = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._clock = clock
        self._is_quiet = False
        self._field = FilterField(self.tr("Search your notes"), theme)
        self._sort = self._chooser(self.tr("Sort"))
        self._kind = self._chooser(self.tr("Kind"))
        self._stage = self._chooser(self.tr("Stage"))
        self._section = self._chooser(self.tr("Section"))
        self._tag = self._chooser(self.tr("Tag"))
        self._colour = self._chooser(self.tr("Colour"))
        self._date = self._chooser(self.tr("Date"))
        self._since = self._day(self.tr("From"), theme)
        self._until = self._day(self.tr("To"), theme)
        self._dash = QLabel("–")
        self._noted = QPushButton(self.tr("With a note"))
        self._noted.setCheckable(True)
        self._noted.setProperty("chip", True)
        self._clear = QPushButton(self.tr("Clear all filters"))
        self._clear.setProperty("chip", True)
        self._fill()
        self._lay_out()
        self._wire()
        self.set_theme(theme)
        self._show_what_applies()

    @staticmethod
    def _chooser(name: str) -> QComboBox:
        chooser = Chooser()
        chooser.setAccessibleName(name)
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return chooser

    @staticmethod
    def _day(name: str, theme: Theme) -> DayField:
        day = DayField(QDate.currentDate(), theme)
        day.setAccessibleName(name)
        day.setDisplayFormat("d MMM yyyy")
        return day

    def _fill(self) -> None:
        for chooser, choices in (
            (
                self._sort,
                (
                    (self.tr("Latest first"), SortBy.CHANGED),
                    (self.tr("By place in the guide"), SortBy.PLACE),
                    (self.tr("Bookmarks in my order"), SortBy.HAND),
                ),
            ),
            (
                self._kind,
                (
                    (self.tr("Every kind"), ""),
                    (self.tr("Bookmarks"), Deed.BOOKMARK),
                    (self.tr("Highlights"), Deed.HIGHLIGHT),
                    (self.tr("Notes"), Deed.NOTE),
                ),
            ),
            (
                self._date,
                (
                    (self.tr("Any date"), ""),
                    (self.tr("Today"), TODAY),
                    (self.tr("This week"), WEEK),
                    (self.tr("This month"), MONTH),
                    (self.tr("From … to …"), RANGE),
                ),
            ),
        ):
            for words, value in choices:
                chooser.addItem(words, value)
        self._colour.addItem(self.tr("Every colour"), "")
        for colour in Colour:
            self._colour.addItem(colour_name(colour), colour)
        self._stage.addItem(self.tr("Every stage"), "")
        for part in self._reading.parts():
            if part.section_count:
                self._stage.addItem(part.title, part.id)
        self._stage.addItem(self.tr("Case studies"), CASES)
        self._stage.addItem(self.tr("Glossary"), str(GLOSSARY))
        self._section.addItem(self.tr("Every section"), "")
        self._tag.addItem(self.tr("Every tag"), "")

    def _lay_out(self) -> None:
        self._first = FlowLayout()
        self._first.add(self._field)
        self._first.add(self._sort)
        self._flow = FlowLayout()
        for widget in (
            self._kind,
            self._stage,
            self._section,
            self._tag,
            self._colour,
            self._date,
            self._since,
            self._dash,
            self._until,
            self._noted,
            self._clear,
        ):
            self._flow.add(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._first)
        self._column.addLayout(self._flow)

    def _wire(self) -> None:
        self._field.textChanged.connect(self._on_changed)
        self._field.returnPressed.connect(self.list_wanted)
        self._stage.currentIndexChanged.connect(self._on_stage_chosen)
        self._sort.currentIndexChanged.connect(self._on_sort_chosen)
        self._kind.currentIndexChanged.connect(self._on_kind_chosen)
        self._colour.currentIndexChanged.connect(self._on_colour_chosen)
        for chooser in (self._section, self._tag, self._date):
            chooser.currentIndexChanged.connect(self._on_changed)
        for day in (self._since, self._until):
            day.dateChanged.connect(self._on_changed)
        self._noted.toggled.connect(self._on_changed)
        self._clear.clicked.connect(self.clear)

    # -- what is asked for ------------------------------------------------------------------

    def query(self) -> NotebookQuery:
        """Return what is asked for now."""
        kind, colour = self._kind.currentData(), self._colour.currentData()
        tag, since_until = self._tag.currentData(), self._times()
        page_ids, prefixes = self._pages()
        return NotebookQuery(
            text=self._field.text(),
            deeds=(Deed(kind),) if kind else (),
            page_ids=page_ids,
            prefixes=prefixes,
            tags=(tag,) if tag else (),
            colours=(Colour(colour),) if colour else (),
            since=since_until[0],
            until=since_until[1],
            has_note=True if self._noted.isChecked() else None,
            sort=SortBy(self._sort.currentData()),
        )

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._field.text()

    @property
    def is_filtering(self) -> bool:
        """Whether something is left out."""
        asked = self.query()
        return asked != NotebookQuery(sort=asked.sort)

    def _pages(self) -> tuple[tuple[PageId, ...], tuple[str, ...]]:
        stage, section = self._stage.currentData(), self._section.currentData()
        if section:
            return (PageId(section),), ()
        if not stage:
            return (), ()
        if stage == CASES:
            return (), ("case.",)
        if stage == GLOSSARY:
            return (GLOSSARY,), ()
        heads = self._reading.sections(PartId(stage))
        return tuple(head.id for head in heads), ()

    def _times(self) -> tuple[str, str]:
        """Return the first moment and the one after the last, by the computer's own days."""
        today = self._clock().astimezone().date()
        match self._date.currentData():
            case "":
                return "", ""
            case "today":
                first, last = today, today
            case "week":
                first = today - timedelta(days=today.weekday())
                last = first + timedelta(days=6)
            case "month":
                first = today.replace(day=1)
                last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
            case _:
                first, last = sorted((_date_of(self._since), _date_of(self._until)))
        return _moment(first), _moment(last + timedelta(days=1))

    # -- what is offered --------------------------------------------------------------------

    def show_tags(self, tags: Iterable[tuple[str, int]]) -> None:
        """Offer the tags that are in use."""
        chosen = self._tag.currentData()
        wanted = [(name, count) for name, count in tags]
        names = [name for name, _ in wanted]
        self._is_quiet = True
        self._tag.clear()
        self._tag.addItem(self.tr("Every tag"), "")
        for name, count in wanted:
            words = self.tr("{tag} ({count})").format(tag=name, count=count)
            self._tag.addItem(words, name)
        if chosen and chosen not in names:
            self._tag.addItem(chosen, chosen)
        self._tag.setCurrentIndex(max(0, self._tag.findData(chosen)))
        self._is_quiet = False

    def clear(self) -> None:
        """Let everything pass again; the order stays."""
        self._is_quiet = True
        self._field.clear()
        for chooser in (self._kind, self._stage, self._tag, self._colour, self._date):
            chooser.setCurrentIndex(0)
        self._noted.setChecked(False)
        if self._sort.currentData() == SortBy.HAND:
            self._sort.setCurrentIndex(0)
        self._is_quiet = False
        self._on_changed()

    def search_for(self, typed: str) -> None:
        """Search for something in all notes, as if it had been typed here."""
        self.clear()
        self._field.setText(typed)
        self.focus_field()

    def focus_field(self) -> None:
        """Move the keyboard to the search field."""
        self._field.setFocus()
        self._field.selectAll()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        px = theme.px
        self._field.set_theme(theme)
        choosers = (
            self._sort,
            self._kind,
            self._stage,
            self._section,
            self._tag,
            self._colour,
            self._date,
        )
        for chooser in choosers:
            chooser.setFont(theme.font(tokens.SMALL))
            chooser.setMinimumHeight(px(30))
            chooser.setMaximumWidth(px(_WIDEST))
        for beside in (self._field, self._sort):
            beside.setMinimumHeight(px(36))
        for day in (self._since, self._until):
            day.setFont(theme.font(tokens.SMALL))
            day.set_theme(theme)
            day.setMinimumHeight(px(30))
        for row in range(1, self._colour.count()):
            picture = swatch(
                Colour(self._colour.itemData(row)), theme, px(18), self.devicePixelRatioF()
            )
            self._colour.setItemIcon(row, QIcon(picture))
        for button in (self._noted, self._clear):
            button.setFont(theme.font(tokens.SMALL))
            button.setMinimumHeight(px(30))
        self._dash.setFont(theme.font(tokens.SMALL))
        self._first.set_least(self._field, px(_LEAST))
        self._first.setSpacing(px(8))
        self._flow.setSpacing(px(6))
        self._column.setSpacing(px(8))

    def _show_what_applies(self) -> None:
        is_range = self._date.currentData() == RANGE
        for widget in (self._since, self._dash, self._until):
            widget.setVisible(is_range)
        self._section.setVisible(self._section.count() > 1)
        self._clear.setVisible(self.is_filtering)

    def _on_changed(self) -> None:
        if not self._is_quiet:
            self._show_what_applies()
            self.query_changed.emit()

    def _on_stage_chosen(self) -> None:
        was_quiet, self._is_quiet = self._is_quiet, True
        self._section.clear()
        self._section.addItem(self.tr("Every section"), "")
        stage = self._stage.currentData()
        if stage == CASES:
            for case in self._reading.cases():
                self._section.addItem(case.title, case.id)
        elif stage and stage != GLOSSARY:
            for head in self._reading.sections(PartId(stage), MOST_SECTIONS):
                self._section.addItem(page_name(head.number, head.title), head.id)
        self._is_quiet = was_quiet
        self._on_changed()

    def _on_sort_chosen(self) -> None:
        # Only bookmarks have an order that a person gives them.
        if self._sort.currentData() == SortBy.HAND:
            self._choose_quietly(self._kind, Deed.BOOKMARK)
        self._on_changed()

    def _on_kind_chosen(self) -> None:
        kind = self._kind.currentData()
        if kind != Deed.BOOKMARK and self._sort.currentData() == SortBy.HAND:
            self._choose_quietly(self._sort, SortBy.CHANGED)
        if kind != Deed.HIGHLIGHT:
            self._choose_quietly(self._colour, "")
        self._on_changed()

    def _on_colour_chosen(self) -> None:
        # Only highlights show a colour.
        if self._colour.currentData():
            self._choose_quietly(self._kind, Deed.HIGHLIGHT)
            self._choose_quietly(self._sort, self._sort_without_hand())
        self._on_changed()

    def _sort_without_hand(self) -> SortBy:
        sort = SortBy(self._sort.currentData())
        return SortBy.CHANGED if sort is SortBy.HAND else sort

    def _choose_quietly(self, chooser: QComboBox, value: object) -> None:
        was_quiet, self._is_quiet = self._is_quiet, True
        chooser.setCurrentIndex(max(0, chooser.findData(value)))
        self._is_quiet = was_quiet


def _date_of(field: DayField) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def _moment(day: date) -> str:
    """Return the moment as it is stored at which a day of the computer's own time begins."""
    return stamp(datetime.combine(day, time()).astimezone())
