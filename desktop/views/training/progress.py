"""Progress: what was read, practised and mastered, week by week, and papers about it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.mastery import LIKELY, MONTH, Standing
from desktop.domain.training import Confidence
from desktop.qt.days import short_day
from desktop.qt.direction import in_row
from desktop.qt.theme import Theme
from desktop.qt.training_words import confidence_name, per_cent
from desktop.qt.wording import page_name
from desktop.services.progressing import Overview, PartStanding, Week
from desktop.services.reading import ReadingService
from desktop.services.training import Training
from desktop.views.training.remarks import RemarkCard
from desktop.views.widgets.share_bar import ShareBar
from desktop.views.widgets.sheet import Sheet
from desktop.views.widgets.week_chart import WeekChart

WEEKS = 12
SIDE = 4
"""Beside the name of a part."""
BAR, BAR_NARROW = 64, 40
FEWEST_SURE = 5
"""Answers given with a confidence before its share says anything."""


class ProgressPage(Sheet):
    """Charts with their numbers beside them.

    Signals:
        answers_wanted(): the log of answers shall be written as CSV.
        doubts_wanted(): remarks on questions shall be written to a file.
        record_wanted(): the study record shall be printed.
        certificate_wanted(str): a certificate of a passed check is wanted.
        withdraw_wanted(str): a remark on a question shall be taken back; its id.
    """

    answers_wanted = Signal()
    doubts_wanted = Signal()
    record_wanted = Signal()
    certificate_wanted = Signal(str)
    withdraw_wanted = Signal(str)

    def __init__(self, training: Training, reading: ReadingService, theme: Theme) -> None:
        self._training = training
        self._reading = reading
        self._open_parts: set[str] = set()
        self._shows_table = False
        super().__init__("", theme)
        self.setAccessibleName(self.tr("Progress"))

    def fill(self) -> None:
        """Put standing, weeks, confidence and papers on the page."""
        overview = self._training.progressing.overview()
        self.add_title(
            self.tr("Progress"),
            self.tr(
                "Mastered means: in {days} days you will still know it, with a chance of at least"
                " {share}. It fades with time and comes back with reviews."
            ).format(days=MONTH, share=per_cent(LIKELY)),
        )
        self._add_standing(overview)
        self._add_weeks(self._training.progressing.trend(WEEKS))
        self._add_calibration()
        self.add_heading(self.tr("Papers and files"))
        self.add_buttons(
            self.button(self.tr("Study record as PDF …"), self.record_wanted.emit),
            self.button(self.tr("All answers as CSV …"), self.answers_wanted.emit),
        )
        self._add_certificates()
        self._add_remarks()

    # -- standing ---------------------------------------------------------------------------

    def _add_standing(self, overview: Overview) -> None:
        card = self.card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(12))
        grid.setVerticalSpacing(self.theme.px(8))
        heads = (self.tr("Read"), self.tr("Practised"), self.tr("Mastered"))
        for column, head in enumerate(heads):
            label = self.label(head, 14, bold=True, colour="muted")
            if self.is_tight:
                grid.addWidget(label, 0, column)
            else:
                grid.addWidget(label, 0, 1 + 2 * column, 1, 2)
        grid.setColumnStretch(2 if self.is_tight else 0, 1)
        for part in overview.parts:
            self._add_part(grid, part)
        whole = self.tr("Everything")
        label = self.label(whole, 14, bold=True)
        # As far in as the parts, whose names are buttons.
        label.setContentsMargins(self.theme.px(SIDE) + 1, self.theme.px(4), 0, self.theme.px(4))
        self._add_row(grid, label, whole, overview.standing, "accent")
        card.add(grid)
        self.column.addWidget(card)

    def _add_part(self, grid: QGridLayout, part: PartStanding) -> None:
        found = self._reading.part(part.part_id)
        colour = found.colour if found else "accent"
        title = part.title or self.tr("Case studies")
        is_open = part.part_id in self._open_parts
        button = self.button(
            in_row("  ", "▾" if is_open else self._closed_sign(), title),
            partial(self._toggle, part.part_id),
            name=self.tr("{title}: show its sections").format(title=title),
            is_line=True,
        )
        c, px = self.theme.colours, self.theme.px
        button.setStyleSheet(
            f"QPushButton {{ text-align: left; border: 1px solid transparent; color: {c.ink};"
            f" background: transparent; padding: {px(3)}px {px(SIDE)}px; }}"
            f" QPushButton:focus {{ border: 2px solid {c.accent};"
            f" padding: {px(2)}px {px(SIDE) - 1}px; }}"
        )
        self._add_row(grid, button, title, part.standing, colour)
        if is_open:
            for page in part.pages:
                name = page_name(page.number, page.title)
                label = self.label(name, 14, colour="muted")
                label.setContentsMargins(px(24), 0, 0, 0)
                self._add_row(grid, label, name, page.standing, colour)

    def _closed_sign(self) -> str:
        return "◂" if self.isRightToLeft() else "▸"

    def _add_row(
        self, grid: QGridLayout, head: QWidget, name: str, standing: Standing, colour: str
    ) -> None:
        row = grid.rowCount()
        grid.addWidget(head, row, 0, 1, 3 if self.is_tight else 1)
        values = (
            (self.tr("read"), standing.read, standing.pages),
            (self.tr("practised"), standing.practised, standing.questions),
            (self.tr("mastered"), standing.mastered, standing.questions),
        )
        for column, (what, part, whole) in enumerate(values):
            words = self.tr("{part} of {whole}").format(part=part, whole=whole)
            bar = ShareBar(self.theme, colour)
            bar.setFixedWidth(self.theme.px(BAR_NARROW if self.is_narrow else BAR))
            bar.set_share(part / whole if whole else 0.0, f"{name}, {what}: {words}")
            count = self.label(f"{part}/{whole}", 13, colour="muted")
            count.setWordWrap(False)
            if self.is_tight:
                grid.addWidget(count, row + 1, column)
                grid.addWidget(bar, row + 2, column)
            else:
                grid.addWidget(bar, row, 1 + 2 * column)
                grid.addWidget(count, row, 2 + 2 * column)

    def _toggle(self, part_id: str) -> None:
        self._open_parts ^= {part_id}
        self.refresh()

    # -- weeks ------------------------------------------------------------------------------

    def _add_weeks(self, weeks: list[Week]) -> None:
        self.add_heading(self.tr("Answers week by week"))
        if not any(week.attempts for week in weeks):
            self.add_text(self.tr("Here you will see how many answers were right."), muted=True)
            return
        chart = WeekChart(weeks, self.theme)
        if self._shows_table:
            self._add_table(
                (self.tr("Week of"), self.tr("Answers"), self.tr("Right")),
                [(short_day(week.starts), str(week.attempts), str(week.right)) for week in weeks],
            )
        else:
            self.column.addWidget(chart)
            self.add_text(
                self.tr("The height is the number of answers; the filled part was right."),
                muted=True,
            )
        words = self.tr("Show as a chart") if self._shows_table else self.tr("Show as a table")
        self.add_buttons(self.button(words, self._toggle_table))

    def _toggle_table(self) -> None:
        self._shows_table = not self._shows_table
        self.refresh()

    def _add_table(self, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(24))
        grid.setVerticalSpacing(self.theme.px(4))
        for column, head in enumerate(heads):
            grid.addWidget(self.label(head, 14, bold=True), 0, column)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                grid.addWidget(self.label(value, 14), number, column)
        grid.setColumnStretch(len(heads), 1)
        self.column.addLayout(grid)

    # -- confidence -------------------------------------------------------------------------

    def _add_calibration(self) -> None:
        calibrations = self._training.progressing.calibration()
        if sum(each.attempts for each in calibrations) < FEWEST_SURE:
            return
        self.add_heading(self.tr("Being sure and being right"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(16))
        grid.setColumnStretch(3, 1)
        for row, each in enumerate(calibrations):
            name = confidence_name(each.confidence)
            words = self.tr("{share} right of {count}").format(
                share=per_cent(each.share), count=each.attempts
            )
            bar = ShareBar(self.theme)
            bar.set_share(each.share, f"{name}: {words}")
            grid.addWidget(self.label(name, 14), row, 0)
            grid.addWidget(bar, row, 1)
            count = self.label(words, 14, colour="muted")
            count.setWordWrap(False)
            grid.addWidget(count, row, 2)
        self.column.addLayout(grid)
        sure = next((c for c in calibrations if c.confidence is Confidence.SURE), None)
        if sure is not None and sure.attempts >= FEWEST_SURE:
            words = (
                self.tr("When you are sure, you are nearly always right.")
                if sure.share >= LIKELY
                else self.tr(
                    "You are sure more often than you are right. Check again before you answer."
                )
            )
            self.add_text(words, muted=True)

    # -- papers -----------------------------------------------------------------------------

    def _add_certificates(self) -> None:
        passed = [each for each in self._training.studying.modules() if each.is_passed]
        if not passed:
            return
        self.add_heading(self.tr("Passed modules"))
        for overview in passed:
            best = self._training.studying.best_check(overview.module.id)
            if best is None:
                continue
            words = self.tr("Certificate: {title} …").format(title=overview.module.title)
            self.add_buttons(self.button(words, self._wanting(best)))

    def _wanting(self, sitting_id: str) -> Callable[[], None]:
        return lambda: self.certificate_wanted.emit(sitting_id)

    def _add_remarks(self) -> None:
        doubts = self._training.doubting.all()
        if not doubts:
            return
        self.add_heading(self.tr("Your remarks on questions"))
        self.add_text(
            self.tr("Save them as a file to pass them on to the people who edit the guide."),
            muted=True,
        )
        self.add_buttons(self.button(self.tr("Save the remarks …"), self.doubts_wanted.emit))
        for doubt in reversed(doubts):
            question = self._training.bank.remembered(doubt.question_id)
            stem = question.stem if question else self.tr("A question that is not there any more")
            card = RemarkCard(doubt, stem, self.theme)
            card.withdraw_wanted.connect(self.withdraw_wanted)
            self.column.addWidget(card)
