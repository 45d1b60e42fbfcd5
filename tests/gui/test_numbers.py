"""The numbers that stand for Qt's names mean what Qt means by them."""

from PySide6.QtCore import Qt

from desktop.qt import numbers


def test_the_numbers_of_scroll_bars_are_those_of_qt() -> None:
    policy = Qt.ScrollBarPolicy
    assert policy(numbers.SCROLL_BAR_ALWAYS_OFF) is policy.ScrollBarAlwaysOff
    assert policy(numbers.SCROLL_BAR_ALWAYS_ON) is policy.ScrollBarAlwaysOn


def test_the_numbers_of_buttons_are_those_of_qt() -> None:
    style = Qt.ToolButtonStyle
    assert style(numbers.TOOL_BUTTON_ICON_ONLY) is style.ToolButtonIconOnly
    assert style(numbers.TOOL_BUTTON_TEXT_BESIDE_ICON) is style.ToolButtonTextBesideIcon
