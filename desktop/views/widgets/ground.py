"""What a scrolling view paints on: a widget of our own in place of the one that Qt makes."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.qt.overriding import override


class Ground(QWidget):
    """The viewport of a list or a page, filled with the colour of paper.

    To hand out a widget that Qt made, PySide first has to build every class of widgets there is,
    which takes a tenth of a start. One that we made it knows.

    Signals:
        entered(): the mouse, or a finger, is here for the first time.
        left(): the mouse is elsewhere now.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, view: QAbstractScrollArea) -> None:
        """Take the place of the view's own viewport."""
        super().__init__(view)
        view.setViewport(self)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setMouseTracking(True)
        self._was_entered = False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if not self._was_entered:
            self._was_entered = True
            self.setAttribute(QtCore.Qt.WidgetAttribute.WA_AcceptTouchEvents)
            self.entered.emit()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()
