"""A list to choose from that shows one line, and says so where that line is longer than it is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from desktop.qt.overriding import override

FREE = 4
"""What Qt forgets beside large words, in pixels."""


class Chooser(QComboBox):
    """Qt's own stops in the middle of a letter; this one ends with an ellipsis."""

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, part, self
        ).width()  # fmt: skip
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room
        )

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(FREE, 0)

    @override
    def showPopup(self) -> None:
        # Qt settles this before the style sheet tells it that the list is no menu.
        self.view().setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        # As wide as the longest line, which may be cut off in the closed list.
        bar = self.view().verticalScrollBar().sizeHint().width()
        wanted = self.view().sizeHintForColumn(0) + bar
        self.view().setMinimumWidth(min(wanted, self.screen().availableGeometry().width()))
        super().showPopup()
