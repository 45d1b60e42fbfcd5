"""Cards in the person's own order: dragged, moved by keys, each with a menu of what it can do."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.widgets.sheet import SheetCard

T = TypeVar("T")


class CardDeed(NamedTuple):
    """What can be done with a card: its words, and the key that does it on the card."""

    words: str
    do: Callable[[], object]
    key: str = ""
    is_possible: bool = True


class MovableCard(SheetCard):
    """A card that takes the keyboard. Enter does its first deed, its menu offers all.

    Signals:
        dragged(int): the pointer holds the card at this height of the parent.
        dropped(): the pointer let the card go.
        step_wanted(int): the card below (1) or above (-1) shall have the keyboard.
    """

    dragged = Signal(int)
    dropped = Signal()
    step_wanted = Signal(int)

    def __init__(
        self,
        key: str,
        name: str,
        deeds: Sequence[CardDeed],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.key = key
        self._deeds = deeds
        self._pressed: QPoint | None = None
        self._is_dragging = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        c, px = theme.colours, theme.px
        self.setStyleSheet(
            f"SheetCard {{ background: {c.raised}; border: 1px solid {c.line};"
            f" border-radius: {px(8)}px; padding: 1px; }}"
            f" SheetCard:focus {{ border: 2px solid {c.accent}; padding: 0; }}"
        )

    def deeds_menu(self) -> QMenu:
        """Return a menu of what can be done with the card."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in self._deeds:
            action = menu.addAction(deed.words, QKeySequence(deed.key))
            action.setEnabled(deed.is_possible)
            action.triggered.connect(partial(_do, deed))
        return menu

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.deeds_menu().popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = QKeySequence(event.keyCombination())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._deeds[0].do()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self.step_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif deed := next((d for d in self._deeds if d.key and QKeySequence(d.key) == key), None):
            if deed.is_possible:
                deed.do()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._is_dragging:
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragging:
            self.dragged.emit(self.mapToParent(point).y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._is_dragging, self._pressed = self._is_dragging, False, None
        if was_dragging:
            self.unsetCursor()
            self.dropped.emit()


def _do(deed: CardDeed) -> None:
    # Not the deed itself: Qt would hand it whether the line is checked.
    deed.do()


class CardColumn(QWidget):
    """Cards below one another that change places while one is dragged.

    Signals:
        moved(int, int): the card of one place was dragged to another.
    """

    moved = Signal(int, int)

    def __init__(self, theme: Theme, sheet: QScrollArea) -> None:
        super().__init__()
        self._sheet = sheet
        self._cards: list[MovableCard] = []
        self._from = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))

    def add(self, card: MovableCard) -> None:
        """Put a card below the others."""
        self._cards.append(card)
        self._column.addWidget(card)
        card.dragged.connect(partial(self._on_card_dragged, card))
        card.dropped.connect(partial(self._on_card_dropped, card))
        card.step_wanted.connect(partial(self._on_card_step_wanted, card))

    def _on_card_dragged(self, card: MovableCard, y: int) -> None:
        """Follow the pointer: change places with the neighbour whose middle was passed."""
        at = self._cards.index(card)
        self._from = at if self._from < 0 else self._from
        if at and y < self._cards[at - 1].geometry().center().y():
            self._put(card, at - 1)
        elif at + 1 < len(self._cards) and y > self._cards[at + 1].geometry().center().y():
            self._put(card, at + 1)

    def _put(self, card: MovableCard, place: int) -> None:
        self._cards.remove(card)
        self._cards.insert(place, card)
        self._column.insertWidget(place, card)
        self._column.activate()
        self._sheet.ensureWidgetVisible(card, 0, card.height() // 2)

    def _on_card_dropped(self, card: MovableCard) -> None:
        before, self._from = self._from, -1
        now = self._cards.index(card)
        if before not in (-1, now):
            self.moved.emit(before, now)

    def _on_card_step_wanted(self, card: MovableCard, step: int) -> None:
        place = self._cards.index(card) + step
        if 0 <= place < len(self._cards):
            self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self._sheet.ensureWidgetVisible(self._cards[place])


def reordered(things: Sequence[T], place: int, to: int) -> list[T]:
    """Return things in their order after one was moved to another place."""
    order = list(things)
    order.insert(to, order.pop(place))
    return order
