"""What can be done with several annotations at once, beside the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.widgets.colour_row import ColourRow
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.tab_order import set_tab_order
from desktop.views.widgets.tag_field import TagField


class SelectionPane(QScrollArea):
    """Says how many are chosen and offers the deeds that make sense for all of them.

    Signals:
        tags_added(list): they all get these tags.
        tags_removed(list): none of them keeps these tags.
        colour_chosen(Colour): the highlights among them get this colour.
        export_wanted(): they shall be written to a file.
        removal_wanted(): into the trash; from the trash, away for good.
        return_wanted(): out of the trash.
    """

    tags_added = Signal(object)
    tags_removed = Signal(object)
    colour_chosen = Signal(object)
    export_wanted = Signal()
    removal_wanted = Signal()
    return_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._tags_label = QLabel(self.tr("Tags"))
        self._tags = TagField(theme)
        self._add = QPushButton(self.tr("Add tags"))
        self._take = QPushButton(self.tr("Take tags away"))
        self._colours_label = QLabel(self.tr("Colour of the highlights"))
        self._colours = ColourRow(theme)
        self._export = QPushButton(self.tr("Export …"))
        self._return = QPushButton(self.tr("Restore"))
        self._remove = QPushButton()
        self._tag_row = FlowLayout()
        self._tag_row.add(self._add)
        self._tag_row.add(self._take)
        self._row = FlowLayout()
        self._row.add(self._export)
        self._row.add(self._return)
        self._row.add(self._remove)
        inner = QWidget()
        inner.setObjectName("pane")
        self._column = QVBoxLayout(inner)
        for widget in (self._title, self._hint, self._tags_label, self._tags):
            self._column.addWidget(widget)
        self._column.addLayout(self._tag_row)
        self._column.addWidget(self._colours_label)
        self._column.addWidget(self._colours, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(self._row)
        self._column.addStretch(1)
        self.setWidget(inner)
        set_tab_order(self._tags, self._add, self._take, self._colours, self._export)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add.clicked.connect(self._on_add_clicked)
        self._take.clicked.connect(self._on_take_clicked)
        self._colours.colour_chosen.connect(self.colour_chosen)
        self._export.clicked.connect(self.export_wanted)
        self._remove.clicked.connect(self.removal_wanted)
        self._return.clicked.connect(self.return_wanted)
        self.set_theme(theme)

    def show_selection(self, count: int, known_tags: list[str], *, is_trash: bool) -> None:
        """Say how many are chosen."""
        self._title.setText(self.tr("%Ln chosen", "", count))
        self._hint.setText(
            self.tr("A click with Shift or Ctrl chooses more; Ctrl+A chooses all that was found.")
        )
        self._tags.show_tags(self._tags.tags, known_tags)
        for widget in (
            self._tags_label,
            self._tags,
            self._add,
            self._take,
            self._colours_label,
            self._colours,
            self._export,
        ):
            widget.setVisible(not is_trash)
        self._return.setVisible(is_trash)
        self._remove.setText(
            self.tr("Remove for good") if is_trash else self.tr("Move to the trash")
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(tokens.LARGE, bold=True))
        for label in (self._hint, self._tags_label, self._colours_label):
            label.setFont(theme.font(tokens.SMALL))
            label.setStyleSheet(f"color: {c.muted};")
        self._tags.set_theme(theme)
        self._colours.set_theme(theme)
        for button in (self._add, self._take, self._export, self._return, self._remove):
            button.setFont(theme.font(tokens.SMALL, bold=True))
        self._column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column.setSpacing(px(10))
        for row in (self._tag_row, self._row):
            row.setSpacing(px(8))
        self.setStyleSheet(f"QWidget#pane {{ background: {c.raised}; }}")

    def _on_add_clicked(self) -> None:
        if self._tags.tags:
            self.tags_added.emit(self._tags.tags)
            self._tags.clear()

    def _on_take_clicked(self) -> None:
        if self._tags.tags:
            self.tags_removed.emit(self._tags.tags)
            self._tags.clear()
