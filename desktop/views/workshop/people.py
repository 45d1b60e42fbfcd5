"""Who takes part: renamed, sent out and let in again with one click each."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.workshop.events import Channel, PersonId
from desktop.domain.workshop.names import LONGEST_NAME
from desktop.domain.workshop.session import Person, Stage
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.workshop_words import channel_name, person_name
from desktop.services.hosting import Snapshot

AT_ONCE = 12
"""Rows made in one go; each takes milliseconds, and the window must stay quick."""


class PeoplePanel(QScrollArea):
    """A row for everybody; rows change in place, so that the list stays quick with hundreds.

    Signals:
        renamed(int, str): somebody gets another name.
        removed(int): somebody is sent out.
        readmitted(int): somebody may come in again.
    """

    renamed = Signal(int, str)
    removed = Signal(int)
    readmitted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[PersonId, PersonRow] = {}
        self._snapshot: Snapshot | None = None
        self._adding = QTimer(self)
        self._adding.setSingleShot(True)
        self._adding.setInterval(0)
        self._adding.timeout.connect(self._on_adding_timeout)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("People"))
        self._inner = QWidget()
        self._inner.setObjectName("people")
        self._column = QVBoxLayout(self._inner)
        self._empty = QLabel(self.tr("Whoever joins appears here."))
        self._empty.setWordWrap(True)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self.set_theme(theme)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show who is there and who answered."""
        self._snapshot = snapshot
        if self.isVisible():
            self._show(snapshot)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._snapshot is not None:
            self._show(self._snapshot)

    def _on_adding_timeout(self) -> None:
        if self._snapshot is not None and self.isVisible():
            self._show(self._snapshot)

    def _show(self, snapshot: Snapshot) -> None:
        is_open = snapshot.stage is Stage.OPEN
        for gone in set(self._rows) - {one.id for one in snapshot.people}:
            self._rows.pop(gone).deleteLater()
        added = 0
        for person in snapshot.people:
            if person.id not in self._rows:
                if added == AT_ONCE:
                    # A room full of people came at once: the rest as soon as nobody waits.
                    self._adding.start()
                    break
                added += 1
                row = PersonRow(person, self._theme)
                row.renamed.connect(self.renamed)
                row.removed.connect(self.removed)
                row.readmitted.connect(self.readmitted)
                self._rows[person.id] = row
                self._column.insertWidget(self._column.count() - 1, row)
            answered = person.id in snapshot.answered if is_open else None
            self._rows[person.id].show_person(person, answered=answered)
        self._empty.setVisible(not self._rows)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self.setStyleSheet(f"PeoplePanel, QWidget#people {{ background: {c.paper}; }}")
        self._column.setContentsMargins(px(12), px(12), px(12), px(12))
        self._column.setSpacing(px(4))
        self._empty.setFont(theme.font(14))
        self._empty.setStyleSheet(f"color: {c.muted};")
        for row in self._rows.values():
            row.set_theme(theme)


class PersonRow(QWidget):
    """Somebody, with what can be done.

    Signals:
        renamed(int, str): another name was typed.
        removed(int): the person is to go.
        readmitted(int): the person may come back.
    """

    renamed = Signal(int, str)
    removed = Signal(int)
    readmitted = Signal(int)

    def __init__(self, person: Person, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self._answered: bool | None = None
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.editingFinished.connect(self._on_name_editing_finished)
        self._state = QLabel()
        self._deed = QPushButton()
        self._deed.setProperty("chip", True)
        self._deed.clicked.connect(self._on_deed_clicked)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._state)
        row.addWidget(self._name, 1)
        row.addWidget(self._deed)
        self.set_theme(theme)
        self._show()

    def show_person(self, person: Person, *, answered: bool | None) -> None:
        """Show what became of somebody; `answered` is None while nothing is asked."""
        if (person, answered) != (self._person, self._answered):
            self._person, self._answered = person, answered
            self._show()

    def _show(self) -> None:
        person = self._person
        called = person_name(person)
        if not self._name.hasFocus():
            self._name.setText(person.name)
        self._name.setPlaceholderText(called)
        self._name.setAccessibleName(self.tr("Name of {person}").format(person=called))
        self._name.setEnabled(not person.is_removed)
        sign, words = self._state_words()
        self._state.setText(sign)
        self._state.setToolTip(words)
        self._state.setAccessibleName(words)
        self._deed.setText(self.tr("Let in") if person.is_removed else self.tr("Send out"))
        self._deed.setAccessibleName(f"{self._deed.text()}: {called}")

    def _state_words(self) -> tuple[str, str]:
        person = self._person
        way = channel_name(person.channel)
        if person.is_removed:
            return "✗", self.tr("Sent out; the answers do not count")
        if not person.is_present and person.channel is Channel.PHONES:
            return "–", self.tr("{way}, not connected").format(way=way)
        if self._answered is None:
            return "•", way
        if self._answered:
            return "✓", self.tr("{way}, answered").format(way=way)
        return "○", self.tr("{way}, has not answered yet").format(way=way)

    def _on_name_editing_finished(self) -> None:
        typed = self._name.text().strip()
        if typed != self._person.name:
            self.renamed.emit(self._person.id, typed)
            # What was not possible is not left standing.
            self._name.setText(self._person.name)

    def _on_deed_clicked(self) -> None:
        if self._person.is_removed:
            self.readmitted.emit(self._person.id)
        else:
            self.removed.emit(self._person.id)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._name.setFont(theme.font(14))
        self._name.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: 1px solid transparent;"
            f" padding: {px(3)}px {px(6)}px; }} QLineEdit:hover {{ border-color: {c.line}; }}"
            f" QLineEdit:focus {{ border: 2px solid {c.accent}; background: {c.raised};"
            f" padding: {px(2)}px {px(5)}px; }}"
            f" QLineEdit:disabled {{ color: {c.muted}; }}"
        )
        self._state.setFont(theme.font(14, bold=True))
        self._state.setFixedWidth(px(18))
        self._row.setSpacing(px(4))
        self._deed.setFont(theme.font(13))
