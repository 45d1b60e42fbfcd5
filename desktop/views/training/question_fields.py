"""The fields of each kind of question: lines of options, items or pairs, or a single answer.

To add a kind: a class with `plain` and `fill`, and a line in `FIELDS`.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.quiz.number import readings
from desktop.domain.quiz.sort import DO, DONT
from desktop.qt.amounts import number_to_edit
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.icon_button import IconButton
from desktop.views.widgets.tab_order import set_tab_order

MOST_LINES = 12
LONGEST = 500
LEAST = 150
"""How wide a field wants to be beside what else its line has."""


class KindFields(QWidget):
    """The fields of one kind.

    Signals:
        changed(): something else stands there now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(6))

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show what a question of the kind has, as `Question.to_plain` gives it."""
        raise NotImplementedError

    def plain(self) -> dict[str, Any]:
        """Return what stands in the fields, under the names of `Question.to_plain`."""
        raise NotImplementedError

    def line_edit(self, name: str, text: str = "") -> QLineEdit:
        """Return a field for a line of text."""
        field = QLineEdit(text)
        field.setMaxLength(LONGEST)
        field.setCursorPosition(0)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setFont(self.theme.font(14))
        field.textChanged.connect(self.changed)
        return field


class LineFields(KindFields):
    """Lines that can be added, removed and moved; a class for each kind says what a line has."""

    fewest = 2
    below: tuple[int, ...] = ()
    """Which fields of a line stand below the others."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines: list[list[Any]] = []
        self._boxes: list[QWidget] = []
        self._movers: list[tuple[IconButton, IconButton]] = []
        """What moves each line up and down."""
        self._add = QPushButton(self.tr("Add a line"))
        self._add.setFont(theme.font(14))
        self._add.clicked.connect(self._on_add_clicked)
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def make_line(self, values: Sequence[Any], number: int) -> list[QWidget]:
        """Return the fields of a line; `values` is what `line_values` gave, or empty."""
        raise NotImplementedError

    def line_values(self, fields: Sequence[Any]) -> list[Any]:
        """Return what stands in the fields of a line."""
        raise NotImplementedError

    def set_lines(self, lines: Sequence[Sequence[Any]]) -> None:
        """Show these lines."""
        for box in self._boxes:
            self.column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._lines, self._boxes, self._movers = [], [], []
        for values in [*lines, *([[]] * max(0, self.fewest - len(lines)))]:
            self._append(values)

    def values(self) -> list[list[Any]]:
        """Return what stands in every line."""
        return [self.line_values(fields) for fields in self._lines]

    def _append(self, values: Sequence[Any]) -> None:
        number = len(self._lines) + 1
        fields = self.make_line(values, number)
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self.theme.px(4))
        row = FlowLayout()
        row.setSpacing(self.theme.px(6))
        lines.addLayout(row)
        for place, field in enumerate(fields):
            if place in self.below:
                lines.addWidget(field)
            else:
                row.add(field, least=self.theme.px(LEAST) if isinstance(field, QLineEdit) else 0)
        buttons: list[IconButton] = []
        for drawing, name, deed in (
            ("up", self.tr("Move line {number} up"), partial(self._move, fields, -1)),
            ("down", self.tr("Move line {number} down"), partial(self._move, fields, 1)),
            ("close", self.tr("Remove line {number}"), partial(self._remove, fields)),
        ):
            button = self._button(drawing, name.format(number=number), deed)
            row.add(button)
            buttons.append(button)
        self._lines.append(list(fields))
        self._boxes.append(box)
        self._movers.append((buttons[0], buttons[1]))
        self.column.insertWidget(self.column.count() - 1, box)
        box.show()
        below = [fields[place] for place in self.below]
        beside = [field for field in fields if field not in below]
        set_tab_order(*beside, *buttons, *below)
        self._keep_tab_order()
        self._add.setEnabled(len(self._lines) < MOST_LINES)
        for place, (up, down) in enumerate(self._movers, 1):
            up.setEnabled(place > 1)
            down.setEnabled(place < len(self._movers))

    def _keep_tab_order(self) -> None:
        set_tab_order(self._add, *self._boxes, self._add)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Qt moves nothing behind the last stop of a window, which the lines were so far.
        self._keep_tab_order()

    def _button(self, drawing: str, name: str, deed: Callable[[], None]) -> IconButton:
        button = IconButton(drawing, name)
        button.set_theme(self.theme)
        button.clicked.connect(lambda: deed())  # noqa: PLW0108 - without Qt's "checked"
        return button

    def _on_add_clicked(self) -> None:
        self._append([])
        self._lines[-1][0].setFocus()
        self.changed.emit()

    def _move(self, fields: list[Any], step: int) -> None:
        at = self._lines.index(fields)
        to = at + step
        if 0 <= to < len(self._lines):
            values = self.values()
            values[at], values[to] = values[to], values[at]
            self.set_lines(values)
            self._lines[to][0].setFocus()
            self.changed.emit()

    def _remove(self, fields: list[Any]) -> None:
        at = self._lines.index(fields)
        values = self.values()
        del values[at]
        self.set_lines(values)
        self._lines[min(at, len(self._lines) - 1)][0].setFocus()
        self.changed.emit()


