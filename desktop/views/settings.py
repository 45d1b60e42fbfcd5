"""Settings: how the program looks, and about it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.domain.library import Edition
from desktop.domain.settings import LANGUAGES, TEXT_SIZES, Settings, ThemeChoice
from desktop.qt.theme import Theme
from desktop.views.data_section import DataSection
from desktop.views.widgets.chooser import Chooser

WIDTH = 640


class SettingsScreen(QScrollArea):
    """Shows the settings and reports changes at once.

    Signals:
        settings_changed(Settings): a person changed one.
    """

    settings_changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        edition: Edition,
        data_folder: str,
        licences: Path,
        data_section: DataSection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Settings"))
        self._headings: list[QLabel] = []
        self._texts: list[QLabel] = []
        inner = QWidget()
        # The whole column has a largest width, not each text: a text asks for its height at the
        # width the column would have without it.
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._content, 1)
        row.addStretch(0)
        self.setWidget(inner)
        self._title = QLabel(self.tr("Settings"))
        self._column.addWidget(self._title)
        self._add_heading(self.tr("How it looks"))
        self._theme_choice = Chooser()
        for choice, words in (
            (ThemeChoice.SYSTEM, self.tr("As the computer is set")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
            (ThemeChoice.CONTRAST, self.tr("High contrast")),
        ):
            self._theme_choice.addItem(words, choice)
        self._text_size = Chooser()
        for size in TEXT_SIZES:
            self._text_size.addItem(self.tr("{size} %").format(size=size), size)
        self._companion = QCheckBox(self.tr("Show the panel beside the page"))
        self._language = self._language_choice()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form = form
        form.addRow(self.tr("Colours"), self._theme_choice)
        form.addRow(self.tr("Text size"), self._text_size)
        form.addRow(self.tr("Beside a page"), self._companion)
        form.addRow(self.tr("Language"), self._language)
        self._column.addLayout(form)
        self._add_text(
            self.tr(
                "The language changes at the next start. The guide’s text is in English."
                " The Spanish words were not reviewed by a native speaker."
            )
        )
        self._add_heading(self.tr("Your data"))
        self._whose = self._add_text("")
        self._add_text(
            self.tr(
                "Your notes and settings are in this folder on this computer:\n{folder}\n"
                "The program sends nothing anywhere."
                " Only a workshop that you start uses the network."
            ).format(folder=data_folder)
        )
        self._data_section = data_section
        self._column.addWidget(data_section)
        self._add_heading(self.tr("About"))
        self._add_text(
            self.tr(
                "{title}, version {version}, content {content}.\n"
                "An independent study companion to “{publication}” ({publisher}, {date})."
                " Its sentences are its own. Every fact carries the printed page it rests on."
                " It is not published or endorsed by U4SSC or ITU.\n"
                "The official text: {address}"
            ).format(
                title=edition.title,
                version=__version__,
                content=edition.version,
                publication=edition.publication,
                publisher=edition.publisher,
                date=edition.publication_date,
                address=edition.publication_address,
            )
        )
        self._add_text(
            self.tr(
                "Made with Qt and PySide6 (LGPL), Python, SQLite and the Noto Sans fonts"
                " (SIL Open Font License). The program is free under the MIT License."
            )
        )
        if licences.is_dir():
            self._add_text(
                self.tr("The licences of all its parts are in this folder:\n{folder}").format(
                    folder=licences
                )
            )
        self._column.addStretch(1)
        self.show_settings(settings)
        self._theme_choice.currentIndexChanged.connect(self._on_changed)
        self._text_size.currentIndexChanged.connect(self._on_changed)
        self._companion.toggled.connect(self._on_changed)
        self._language.currentIndexChanged.connect(self._on_changed)
        self.set_theme(theme)

    def _language_choice(self) -> Chooser:
        field = Chooser()
        field.addItem(self.tr("As the computer is set"), "")
        for code, name in LANGUAGES.items():
            field.addItem(name, code)
        return field

    def _add_heading(self, words: str) -> None:
        label = QLabel(words)
        self._headings.append(label)
        self._column.addWidget(label)

    def _add_text(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._texts.append(label)
        self._column.addWidget(label)
        return label

    def show_settings(self, settings: Settings) -> None:
        """Show settings that were changed elsewhere."""
        self._settings = settings
        widgets = (self._theme_choice, self._text_size, self._companion, self._language)
        for widget in widgets:
            widget.blockSignals(True)
        self._theme_choice.setCurrentIndex(self._theme_choice.findData(settings.theme))
        self._text_size.setCurrentIndex(self._text_size.findData(settings.text_percent))
        self._companion.setChecked(settings.shows_companion)
        self._language.setCurrentIndex(self._language.findData(settings.language))
        whose = self.tr("Profile: {name}.").format(name=settings.profile)
        if settings.backup_folder:
            words = self.tr("Backups are in {folder}")
            whose = f"{whose}\n{words.format(folder=settings.backup_folder)}"
        self._whose.setText(whose)
        for widget in widgets:
            widget.blockSignals(False)

    def focus_first(self) -> None:
        """Move the keyboard to the first setting."""
        self._theme_choice.setFocus()

    def _on_changed(self) -> None:
        size = self._text_size.currentData()
        self._settings = self._settings._replace(
            theme=ThemeChoice(self._theme_choice.currentData()),
            text_percent=self._settings.text_percent if size is None else int(size),
            shows_companion=self._companion.isChecked(),
            language=str(self._language.currentData()),
        )
        self.settings_changed.emit(self._settings)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self.setStyleSheet(
            f"SettingsScreen, SettingsScreen > QWidget > QWidget {{ background: {c.paper}; }}"
            f" SettingsScreen {{ border: 2px solid {c.paper}; }}"
            f" SettingsScreen:focus {{ border-color: {c.accent}; }}"
        )
        self._title.setFont(theme.font(22, bold=True))
        for heading in self._headings:
            heading.setFont(theme.font(16, bold=True))
            heading.setContentsMargins(0, px(16), 0, 0)
        for text in self._texts:
            text.setFont(theme.font(14))
        self._data_section.set_theme(theme)
        for field in (self._theme_choice, self._text_size, self._companion, self._language):
            field.setFont(theme.font(14))
        for chooser in (self._theme_choice, self._text_size, self._language):
            chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        for row in range(self._form.rowCount()):
            item = self._form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            label = item.widget() if item else None
            if label:
                label.setFont(theme.font(14))
        self._form.setHorizontalSpacing(px(24))
        self._form.setVerticalSpacing(px(12))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._content.setMaximumWidth(px(WIDTH + 64))
        self._column.setContentsMargins(px(32), px(24), px(32), px(24))
        self._column.setSpacing(px(12))
