"""What the room sees, for every kind of question and whatever the screens are."""

from typing import Any, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QScreen
from PySide6.QtWidgets import QLabel

from desktop.domain.workshop.keeping import SessionId
from desktop.qt import tokens
from desktop.services.hosting import HostingService
from desktop.views.workshop.projector import ProjectorWindow, other_screen, spoken
from desktop.views.workshop.screen import WorkshopScreen
from desktop.views.workshop.shapes import colour_name
from desktop.views.workshop.slide import Row, Slide, question_slide, standings_slide
from tests.gui.person import all_shown, press
from tests.gui.workshop.leading import projector, push
from tests.workshop import QUESTIONS


def solution_of(question: Any) -> Any:
    return question.accepted[0] if question.accepted else question.solution or (0,)


def test_no_kind_of_question_tells_anything_before_it_is_revealed(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Start: Spring training")
    table = hosting.add_table("Table")
    for place, question in enumerate(QUESTIONS):
        hosting.ask(place)
        hosting.answer_for(table, solution_of(question))
        for closing in (None, hosting.close_question, hosting.discuss):
            if closing is not None:
                closing()
            slide = question_slide(hosting.snapshot())
            assert not any(row.number or row.is_right or row.has_bar for row in slide.rows)
            told = (slide.said, slide.explanation, slide.quote, slide.citation)
            assert not any(told)
            assert "✓" not in spoken(slide)
        hosting.reveal()
        revealed = question_slide(hosting.snapshot())
        assert question.is_scored == ("1 of 1 right" in revealed.said)


def test_what_belongs_together_stands_together_once_it_is_revealed(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Start: Spring training")
    shown = {}
    for place, question in enumerate(QUESTIONS):
        hosting.ask(place)
        hosting.close_question()
        hosting.reveal()
        shown[question.kind.value] = question_slide(hosting.snapshot())
    assert [row.text for row in shown["order"].rows] == ["1.  Ask", "2.  Score", "3.  Sign"]
    assert shown["match"].rows[0].text == "1.  Hear all firms  →  A meeting"
    assert shown["sort"].rows[1].text == "2.  Hide it  →  Don't"


def test_points_are_shown_by_team_where_there_are_teams(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Start: Spring training")
    assert standings_slide(hosting.snapshot(), *hosting.standings()).said
    north = hosting.add_team("North")
    table = hosting.add_table("Table", north)
    press("F5")
    push(screen, "Ask the first question")
    hosting.answer_for(table, (0,))
    push(screen, "Close the answers")
    push(screen, "Show the answer")
    push(screen, "Points on the projector")
    (row,) = projector().slide.rows
    assert (row.text, row.number) == ("1.  North", "100")


def test_the_second_screen_is_taken_and_the_only_one_else() -> None:
    own, other = cast("list[QScreen]", [object(), object()])
    assert other_screen(own, [own, other]) is other
    assert other_screen(own, [own]) is own


def test_nothing_stands_outside_the_projector_however_long_the_question(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Start: Spring training")
    press("F5")
    window: ProjectorWindow = projector()
    slide = window.slide._replace(title="A long question with many words. " * 14, qr=())
    window.show_slide(slide)
    picture = window.grab().toImage()
    paper = picture.pixelColor(2, 2)
    edge = [picture.pixelColor(x, picture.height() - 3) for x in range(0, picture.width(), 7)]
    assert all(colour == paper for colour in edge)


def high(picture: QImage, box: QRect) -> int:
    """Return how many rows of a part of a picture have something on them, up to the first gap."""
    paper = picture.pixelColor(2, 2)
    across, down = range(box.left(), box.right(), 2), range(box.top(), box.bottom())
    written = [any(picture.pixelColor(x, y) != paper for x in across) for y in down]
    first = written.index(True)
    return [*written, False].index(False, first) - first


def test_the_way_in_is_read_from_the_last_row_by_who_comes_late(
    prepared: SessionId, screen: WorkshopScreen
) -> None:
    push(screen, "Start: Spring training")
    press("F5")
    window = projector()
    window.resize(1366, 768)
    window.show_slide(Slide("", "", "What?", address="192.0.2.2:8765", pin="482913"))
    picture = window.grab().toImage()
    # A quarter of it is a letter of five pixels.
    assert high(picture, QRect(683, 690, 683, 78)) >= 20


def test_a_question_is_as_big_as_there_is_room_for(
    prepared: SessionId, screen: WorkshopScreen
) -> None:
    push(screen, "Start: Spring training")
    press("F5")
    window = projector()
    window.resize(1366, 768)
    sizes = []
    for count in (1, 14, 40):
        window.show_slide(Slide("", "", "What is to be done? " * count))
        sizes.append(high(window.grab().toImage(), QRect(56, 86, 900, 600)))
    short, long, longest = sizes
    assert short > long > longest


def test_a_long_title_gets_smaller_faster_than_the_answers_below_it(
    prepared: SessionId, screen: WorkshopScreen
) -> None:
    push(screen, "Start: Spring training")
    press("F5")
    window = projector()
    window.resize(1366, 768)
    answers = tuple(Row(place, "An answer") for place in range(4))
    titles, signs = [], []
    for count in (1, 26):
        window.show_slide(Slide("", "", "A question with many words. " * count, rows=answers))
        picture = window.grab().toImage()
        titles.append(high(picture, QRect(56, 86, 900, 600)))
        signs.append(coloured(picture, tokens.LIGHT.of(colour_name(3))))
    assert titles[1] / titles[0] < 0.9 * signs[1] / signs[0]


def coloured(picture: QImage, colour: str) -> int:
    """Return in how many rows of a picture a colour is seen at its left."""
    across = range(56, 160, 2)
    rows = range(picture.height())
    return sum(any(picture.pixelColor(x, y) == QColor(colour) for x in across) for y in rows)


def test_the_sign_of_what_is_right_stays_with_its_last_word(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Start: Spring training")
    push(screen, "Ask the first question")
    (option,) = [label for label in all_shown(screen, QLabel) if label.text().endswith("✓")]
    assert option.text().split(" ")[-1].split()[0] == "night"
