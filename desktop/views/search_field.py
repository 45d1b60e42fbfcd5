"""The field on top of the window where a person types what to search for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.qt import icons, tokens
from desktop.qt.overriding import override
from desktop.qt.theme import Theme


class SearchField(QLineEdit):
    """Where a person types.

    Signals:
        key_for_results(QKeyEvent): an arrow or Enter that belongs to the results.
        entered(): the field got the focus.
        left(): Escape was pressed.
    """

    key_for_results = Signal(object)
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search the guide, cases and glossary"))
        self.setAccessibleName(self.tr("Search the guide, cases and glossary"))
        self.setAccessibleDescription(self.tr("Results appear as you type. Arrow keys choose one."))
        self.setMaxLength(500)
        self._sign = QLabel(self)
        self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._keys = QLabel("Ctrl K", self)
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._on_text_changed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self.setFont(theme.font(14))
        self.setTextMargins(px(24), 0, 0, 0)
        self.setMinimumHeight(px(36))
        self._sign.setPixmap(icons.pixmap("search", c.muted, px(18), self.devicePixelRatioF()))
        self._sign.adjustSize()
        self._keys.setFont(theme.font(tokens.TINY))
        self._keys.setStyleSheet(
            f"color: {c.muted}; border: 1px solid {c.line}; border-radius: {px(4)}px;"
            f" padding: 0 {px(6)}px;"
        )
        self._keys.adjustSize()
        self._place()

    def _place(self) -> None:
        middle = self.height() // 2
        self._sign.move(10, middle - self._sign.height() // 2)
        self._keys.move(self.width() - self._keys.width() - 10, middle - self._keys.height() // 2)
        self._show_keys()

    def _show_keys(self) -> None:
        """Name the key where nothing is typed and there is room for it."""
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        has_room = self.width() > hint + self.textMargins().left() + self._keys.width() + 48
        self._keys.setVisible(has_room and not self.text())

    def _on_text_changed(self) -> None:
        self._show_keys()

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case (
                Qt.Key.Key_Down
                | Qt.Key.Key_Up
                | Qt.Key.Key_PageDown
                | Qt.Key.Key_PageUp
                | Qt.Key.Key_Return
                | Qt.Key.Key_Enter
            ):
                self.key_for_results.emit(event)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
