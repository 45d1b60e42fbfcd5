"""Where the keyboard goes when what a person used is made anew: to what took its place."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.views.widgets.wrap_button import WrapButton


class _Stop(NamedTuple):
    """What Tab stops at, told by what a person knows it by."""

    name: tuple[type[QWidget], str]
    deed: Callable[[], object] | None


class Keyboard:
    """Where the keyboard was in a part of the window that is about to be made anew."""

    def __init__(self, part: QWidget | None) -> None:
        """Look where the keyboard is now."""
        widgets = _stops(part) if part is not None else []
        # Also while the person is in another window, and comes back to this one.
        focused = part.window().focusWidget() if part is not None else None
        self._at = widgets.index(focused) if focused in widgets else -1
        self._before = [_stop(widget) for widget in widgets]

    def give_to(self, part: QWidget) -> None:
        """Give the keyboard to what is in the place of what had it, if that was in the part."""
        widgets = _stops(part) if self._at >= 0 else []
        if widgets:
            widgets[self._place_in([_stop(widget) for widget in widgets])].setFocus(
                Qt.FocusReason.OtherFocusReason
            )

    def _place_in(self, after: Sequence[_Stop]) -> int:
        used, above = self._before[self._at], self._before[: self._at]
        same = [at for at, stop in enumerate(after) if stop.name == used.name]
        if same:
            # Of several with the same name it is as far down as the one that was used.
            number = sum(stop.name == used.name for stop in above)
            return same[min(number, len(same) - 1)]
        for at, stop in enumerate(after):
            # One that says what it will do says something else now.
            if used.deed is not None and stop.deed == used.deed:
                return at
        names = [stop.name for stop in after]
        last = next((stop.name for stop in reversed(above) if stop.name in names), None)
        return min(names.index(last) + 1, len(names) - 1) if last else 0


def _stop(widget: QWidget) -> _Stop:
    words = widget.accessibleName()
    if not words and isinstance(widget, QAbstractButton):
        words = widget.text()
    deed = widget.deed if isinstance(widget, WrapButton) else None
    return _Stop((type(widget), words), deed)


def _stops(part: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and widget.focusProxy() is None
        and widget.isVisibleTo(part)
        and widget.isEnabledTo(part)
    ]
