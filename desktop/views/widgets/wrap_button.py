"""A button in the house style whose words go on in the next line where it is too narrow."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.qt.direction import apart
from desktop.qt.overriding import override

_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
_WIDE = _TALL = 10_000
_GAP = 4
"""What Qt leaves between an icon and the words."""


class WrapButton(QPushButton):
    """Qt's button, but for its words; layouts give it the height that they take."""

    def __init__(
        self, words: str = "", parent: QWidget | None = None, *, is_line: bool = False
    ) -> None:
        """`is_line` sets words against the side where reading begins, as in a list."""
        super().__init__(words, parent)
        self.deed: Callable[[], object] | None = None
        """What it does; one that is made anew under other words is known by it."""
        side = Qt.AlignmentFlag.AlignLeading if is_line else Qt.AlignmentFlag.AlignHCenter
        self._flags = int(_WRAP | side | Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _words_size(self, width: int) -> QSize:
        room = QRect(0, 0, width, _TALL)
        return self.fontMetrics().boundingRect(room, self._flags, apart(self.text())).size()

    def _around(self) -> int:
        """Return how much of the width the style and an icon take beside the words."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return super().sizeHint().width() - words.width()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words = self._words_size(max(1, width - self._around()))
        more = words.height() - self._words_size(_WIDE).height()
        return super().sizeHint().height() + max(0, more)

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = (metrics.horizontalAdvance(word) for word in self.text().split())
        hint = super().sizeHint()
        return QSize(max(words, default=0) + self._around(), hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        box = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        if not self.icon().isNull():
            size = self.iconSize()
            place = QStyle.alignedRect(
                self.layoutDirection(),
                Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
                size,
                box,
            )
            self.icon().paint(painter, place)
            box.adjust(
                *(0, 0, -size.width() - _GAP, 0)
                if self.isRightToLeft()
                else (size.width() + _GAP, 0, 0, 0)
            )
        # The style sheet has put the colour of the words into the palette.
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(box, self._flags, apart(self.text()))
