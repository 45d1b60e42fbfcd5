"""The numbers that stand for Qt's names mean what Qt means by them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem

from desktop.qt import numbers


def test_the_numbers_of_scroll_bars_are_those_of_qt() -> None:
    policy = Qt.ScrollBarPolicy
    assert policy(numbers.SCROLL_BAR_ALWAYS_OFF) is policy.ScrollBarAlwaysOff
    assert policy(numbers.SCROLL_BAR_ALWAYS_ON) is policy.ScrollBarAlwaysOn


def test_the_numbers_of_buttons_are_those_of_qt() -> None:
    style = Qt.ToolButtonStyle
    assert style(numbers.TOOL_BUTTON_ICON_ONLY) is style.ToolButtonIconOnly
    assert style(numbers.TOOL_BUTTON_TEXT_BESIDE_ICON) is style.ToolButtonTextBesideIcon


def test_the_numbers_of_items_are_those_of_qt() -> None:
    role, flag = Qt.ItemDataRole, Qt.ItemFlag
    assert role(numbers.DISPLAY) is role.DisplayRole
    assert role(numbers.ACCESSIBLE_TEXT) is role.AccessibleTextRole
    assert flag(numbers.ENABLED) == flag.ItemIsEnabled
    assert flag(numbers.ENABLED_SELECTABLE) == flag.ItemIsEnabled | flag.ItemIsSelectable


def test_an_item_of_qt_keeps_its_flags_in_the_role_we_think() -> None:
    item = QStandardItem()
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    assert item.data(numbers.FLAGS) == numbers.ENABLED


def test_the_keys_that_do_nothing_alone_are_those_of_qt() -> None:
    key = Qt.Key
    alone = [key.Key_Shift, key.Key_Control, key.Key_Meta, key.Key_Alt]
    assert [*map(key, numbers.MODIFIER_KEYS)] == alone
