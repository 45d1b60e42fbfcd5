"""A trainer prepares a session, runs it with phones, hands, tables and paper, and ends it."""

import os
import shutil
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import Channel, PersonId, TeamId
from desktop.domain.workshop.paper import AnswerSheet
from desktop.domain.workshop.session import ChannelState, Refused, Stage
from desktop.errors import EnvironmentProblem, InputProblem, Trouble
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.services.workshop_snapshot import Snapshot
from desktop.storage import backup
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from desktop.workshop.interfaces import Interface
from desktop.workshop.self_test import Reach
from desktop.workshop.server import PhoneServer
from tests.personal import NOON, Clock, note
from tests.unit.services.conftest import Hire
from tests.unit.services.hosting_room import HERE, Trainer
from tests.unit.workshop.conftest import run
from tests.unit.workshop.desk import Phone
from tests.workshop import POLL, SEVERAL, SHORT, SINGLE, setup


def server_of(trainer: Trainer) -> PhoneServer:
    server = trainer.hosting._phone_channel._server
    assert server is not None
    return server


# Preparing


def test_a_plan_of_the_guide_becomes_a_session(trainer: Trainer) -> None:
    (plan, *_) = trainer.hosting.sets.plans()
    prepared = trainer.hosting.sets.from_plan(plan.id, "seed")
    assert prepared is not None
    assert (prepared.title, prepared.plan_id) == (plan.title, plan.id)
    wanted = [question for block in plan.blocks for question in block.question_ids]
    assert [question.id for question in prepared.questions] == wanted
    first = prepared.questions[0]
    assert first.prompts == next(block for block in plan.blocks if block.question_ids).prompts
    assert first.quote
    assert first.citation.startswith("4.")


def test_every_question_of_the_guide_can_be_asked(trainer: Trainer, content: Path) -> None:
    from desktop.storage.question_store import QuestionStore

    questions = QuestionStore(content)
    ids = [head.id for head in questions.heads(is_graded=False)]
    questions.close()
    shown = trainer.hosting.sets.questions(ids, "seed")
    assert len(shown) == len(ids) > 400
    assert all(one.options or one.kind in ("short", "number") for one in shown)
    assert {len(one.options) for one in shown if one.kind == "true-false"} == {2}
    assert all(one.options[0].text for one in shown if one.options)
    prepared = trainer.hosting.sets.from_questions("All", ids, "seed")
    session_id = trainer.prepare(prepared)
    assert trainer.hosting.archive.setup(session_id) == prepared


def test_a_prepared_session_can_be_changed_until_it_begins(trainer: Trainer) -> None:
    session_id = trainer.prepare(setup(SINGLE))
    changed = setup(replace(SEVERAL, seconds=40), SINGLE, teams=("North",))
    _, changes = trainer.hosting.prepare(session_id, changed)
    assert changes.workshops
    assert trainer.hosting.archive.setup(session_id) == changed
    trainer.hosting.start(session_id)
    with pytest.raises(InputProblem, match="session began"):
        trainer.hosting.prepare(session_id, changed)


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"title": "  "}, "session title"),
        ({"questions": ()}, "session questions"),
        ({"teams": ("North", "NORTH")}, "team names"),
        ({"teams": tuple(f"Team {n}" for n in range(99))}, "teams"),
    ],
)
def test_a_session_that_cannot_be_run_is_not_kept(
    trainer: Trainer, fields: dict[str, object], what: str
) -> None:
    with pytest.raises(InputProblem) as caught:
        trainer.prepare(setup()._replace(**fields))  # type: ignore[arg-type]
    assert caught.value.what == what
    assert trainer.hosting.archive.sessions() == []


# Running


def test_a_session_is_run_without_any_phone(trainer: Trainer) -> None:
    hosting = trainer.hosting
    session_id = trainer.start(setup(SINGLE, POLL, teams=("North",)))
    table = hosting.add_table("Table 1", TeamId(1), heads=5)
    hosting.open_channel(Channel.PAPER)
    hosting.ask(0)
    hosting.answer_for(table, (0,))
    (_, sheet) = hosting.enter_sheets([AnswerSheet("Ana", {1: (1,)})]).people
    shown = hosting.count_hands((4, 2, 1))
    assert shown.tally is not None
    assert shown.tally.counts == (5, 3, 1)
    hosting.close_question()
    shown = hosting.reveal()
    assert (shown.stage, shown.is_revealed) == (Stage.REVEALED, True)
    people, teams = hosting.standings()
    assert [(score.person, score.points) for score in people] == [(table, 100), (sheet.id, 0)]
    assert (teams[0].points, teams[0].average) == (100, 100.0)
    hosting.end()
    assert not hosting.is_running
    (summary,) = hosting.archive.sessions()
    assert (summary.id, summary.has_ended, summary.people) == (session_id, True, 2)


