"""What a trainer does besides asking: sheets during a session, teams, and looking back."""

import pytest

from desktop.domain.workshop.events import Channel, TeamId
from desktop.domain.workshop.paper import AnswerSheet
from desktop.domain.workshop.session import ChannelState, Refused, Stage
from desktop.errors import EnvironmentProblem
from tests.unit.services.hosting_room import Trainer
from tests.workshop import SEVERAL, SINGLE, setup


def lead_two_questions(trainer: Trainer) -> None:
    """Ask both questions; the answer of the first was shown."""
    hosting = trainer.hosting
    trainer.start(setup(SINGLE, SEVERAL))
    hosting.ask(0)
    hosting.close_question()
    hosting.reveal()
    hosting.ask(1)


def test_sheets_count_while_the_question_is_open(trainer: Trainer) -> None:
    lead_two_questions(trainer)
    shown = trainer.hosting.enter_sheets(
        [AnswerSheet("Ana", {1: (0,), 2: (0, 1)}), AnswerSheet("Ben", {2: (2,)})]
    )
    assert shown.stage is Stage.OPEN
    assert shown.tally is not None
    assert (shown.tally.answered, shown.tally.right) == (2, 1)
    assert shown.channels[Channel.PAPER] is ChannelState.ON


def test_sheets_are_put_right_during_the_session_and_after_it(trainer: Trainer) -> None:
    lead_two_questions(trainer)
    hosting = trainer.hosting
    hosting.enter_sheets([AnswerSheet("Ana", {1: (1,)})])
    rounds, (sheet,) = hosting.paper()
    assert [one.round for one in rounds] == [1, 2]
    hosting.enter_sheets([sheet._replace(answers={1: (0,)})])
    session_id = hosting.snapshot().session_id
    hosting.close_question()
    hosting.end()
    (sheet,) = hosting.archive.sheets(session_id)
    assert sheet.answers == {1: (0,)}
    hosting.archive.enter_later(session_id, [sheet._replace(answers={1: (), 2: (0, 1)})])
    given = hosting.archive.results(session_id).answers
    assert [(one.round, one.answer) for one in given] == [(2, (0, 1))]


def test_of_sheets_that_do_not_fit_none_is_entered(trainer: Trainer) -> None:
    lead_two_questions(trainer)
    with pytest.raises(Refused):
        trainer.hosting.enter_sheets([AnswerSheet("Ana", {1: (0,)}), AnswerSheet("Ana", {1: (1,)})])
    assert trainer.hosting.snapshot().people == ()
    assert trainer.hosting.enter_sheets([AnswerSheet("Ana", {1: (0,)})]).people[0].name == "Ana"


def test_sheets_that_cannot_be_stored_can_be_entered_again(trainer: Trainer) -> None:
    lead_two_questions(trainer)
    trainer.hosting.open_channel(Channel.PAPER)
    lock = trainer.store.folder / "profile.lock"
    holder = lock.read_text()
    lock.write_text('{"host": "elsewhere", "process": 1}')
    sheets = [AnswerSheet("Ana", {1: (0,)}), AnswerSheet("Ben", {1: (1,)})]
    with pytest.raises(EnvironmentProblem):
        trainer.hosting.enter_sheets(sheets)
    assert trainer.hosting.snapshot().people == ()
    lock.write_text(holder)
    assert len(trainer.hosting.enter_sheets(sheets).people) == 2


def test_people_change_teams_together_or_not_at_all(trainer: Trainer) -> None:
    hosting = trainer.hosting
    trainer.start(setup(SINGLE, teams=("North", "South")))
    people = [hosting.add_table(name, TeamId(1)) for name in ("Ana", "Ben")]
    shown = hosting.move_to_team(people, TeamId(2))
    assert [one.team for one in shown.people] == [2, 2]
    with pytest.raises(Refused):
        hosting.move_to_team([*people, people[0].__class__(9)], TeamId(1))
    assert [one.team for one in hosting.snapshot().people] == [2, 2]


def test_an_earlier_question_is_looked_at_again_without_asking_it(trainer: Trainer) -> None:
    lead_two_questions(trainer)
    hosting = trainer.hosting
    table = hosting.add_table("Ana")
    hosting.answer_for(table, (2,))
    back = hosting.look_back(1)
    assert (back.place, back.stage, back.is_revealed, back.waiting) == (
        0, Stage.REVEALED, True, frozenset(),
    )  # fmt: skip
    now = hosting.snapshot()
    assert (now.place, now.stage, now.answered) == (1, Stage.OPEN, frozenset({table}))


def test_only_what_was_revealed_can_be_looked_at_again(trainer: Trainer) -> None:
    lead_two_questions(trainer)
    for number in (2, 3):
        with pytest.raises(Refused):
            trainer.hosting.look_back(number)


def test_answers_stay_when_questions_are_skipped_and_taken_up_again(trainer: Trainer) -> None:
    hosting = trainer.hosting
    trainer.start(setup(SINGLE, SEVERAL, SINGLE))
    table = hosting.add_table("Ana")
    hosting.ask(2)
    hosting.answer_for(table, (0,))
    hosting.close_question()
    hosting.reveal()
    hosting.ask(0)
    hosting.answer_for(table, (1,))
    hosting.close_question()
    assert [(one.number, one.place) for one in hosting.snapshot().rounds] == [(1, 2), (2, 0)]
    (score,) = hosting.standings()[0]
    assert score.points == 100
    back = hosting.look_back(1)
    assert back.tally is not None
    assert back.tally.counts == (1, 0, 0)
