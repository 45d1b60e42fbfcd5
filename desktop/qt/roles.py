"""Tell assistive technology what the program's own widgets are."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from desktop.qt.overriding import override

Role = QAccessible.Role

ROLES = {
    "CycleRing": Role.Graphic,
    "WorldMap": Role.Graphic,
    "WeekChart": Role.Chart,
    "OrderRow": Role.ListItem,
    "MovableCard": Role.ListItem,
    "SettingsScreen": Role.Pane,
}
"""By the name of its class, what a widget is that Qt would call a mere area or frame."""


class _Named(QAccessibleWidget):
    """What Qt tells of any widget, with a role of ours."""

    def __init__(self, widget: QWidget, role: Role) -> None:
        super().__init__(widget)
        self._role = role

    @override
    def role(self) -> Role:
        return self._role


def tell_roles() -> None:
    """Have Qt ask here before it decides itself; nothing is asked where nobody listens."""
    QAccessible.installFactory(_interface)


def _interface(name: str, about: QObject | Any) -> QAccessibleInterface | None:
    role = ROLES.get(name)
    if role is None or not isinstance(about, QWidget):
        return None
    return _Named(about, role)
