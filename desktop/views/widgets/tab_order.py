"""The order in which Tab goes through widgets that were made in another one."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget

TAB_FOCUS = 1
"""Qt.FocusPolicy.TabFocus: the first page does without the namespace Qt, which costs its start."""


def set_tab_order(*parts: QWidget) -> None:
    """Let Tab go through some widgets and all that is in them, one part after the other.

    Within a part the order stays. To be called anew when a part gets other widgets.
    """
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """Return what Tab stops at in a widget, itself included, in today's order."""
    found = []
    stop: QWidget | None = part
    while stop is not None:
        if stop is part or part.isAncestorOf(stop):
            takes_tab = stop.focusPolicy().value & TAB_FOCUS
            if takes_tab and stop.focusProxy() is None:
                found.append(stop)
        stop = stop.nextInFocusChain()
        if stop is part:
            break
    return found