def test_phones_take_part_and_what_they_say_is_stored(trainer: Trainer) -> None:
    hosting = trainer.hosting
    session_id = trainer.start(setup(SINGLE))
    phones = hosting.open_phones(HERE)
    assert phones.origin.startswith("http://127.0.0.1:")
    assert len(phones.pin) == 6
    assert hosting.qr_code().address == f"{phones.origin}/#p={phones.pin}"

    async def story() -> None:
        phone = await Phone.open(server_of(trainer))
        await phone.join("Ana", pin=phones.pin)
        shown = hosting.ask(0)
        assert shown.waiting == {1}
        assert (await phone.hear("scene"))["stage"] == "open"
        trainer.news.clear()
        hosting.snapshot()
        assert (await phone.give(1, [0]))["t"] == "kept"
        # Acknowledged means stored: another connection reads it.
        kinds = [each.kind for each in trainer.store.workshops.log(session_id)]
        assert kinds[-1] == "answered"
        assert trainer.news.wait(5)
        assert hosting.snapshot().answered == {1}
        hosting.close_question()
        hosting.reveal()
        while (own := await phone.hear("own"))["mark"] is None:
            pass
        assert own["points"] == 100
        hosting.end()
        assert (await phone.hear("scene"))["stage"] == "ended"
        await phone.closed()

    run(story())


def test_before_and_after_talking_can_be_compared(trainer: Trainer) -> None:
    hosting = trainer.hosting
    session_id = trainer.start(setup(SINGLE))
    people = [hosting.add_table(f"Table {n}") for n in range(3)]
    hosting.ask(0)
    for person in people:
        hosting.answer_for(person, (1,))
    hosting.close_question()
    hosting.discuss()
    shown = hosting.ask_again()
    assert (shown.round, shown.attempt) == (2, 2)
    for person in people[:2]:
        hosting.answer_for(person, (0,))
    hosting.close_question()
    hosting.reveal()
    hosting.end()
    (compared,) = hosting.archive.results(session_id).comparisons
    assert (compared.both, compared.gained, compared.lost) == (2, 2, 0)


def test_a_deed_that_is_not_allowed_changes_nothing(trainer: Trainer) -> None:
    trainer.start(setup(SINGLE))
    with pytest.raises(Refused):
        trainer.hosting.reveal()
    with pytest.raises(Refused):
        trainer.hosting.ask(7)
    assert trainer.hosting.snapshot().stage is Stage.LOBBY


def test_without_a_session_deeds_are_refused(trainer: Trainer) -> None:
    for deed in (trainer.hosting.snapshot, trainer.hosting.end, trainer.hosting.reveal):
        with pytest.raises(Refused):
            deed()


def test_only_one_session_runs_at_a_time(trainer: Trainer) -> None:
    trainer.start()
    with pytest.raises(EnvironmentProblem) as caught:
        trainer.start()
    assert caught.value.trouble is Trouble.WORKSHOP_RUNNING


def test_people_are_renamed_moved_sent_out_and_let_in_again(trainer: Trainer) -> None:
    hosting = trainer.hosting
    trainer.start(setup(SINGLE))
    ana = hosting.add_table("Ana")
    north = hosting.add_team("North")
    shown = hosting.rename(ana, "  An\u202ena ")
    shown = hosting.move_to_team([ana], north)
    assert (shown.people[0].name, shown.people[0].team) == ("Anna", north)
    assert hosting.remove(ana).people[0].is_removed
    assert not hosting.readmit(ana).people[0].is_removed


def test_a_note_can_be_written_and_a_backup_made_while_a_session_runs(trainer: Trainer) -> None:
    trainer.start(setup(SINGLE))
    trainer.hosting.ask(0)
    with trainer.store.transaction():
        trainer.store.annotations.add(note("Written beside"))
    made = backup.make(trainer.store.path, trainer.store.backups, NOON)
    assert made.is_sound
    with pytest.raises(EnvironmentProblem) as caught:
        backup.restore(trainer.store, made.path, NOON)
    assert caught.value.trouble is Trouble.WORKSHOP_RUNNING
    trainer.hosting.close_question()


def test_a_deed_within_a_transaction_is_a_mistake_and_does_not_hang(trainer: Trainer) -> None:
    trainer.start(setup(SINGLE))
    with pytest.raises(RuntimeError, match="transaction"), trainer.store.transaction():
        trainer.hosting.ask(0)
    trainer.hosting.ask(0)


