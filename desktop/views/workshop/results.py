"""What came of a session: by question, person and team, what was hard, and who was there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop.domain.library import PageId
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.results import AskedQuestion, Results
from desktop.domain.workshop.setup import CHOOSING, LETTERS
from desktop.errors import EnvironmentProblem
from desktop.qt.direction import TIGHT, in_row
from desktop.qt.theme import Theme
from desktop.qt.training_words import per_cent
from desktop.qt.workshop_words import answers, channel_name, person_name, right_words
from desktop.services.hosting import HostingService
from desktop.views.reading_screen import place_of
from desktop.views.widgets.share_bar import ShareBar
from desktop.views.widgets.sheet import NARROW, Sheet

MOST_HARD = 5
MOST_ROWS = 300


class ResultsPage(Sheet):
    """Shows one session that is over, or was interrupted.

    Signals:
        place_wanted(Place): guidance is to be opened.
        answers_wanted(str), people_wanted(str), questions_wanted(str): a table is to be saved.
        statements_wanted(str): xAPI statements are to be saved.
        paper_wanted(str): sheets of paper are to be entered.
        report_wanted(str), certificates_wanted(str): a paper is to be saved.
        erase_wanted(): delete what tells who somebody is.
        left(): back to the sessions.
        failed(EnvironmentProblem): the session cannot be read.
    """

    place_wanted = Signal(object)
    answers_wanted = Signal(str)
    people_wanted = Signal(str)
    questions_wanted = Signal(str)
    statements_wanted = Signal(str)
    paper_wanted = Signal(str)
    report_wanted = Signal(str)
    certificates_wanted = Signal(str)
    erase_wanted = Signal()
    left = Signal()
    failed = Signal(object)

    def __init__(
        self, hosting: HostingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self._hosting = hosting
        self.session_id = SessionId("")
        super().__init__("", theme, parent)
        self.setAccessibleName(self.tr("Results of the session"))

    def show_session(self, session_id: SessionId) -> None:
        """Show what came of a session."""
        self.session_id = session_id
        self.verticalScrollBar().setValue(0)
        self.refresh()

    def fill(self) -> None:
        """Put everything on the page."""
        if not self.session_id:
            return
        try:
            results = self._hosting.archive.results(self.session_id)
            setup = self._hosting.archive.setup(self.session_id)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        self.add_buttons(self.button(self.tr("All sessions"), self.left.emit))
        below = self.tr("People: {people} · questions asked: {questions}").format(
            people=sum(one.person.heads for one in results.attendance),
            questions=len({one.place for one in results.rounds}),
        )
        self.add_title(results.title, below)
        if results.damaged:
            words = self.tr(
                "! The file was damaged: %n entry(ies) of this session is (are) lost. What is"
                " shown here is not all.",
                "",
                results.damaged,
            )
            self.column.addWidget(self.label(words, bold=True, colour="bad"))
        self._add_files(results, is_nameless=setup.is_nameless)
        self._add_hardest(results)
        self._add_questions(results)
        self._add_comparisons(results)
        self._add_teams(results)
        self._add_people(results)
        self._add_privacy(is_nameless=setup.is_nameless)

    def _add_files(self, results: Results, *, is_nameless: bool) -> None:
        card = self.card()
        self.add_buttons(
            self.button(
                self.tr("Report as PDF …"),
                partial(self.report_wanted.emit, self.session_id),
                primary=True,
            ),
            self._button_if(
                self.tr("Certificates of attendance …"),
                partial(self.certificates_wanted.emit, self.session_id),
                is_possible=bool(results.attendance) and not is_nameless,
            ),
            self._button_if(
                self.tr("Enter answer sheets …"),
                partial(self.paper_wanted.emit, self.session_id),
                is_possible=bool(results.rounds),
            ),
            to=card.column,
        )
        tables = (
            (self.tr("Answers (CSV) …"), self.answers_wanted),
            (self.tr("Attendance (CSV) …"), self.people_wanted),
            (self.tr("Questions (CSV) …"), self.questions_wanted),
            (self.tr("xAPI …"), self.statements_wanted),
        )
        self.add_buttons(
            *(
                self.button(words, partial(wanted.emit, self.session_id))
                for words, wanted in tables
            ),
            to=card.column,
        )
        words = self.tr(
            "Tables are CSV files for a spreadsheet; they hold the names people typed. xAPI is for"
            " a learning record and holds no names."
        )
        card.add(self.label(words, 13, colour="muted"))
        self.column.addWidget(card)

    def _button_if(
        self, words: str, deed: Callable[[], object], *, is_possible: bool
    ) -> QPushButton:
        button = self.button(words, deed)
        button.setEnabled(is_possible)
        return button

    # -- questions --------------------------------------------------------------------------

    def _add_hardest(self, results: Results) -> None:
        hard = [one for one in results.hardest if (one.tally.share_right or 0) < 1][:MOST_HARD]
        if not hard:
            return
        self.add_heading(self.tr("What was hard"))
        self.add_text(self.tr("Read these places together, or hand them out."), muted=True)
        card = self.card()
        for one in hard:
            if card.column.count():
                card.column.addSpacing(self.theme.px(8))
            question = one.question
            card.add(self.label(question.stem, bold=True))
            card.add(self.label(right_words(one.tally), 14, colour="muted"))
            if page_id := question.written.page_id:
                words = question.citation or self.tr("Open in the guide")
                self.add_buttons(
                    self.button(
                        words,
                        partial(self._open_page, page_id),
                        name=self.tr("Open in the guide: {where}").format(where=words),
                    ),
                    to=card.column,
                )
        self.column.addWidget(card)

    def _open_page(self, page_id: PageId) -> None:
        self.place_wanted.emit(place_of(page_id))

    def _add_questions(self, results: Results) -> None:
        self.add_heading(self.tr("By question"))
        if not results.rounds:
            self.add_text(self.tr("No question was asked."), muted=True)
        for one in results.rounds:
            self.column.addWidget(self._question_card(one))

    def _question_card(self, one: AskedQuestion) -> QWidget:
        card = self.card()
        stem = in_row("  ", f"{one.place + 1}.", one.question.stem)
        if one.attempt > 1:
            stem = self.tr("{question} (asked again)").format(question=stem)
        card.add(self.label(stem, bold=True))
        told = [answers(one.tally.answered + one.tally.hands), right_words(one.tally)]
        card.add(self.label(" · ".join(filter(None, told)), 14, colour="muted"))
        if one.question.kind in CHOOSING:
            grid = QGridLayout()
            grid.setHorizontalSpacing(self.theme.px(12))
            grid.setColumnStretch(0, 1)
            whole = max(1, one.tally.answered + one.tally.hands)
            for row, option in enumerate(one.question.options):
                is_right = option.is_right and one.question.is_scored
                words = in_row(TIGHT, LETTERS[row], option.text, "✓" if is_right else "")
                count = one.tally.counts[row]
                bar = ShareBar(self.theme, "good" if is_right else "planning")
                bar.set_share(count / whole, f"{words}: {count}")
                grid.addWidget(self.label(words, 14), row, 0)
                grid.addWidget(bar, row, 1)
                number = self.label(str(count), 14)
                number.setWordWrap(False)
                grid.addWidget(number, row, 2)
            card.add(grid)
        elif one.tally.typed:
            words = "   ".join(f"{text} ({count})" for text, count in one.tally.typed[:12])
            card.add(self.label(words, 14))
        return card

    def _add_comparisons(self, results: Results) -> None:
        pairs = [
            (one, one.before.share_right, one.after.share_right) for one in results.comparisons
        ]
        if not any(None not in pair for pair in pairs):
            return
        self.add_heading(self.tr("Before and after talking"))
        card = self.card()
        stems = {one.place: one.question.stem for one in results.rounds}
        for one, before, after in pairs:
            # Where nobody answered, or nothing is right, there is nothing to compare.
            if before is None or after is None:
                continue
            card.add(self.label(stems[one.question], bold=True))
            words = self.tr(
                "Right before: {before}. Right after: {after}. Of {both} who answered"
                " both times, {gained} changed to the right answer and {lost} away from"
                " it."
            ).format(
                before=per_cent(before),
                after=per_cent(after),
                both=one.both,
                gained=one.gained,
                lost=one.lost,
            )
            card.add(self.label(words, 14))
        self.column.addWidget(card)

    # -- people -----------------------------------------------------------------------------

    def _add_teams(self, results: Results) -> None:
        if not results.team_standings:
            return
        self.add_heading(self.tr("By team"))
        names = {team.id: team.name for team in results.teams}
        rows = [
            (
                f"{one.rank}.",
                names.get(one.team, ""),
                self.tr("%n point(s) on average", "", round(one.average)),
                self.tr("members: {count}").format(count=one.members),
            )
            for one in results.team_standings
        ]
        self._add_table(rows)

    def _add_people(self, results: Results) -> None:
        self.add_heading(self.tr("By person, and attendance"))
        if not results.attendance:
            self.add_text(self.tr("Nobody joined; hands are counted without names."), muted=True)
            return
        answered = {one.person.id: one for one in results.attendance}
        rows = []
        for score in results.standings[:MOST_ROWS]:
            there = answered[score.person]
            rows.append(
                (
                    f"{score.rank}.",
                    person_name(there.person),
                    channel_name(there.person.channel),
                    self.tr("%n point(s)", "", score.points),
                    self.tr("answered {count} of {questions}").format(
                        count=there.answered_questions, questions=there.questions
                    ),
                )
            )
        self._add_table(rows)

    def _add_table(self, rows: Sequence[tuple[str, ...]]) -> None:
        card = self.card()
        if self.viewport().width() * 100 / self.theme.percent < NARROW:
            for rank, name, *rest in rows:
                card.add(self.label(f"{rank}  {name}", 14))
                card.add(self.label(" · ".join(rest), 14, colour="muted"))
            self.column.addWidget(card)
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(16))
        grid.setVerticalSpacing(self.theme.px(4))
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                cell = self.label(words, 14, colour="ink" if column < 2 else "muted")
                cell.setWordWrap(column == 1)
                grid.addWidget(cell, number, column)
        card.add(grid)
        self.column.addWidget(card)

    def _add_privacy(self, *, is_nameless: bool) -> None:
        self.add_heading(self.tr("Personal data"))
        if is_nameless:
            self.add_text(self.tr("The names were deleted. Numbers and results stay."), muted=True)
            return
        self.add_text(
            self.tr(
                "Nothing is stored about people but the names they typed and their answers. You"
                " can delete names, teams’ names and typed words; how often answers were right"
                " stays."
            ),
            muted=True,
        )
        self.add_buttons(self.button(self.tr("Delete personal data …"), self.erase_wanted.emit))
