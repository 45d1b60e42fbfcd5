"""The question as the trainer sees it: answer, explanation, prompts, counts, and what to enter."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop.domain.library import PageId
from desktop.domain.workshop.events import Channel, PersonId
from desktop.domain.workshop.lettered import answer_of
from desktop.domain.workshop.results import told
from desktop.domain.workshop.scoring import Comparison
from desktop.domain.workshop.session import MOST_HANDS, ChannelState, Person, Stage
from desktop.domain.workshop.setup import CHOOSING, LETTERS, QuestionKind, WorkshopQuestion
from desktop.errors import InputProblem
from desktop.qt import tokens
from desktop.qt.direction import TIGHT, apart, in_row
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.training_words import per_cent
from desktop.qt.workshop_words import kind_words, person_name, right_words, solution_words
from desktop.services.workshop_snapshot import Snapshot
from desktop.views.reading_screen import place_of
from desktop.views.widgets.number_field import NumberField
from desktop.views.widgets.share_bar import ShareBar
from desktop.views.widgets.sheet import NARROW, Sheet
from desktop.views.workshop.shapes import colour_name, paint_letter

_ONE = (QuestionKind.SINGLE, QuestionKind.TRUE_FALSE, QuestionKind.POLL)


class LeadSheet(Sheet):
    """Set anew when the question or its stage changes; counts change in place.

    Signals:
        hands_counted(tuple): so many hands for each option.
        table_answered(int, object): what a table answers.
        place_wanted(Place): the guidance of the question shall be opened.
    """

    hands_counted = Signal(object)
    table_answered = Signal(int, object)
    place_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._snapshot: Snapshot | None = None
        self._compared: Comparison | None = None
        self._key: object = None
        self._lines: list[OptionLine] = []
        self._tables: dict[PersonId, TableLine] = {}
        super().__init__("", theme, parent)
        self.setAccessibleName(self.tr("Question"))

    def show_snapshot(self, snapshot: Snapshot, compared: Comparison | None) -> None:
        """Show the session as it is now."""
        key = (
            snapshot.session_id,
            snapshot.round,
            snapshot.stage,
            snapshot.channels[Channel.HANDS],
            self._people_at_tables(snapshot),
        )
        self._snapshot, self._compared = snapshot, compared
        if key != self._key:
            is_same_question = isinstance(self._key, tuple) and self._key[:2] == key[:2]
            self._key = key
            if not is_same_question:
                self.verticalScrollBar().setValue(0)
            self.refresh()
        elif self.isVisible():
            self._count()

    def _people_at_tables(self, snapshot: Snapshot) -> tuple[tuple[PersonId, str], ...]:
        return tuple((one.id, one.name) for one in _tables(snapshot))

    def fill(self) -> None:
        """Put the question, or the lobby, on the page."""
        self._lines, self._tables = [], {}
        snapshot = self._snapshot
        if snapshot is None:
            return
        if snapshot.question is None:
            self._fill_lobby(snapshot)
            return
        self._fill_question(snapshot, snapshot.question)
        self._count()

    def _fill_lobby(self, snapshot: Snapshot) -> None:
        self.add_title(
            self.tr("The lobby is open"),
            self.tr(
                "Choose under “Ways to answer” how people answer; you can use several"
                " together. Then ask the first question. People who come late can still"
                " join."
            ),
        )
        self.add_heading(self.tr("What will be asked"))
        card = self.card()
        for number, question in enumerate(snapshot.setup.questions, 1):
            card.add(self.label(f"{number}.  {question.stem}", 14))
        self.column.addWidget(card)

    def _fill_question(self, snapshot: Snapshot, question: WorkshopQuestion) -> None:
        words = self.tr("Question {place} of {count} · {kind}").format(
            place=snapshot.place + 1,
            count=len(snapshot.setup.questions),
            kind=kind_words(question.kind),
        )
        self.column.addWidget(self.label(words, 14, colour="muted"))
        self.column.addWidget(self.label(question.stem, tokens.LARGE, bold=True))
        takes_hands = (
            snapshot.channels[Channel.HANDS] is ChannelState.ON
            and question.kind in CHOOSING
            and snapshot.stage is not Stage.ENDED
        )
        for place in range(len(question.options)):
            line = OptionLine(
                question, place, self.theme, takes_hands=takes_hands, has_bar=self._has_room()
            )
            if line.field is not None and snapshot.hands:
                line.field.setValue(snapshot.hands[place])
            line.counted.connect(self._on_line_counted)
            self._lines.append(line)
            self.column.addWidget(line)
        for number, item in enumerate(question.items, 1):
            self.add_text(f"{number}.  {item}")
        self._told = self.label("", 14, bold=True)
        self.column.addWidget(self._told)
        if (solution := solution_words(question)) and question.kind not in CHOOSING:
            right = self.tr("Right: {answer}").format(answer=solution)
            self.column.addWidget(self.label(right, bold=True, colour="good"))
        if snapshot.stage is Stage.OPEN:
            self._add_tables(snapshot, question)
        self._add_help(question)

    def _add_help(self, question: WorkshopQuestion) -> None:
        card = self.card()
        if question.explanation:
            card.add(self.label(question.explanation))
        for prompt in question.prompts:
            card.add(self.label(self.tr("To talk about: {prompt}").format(prompt=prompt), 14))
        if question.quote:
            card.add(self.label(f"“{question.quote}”", 14, colour="muted"))
        if page_id := question.written.page_id:
            self.add_buttons(
                self.button(
                    question.citation or self.tr("Open in the guide"),
                    partial(self._open_page, page_id),
                    name=self.tr("Open in the guide: {where}").format(where=question.citation),
                ),
                to=card.column,
            )
        if card.column.count():
            self.add_heading(self.tr("For you: explanation and what to talk about"))
            self.column.addWidget(card)

    def _open_page(self, page_id: PageId) -> None:
        self.place_wanted.emit(place_of(page_id))

    def _add_tables(self, snapshot: Snapshot, question: WorkshopQuestion) -> None:
        tables = _tables(snapshot)
        if not tables:
            return
        self.add_heading(self.tr("Tables: enter what they answer"))
        for person in tables:
            line = TableLine(person, question, self.theme)
            line.answered.connect(self.table_answered)
            self._tables[person.id] = line
            self.column.addWidget(line)

    def _has_room(self) -> bool:
        return self.viewport().width() * 100 / self.theme.percent >= NARROW

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for line in self._lines:
            line.show_bar(has_bar=self._has_room())

    def _count(self) -> None:
        snapshot = self._snapshot
        if snapshot is None or snapshot.tally is None or snapshot.question is None:
            return
        tally = snapshot.tally
        whole = max(1, tally.answered + tally.hands)
        for place, line in enumerate(self._lines):
            if tally.counts:
                line.show_count(tally.counts[place], tally.counts[place] / whole)
        said = [right_words(tally)]
        before = self._compared.before.share_right if self._compared else None
        if before is not None:
            said.append(self.tr("Right before talking: {share}").format(share=per_cent(before)))
        if tally.typed:
            said.append("   ".join(f"{text} ({count})" for text, count in tally.typed[:8]))
        self._told.setText(" · ".join(filter(None, said)))
        self._told.setVisible(bool(self._told.text()))
        for person_id, table in self._tables.items():
            table.show_done(is_done=person_id in snapshot.answered)

    def _on_line_counted(self) -> None:
        self.hands_counted.emit(tuple(line.hands for line in self._lines))

    @override
    def focus_first(self) -> None:
        for line in self._lines:
            if line.field is not None:
                line.field.setFocus()
                line.field.selectAll()
                return
        super().focus_first()


def _tables(snapshot: Snapshot) -> list[Person]:
    return [one for one in snapshot.people if one.channel is Channel.TEAMS and not one.is_removed]


class OptionLine(QWidget):
    """One option with its letter, whether it is right, how many chose it, and hands to enter.

    Signals:
        counted(): the number of hands is another one.
    """

    counted = Signal()

    def __init__(
        self,
        question: WorkshopQuestion,
        place: int,
        theme: Theme,
        *,
        takes_hands: bool,
        has_bar: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        option = question.options[place]
        is_right = question.is_scored and option.is_right
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(LetterSign(place, theme))
        words = QLabel(in_row(TIGHT, option.text, "✓" if is_right else ""))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setFont(theme.font(bold=is_right))
        name = self.tr("{letter}. {text}").format(letter=LETTERS[place], text=option.text)
        if is_right:
            words.setStyleSheet(f"color: {theme.colours.good};")
            name = self.tr("{option}, right").format(option=name)
        words.setAccessibleName(name)
        row.addWidget(words, 1)
        self._name = name
        self._bar = ShareBar(theme, "good" if is_right else "planning")
        self._count = QLabel()
        self._count.setFont(theme.font(bold=True))
        self._count.setMinimumWidth(px(36))
        self.field: NumberField | None = None
        is_counted = question.kind in CHOOSING
        for part, is_shown in ((self._bar, is_counted and has_bar), (self._count, is_counted)):
            row.addWidget(part)
            part.setVisible(is_shown)
        if takes_hands:
            self.field = NumberField()
            self.field.setRange(0, MOST_HANDS)
            self.field.setKeyboardTracking(False)
            self.field.setFont(theme.font())
            self.field.setMinimumSize(px(84), px(34))
            self.field.setAccessibleName(
                self.tr("Hands for {letter}").format(letter=LETTERS[place])
            )
            self.field.setToolTip(self.field.accessibleName())
            self.field.valueChanged.connect(self.counted)
            row.addWidget(self.field)

    @property
    def hands(self) -> int:
        """How many hands were counted for it."""
        return self.field.value() if self.field is not None else 0

    def show_bar(self, *, has_bar: bool) -> None:
        """Show the bar, or leave its room to the words; the number says the same."""
        self._bar.setVisible(has_bar and not self._count.isHidden())

    def show_count(self, count: int, share: float) -> None:
        """Show how many chose it so far."""
        self._count.setText(str(count))
        self._bar.set_share(share, f"{self._name}: {count}")


class LetterSign(QWidget):
    """The shape of an option with its letter."""

    def __init__(self, place: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._theme = theme
        self.setFixedSize(theme.px(32), theme.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = theme.colour(colour_name(self._place))
        paint_letter(painter, self._place, box, fill, theme.colour("paper"))
        painter.end()


class TableLine(QWidget):
    """A table that answers at this computer: tap its letter, or type the letters.

    Signals:
        answered(int, object): the table, and its answer.
    """

    answered = Signal(int, object)

    def __init__(
        self,
        person: Person,
        question: WorkshopQuestion,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._person = person
        self._question = question
        self._theme = theme
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        name = QLabel(apart(person_name(person)))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        name.setFont(theme.font(14, bold=True))
        row.addWidget(name, 1)
        self._state = QLabel()
        self._state.setFont(theme.font(14))
        row.addWidget(self._state)
        if question.kind in _ONE:
            for place in range(len(question.options)):
                row.addWidget(self._letter(place))
            return
        self._field = QLineEdit()
        self._field.setFont(theme.font(14))
        self._field.setAccessibleName(
            self.tr("Answer of {table}").format(table=person_name(person))
        )
        self._field.setPlaceholderText(
            {
                QuestionKind.NUMBER: self.tr("Number, then Enter"),
                QuestionKind.SHORT: self.tr("Answer, then Enter"),
            }.get(question.kind, self.tr("Letters, then Enter"))
        )
        asked_for = self._field.fontMetrics().horizontalAdvance(self._field.placeholderText())
        self._field.setFixedWidth(max(px(180), asked_for + px(28)))
        self._field.returnPressed.connect(self._on_field_return_pressed)
        row.addWidget(self._field)

    def _letter(self, place: int) -> QPushButton:
        button = QPushButton(LETTERS[place])
        button.setFont(self._theme.font(14))
        button.setFixedWidth(self._theme.px(44))
        button.setStyleSheet("padding-left: 0; padding-right: 0;")
        button.setAccessibleName(
            self.tr("{table} answers {letter}").format(
                table=person_name(self._person), letter=LETTERS[place]
            )
        )
        button.clicked.connect(self._answering(place))
        return button

    def _answering(self, place: int) -> Callable[[], None]:
        return lambda: self._give((place,))

    def _give(self, answer: tuple[int, ...] | str) -> None:
        self._state.setText(f"✓ {told(self._question, answer)}")
        self.answered.emit(self._person.id, answer)

    def _on_field_return_pressed(self) -> None:
        try:
            answer = answer_of(self._question, self._field.text())
        except InputProblem:
            self._state.setText(self.tr("✗ does not fit"))
            return
        if answer:
            self._give(answer)
            self.focusNextChild()

    def show_done(self, *, is_done: bool) -> None:
        """Say whether the table answered."""
        if is_done and not self._state.text():
            self._state.setText("✓")
        elif not is_done and self._state.text().startswith("✓"):
            self._state.setText("")
