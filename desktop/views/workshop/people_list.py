"""The list of people: a sign, a name, a team, and a button in each row."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.workshop.events import PersonId
from desktop.domain.workshop.names import LONGEST_NAME
from desktop.qt.models.participants import PARTICIPANT, Participant, ParticipantsModel
from desktop.qt.overriding import override
from desktop.qt.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
HEIGHT, EDGE, SIGN = 36, 8, 22


class PeopleList(QListView):
    """F2 or a double click renames, Delete sends out, the menu key tells all; many can be chosen.

    Signals:
        deed_wanted(list): those are to be sent out, or let in.
        menu_wanted(QMenu): a menu is to be filled for those that are chosen.
        chosen(): others are chosen.
    """

    deed_wanted = Signal(object)
    menu_wanted = Signal(object)
    chosen = Signal()

    def __init__(
        self, model: ParticipantsModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._people = model
        self.setModel(model)
        self._rows = PersonDelegate(theme, self)
        self.setItemDelegate(self._rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("People"))
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.set_theme(theme)

    def chosen_people(self) -> list[Participant]:
        """Return those that are chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._people.at(self._people.index(row)) for row in rows]

    def choose(self, people: list[PersonId]) -> None:
        """Choose some."""
        ids = self._people.ids()
        selection = QItemSelection()
        for person in people:
            if person in ids:
                index = self._people.index(ids.index(person))
                selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def rename_current(self) -> None:
        """Let another name be typed."""
        chosen = self.selectionModel().selectedIndexes()
        if len(chosen) == 1:
            self.setFocus()
            self.setCurrentIndex(chosen[0])
            self.edit(chosen[0])

    def _on_selection_changed(self) -> None:
        self.chosen.emit()

    # -- keys and mouse ---------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.chosen_people()
        if event.key() == Qt.Key.Key_Delete and chosen:
            self.deed_wanted.emit(chosen)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            if index.isValid() and not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
        if not index.isValid() or not self.chosen_people():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu)
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        menu.popup(below if is_by_key else event.globalPos())

    def deed_at(self, point: QPoint) -> QModelIndex:
        """Return the row whose button is at a point; an invalid one if none is."""
        index = self.indexAt(point)
        if index.isValid() and self._rows.deed_box(index, self.visualRect(index)).contains(point):
            return index
        return QModelIndex()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # The button of a row does its deed when it is released, and chooses nobody.
        if not self.deed_at(event.position().toPoint()).isValid():
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.deed_at(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.deed_wanted.emit([self._people.at(index)])
        else:
            super().mouseReleaseEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.deed_at(event.position().toPoint()).isValid():
            super().mouseDoubleClickEvent(event)

    # -- looks ------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._rows.set_theme(theme)
        self.setFont(theme.font(14))
        self.setStyleSheet(
            f"PeopleList {{ background: {c.raised}; border: 2px solid {c.line};"
            f" border-radius: {px(6)}px; }} PeopleList:focus {{ border-color: {c.accent}; }}"
            f" PeopleList QLineEdit {{ padding: 0 {px(4)}px; border-radius: 0; }}"
        )
        self.scheduleDelayedItemsLayout()


class PersonDelegate(QStyledItemDelegate):
    """Paints a row; its button says what can be done with somebody at once."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme

    def deed_words(self, one: Participant) -> str:
        """Return what the button of somebody says."""
        return self.tr("Let in") if one.person.is_removed else self.tr("Send out")

    def deed_box(self, index: AnyIndex, box: QRect) -> QRect:
        """Return where the button stands in a row."""
        px = self._theme.px
        one: Participant = index.data(PARTICIPANT)
        width = QFontMetrics(self._theme.font(13)).horizontalAdvance(self.deed_words(one))
        width += px(20)
        height = box.height() - px(8)
        is_left = self._is_turned()
        x = box.left() + px(4) if is_left else box.right() - width - px(4)
        return QRect(x, box.top() + px(4), width, height)

    def _is_turned(self) -> bool:
        parent = self.parent()
        return isinstance(parent, QWidget) and (
            parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )

    def _name_box(self, index: AnyIndex, box: QRect) -> QRect:
        px = self._theme.px
        deed = self.deed_box(index, box)
        sign = px(EDGE) + px(SIGN)
        if self._is_turned():
            return QRect(deed.right() + px(6), box.top(), box.right() - sign - deed.right() - px(6),
                         box.height())  # fmt: skip
        left = box.left() + sign
        return QRect(left, box.top(), deed.left() - px(6) - left, box.height())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST_NAME)
        field.setFont(self._theme.font(14))
        one: Participant = index.data(PARTICIPANT)
        field.setPlaceholderText(one.name)
        field.setAccessibleName(self.tr("Name of {person}").format(person=one.name))
        return field

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        editor.setGeometry(self._name_box(index, option.rect))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, px = self._theme, self._theme.px
        one: Participant = index.data(PARTICIPANT)
        box = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen or is_under:
            painter.fillRect(box, theme.colour("selection" if is_chosen else "hover"))
        # The painter turns the sides by itself.
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        colour = theme.colour("muted" if one.person.is_removed else "ink")
        painter.setPen(colour)
        painter.setFont(theme.font(14, bold=True))
        inner = box.adjusted(px(EDGE), 0, -px(EDGE), 0)
        painter.drawText(inner, flags, index.data(Qt.ItemDataRole.DecorationRole))
        self._paint_names(painter, one, self._name_box(index, box), flags)
        self._paint_deed(painter, one, self.deed_box(index, box))
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_focus:
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _paint_names(
        self, painter: QPainter, one: Participant, box: QRect, flags: Qt.AlignmentFlag
    ) -> None:
        """Paint the name, and the team where it has room; the tool tip and Enter tell both."""
        theme, px = self._theme, self._theme.px
        metrics = QFontMetrics(theme.font(14))
        small = QFontMetrics(theme.font(13))
        room = box.width()
        team = small.elidedText(one.team, Qt.TextElideMode.ElideRight, room * 2 // 5)
        taken = small.horizontalAdvance(team) + px(10) if team else 0
        name = metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, room - taken)
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("muted" if one.person.is_removed else "ink"))
        painter.drawText(box, flags, name)
        if team:
            painter.setFont(theme.font(13))
            painter.setPen(theme.colour("muted"))
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, end, team)

    def _paint_deed(self, painter: QPainter, one: Participant, box: QRect) -> None:
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("edge"))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(box, px(6), px(6))
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.deed_words(one))
        painter.restore()