# When things go wrong


def test_what_cannot_be_stored_did_not_happen_and_can_be_done_again(trainer: Trainer) -> None:
    hosting = trainer.hosting
    trainer.start(setup(SINGLE))
    phones = hosting.open_phones(HERE)
    lock = trainer.store.folder / "profile.lock"
    holder = lock.read_text()

    async def story() -> None:
        phone = await Phone.open(server_of(trainer))
        await phone.join("Ana", pin=phones.pin)
        hosting.ask(0)
        await phone.hear("scene")
        lock.write_text('{"host": "elsewhere", "process": 1}')
        assert await phone.give(1, [0], 7) == {"t": "no", "n": 7, "why": "not-stored"}
        with pytest.raises(EnvironmentProblem):
            hosting.close_question()
        shown = hosting.snapshot()
        assert (shown.stage, shown.answered) == (Stage.OPEN, frozenset())
        assert shown.problem is not None
        lock.write_text(holder)
        assert (await phone.give(1, [0], 8))["t"] == "kept"
        assert hosting.close_question().problem is None

    run(story())
    assert trainer.store.check().is_sound


def test_an_interrupted_session_goes_on_where_it_was(hire: Hire) -> None:
    trainer = hire()
    session_id = trainer.start(setup(SINGLE))
    phones = trainer.hosting.open_phones(HERE)

    async def story() -> None:
        phone = await Phone.open(server_of(trainer))
        await phone.join("Ana", pin=phones.pin)
        trainer.hosting.ask(0)
        await phone.hear("scene")
        await phone.give(1, [0])
        trainer.close()
        other = hire()
        (summary,) = other.hosting.archive.sessions()
        assert summary.is_interrupted
        shown = other.hosting.resume(session_id)
        # The port may have been taken meanwhile; the room and its PIN stay.
        assert shown.phones is not None
        assert shown.phones.pin == phones.pin
        assert shown.stage is Stage.OPEN
        assert shown.answered == {1}
        assert not shown.people[0].is_present
        again = await Phone.open(server_of(other))
        await again.say("back", token=phone.token)
        assert (await again.hear("own"))["answer"] == [0]
        assert (await again.give(1, [1]))["t"] == "kept"

    run(story())


def test_a_session_resumed_where_the_address_is_gone_goes_on_without_phones(hire: Hire) -> None:
    trainer = hire()
    session_id = trainer.start(setup(SINGLE))
    trainer.hosting._session.do(e.ChannelOpened(Channel.PHONES, "192.0.2.99:8080", "123456"))
    trainer.close()
    hosting = hire().hosting
    shown = hosting.resume(session_id)
    assert shown.channels[Channel.PHONES] is ChannelState.FAILED
    assert hosting.open_phones(HERE).pin == "123456"


def test_phones_move_with_the_session_to_another_address(trainer: Trainer) -> None:
    hosting = trainer.hosting
    trainer.start(setup(SINGLE))
    phones = hosting.open_phones(HERE)

    async def story() -> None:
        phone = await Phone.open(server_of(trainer))
        await phone.join("Ana", pin=phones.pin)
        moved = hosting.open_phones("127.0.0.2")
        assert moved.pin == phones.pin
        told = await phone.hear("moved")
        assert f"http://{told['to']}" == moved.origin
        await phone.closed()
        again = await Phone.open(server_of(trainer))
        await again.say("back", token=phone.token)
        assert (await again.hear("own"))["name"] == "Ana"

    run(story())
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((HERE, int(phones.origin.rpartition(":")[2])), 1)


