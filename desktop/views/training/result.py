"""What a sitting came to: the score, where it went well, and every answer to look at again."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.library import PageId
from desktop.domain.quiz.question import Question
from desktop.domain.sittings import Feedback, Result, Share
from desktop.domain.training import SittingId, SittingKind
from desktop.qt import icons, tokens
from desktop.qt.announce import announce
from desktop.qt.theme import Theme
from desktop.qt.training_words import (
    difficulty_name,
    minutes,
    per_cent,
    sitting_name,
    verdict_words,
)
from desktop.qt.wording import page_name
from desktop.services.practising import PractisingService
from desktop.services.reading import ReadingService
from desktop.views.questions.show import view_of
from desktop.views.training.feedback import GRADE_SIGNS, FeedbackCard
from desktop.views.widgets.share_bar import ShareBar
from desktop.views.widgets.sheet import Sheet, sheet_label
from desktop.views.widgets.wrap_button import WrapButton


class ResultPage(Sheet):
    """Shows one finished sitting.

    Signals:
        place_wanted(Place): a passage shall be opened in the guide.
        mistakes_wanted(): what went wrong shall be asked again.
        certificate_wanted(str): a certificate of this sitting is wanted.
        left(): back to the overview.
    """

    place_wanted = Signal(object)
    mistakes_wanted = Signal()
    certificate_wanted = Signal(str)
    left = Signal()

    def __init__(
        self,
        practising: PractisingService,
        reading: ReadingService,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        self._practising = practising
        self._reading = reading
        self._sitting_id: SittingId | None = None
        super().__init__("", theme, parent)
        self._is_told = False
        self.setAccessibleName(self.tr("Result"))

    def show_result(self, sitting_id: SittingId) -> None:
        """Show what a sitting came to."""
        self._sitting_id = sitting_id
        self._is_told = False
        self.verticalScrollBar().setValue(0)
        self.refresh()

    def fill(self) -> None:
        """Put score, shares and answers on the page."""
        if self._sitting_id is None:
            return
        result = self._practising.result(self._sitting_id)
        self.add_title(sitting_name(result.sitting.kind))
        self._add_score(result)
        back = self.button(self.tr("Back to training"), self.left.emit, primary=True)
        buttons = [back]
        if result.wrong and result.sitting.kind is not SittingKind.SORTING:
            buttons.append(
                self.button(self.tr("Repeat what went wrong"), self.mistakes_wanted.emit)
            )
        if result.is_passed and result.sitting.kind is SittingKind.CHECK:
            sitting_id = self._sitting_id
            buttons.append(
                self.button(
                    self.tr("Certificate …"), lambda: self.certificate_wanted.emit(sitting_id)
                )
            )
        self.add_buttons(*buttons)
        if result.questions and result.sitting.kind is not SittingKind.SORTING:
            self._add_shares(result)
        self._add_answers(result)

    def _add_score(self, result: Result) -> None:
        card = self.card()
        if result.questions:
            card.add(self.label(per_cent(result.score), 28, bold=True))
        if result.is_passed is not None:
            limit = per_cent(result.sitting.pass_mark / 100)
            words = (
                self.tr("✓ Passed. {limit} were needed.")
                if result.is_passed
                else self.tr("✗ Not passed yet. {limit} are needed. You can try again any time.")
            )
            colour = "good" if result.is_passed else "bad"
            card.add(self.label(words.format(limit=limit), bold=True, colour=colour))
        told = self.tr("{right} of {count} right · {time}").format(
            right=result.right, count=result.questions, time=minutes(result.seconds)
        )
        card.add(self.label(told, 14, colour="muted"))
        self.column.addWidget(card)
        if not self._is_told:
            self._is_told = True
            spoken = [label.text() for label in card.findChildren(QLabel)]
            announce(self, ". ".join(spoken))

    def _add_shares(self, result: Result) -> None:
        if len(result.by_page) > 1:
            self.add_heading(self.tr("By section"))
            self._add_table(result.by_page, lambda name: self._page_title(PageId(name)))
        if len(result.by_difficulty) > 1:
            self.add_heading(self.tr("By what was asked"))
            self._add_table(result.by_difficulty, difficulty_name)

    def _page_title(self, page_id: PageId) -> str:
        found = self._reading.page_title(page_id)
        return page_name(*found) if found else self.tr("Your own questions")

    def _add_table(self, shares: tuple[Share, ...], name: Callable[[str], str]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(16))
        grid.setVerticalSpacing(self.theme.px(6))
        grid.setColumnStretch(0, 1)
        for row, share in enumerate(shares):
            words = self.tr("{right} of {count}").format(right=share.right, count=share.total)
            bar = ShareBar(self.theme)
            bar.set_share(share.right / share.total, f"{name(share.name)}: {words}")
            grid.addWidget(self.label(name(share.name), 14), row, 0)
            grid.addWidget(bar, row, 1)
            count = self.label(words, 14, colour="muted")
            count.setWordWrap(False)
            grid.addWidget(count, row, 2)
        self.column.addLayout(grid)

    def _add_answers(self, result: Result) -> None:
        assert self._sitting_id is not None
        self.add_heading(self.tr("Your answers"))
        if result.gone:
            told = self.tr(
                "%n answer(s) about questions that are not there any more count all the same.",
                "",
                result.gone,
            )
            self.add_text(told, muted=True)
        for feedback in self._practising.feedback(self._sitting_id):
            line = AnswerLine(feedback, self.theme)
            line.place_wanted.connect(self.place_wanted)
            self.column.addWidget(line)


class AnswerLine(QWidget):
    """One answer as a line that opens: the question as it was answered, and what is said of it.

    Signals:
        place_wanted(Place): a passage shall be opened in the guide.
    """

    place_wanted = Signal(object)

    def __init__(self, feedback: Feedback, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._feedback = feedback
        self._theme = theme
        self._more: QWidget | None = None
        grade = feedback.attempt.grade
        icon, colour = GRADE_SIGNS[grade]
        px = theme.px
        stem = feedback.question.stem
        self._button = WrapButton(_shortened(stem).replace("&", "&&"), is_line=True)
        self._button.setIcon(icons.icon(icon, theme.colours.of(colour), px(18)))
        self._button.setIconSize(QSize(px(18), px(18)))
        self._button.setAccessibleName(f"{verdict_words(grade)}: {stem}")
        self._button.setToolTip(stem)
        self._button.setCheckable(True)
        self._button.setFont(theme.font(14))
        c = theme.colours
        self._button.setStyleSheet(
            f"QPushButton {{ text-align: left; color: {c.ink}; font-weight: normal;"
            f" border: 1px solid {c.line}; padding: {px(7)}px {px(12)}px; }}"
            f" QPushButton:checked {{ background: {c.hover}; }}"
            f" QPushButton:focus {{ border: 2px solid {c.accent};"
            f" padding: {px(6)}px {px(11)}px; }}"
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._column.addWidget(self._button)
        self._button.toggled.connect(self._on_button_toggled)

    def _on_button_toggled(self, is_open: bool) -> None:
        if self._more is None:
            self._more = self._make_more(self._feedback.question)
            self._column.addWidget(self._more)
            self._more.show()
        self._more.setVisible(is_open)

    def _make_more(self, question: Question) -> QWidget:
        px = self._theme.px
        more = QWidget()
        column = QVBoxLayout(more)
        column.setContentsMargins(px(12), 0, 0, px(12))
        column.setSpacing(px(8))
        column.addWidget(sheet_label(question.stem, self._theme, tokens.BODY, bold=True))
        view = view_of(question, tuple(range(question.shuffled)), self._theme)
        view.set_answer(self._feedback.answer)
        view.show_mark(self._feedback.mark)
        column.addWidget(view)
        card = FeedbackCard(self._feedback, self._theme)
        card.place_wanted.connect(self.place_wanted)
        column.addWidget(card)
        return more


def _shortened(text: str, most: int = 90) -> str:
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0]} …"
