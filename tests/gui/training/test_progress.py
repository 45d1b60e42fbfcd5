"""Progress, its charts and the papers about it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.app import Program
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import Confidence, Scope
from desktop.paths import Paths
from desktop.services.training import Training
from desktop.views.training.dialogs import NameDialog
from desktop.views.training.papers import certificate_html, record_html
from desktop.views.training.progress import ProgressPage
from desktop.views.training.screen import TrainingScreen
from desktop.views.widgets.lines import LineView
from desktop.views.widgets.share_bar import ShareBar
from desktop.views.widgets.week_chart import WeekChart
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener
from tests.gui.person import all_shown, click, click_line, keyboard, press, shown, words


@pytest.fixture
def progress(window: MainWindow, screen: TrainingScreen, training: Training) -> TrainingScreen:
    """The progress page after a passed check of planning and some wrong answers."""
    sitting, _ = training.assembling.start_check("module.planning")
    while turn := training.practising.current(sitting.id):
        training.practising.answer(turn, turn.question.solution, Confidence.SURE, 12)
    sitting, _ = training.assembling.start_practice(Scope(part_ids=("award",)), 5)
    for _ in range(5):
        turn = training.practising.current(sitting.id)
        assert turn is not None
        training.practising.answer(turn, turn.question.empty, Confidence.SURE, 12)
    click_line(shown(screen, LineView, "Training"), "progress")
    return screen


def button(screen: TrainingScreen, text: str) -> QPushButton:
    (found,) = [b for b in all_shown(screen, QPushButton) if b.text().startswith(text)]
    return found


def bar(screen: TrainingScreen, name: str) -> str:
    return shown(screen, ShareBar, name).accessibleName()


def test_a_stage_shows_what_was_practised_and_mastered(progress: TrainingScreen) -> None:
    assert bar(progress, "Planning, practised") == "Planning, practised: 10 of 98"
    assert bar(progress, "Planning, read") == "Planning, read: 0 of 9"
    assert bar(progress, "Planning, mastered").endswith("of 98")


def test_a_stage_opens_to_its_sections(progress: TrainingScreen) -> None:
    assert "4.1.2 Understand user needs" not in words(progress)
    click(button(progress, "▸  Planning"))
    assert "4.1.2 Understand user needs" in words(progress)


def test_the_weeks_are_told_by_key_and_shown_as_a_table(progress: TrainingScreen) -> None:
    chart = shown(progress, WeekChart)
    assert chart.accessibleDescription().endswith(": 10 of 15 right")
    chart.setFocus()
    press("Left")
    assert chart.accessibleDescription().endswith(": 0 of 0 right")
    click(button(progress, "Show as a table"))
    assert not all_shown(progress, WeekChart)
    assert "15" in words(progress).splitlines()


def test_the_keyboard_stays_where_it_is_when_the_page_is_set_anew(
    progress: TrainingScreen,
) -> None:
    button(progress, "Show as a table").setFocus()
    press("Space")
    assert keyboard() is button(progress, "Show as a chart")
    press("Space")
    assert keyboard() is button(progress, "Show as a table")


def test_confidence_is_held_against_what_was_right(progress: TrainingScreen) -> None:
    assert "67 % right of 15" in words(progress)
    assert "You are sure more often than you are right." in words(progress)


def test_a_certificate_is_saved_under_a_name(
    progress: TrainingScreen, training: Training, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.pdf_path = tmp_path / "c.pdf"
    click(button(progress, "Certificate: Planning"))
    dialog = shown(progress, NameDialog)
    shown(dialog, QLineEdit).setText("Ana María Torres")
    click(next(b for b in all_shown(dialog, QPushButton) if b.text() == "Save as PDF …"))
    assert prompts.pdf_path.read_bytes().startswith(b"%PDF")
    (certificate,) = training.studying.certificates()
    assert (certificate.name, certificate.questions) == ("Ana María Torres", 10)


def test_a_certificate_says_what_it_is_and_what_it_is_not(
    progress: TrainingScreen, training: Training, program: Program
) -> None:
    best = training.studying.best_check("module.planning")
    assert best is not None
    certificate, _ = training.studying.issue_certificate(best, "Ana <b>Torres</b>")
    html = certificate_html(certificate, program.reading.edition)
    for fact in ("Planning", "100 %", "10 questions", "2026.11", "not an official qualification"):
        assert fact in html
    assert "Ana &lt;b&gt;Torres&lt;/b&gt;" in html


def test_the_study_record_tells_of_every_module(
    progress: TrainingScreen, training: Training, program: Program
) -> None:
    html = record_html(training.studying.record(), "Ana", program.reading.edition)
    assert html.count("<tr>") >= 8 + 7
    assert "Emergency buying" in html


def test_answers_are_saved_as_csv(
    progress: TrainingScreen, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.export_path = tmp_path / "answers.csv"
    click(button(progress, "All answers as CSV"))
    assert len(prompts.export_path.read_text("utf-8-sig").splitlines()) == 1 + 15


def test_a_file_that_cannot_be_written_is_told(
    window: MainWindow, progress: TrainingScreen, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.export_path = tmp_path / "missing" / "answers.csv"
    click(button(progress, "All answers as CSV"))
    assert "cannot be written" in words(window.messages.banner)


def test_without_answers_the_page_says_what_will_be_here(
    screen: TrainingScreen, training: Training
) -> None:
    click_line(shown(screen, LineView, "Training"), "progress")
    assert "Here you will see how many answers were right." in words(screen)
    assert not all_shown(screen, WeekChart)


def test_a_week_is_counted_from_monday(training: Training) -> None:
    (week,) = training.progressing.trend(1)
    assert week.starts.weekday() == 0
    assert datetime.now(UTC).date() - week.starts < timedelta(days=7)


def test_remarks_are_shown_saved_and_taken_back(
    screen: TrainingScreen, training: Training, prompts: FakePrompts, tmp_path: Path
) -> None:
    training.doubting.report(QuestionId("award.contract.monday"), "Two are right.")
    training.doubting.report(QuestionId("own:gone"), "Old words.")
    click_line(shown(screen, LineView, "Training"), "progress")
    told = words(screen)
    assert told.index("A question that is not there any more\nOld words.") < told.index(
        "When do the other bidders hear it?\nTwo are right."
    )
    prompts.export_path = tmp_path / "Remarks.json"
    click(button(screen, "Save the remarks …"))
    assert "Old words." in prompts.export_path.read_text(encoding="utf-8")
    click(shown(screen, QPushButton, "Take the remark back: Old words."))
    assert [each.text for each in training.doubting.all()] == ["Two are right."]
    assert "Old words." not in words(screen)
    press("Ctrl+Z")
    assert "Old words." in words(screen)


def test_nothing_is_cut_off_in_a_small_window_with_large_text(
    open_program: Opener, paths: Paths
) -> None:
    program = open_program(
        paths, place=Place(Screen.TRAINING, PageId("progress")), text_percent=150
    )
    program.open_personal()
    assert program.window is not None
    page = shown(program.window, ProgressPage)
    inner = page.widget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= page.viewport().width()