class OptionFields(LineFields):
    """Options: right or not, the text, and why."""

    is_graded = True
    below = (2,)

    def make_line(self, values: Sequence[Any], number: int) -> list[QWidget]:
        """Return a tick, the option and its reason."""
        is_right, text, why = values or (False, "", "")
        tick = QCheckBox(self.tr("right"))
        tick.setAccessibleName(self.tr("Option {number} is right").format(number=number))
        tick.setFont(self.theme.font(14))
        tick.setChecked(bool(is_right))
        tick.setVisible(self.is_graded)
        tick.toggled.connect(self.changed)
        option = self.line_edit(self.tr("Option {number}").format(number=number), text)
        reason = self.line_edit(self.tr("Why").format(number=number), why)
        reason.setAccessibleName(self.tr("Why option {number}").format(number=number))
        return [option, tick, reason]

    def line_values(self, fields: Sequence[Any]) -> list[Any]:
        """Return whether it is right, the option and its reason."""
        option, tick, reason = fields
        return [tick.isChecked(), option.text(), reason.text()]

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show the options."""
        self.set_lines(
            [
                [each.get("right", False), each.get("text", ""), each.get("why", "")]
                for each in plain.get("options", ())
            ]
        )

    def plain(self) -> dict[str, Any]:
        """Return the options."""
        return {
            "options": [
                {"text": text, "right": is_right and self.is_graded, "why": why}
                for is_right, text, why in self.values()
            ]
        }


class OpinionFields(OptionFields):
    """Options of which none is right."""

    is_graded = False


class ItemFields(LineFields):
    """Things in their right order."""

    def make_line(self, values: Sequence[Any], number: int) -> list[QWidget]:
        """Return the thing."""
        text = values[0] if values else ""
        return [self.line_edit(self.tr("Line {number}").format(number=number), text)]

    def line_values(self, fields: Sequence[Any]) -> list[Any]:
        """Return the thing."""
        return [fields[0].text()]

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show the things."""
        self.set_lines([[text] for text in plain.get("items", ())])

    def plain(self) -> dict[str, Any]:
        """Return the things."""
        return {"items": [values[0] for values in self.values()]}


class AnswerFields(ItemFields):
    """Answers that are right, the best one first."""

    fewest = 1

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show the answers."""
        self.set_lines([[text] for text in plain.get("answers", ())])

    def plain(self) -> dict[str, Any]:
        """Return the answers that are not empty."""
        return {"answers": [values[0] for values in self.values() if values[0].strip()]}


class PairFields(LineFields):
    """Things that belong together; a line without its left side is a partner left over."""

    def make_line(self, values: Sequence[Any], number: int) -> list[QWidget]:
        """Return both sides."""
        left, right = values or ("", "")
        return [
            self.line_edit(self.tr("Left side {number}").format(number=number), left),
            self.line_edit(self.tr("Its partner {number}").format(number=number), right),
        ]

    def line_values(self, fields: Sequence[Any]) -> list[Any]:
        """Return both sides."""
        return [fields[0].text(), fields[1].text()]

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show the pairs, and below them the partners left over."""
        pairs = [list(pair) for pair in plain.get("pairs", ())]
        self.set_lines([*pairs, *(["", text] for text in plain.get("extra", ()))])

    def plain(self) -> dict[str, Any]:
        """Return pairs and partners left over."""
        values = self.values()
        return {
            "pairs": [[left, right] for left, right in values if left.strip()],
            "extra": [right for left, right in values if not left.strip() and right.strip()],
        }


