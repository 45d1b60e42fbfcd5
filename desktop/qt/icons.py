"""Icons from the program's own drawings, in the colours of the theme."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_CLEAR = QColor(0, 0, 0, 0)

_folder = Path()
"""Where the drawings are; set once by the composition root."""


def use_folder(folder: Path) -> None:
    """Say where the drawings are."""
    global _folder  # noqa: PLW0603 - the one place that sets it
    _folder = folder


@cache
def _drawing(name: str) -> str:
    return (_folder / f"{name}.svg").read_text(encoding="utf-8")


def keep_drawings() -> None:
    """Read all drawings, so that they can be painted when their folder is gone."""
    for file in _folder.glob("*.svg"):
        _drawing(file.stem)


@cache
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return a drawing of `size` logical pixels in one colour."""
    svg = _drawing(name).replace("currentColor", colour)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(_CLEAR)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: str, size: int = 24, disabled: str | None = None) -> QIcon:
    """Return a drawing as an icon; `disabled` is its colour when it cannot be used."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    result = QIcon(pixmap(name, colour, size, ratio))
    if disabled:
        result.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return result


def arrow(*, up: bool = False) -> str:
    """Return the file of the arrow of choosers, for style sheets: grey, so that it suits all."""
    return (_folder / ("choose-up.png" if up else "choose.png")).as_posix()


def forget() -> None:
    """Drop all pictures; they must not outlive Qt's application."""
    pixmap.cache_clear()


def app_icon() -> QIcon:
    """Return the program's own icon."""
    result = QIcon()
    svg = _drawing("app")
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(QSize(size, size))
        picture.fill(_CLEAR)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(svg.encode())).render(painter)
        painter.end()
        result.addPixmap(picture)
    return result
