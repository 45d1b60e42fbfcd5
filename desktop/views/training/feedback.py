"""What is said about an answer: right or not, why, and the passage it rests on, with its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.domain.history import Place
from desktop.domain.sittings import Citation, Feedback
from desktop.domain.training import Grade
from desktop.qt import icons, tokens
from desktop.qt.direction import apart
from desktop.qt.theme import Theme
from desktop.qt.training_words import verdict_words
from desktop.qt.wording import label, page_name, printed_pages
from desktop.views.reading_screen import place_of
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.sheet import SheetCard, sheet_label
from desktop.views.widgets.wrap_button import WrapButton

MOST_QUOTED = 3
"""Passages quoted in full; more would bury the explanation."""
LEAST = 160
"""How wide the place of a passage wants to be, beside its button."""


class FeedbackCard(SheetCard):
    """The verdict on an answer in words, its reason, and passages quoted with a way to them.

    Signals:
        place_wanted(Place): a passage shall be opened in the guide.
    """

    place_wanted = Signal(object)

    def __init__(self, feedback: Feedback, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._citations = feedback.citations[:MOST_QUOTED]
        self.headline = verdict_words(feedback.attempt.grade)
        self._add_headline(feedback.attempt.grade)
        if feedback.attempt.grade is not Grade.RIGHT:
            # Where options give their reasons themselves, they are not said twice.
            for why in () if feedback.mark.parts else feedback.mark.whys:
                self.add(sheet_label(why, theme))
        if feedback.question.explanation:
            self.add(sheet_label(feedback.question.explanation, theme))
        for place, citation in enumerate(self._citations):
            if place:
                # The button of a quotation belongs to what is above it.
                self.column.addSpacing(theme.px(8))
            self._add_citation(citation)

    def _add_headline(self, grade: Grade) -> None:
        icon, colour = GRADE_SIGNS[grade]
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        sign = QLabel()
        size = self._theme.px(22)
        sign.setPixmap(
            icons.pixmap(icon, self._theme.colours.of(colour), size, self.devicePixelRatioF())
        )
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = sheet_label(self.headline, self._theme, tokens.LARGE, bold=True, colour=colour)
        row.addWidget(words, 1)
        self.add(row)

    def _add_citation(self, citation: Citation) -> None:
        c, px = self._theme.colours, self._theme.px
        # Cells of a table are joined by a sign nobody reads.
        words = citation.passage.text.replace(" | ", " – ")
        quote = sheet_label(f"“{words}”", self._theme)
        # Its bar stands where the guide's English begins, whatever side the interface begins at.
        quote.setStyleSheet(
            f"color: {c.ink}; border: 0; border-left: 3px solid {c.accent}; padding: 0 {px(10)}px;"
        )
        quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = FlowLayout()
        row.setSpacing(px(8))
        place = " · ".join(
            filter(
                None,
                (
                    " ".join(
                        filter(
                            None,
                            (page_name(citation.number, citation.title), label(citation.passage)),
                        )
                    ),
                    printed_pages(citation.passage.pages),
                ),
            )
        )
        where = sheet_label(apart(place), self._theme, tokens.SMALL, colour="muted")
        row.add(where, least=px(LEAST))
        opening = WrapButton(self.tr("Open in the guide"))
        opening.setFont(self._theme.font(tokens.SMALL))
        opening.setAccessibleName(self.tr("Open in the guide: {place}").format(place=place))
        target = place_in_guide(citation)
        opening.clicked.connect(lambda: self.place_wanted.emit(target))
        row.add(opening)
        self.add(quote, row)


def place_in_guide(citation: Citation) -> Place:
    """Return where a passage stands."""
    return place_of(citation.page_id, citation.passage.id.partition("#")[2])


GRADE_SIGNS = {
    Grade.RIGHT: ("tick", "good"),
    Grade.PARTLY: ("partly", "award"),
    Grade.WRONG: ("cross", "bad"),
    Grade.POLL: ("note", "accent"),
}