def test_an_address_that_went_away_is_noticed_and_the_session_goes_on(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hosting = trainer.hosting
    trainer.start(setup(SINGLE))
    hosting.open_phones(HERE)
    assert hosting.check_phones()
    monkeypatch.setattr(hosting, "interfaces", lambda: [Interface("wlan0", "192.168.1.9")])
    assert not hosting.check_phones()
    assert hosting.snapshot().channels[Channel.PHONES] is ChannelState.FAILED
    hosting.ask(0)
    assert hosting.count_hands((1, 2, 3)).stage is Stage.OPEN
    assert hosting.open_phones(HERE).origin


def test_the_self_test_says_whether_the_address_answers(trainer: Trainer) -> None:
    trainer.start(setup(SINGLE))
    with pytest.raises(Refused):
        trainer.hosting.self_test()
    trainer.hosting.open_phones(HERE)
    test = trainer.hosting.self_test()
    assert test() is Reach.ANSWERS
    trainer.hosting.close_phones()
    assert test() is Reach.SILENT


def test_a_new_pin_keeps_those_in_who_are_there(trainer: Trainer) -> None:
    hosting = trainer.hosting
    trainer.start(setup(SINGLE))
    old = hosting.open_phones(HERE).pin
    new = hosting.new_pin().pin

    async def story() -> None:
        phone = await Phone.open(server_of(trainer))
        if new != old:
            await phone.say("pin", pin=old)
            assert (await phone.hear("who"))["why"] == "pin-wrong"
        await phone.join("Ana", pin=new)

    run(story())


# The network


def listening() -> set[str]:
    """Return the addresses this process listens on, as Linux lists them."""
    own = set()
    for number in os.listdir("/proc/self/fd"):  # noqa: PTH208 - gone again while we look
        try:
            own.add(os.readlink(f"/proc/self/fd/{number}"))  # noqa: PTH115 - a path that names none
        except OSError:
            continue
    found = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        lines = Path(f"/proc/self/net/{table}").read_text().splitlines()[1:]
        for line in lines:
            fields = line.split()
            is_listening = fields[3] == "0A" or table.startswith("udp")
            if is_listening and f"socket:[{fields[9]}]" in own:
                found.add(fields[1])
    return found


@pytest.mark.skipif(not Path("/proc/self/net/tcp").exists(), reason="needs Linux's list of sockets")
def test_nothing_listens_before_a_session_one_address_during_and_nothing_after(
    trainer: Trainer,
) -> None:
    hosting = trainer.hosting
    assert listening() == set()
    for _ in range(2):
        trainer.start(setup(SINGLE))
        assert listening() == set()
        port = int(hosting.open_phones(HERE).origin.rpartition(":")[2])
        assert listening() == {f"0100007F:{port:04X}"}
        hosting.end()
        assert listening() == set()


def test_two_sessions_in_a_row_have_nothing_to_do_with_each_other(trainer: Trainer) -> None:
    hosting = trainer.hosting
    trainer.start(setup(SINGLE))
    first = hosting.open_phones(HERE)

    async def join() -> None:
        phone = await Phone.open(server_of(trainer))
        await phone.join("Ana", pin=first.pin)
        hosting.end()
        await phone.closed()
        trainer.start(setup(SINGLE))
        second = hosting.open_phones(HERE)
        again = await Phone.open(server_of(trainer))
        await again.say("back", token=phone.token)
        assert (await again.hear("who"))["why"] == ""
        assert (await again.join("Ana", pin=second.pin))["number"] == 1

    run(join())


# Watching


def test_the_watcher_is_called_once_until_somebody_looks(trainer: Trainer) -> None:
    trainer.start(setup(SINGLE))
    calls: list[int] = []
    trainer.hosting.snapshot()
    trainer.hosting.watch(lambda: calls.append(1))
    trainer.hosting._session.do(e.TeamAdded(TeamId(1), "North"), e.TeamAdded(TeamId(2), "South"))
    trainer.hosting._session.do(e.TeamAdded(TeamId(3), "East"))
    assert len(calls) == 1


def test_a_snapshot_stands_still(trainer: Trainer) -> None:
    trainer.start(setup(SINGLE))
    before: Snapshot = trainer.hosting.snapshot()
    trainer.hosting.add_table("Ana")
    assert before.people == ()
    assert [person.name for person in trainer.hosting.snapshot().people] == ["Ana"]


# Afterwards


@pytest.fixture
def over(trainer: Trainer) -> tuple[Trainer, str]:
    """A session that is over: two people, one on paper, a word typed."""
    hosting = trainer.hosting
    session_id = trainer.start(setup(SINGLE, SHORT, teams=("The Smiths",)))
    ana = hosting.add_table("Anastasia", TeamId(1), heads=2)
    hosting.ask(0)
    hosting.answer_for(ana, (1,))
    hosting.enter_sheets([AnswerSheet("=Ben()", {1: (0,)})])
    hosting.close_question()
    hosting.reveal()
    hosting.ask(1)
    hosting.answer_for(ana, "Anastasia's phone")
    (_, (sheet,)) = hosting.paper()
    hosting.enter_sheets([sheet._replace(answers={2: "api"})])
    hosting.close_question()
    hosting.reveal()
    hosting.end()
    return trainer, session_id


def test_results_tell_questions_people_teams_and_the_hardest(over: tuple[Trainer, str]) -> None:
    trainer, session_id = over
    results = trainer.hosting.archive.results(session_id)  # type: ignore[arg-type]
    assert [(one.round, one.tally.right, one.tally.judged) for one in results.rounds] == [
        (1, 1, 2),
        (2, 1, 2),
    ]
    assert [(score.person, score.points) for score in results.standings] == [(2, 200), (1, 0)]
    assert results.hardest[0].question.written.page_id == "plan.user-needs"
    assert [there.answered for there in results.attendance] == [2, 2]


def test_sheets_can_be_entered_afterwards_all_or_none(over: tuple[Trainer, str]) -> None:
    trainer, session_id = over
    archive = trainer.hosting.archive
    archive.enter_later(session_id, [AnswerSheet("Cem", {1: (0,), 2: "API"})])  # type: ignore[arg-type]
    results = archive.results(session_id)  # type: ignore[arg-type]
    assert results.standings[0].points == 200
    assert len(results.people) == 3
    with pytest.raises(Refused):
        archive.enter_later(
            session_id,  # type: ignore[arg-type]
            [AnswerSheet("Dia", {1: (0,)}), AnswerSheet("Eve", {1: (9,)})],
        )
    assert len(archive.results(session_id).people) == 3  # type: ignore[arg-type]


def test_names_can_be_deleted_and_the_figures_stay(over: tuple[Trainer, str]) -> None:
    trainer, session_id = over
    archive = trainer.hosting.archive
    before = archive.results(session_id)  # type: ignore[arg-type]
    assert b"Anastasia" in trainer.store.path.read_bytes()
    erased, changes = archive.erase_people(session_id)  # type: ignore[arg-type]
    assert (erased.people, changes.workshops) == (2, True)
    after = archive.results(session_id)  # type: ignore[arg-type]
    assert [person.name for person in after.people.values()] == ["", ""]
    assert after.standings == before.standings
    assert [one.tally.counts for one in after.rounds] == [one.tally.counts for one in before.rounds]
    data = trainer.store.path.read_bytes()
    for secret in (b"Anastasia", b"Smiths", b"Ben()"):
        assert secret not in data
    assert archive.setup(session_id).is_nameless  # type: ignore[arg-type]
    assert trainer.store.check().is_sound


def test_names_of_a_session_under_way_cannot_be_deleted(trainer: Trainer) -> None:
    session_id = trainer.start(setup(SINGLE))
    for deed in (trainer.hosting.archive.erase_people, trainer.hosting.archive.delete):
        with pytest.raises(EnvironmentProblem):
            deed(session_id)


def test_a_session_can_be_deleted(over: tuple[Trainer, str]) -> None:
    trainer, session_id = over
    trainer.hosting.archive.delete(session_id)  # type: ignore[arg-type]
    assert trainer.hosting.archive.sessions() == []
    assert b"Anastasia" not in trainer.store.path.read_bytes()


def test_damage_in_the_log_loses_what_rests_on_it_and_nothing_else(
    over: tuple[Trainer, str],
) -> None:
    trainer, session_id = over
    connection = trainer.store._connection
    connection.execute(
        "UPDATE workshop_events SET body = replace(body, 'Anastasia', 'Anastasi_')"
        " WHERE kind = 'joined' AND body LIKE '%Anastasia%'"
    )
    connection.execute("DELETE FROM workshop_events WHERE kind = 'team-added'")
    results = trainer.hosting.archive.results(session_id)  # type: ignore[arg-type]
    assert results.damaged > 0
    assert len(results.rounds) == 2
    assert PersonId(1) not in results.people or results.damaged


def test_a_person_can_host_and_closing_the_profile_ends_nothing(
    new_profile: Path, tmp_path: Path, store: ContentStore
) -> None:
    shutil.copytree(new_profile, tmp_path / "Main")
    personal = Personal(ProfileStore(tmp_path / "Main"), ReadingService(store, lambda: None))
    session_id = personal.hosting.new_id()
    prepared = personal.hosting.sets.from_plan("workshop.forty-five-minutes", session_id)
    assert prepared is not None
    personal.hosting.prepare(session_id, prepared)
    personal.hosting.start(session_id)
    personal.hosting.open_phones(HERE)
    personal.close()
    assert listening() == set()
    again = Personal(ProfileStore(tmp_path / "Main"), ReadingService(store, lambda: None))
    (summary,) = again.hosting.archive.sessions()
    assert summary.is_interrupted
    again.close()


def test_nobody_waits_for_a_session_that_was_interrupted_days_ago(
    hire: Hire, store: ContentStore
) -> None:
    trainer = hire()
    trainer.start()
    trainer.hosting.ask(0)
    trainer.close()
    clock = Clock()
    later = Personal(hire().store, ReadingService(store, lambda: None), clock)
    assert later.has_interrupted_session()
    clock.move(days=2)
    assert not later.has_interrupted_session()
