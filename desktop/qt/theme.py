"""A theme and a text size together: colours, fonts, sizes, palette and style sheet."""

from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from desktop.domain.settings import Settings, ThemeChoice
from desktop.qt import icons, tokens
from desktop.qt.tokens import Colours


class Theme(NamedTuple):
    """What screens draw with. `percent` is the text size; all sizes follow it."""

    name: ThemeChoice
    colours: Colours
    percent: int = 100

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than paper."""
        return self.colours is not tokens.LIGHT

    def px(self, size: float) -> int:
        """Return a size of the design in pixels at this text size; at least 1."""
        return max(1, round(size * self.percent / 100))

    def colour(self, name: str) -> QColor:
        """Return a named colour."""
        return QColor(self.colours.of(name))

    def font(self, size: int = tokens.BODY, *, bold: bool = False) -> QFont:
        """Return the interface's font at a size of the design."""
        font = QFont(tokens.FAMILY)
        font.setPixelSize(self.px(size))
        if bold:
            font.setBold(True)
        return font

    def palette(self) -> QPalette:
        """Return the palette of the Fusion style."""
        c = self.colours
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: c.paper,
            QPalette.ColorRole.WindowText: c.ink,
            QPalette.ColorRole.Base: c.paper,
            QPalette.ColorRole.AlternateBase: c.raised,
            QPalette.ColorRole.Text: c.ink,
            QPalette.ColorRole.Button: c.raised,
            QPalette.ColorRole.ButtonText: c.ink,
            QPalette.ColorRole.ToolTipBase: c.raised,
            QPalette.ColorRole.ToolTipText: c.ink,
            QPalette.ColorRole.PlaceholderText: c.muted,
            QPalette.ColorRole.Highlight: c.selection,
            QPalette.ColorRole.HighlightedText: c.ink,
            QPalette.ColorRole.Link: c.accent,
            QPalette.ColorRole.LinkVisited: c.accent,
            QPalette.ColorRole.Accent: c.accent,
            QPalette.ColorRole.Light: c.raised,
            QPalette.ColorRole.Mid: c.line,
            QPalette.ColorRole.Dark: c.line,
        }
        for role, value in roles.items():
            palette.setColor(role, QColor(value))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.muted))
        return palette

    def style_sheet(self) -> str:
        """Return the one style sheet of the window."""
        c, px = self.colours, self.px
        # Where all lines are white, what cannot be pressed is told by the line itself.
        shut = "dashed" if c is tokens.CONTRAST else "solid"
        return f"""
QFrame#top {{ background: {c.paper}; border-bottom: 1px solid {c.line}; }}
QToolTip {{ background: {c.raised}; color: {c.ink}; border: 1px solid {c.line};
  padding: {px(8)}px; font-size: {px(tokens.SMALL)}px; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {c.muted}; }}
QLineEdit {{ background: {c.raised}; color: {c.ink}; border: 1px solid {c.edge};
  border-radius: {px(6)}px; padding: {px(6)}px {px(10)}px;
  selection-background-color: {c.selection};
  selection-color: {c.ink}; }}
QLineEdit:hover, QPlainTextEdit:hover {{ border-color: {c.muted}; }}
QLineEdit:focus {{ border: 2px solid {c.accent}; padding: {px(5)}px {px(9)}px; }}
QComboBox, QAbstractSpinBox {{ background: {c.raised}; color: {c.ink};
  border: 1px solid {c.edge}; border-radius: {px(6)}px; padding: {px(4)}px {px(10)}px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {px(26)}px; padding: 0 {px(8)}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {c.selection}; color: {c.ink}; }}
QComboBox:hover, QAbstractSpinBox:hover {{ border-color: {c.muted}; }}
QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {c.accent};
  padding: {px(3)}px {px(9)}px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {c.muted};
  border: 1px {shut} {c.line}; }}
QComboBox QAbstractItemView {{ background: {c.raised}; color: {c.ink}; outline: 0;
  border: 1px solid {c.edge}; selection-background-color: {c.selection};
  selection-color: {c.ink}; }}
QMessageBox QLabel, QMessageBox QPushButton {{ font-size: {px(14)}px; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ width: {px(14)}px; height: {px(14)}px;
  image: url("{icons.arrow()}"); }}
QSpinBox::up-button {{ subcontrol-origin: border; subcontrol-position: top right;
  border: none; width: {px(24)}px; }}
QSpinBox::down-button {{ subcontrol-origin: border; subcontrol-position: bottom right;
  border: none; width: {px(24)}px; }}
QSpinBox::up-arrow {{ width: {px(12)}px; height: {px(12)}px;
  image: url("{icons.arrow(up=True)}"); }}
QSpinBox::down-arrow {{ width: {px(12)}px; height: {px(12)}px; image: url("{icons.arrow()}"); }}
QListWidget, QPlainTextEdit {{ background: {c.raised}; color: {c.ink};
  border: 1px solid {c.line}; border-radius: {px(6)}px; padding: {px(4)}px; }}
QPlainTextEdit {{ border-color: {c.edge}; }}
QListWidget:focus, QPlainTextEdit:focus {{ border: 2px solid {c.accent}; padding: {px(3)}px; }}
QListWidget {{ outline: 0; }}
ReaderView, NotePreview {{ border: 2px solid transparent; }}
ReaderView:focus, NotePreview:focus {{ border-color: {c.accent}; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {px(8)}px; height: {px(8)}px;
  padding: {px(3)}px; border: 1px solid {c.edge}; background-clip: content;
  background-color: transparent; }}
QCheckBox::indicator {{ border-radius: {px(3)}px; }}
QRadioButton::indicator {{ border-radius: {(px(8) + 2 * px(3) + 2) // 2}px; }}
QCheckBox::indicator:checked {{ background-color: {c.accent}; border-color: {c.accent}; }}
QRadioButton::indicator:checked {{ border-color: {c.accent};
  background: qradialgradient(cx:.5, cy:.5, radius:.5, fx:.5, fy:.5,
  stop:0 {c.accent}, stop:.85 {c.accent}, stop:1 transparent); background-clip: content; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border: 1px {shut} {c.line}; }}
QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: {px(4)}px;
  padding: {px(2)}px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {c.accent}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.muted}; }}
QListWidget::item {{ padding: {px(6)}px {px(8)}px; border-radius: {px(4)}px; }}
QListWidget::item:selected {{ background: {c.selection}; color: {c.ink}; }}
QPushButton {{ background: {c.raised}; color: {c.accent}; border: 1px solid {c.accent};
  border-radius: {px(6)}px; padding: {px(7)}px {px(15)}px; font-weight: bold; }}
QPushButton:hover {{ background: {c.accent_soft}; }}
QPushButton:pressed {{ background: {c.selection}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: {px(6)}px {px(14)}px; }}
QPushButton:disabled {{ color: {c.muted}; border: 1px {shut} {c.line}; }}
QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent}; }}
QPushButton[primary="true"]:hover {{ background: {c.accent_strong}; }}
QPushButton[primary="true"]:pressed {{ background: {c.accent_strong}; border-color: {c.ink}; }}
QPushButton[primary="true"]:disabled {{ background: {c.hover}; color: {c.muted}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {c.ink}; }}
QPushButton::menu-indicator {{ image: url("{icons.arrow()}"); width: {px(12)}px;
  height: {px(12)}px; subcontrol-origin: border; subcontrol-position: right center;
  right: {px(8)}px; }}
QPushButton[chip="true"] {{ border: 1px solid {c.edge}; color: {c.ink}; font-weight: normal;
  border-radius: {px(11)}px; padding: {px(3)}px {px(11)}px; }}
QPushButton[chip="true"]:hover {{ background: {c.hover}; }}
QPushButton[chip="true"]:pressed {{ background: {c.selection}; }}
QPushButton[chip="true"]:checked {{ background: {c.accent_soft}; border-color: {c.accent}; }}
QPushButton[chip="true"]:disabled {{ color: {c.muted}; border: 1px {shut} {c.line}; }}
QPushButton[chip="true"]:focus {{ border: 2px solid {c.accent}; padding: {px(2)}px {px(10)}px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {px(6)}px;
  padding: {px(5)}px; color: {c.ink}; }}
QToolButton:hover {{ background: {c.hover}; }}
QToolButton:focus {{ border: 2px solid {c.accent}; padding: {px(4)}px; }}
QToolButton:disabled {{ color: {c.muted}; }}
QToolButton::menu-indicator {{ image: none; }}
QMenu {{ background: {c.raised}; color: {c.ink}; border: 1px solid {c.line}; padding: {px(4)}px;
  font-size: {px(14)}px; }}
QMenu::item {{ padding: {px(6)}px {px(24)}px {px(6)}px {px(12)}px; }}
QMenu::item:selected {{ background: {c.selection}; }}
QMenu::item:disabled {{ color: {c.muted}; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c.line}; border-radius: {px(4)}px;
  min-height: {px(36)}px; margin: {px(2)}px; }}
QScrollBar::handle:vertical:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def begins() -> str:
    """Return the side where reading begins, as a style sheet names it."""
    return "right" if QGuiApplication.isRightToLeft() else "left"


def ends() -> str:
    """Return the side where lines end, as a style sheet names it."""
    return "left" if QGuiApplication.isRightToLeft() else "right"


_TABLES = {
    ThemeChoice.LIGHT: tokens.LIGHT,
    ThemeChoice.DARK: tokens.DARK,
    ThemeChoice.CONTRAST: tokens.CONTRAST,
}


def theme_for(settings: Settings) -> Theme:
    """Return the theme of these settings; "system" asks the desktop."""
    choice = settings.theme
    if choice is ThemeChoice.SYSTEM:
        choice = _system_choice()
    return Theme(choice, _TABLES[choice], settings.text_percent)


def first_theme_for(settings: Settings) -> Theme:
    """Return the theme to begin with; "system" is told by the colours that Qt starts with.

    What the desktop calls itself is in the namespace `Qt`, see `numbers`: `theme_for` is asked
    once the first page is painted, and it nearly always agrees.
    """
    choice = settings.theme
    if choice is ThemeChoice.SYSTEM:
        palette = QGuiApplication.palette()
        ground = palette.color(QPalette.ColorRole.Window).name()
        ink = palette.color(QPalette.ColorRole.WindowText).name()
        if (ground, ink) == ("#000000", "#ffffff"):
            choice = ThemeChoice.CONTRAST
        else:
            is_dark = QColor(ground).lightness() < QColor(ink).lightness()
            choice = ThemeChoice.DARK if is_dark else ThemeChoice.LIGHT
    return Theme(choice, _TABLES[choice], settings.text_percent)


def _system_choice() -> ThemeChoice:
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
    if accessibility is not None:
        preference = accessibility().contrastPreference()
        if preference == QtCore.Qt.ContrastPreference.HighContrast:
            return ThemeChoice.CONTRAST
    is_dark = hints.colorScheme() == QtCore.Qt.ColorScheme.Dark
    return ThemeChoice.DARK if is_dark else ThemeChoice.LIGHT
