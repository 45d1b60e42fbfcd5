"""Numbers of Qt's enumerations, for what runs before the first page is on the screen.

The first use of the namespace `Qt` has PySide make some hundred enumerations of it: a tenth of a
bare window's start. Modules of the first page write `QtCore.Qt` and use it only in what runs
later; before that they set properties by number. A test compares the numbers with Qt's names.
"""

SCROLL_BAR_ALWAYS_OFF = 1
SCROLL_BAR_ALWAYS_ON = 2
TOOL_BUTTON_ICON_ONLY = 0
TOOL_BUTTON_TEXT_BESIDE_ICON = 2
DISPLAY = 0
ACCESSIBLE_TEXT = 11
FLAGS = 255
"""The role of an item's flags: Qt keeps them right before the roles that are free for use."""
ENABLED = 32
ENABLED_SELECTABLE = 33

MODIFIER_KEYS = range(0x01000020, 0x01000024)
"""Shift, Control, Meta and Alt pressed by themselves."""
