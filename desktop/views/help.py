"""Help: the user guide, page by page, and all keys."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QResizeEvent,
    QShowEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.domain.settings import SOURCE_LANGUAGE
from desktop.qt.i18n import spoken
from desktop.qt.markdown_page import markdown_document
from desktop.qt.models.lines import Line, LineKind
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.actions import Actions
from desktop.views.keys import TOPIC, KeysPanel
from desktop.views.topics_screen import TopicsScreen

COLUMN = 720


class HelpScreen(TopicsScreen):
    """Topics on the left, the chosen one beside them.

    Signals:
        keys_wanted(str, tuple): a deed shall have these keys.
        usual_keys_wanted(): every deed shall have its usual keys again.
    """

    keys_wanted = Signal(str, object)
    usual_keys_wanted = Signal()

    def __init__(
        self, guide: Path, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`guide` is the folder of the user guide, with a folder for each language."""
        super().__init__(theme, parent)
        self._actions = actions
        folder = guide_folder(guide, spoken())
        # The page about keys is for readers on paper: here the keys are looked up and changed.
        pages = sorted(folder.glob("*.md"))
        self._pages = [page for page in pages if page.stem != TOPIC]
        self._keys_page = self._shown = folder / f"{TOPIC}.md"
        self.topics.setAccessibleName(self.tr("Help topics"))
        self._text = GuidePage(theme)
        self._keys = KeysPanel(theme)
        self.stack.addWidget(self._text)
        self.stack.addWidget(self._keys)
        self._fill()
        self.topics.line_opened.connect(self._on_topics_line_opened)
        self._text.topic_requested.connect(self.show_topic)
        self._keys.keys_wanted.connect(self.keys_wanted)
        self._keys.usual_keys_wanted.connect(self.usual_keys_wanted)
        self.set_theme(theme)
        self.show_topic(self._pages[0].stem if self._pages else TOPIC)

    def _fill(self) -> None:
        lines = [Line(LineKind.HEADING, "", self.tr("How to use this program"))]
        lines += [Line(LineKind.ENTRY, page.stem, title_of(page)) for page in self._pages]
        lines.append(Line(LineKind.HEADING, "", self.tr("Look up")))
        lines.append(Line(LineKind.ENTRY, TOPIC, self.tr("Keys")))
        self.topics.lines.set_lines(lines)

    def show_topic(self, topic: str) -> None:
        """Show a page of the user guide by the name of its file, or the keys."""
        page = next((page for page in self._pages if page.stem == topic), None)
        if topic == TOPIC:
            self._shown = self._keys_page
            self.show_keys()
            self.stack.setCurrentWidget(self._keys)
        elif page is not None:
            self._shown = page
            self._text.show_page(page)
            self.stack.setCurrentWidget(self._text)
        else:
            return
        self.topics.show_current(topic)

    def page_shown(self) -> tuple[Path, str]:
        """Return the file and the title of the page shown; of the keys the page about them."""
        return self._shown, title_of(self._shown)

    def show_keys(self) -> None:
        """Show the keys as they are now."""
        self._keys.show_keys(self._actions.key_rows())

    @override
    def focus_first(self) -> None:
        """Move the keyboard to what is shown."""
        if self.stack.currentWidget() is self._keys:
            self._keys.focus_first()
        else:
            self._text.setFocus()

    @override
    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        super().set_theme(theme)
        self._text.set_theme(theme)
        self._keys.set_theme(theme)

    def _on_topics_line_opened(self, line: Line) -> None:
        self.put_list_away()
        self.show_topic(line.key)


def guide_folder(guide: Path, language: str) -> Path:
    """Return where the user guide is in a language, or in English if nobody translated it."""
    folder = guide / language
    return folder if folder.is_dir() else guide / SOURCE_LANGUAGE


def title_of(page: Path) -> str:
    """Return the first heading of a page of the user guide."""
    with page.open(encoding="utf-8") as file:
        return next((line[2:].strip() for line in file if line.startswith("# ")), page.stem)


class GuidePage(QTextBrowser):
    """One page of the user guide, with pictures from its own folder and from nowhere else.

    Signals:
        topic_requested(str): a link to another page was followed; the name of its file.
    """

    topic_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: Path | None = None
        self._own_document: QTextDocument | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(self.tr("Help"))
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_page(self, page: Path) -> None:
        """Show a page from its beginning."""
        self._page = page
        self.setAccessibleName(title_of(page))
        if self.isVisible():
            self._set()
        self.verticalScrollBar().setValue(0)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c = theme.colours
        self.setStyleSheet(
            f"GuidePage {{ background: {c.paper}; border: 2px solid {c.paper}; }}"
            f" GuidePage:focus {{ border-color: {c.accent}; }}"
        )
        if self._page is not None:
            self._set()

    def _set(self) -> None:
        assert self._page is not None
        px = self._theme.px
        document = markdown_document(self._page.read_text(encoding="utf-8"), self._theme)
        room = self.viewport().width()
        column = min(px(COLUMN), room - px(64))
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(px(32))
        frame.setRightMargin(max(px(32), room - column - px(32)))
        frame.setTopMargin(px(16))
        frame.setBottomMargin(px(32))
        document.rootFrame().setFrameFormat(frame)
        # A document asks its parent for pictures.
        document.setParent(self)
        self.setDocument(document)
        if self._own_document is not None:
            self._own_document.deleteLater()
        self._own_document = document

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._page is not None:
            self._set()
            self.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is not None and event.size().width() != event.oldSize().width():
            above = self.verticalScrollBar().value()
            self._set()
            self.verticalScrollBar().setValue(above)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Answer only with pictures of the guide's own folder; anything else is blank."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        picture = self._picture(url) if kind == QTextDocument.ResourceType.ImageResource else None
        return picture if picture is not None else _blank()

    def _picture(self, url: QUrl) -> QImage | None:
        if self._page is None or url.scheme() or url.host():
            return None
        folder = self._page.parent.resolve()
        path = (folder / url.path()).resolve()
        if not path.is_relative_to(folder):
            return None
        reader = QImageReader(str(path))
        size = reader.size()
        width = min(self._theme.px(COLUMN), self.viewport().width() - self._theme.px(80))
        if size.isValid() and size.width() > width > 0:
            ratio = self.devicePixelRatioF()
            reader.setScaledSize(QSize(width, size.height() * width // size.width()) * ratio)
            picture = reader.read()
            picture.setDevicePixelRatio(ratio)
            return picture
        return reader.read()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if not url.scheme() and url.path().endswith(".md"):
            self.topic_requested.emit(Path(url.path()).stem)


def _blank() -> QImage:
    picture = QImage(1, 1, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
