"""All questions of the session: which were asked, and any of them to ask or to look at again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.workshop.session import Stage
from desktop.qt.direction import in_row
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.services.workshop_snapshot import PastRound, Snapshot
from desktop.views.widgets.flow import FlowLayout
from desktop.views.workshop.wrapped_rows import WrappedRows


class PlanPanel(QWidget):
    """Follows the session until somebody chooses a question; Enter asks it, or shows it again.

    Signals:
        ask_wanted(int): this question of the setup is to be asked.
        look_wanted(int): how a round was answered is to be shown on the projector.
        now_wanted(): the projector is to show the session again as it is.
    """

    ask_wanted = Signal(int)
    look_wanted = Signal(int)
    now_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._looked_at = 0
        self._list = PlanList(theme)
        self._list.setAccessibleName(self.tr("Questions of the session"))
        self._list.entered.connect(self._on_list_entered)
        self._list.currentRowChanged.connect(self._show_deeds)
        self._told = QLabel(
            self.tr(
                "Skip a question, or go back to one. No answer is lost. Asked again, a question"
                " has a second result, and both are compared."
            )
        )
        self._told.setWordWrap(True)
        self._ask = QPushButton()
        self._ask.clicked.connect(self._on_ask_clicked)
        self._look = QPushButton()
        self._look.clicked.connect(self._on_look_clicked)
        self._deeds = FlowLayout()
        self._deeds.add(self._ask)
        self._deeds.add(self._look)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self._told)
        column.addWidget(self._list, 1)
        column.addLayout(self._deeds)
        self.set_theme(theme)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what was asked, and where the session is."""
        before, self._snapshot = self._snapshot, snapshot
        if before is None or before.session_id != snapshot.session_id:
            self._list.clear()
            for _ in snapshot.setup.questions:
                self._list.addItem(QListWidgetItem())
            self._list.setCurrentRow(max(0, snapshot.place))
        elif before.round != snapshot.round:
            self._list.setCurrentRow(snapshot.place)
        for place, question in enumerate(snapshot.setup.questions):
            item = self._list.item(place)
            sign, state = self._state_words(snapshot, place)
            words = f"{in_row('  ', sign, f'{place + 1}.', question.stem)}\n{state}"
            if item.text() != words:
                item.setText(words)
                item.setToolTip(question.stem)
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole, f"{place + 1}. {question.stem}, {state}"
                )
        self._show_deeds()

    def show_looked_at(self, round_number: int) -> None:
        """Say which round the projector shows again; 0 is none."""
        self._looked_at = round_number
        self._show_deeds()

    def _rounds(self, place: int) -> list[PastRound]:
        rounds = self._snapshot.rounds if self._snapshot is not None else ()
        return [one for one in rounds if one.place == place]

    def _state_words(self, snapshot: Snapshot, place: int) -> tuple[str, str]:
        rounds = self._rounds(place)
        if place == snapshot.place:
            return "▶", self.tr("Now")
        if not rounds:
            return "○", self.tr("Not asked yet")
        if not any(one.is_revealed for one in rounds):
            return "–", self.tr("Asked, answer not shown")
        return "✓", self.tr("Asked %n time(s)", "", len(rounds))

    def _show_deeds(self) -> None:
        place = self._list.currentRow()
        rounds = self._rounds(place)
        is_now = self._snapshot is not None and place == self._snapshot.place
        is_open = self._snapshot is not None and self._snapshot.stage is Stage.OPEN
        self._ask.setText(self.tr("Ask again") if rounds else self.tr("Ask this question"))
        self._ask.setAccessibleName(
            self.tr("{deed}: question {place}").format(deed=self._ask.text(), place=place + 1)
        )
        self._ask.setEnabled(place >= 0 and not (is_now and is_open))
        if self._looked_at:
            self._look.setText(self.tr("Back to where we are"))
        else:
            self._look.setText(self.tr("Show its result"))
        self._look.setEnabled(bool(self._looked_at) or self._can_look(place))

    def _can_look(self, place: int) -> bool:
        is_now = self._snapshot is not None and place == self._snapshot.place
        shown = any(one.is_revealed for one in self._rounds(place))
        return shown and not (is_now and self._snapshot is not None and self._snapshot.is_revealed)

    # -- deeds ------------------------------------------------------------------------------

    def _on_list_entered(self) -> None:
        if self._can_look(self._list.currentRow()):
            self._look_at()
        elif self._ask.isEnabled():
            self._on_ask_clicked()

    def _on_ask_clicked(self) -> None:
        self.ask_wanted.emit(self._list.currentRow())

    def _on_look_clicked(self) -> None:
        if self._looked_at:
            self.now_wanted.emit()
        else:
            self._look_at()

    def _look_at(self) -> None:
        shown = [one for one in self._rounds(self._list.currentRow()) if one.is_revealed]
        self.look_wanted.emit(shown[-1].number)

    # -- looks ------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        px = theme.px
        self._column.setContentsMargins(px(12), px(8), px(12), px(12))
        self._column.setSpacing(px(8))
        self._deeds.setSpacing(px(8))
        self._told.setFont(theme.font(13))
        self._told.setStyleSheet(f"color: {theme.colours.muted};")
        self._list.set_theme(theme)
        for button in (self._ask, self._look):
            button.setFont(theme.font(14))


class PlanList(QListWidget):
    """Enter or a double click on a question is told.

    Signals:
        entered(): with the question that is chosen.
    """

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = WrappedRows(theme, self)
        self.setItemDelegate(self._rows)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self.entered)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another text size."""
        self._rows.set_theme(theme)
        self.setFont(theme.font(14))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