class SideFields(LineFields):
    """Things to do and not to do, each with its reason."""

    below = (2,)

    def make_line(self, values: Sequence[Any], number: int) -> list[QWidget]:
        """Return the thing, its side and the reason."""
        text, side, why = values or ("", DO, "")
        box = QComboBox()
        box.setFont(self.theme.font(14))
        box.addItem(self.tr("Do"), DO)
        box.addItem(self.tr("Don’t"), DONT)
        box.setCurrentIndex(1 if side == DONT else 0)
        box.setAccessibleName(self.tr("Side of line {number}").format(number=number))
        box.currentIndexChanged.connect(self.changed)
        reason = self.line_edit(self.tr("Why"), why)
        reason.setAccessibleName(self.tr("Why line {number}").format(number=number))
        return [self.line_edit(self.tr("Line {number}").format(number=number), text), box, reason]

    def line_values(self, fields: Sequence[Any]) -> list[Any]:
        """Return the thing, its side and the reason."""
        text, box, why = fields
        return [text.text(), box.currentData(), why.text()]

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show the things."""
        self.set_lines(
            [[each["text"], each["side"], each.get("why", "")] for each in plain.get("items", ())]
        )

    def plain(self) -> dict[str, Any]:
        """Return the things."""
        return {
            "items": [{"text": text, "side": side, "why": why} for text, side, why in self.values()]
        }


class TruthFields(KindFields):
    """Whether the sentence is true, and what to say to whoever thinks otherwise."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._truth = QComboBox()
        self._truth.setFont(theme.font(14))
        self._truth.setAccessibleName(self.tr("The sentence is"))
        self._truth.addItem(self.tr("The sentence is true"), True)
        self._truth.addItem(self.tr("The sentence is false"), False)
        self._truth.currentIndexChanged.connect(self.changed)
        self._why = self.line_edit(self.tr("What to say to a person who chose the wrong one"))
        self.column.addWidget(self._truth)
        self.column.addWidget(self._why)

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show truth and reason."""
        self._truth.setCurrentIndex(0 if plain.get("answer") is True else 1)
        self._why.setText(str(plain.get("why_wrong", "")))

    def plain(self) -> dict[str, Any]:
        """Return truth and reason."""
        return {"answer": bool(self._truth.currentData()), "why_wrong": self._why.text()}


class NumberFields(KindFields):
    """A number, how far off an answer may be, and the unit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._answer = self.line_edit(self.tr("The right number"))
        self._tolerance = self.line_edit(self.tr("Allowed difference, more or less; 0 for none"))
        self._unit = self.line_edit(self.tr("Unit, for example: days"))
        for field in (self._answer, self._tolerance, self._unit):
            self.column.addWidget(field)

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show number, margin and unit."""
        self._answer.setText(_number_text(plain.get("answer", 0)))
        self._tolerance.setText(_number_text(plain.get("tolerance", 0)))
        self._unit.setText(str(plain.get("unit", "")))

    def plain(self) -> dict[str, Any]:
        """Return number, margin and unit; what is no number is not a number then."""
        return {
            "answer": _number(self._answer.text()),
            "tolerance": _number(self._tolerance.text() or "0"),
            "unit": self._unit.text(),
        }


def _number(text: str) -> float:
    found = readings(text.strip())
    return found[0] if found else float("nan")


def _number_text(value: object) -> str:
    number = float(value) if isinstance(value, int | float) else 0.0
    return number_to_edit(number)


FIELDS: dict[str, type[KindFields]] = {
    "single": OptionFields,
    "several": OptionFields,
    "true-false": TruthFields,
    "order": ItemFields,
    "match": PairFields,
    "sort": SideFields,
    "short": AnswerFields,
    "number": NumberFields,
    "poll": OpinionFields,
}
"""The fields of each kind."""
