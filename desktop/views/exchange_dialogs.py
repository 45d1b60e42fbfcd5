"""Export notes, and import them: what a file holds, and what it would change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.exchange import Exported, ExportFormat, MergeChoice, MergePreview
from desktop.qt import keeping_words, tokens
from desktop.qt.amounts import counted
from desktop.qt.theme import Theme
from desktop.views.plain_dialog import PlainDialog

MOST_SHOWN = 50
MOST_COPIED = 300
"""More would hold up the window, and whoever pastes it."""
WIDE = 600
INDENT, BORDER = 24, 4
"""Where the words of a choice begin; borders do not grow with the text."""
"""From the edge of a radio button to its words."""


class ExportDialog(PlainDialog):
    """Says what will be in the file, and asks for its format.

    Signals:
        format_chosen(ExportFormat): the person wants to save.
        copy_wanted(): the person wants to paste it elsewhere.
    """

    format_chosen = Signal(object)
    copy_wanted = Signal()

    def __init__(
        self, counts: Exported, theme: Theme, parent: QWidget, *, is_everything: bool
    ) -> None:
        super().__init__(self.tr("Export notes"), theme, parent)
        words = (
            self.tr("The file will hold all you have ({what}).")
            if is_everything
            else self.tr("The file will hold what you chose ({what}).")
        )
        self.add_text(words.format(what=keeping_words.holds(counts)))
        self.add_text(
            self.tr(
                "Each with its quotation, its citation, your note and your tags."
                " The trash, earlier texts and your results are not in it."
            )
        )
        self._group = QButtonGroup(self)
        self._formats: dict[QRadioButton, ExportFormat] = {}
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        for target, name, use in self._choices():
            button = self.choice(name)
            remark = QLabel(use)
            remark.setFont(theme.font(tokens.SMALL))
            remark.setStyleSheet(f"color: {theme.colours.muted};")
            remark.setContentsMargins(theme.px(INDENT) + BORDER, 0, 0, theme.px(6))
            remark.setWordWrap(True)
            button.setAccessibleDescription(use)
            self._group.addButton(button)
            self._formats[button] = target
            column.addWidget(button)
            column.addWidget(remark)
        self.add_layout(column)
        first = next(iter(self._formats))
        first.setChecked(True)
        self._save = self.add_button(
            self.tr("Choose where to save …"), self._on_save_clicked, is_primary=True
        )
        self._save.setEnabled(bool(counts.total))
        if 0 < counts.total <= MOST_COPIED:
            copy = self.add_button(self.tr("Copy instead"), self._on_copy_clicked)
            copy.setToolTip(self.tr("Formatted text, to paste into a letter or an e-mail"))
            copy.setAccessibleDescription(copy.toolTip())
        self.add_button(self.tr("Cancel"), self.reject)
        first.setFocus()

    def _choices(self) -> tuple[tuple[ExportFormat, str, str], ...]:
        return (
            (ExportFormat.MARKDOWN, self.tr("Text (Markdown)"),
             self.tr("To read anywhere and to paste into a document")),
            (ExportFormat.HTML, self.tr("Web page (HTML)"),
             self.tr("One file that any browser can show, without the internet")),
            (ExportFormat.PDF, self.tr("PDF"), self.tr("To print or to hand in")),
            (ExportFormat.CSV, self.tr("Table (CSV)"),
             self.tr("For a spreadsheet: one row for each entry")),
            (ExportFormat.JSON, self.tr("Notes to import (JSON, W3C Web Annotation)"),
             self.tr("For a colleague or another computer: the only format that can be imported")),
        )  # fmt: skip

    def _on_save_clicked(self) -> None:
        button = self._group.checkedButton()
        target = next(each for known, each in self._formats.items() if known is button)
        self.accept()
        self.format_chosen.emit(target)

    def _on_copy_clicked(self) -> None:
        self.accept()
        self.copy_wanted.emit()


class ImportDialog(PlainDialog):
    """Says what a file would change, and asks what to do where it differs.

    Signals:
        import_wanted(MergePreview, MergeChoice): the person wants it.
    """

    import_wanted = Signal(object, object)

    def __init__(self, preview: MergePreview, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            self.tr("Import notes from “{name}”").format(name=name), theme, parent, width=WIDE
        )
        self._preview = preview
        for line in self._lines():
            self.add_text(line)
        self._choices: dict[QRadioButton, MergeChoice] = {}
        if preview.different:
            self._ask()
        self.add_text(
            self.tr(
                "Nothing of yours is removed: what the file does not have stays."
                " A backup is made first."
            ),
            is_quiet=True,
        )
        self._import = self.add_button(self.tr("Import"), self._on_import_clicked, is_primary=True)
        self._import.setEnabled(bool(preview.new or preview.different))
        cancel = self.add_button(self.tr("Cancel"), self.reject)
        (self._import if self._import.isEnabled() else cancel).setFocus()

    def _lines(self) -> list[str]:
        preview = self._preview
        lines = [
            self.tr("New, will be added: {count}.").format(count=counted(len(preview.new))),
            self.tr("The same as yours: {count}.").format(count=counted(preview.same)),
            self.tr("Different from yours: {count}.").format(count=counted(len(preview.different))),
        ]
        if preview.review:
            lines.append(
                self.tr(
                    "Of these, with another passage here: {count}. They will wait until"
                    " you say where they belong."
                ).format(count=counted(preview.review))
            )
        if preview.cleaned:
            lines.append(
                self.tr(
                    "Notes whose web code was removed or turned into plain text: {count}."
                ).format(count=counted(preview.cleaned))
            )
        return lines

    def _ask(self) -> None:
        shown = QPlainTextEdit(self._differences())
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setFont(self.theme.font(tokens.SMALL))
        shown.setAccessibleName(self.tr("What differs"))
        shown.setFixedHeight(self.theme.px(150))
        self.column.addWidget(shown)
        group = QButtonGroup(self)
        for choice, words in (
            (MergeChoice.BOTH, self.tr("Keep both: theirs is added beside yours")),
            (MergeChoice.MINE, self.tr("Keep mine only")),
            (MergeChoice.THEIRS, self.tr("Take theirs: yours becomes an earlier text")),
        ):
            button = self.choice(words)
            group.addButton(button)
            self._choices[button] = choice
            self.column.addWidget(button)
            button.setChecked(choice is MergeChoice.BOTH)
            if choice is MergeChoice.THEIRS and not self._preview.may_replace:
                button.setEnabled(False)
                self.add_text(
                    self.tr(
                        "Taking theirs would change {count} of your {total}, more than a"
                        " tenth. That is too much for one import."
                    ).format(
                        count=counted(len(self._preview.different)),
                        total=counted(self._preview.present),
                    ),
                    is_quiet=True,
                )

    def _differences(self) -> str:
        blocks = [
            self.tr("Passage: {quote}\nYours: {mine}\nTheirs: {theirs}").format(
                quote=_short(each.mine.anchor.quote) or each.mine.anchor.page_id,
                mine=_short(each.mine.body) or self.tr("(no note)"),
                theirs=_short(each.theirs.body) or self.tr("(no note)"),
            )
            for each in self._preview.different[:MOST_SHOWN]
        ]
        if len(self._preview.different) > MOST_SHOWN:
            more = len(self._preview.different) - MOST_SHOWN
            blocks.append(self.tr("and {count} more").format(count=counted(more)))
        return "\n\n".join(blocks)

    def _on_import_clicked(self) -> None:
        checked = (choice for button, choice in self._choices.items() if button.isChecked())
        choice = next(checked, MergeChoice.BOTH)
        self.accept()
        self.import_wanted.emit(self._preview, choice)


def _short(text: str, longest: int = 200) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
