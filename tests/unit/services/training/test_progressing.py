"""Progress: read, practised, mastered; week by week; and out as CSV."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.library import PageId
from desktop.domain.mastery import Standing
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import Confidence, Grade, Scope
from desktop.errors import EnvironmentProblem
from desktop.services.progressing import CSV_COLUMNS, Overview, PageStanding, PartStanding
from desktop.services.training import Training
from desktop.storage.profile_store import ProfileStore
from tests.personal import Clock, attempt, progress
from tests.unit.services.training.conftest import Learner

OUTCOMES = Scope(page_ids=(PageId("plan.outcomes"),))


def part(overview: Overview, part_id: str) -> PartStanding:
    return next(each for each in overview.parts if each.part_id == part_id)


def page(overview: Overview, page_id: str) -> PageStanding:
    return next(p for each in overview.parts for p in each.pages if p.page_id == page_id)


def practise_all(training: Training, learner: Learner) -> int:
    count = training.assembling.count_questions(OUTCOMES)
    sitting, _ = training.assembling.start_practice(OUTCOMES, count)
    learner.answer_all(sitting)
    return count


def test_at_first_everything_is_to_be_done(training: Training) -> None:
    overview = training.progressing.overview()
    whole = overview.standing
    assert (whole.read, whole.practised, whole.mastered, whole.recall) == (0, 0, 0, 0)
    assert whole.questions == training.assembling.count_questions(Scope())
    assert [each.part_id for each in overview.parts] == [
        "foundations", "planning", "market", "award", "delivery", "emergency", "",
    ]  # fmt: skip


def test_what_was_read_shows(training: Training, profile: ProfileStore) -> None:
    with profile.transaction():
        profile.progress.put(progress("plan.outcomes"))
        profile.progress.put(progress("case.indonesia"))
    overview = training.progressing.overview()
    assert page(overview, "plan.outcomes").standing.read == 1
    assert part(overview, "planning").standing.read == 1
    assert part(overview, "").standing.read == 1


def test_answers_once_are_practised_and_on_two_days_mastered(
    training: Training, learner: Learner, clock: Clock
) -> None:
    count = practise_all(training, learner)
    standing = page(training.progressing.overview(), "plan.outcomes").standing
    assert (standing.practised, standing.mastered) == (count, 0)
    assert standing.recall == 1
    clock.move(days=3)
    practise_all(training, learner)
    standing = page(training.progressing.overview(), "plan.outcomes").standing
    assert (standing.practised, standing.mastered) == (count, count)
    clock.move(days=90)
    standing = page(training.progressing.overview(), "plan.outcomes").standing
    assert (standing.practised, standing.mastered) == (count, 0)
    assert 0.5 < standing.recall < 0.9


def test_questions_of_an_older_edition_make_no_share_above_the_whole(
    training: Training, profile: ProfileStore
) -> None:
    with profile.transaction():
        for number in range(100):
            profile.training.answers.add(attempt(f"plan.outcomes.old-{number}", position=number))
    standing = page(training.progressing.overview(), "plan.outcomes").standing
    assert standing.practised == standing.questions
    assert standing.recall <= 1


def test_the_trend_shows_weeks_without_answers_too(
    training: Training, learner: Learner, clock: Clock
) -> None:
    practise_all(training, learner)
    clock.move(weeks=2)
    weeks = training.progressing.trend(4)
    assert [week.starts for week in weeks] == [
        date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16), date(2026, 3, 23),
    ]  # fmt: skip
    assert [week.attempts > 0 for week in weeks] == [False, True, False, False]
    assert weeks[1].right == weeks[1].attempts == weeks[1].points


def test_calibration_shows_how_often_the_sure_are_right(
    training: Training, profile: ProfileStore
) -> None:
    assert training.progressing.calibration() == []
    with profile.transaction():
        for position, (confidence, grade) in enumerate(
            [
                (Confidence.SURE, Grade.RIGHT),
                (Confidence.SURE, Grade.WRONG),
                (Confidence.GUESS, Grade.WRONG),
                (Confidence.NONE, Grade.RIGHT),
            ]
        ):
            profile.training.answers.add(
                attempt(position=position, confidence=confidence, grade=grade)
            )
    found = training.progressing.calibration()
    assert [(each.confidence, each.share) for each in found] == [
        (Confidence.GUESS, 0),
        (Confidence.SURE, 0.5),
    ]


def test_the_log_goes_out_as_a_table(training: Training, learner: Learner, tmp_path: Path) -> None:
    sitting, _ = training.assembling.start_practice(OUTCOMES, 3)
    learner.answer(sitting)
    training.practising.take_back(sitting.id)
    learner.answer_all(sitting)
    path = tmp_path / "answers.csv"
    assert training.progressing.write_csv(path) == 3
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert tuple(rows[0]) == CSV_COLUMNS
    assert [row[2] for row in rows[1:]] == ["1", "2", "3"]
    assert {row[4] for row in rows[1:]} == {"plan.outcomes"}


def test_nothing_in_the_table_is_taken_for_a_formula(
    training: Training, profile: ProfileStore, tmp_path: Path
) -> None:
    with profile.transaction():
        profile.training.answers.add(attempt(answer="-1", question_id=QuestionId("=1+1")))
    training.progressing.write_csv(tmp_path / "answers.csv")
    text = (tmp_path / "answers.csv").read_text(encoding="utf-8-sig")
    assert "'=1+1" in text
    assert "'-1" in text


def test_a_table_that_cannot_be_written_is_reported(training: Training, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        training.progressing.write_csv(tmp_path / "gone" / "answers.csv")


def test_an_overview_costs_one_standing_a_page(training: Training) -> None:
    overview = training.progressing.overview()
    pages = [line for each in overview.parts for line in each.pages]
    assert overview.standing == Standing(
        len(pages), 0, sum(line.standing.questions for line in pages)
    )


def test_days_are_those_of_utc(training: Training, learner: Learner, clock: Clock) -> None:
    clock.move(hours=11, minutes=59)
    practise_all(training, learner)
    clock.move(minutes=2)
    practise_all(training, learner)
    assert training.studying.record().days == 2
    assert clock().date() == date(2026, 3, 10) + timedelta(days=1)
