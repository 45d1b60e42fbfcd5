"""Check boxes and radio buttons whose words go on in the next line where there is no room."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from desktop.qt.overriding import override

# As in `questions.option`: to the reader of types it is a button, to Python a plain class.
if TYPE_CHECKING:
    _Base = QCheckBox
else:
    _Base = object


class _Wrapping(_Base):
    """Breaks the words into lines. Mixed into Qt's check box and radio button."""

    control: QStyle.ControlElement

    def prepare(self) -> None:
        """Let layouts ask for the height at a width."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _around(self) -> int:
        """Return how much of the width the box or the circle takes, and what is free."""
        words = self.fontMetrics().size(0, self.text())
        return super().sizeHint().width() - words.width()

    def _lines(self, width: int) -> list[str]:
        room, lines = width - self._around(), [""]
        for word in self.text().split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.fontMetrics().horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        more = len(self._lines(width)) - 1
        return super().sizeHint().height() + more * self.fontMetrics().lineSpacing()

    @override
    def minimumSizeHint(self) -> QSize:
        words = map(self.fontMetrics().horizontalAdvance, self.text().split(" "))
        return QSize(max(words) + self._around(), super().sizeHint().height())

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self._lines(self.width()))
        QStylePainter(self).drawControl(self.control, option)


class WrapCheckBox(_Wrapping, QCheckBox):
    """Qt's check box, but for its words."""

    control = QStyle.ControlElement.CE_CheckBox

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.prepare()


class WrapRadioButton(_Wrapping, QRadioButton):
    """Qt's radio button, but for its words."""

    control = QStyle.ControlElement.CE_RadioButton

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.prepare()
