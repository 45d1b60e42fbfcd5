"""The four colours of highlights to choose from: each with its line, its name and its key."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.domain.annotations import Colour
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.page_marks import paint_line_of

_BESIDE = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


def colour_name(colour: Colour) -> str:
    """Return a colour in words, with what its line looks like."""
    translate = QCoreApplication.translate
    return {
        Colour.YELLOW: translate("Colours", "Yellow, solid line"),
        Colour.GREEN: translate("Colours", "Green, double line"),
        Colour.BLUE: translate("Colours", "Blue, dotted line"),
        Colour.PINK: translate("Colours", "Pink, wavy line"),
    }[colour]


class ColourRow(QWidget):
    """Four buttons in a row; the arrow keys and 1 to 4 choose as well.

    Signals:
        colour_chosen(Colour): a colour was chosen.
    """

    colour_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Colour, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for colour in Colour:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setAccessibleName(colour_name(colour))
            button.setToolTip(colour_name(colour))
            button.clicked.connect(self._on_button_clicked)
            button.installEventFilter(self)
            self._buttons[colour] = button
            self._row.addWidget(button)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._row.setSpacing(theme.px(2))
        for colour, button in self._buttons.items():
            button.setIcon(QIcon(swatch(colour, theme, theme.px(24), self.devicePixelRatioF())))
            button.setIconSize(QSize(theme.px(24), theme.px(24)))
            button.setStyleSheet(
                f"QToolButton:checked {{ border: 2px solid {theme.colours.ink};"
                f" padding: {theme.px(4)}px; }}"
                f" QToolButton:checked:focus {{ border: 4px double {theme.colours.accent};"
                f" padding: {theme.px(2)}px; }}"
            )

    def show_colour(self, colour: Colour | None) -> None:
        """Mark a colour as the one chosen, or none."""
        for each, button in self._buttons.items():
            button.setChecked(each is colour)

    def focus_chosen(self) -> None:
        """Move the keyboard to the chosen colour, or the first one."""
        chosen = (each for each in self._buttons.values() if each.isChecked())
        next(chosen, self._buttons[Colour.YELLOW]).setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button takes the arrow keys for itself, so they are looked at before it gets them.
        return isinstance(event, QKeyEvent) and self._take_key(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        buttons = list(self._buttons.values())
        wanted = event.key() - Qt.Key.Key_1
        if (step := _BESIDE.get(Qt.Key(event.key()))) is not None:
            here = next((i for i, each in enumerate(buttons) if each.hasFocus()), 0)
            wanted = (here + step) % len(buttons)
        if not 0 <= wanted < len(buttons):
            return False
        buttons[wanted].setFocus()
        buttons[wanted].click()
        return True

    def _on_button_clicked(self) -> None:
        chosen = next(c for c, each in self._buttons.items() if each is self.sender())
        self.show_colour(chosen)
        self.colour_chosen.emit(chosen)


def swatch(colour: Colour, theme: Theme, size: int, ratio: float = 1.0) -> QPixmap:
    """Return a picture of words in a colour, with its line."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(size * 0.08, size * 0.08, size * 0.84, size * 0.84)
    painter.setPen(theme.colour(f"line_{colour}"))
    painter.setBrush(theme.colour(f"mark_{colour}"))
    painter.drawRoundedRect(area, size * 0.14, size * 0.14)
    font = QFont(theme.font())
    font.setPixelSize(max(6, round(size * 0.5)))
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    words = area.adjusted(0, -size * 0.1, 0, -size * 0.1)
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, "a")
    y = area.bottom() - size * 0.17
    edge = size * 0.1
    begin, end = QPointF(area.left() + edge, y), QPointF(area.right() - edge, y)
    paint_line_of(painter, colour, begin, end, theme)
    painter.end()
    return picture
