"""Pictures on a page: the guide's own drawings, and a blank for everything else."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop.qt import tokens
from desktop.qt.theme import Theme


def picture_of(
    url: QUrl, figure: Callable[[str], str | None], theme: Theme, width: int, ratio: float
) -> QImage:
    """Return the drawing that a page names, `figure` has it; a blank for any other address."""
    is_ours = url.scheme() == "res" and url.path().startswith("figures/")
    svg = figure(url.path().removeprefix("figures/")) if is_ours else None
    return blank_picture() if svg is None else render_figure(svg, theme, width, ratio)


def blank_picture() -> QImage:
    """Return what stands for a picture that is not ours."""
    picture = QImage(1, 1, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def render_figure(svg: str, theme: Theme, width: int, ratio: float = 1.0) -> QImage:
    """Return a drawing as a picture in the colours of a theme; `width` in logical pixels."""
    for name in (*tokens.PARTS, "paper", "raised", "ink", "muted", "line", "accent"):
        svg = svg.replace(f"{{{{{name}}}}}", theme.colours.of(name))
    svg = svg.replace("{{font}}", tokens.FAMILY)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    box = renderer.viewBoxF()
    height = round(width * box.height() / box.width()) if box.width() else width // 2
    picture = QImage(
        round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    return picture
