"""The server phones talk to, from the lobby to the end."""

import contextlib
import gc
import json
import socket
import threading

import pytest
from typing_extensions import override

from desktop.domain.workshop import events as e
from desktop.domain.workshop.events import PersonId, TeamId
from desktop.domain.workshop.scene import Scene
from desktop.errors import EnvironmentProblem, Trouble
from desktop.workshop.self_test import Reach, reach
from desktop.workshop.server import PhoneServer
from tests.unit.workshop.conftest import Open, run
from tests.unit.workshop.desk import PIN, Desk, Phone
from tests.workshop import SEVERAL, SINGLE, Room, setup


def server_of(desk: Desk) -> PhoneServer:
    assert desk.server is not None
    return desk.server


def test_a_phone_goes_through_a_whole_session(desk: Desk) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        own = await phone.join("  Ana ")
        assert (own["name"], own["number"]) == ("Ana", 1)
        desk.do(e.Asked(1, 0))
        scene = await phone.hear("scene")
        assert scene["stage"] == "open"
        assert scene["q"]["options"][0] == SINGLE.options[0].text
        assert (await phone.give(1, [1]))["t"] == "kept"
        assert (await phone.give(1, [0]))["t"] == "kept"
        desk.do(e.Closed(1), e.Revealed(1))
        assert (await phone.hear("scene"))["s"]["right"] == [0]
        own = await phone.hear("own")
        assert (own["mark"], own["points"], own["rank"]) == (1.0, 100, 1)
        desk.do(e.Ended())
        assert (await phone.hear("scene"))["stage"] == "ended"

    run(story())


def test_nothing_that_tells_the_answer_is_sent_before_it_is_revealed(open_desk: Open) -> None:
    desk = open_desk(Room(setup()))
    heard: list[str] = []

    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.join()
        for number in range(1, len(desk.session.setup.questions) + 1):
            desk.do(e.Asked(number, number - 1))
            scene = await phone.hear("scene")
            assert set(scene["q"]) == {"kind", "stem", "options", "items", "unit", "seconds"}
            desk.do(e.Closed(number))
            await phone.hear("scene")
            desk.do(e.DiscussionBegan(number))
            await phone.hear("scene")
        heard.extend(json.dumps(message) for message in phone.heard)

    run(story())
    told = "\n".join(heard)
    for secret in ("They know", "Needs come first", "plan.first", "is_right", '"s"', "4.1.2"):
        assert secret not in told
    assert "API" not in told


def test_whoever_returns_is_the_same_person_with_their_answer(desk: Desk) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.join("Ana")
        desk.do(e.Asked(1, 0))
        await phone.hear("scene")
        await phone.give(1, [2])
        phone.link.transport.abort()
        again = await Phone.open(server_of(desk))
        await again.say("back", token=phone.token)
        assert (await again.hear("scene"))["round"] == 1
        own = await again.hear("own")
        assert (own["name"], own["answer"]) == ("Ana", [2])
        assert len(desk.session.people) == 1
        await again.link.close()

    run(story())


def test_a_phone_that_goes_is_counted_as_gone(desk: Desk) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.join("Ana")
        assert desk.session.people[1].is_present
        await phone.link.close()
        other = await Phone.open(server_of(desk))
        await other.join("Ben")
        assert not desk.session.people[1].is_present

    run(story())


def test_the_newer_window_of_the_same_person_wins(desk: Desk) -> None:
    async def story() -> None:
        first = await Phone.open(server_of(desk))
        await first.join("Ana")
        second = await Phone.open(server_of(desk))
        await second.say("back", token=first.token)
        await second.hear("own")
        assert await first.closed() == 4002
        assert first.heard[-1]["t"] == "elsewhere"
        assert desk.session.people[1].is_present

    run(story())


def test_a_token_nobody_has_needs_the_pin(desk: Desk) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.say("back", token="0" * 32)
        assert await phone.hear("who") == {"t": "who", "why": ""}
        await phone.join("Ana")

    run(story())


def test_somebody_removed_is_told_and_let_in_again_when_readmitted(desk: Desk) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.join("Ana")
        desk.do(e.Removed(PersonId(1)))
        assert await phone.closed() == 4001
        assert phone.heard[-1]["t"] == "removed"
        again = await Phone.open(server_of(desk))
        await again.say("back", token=phone.token)
        assert await again.closed() == 4001
        desk.do(e.Readmitted(PersonId(1)))
        third = await Phone.open(server_of(desk))
        await third.say("back", token=phone.token)
        assert (await third.hear("own"))["name"] == "Ana"

    run(story())


def test_a_new_name_and_team_reach_the_phone(open_desk: Open) -> None:
    desk = open_desk(Room(setup(SINGLE, teams=("North",), rules={"choose_team": True})))

    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.say("pin", pin=PIN)
        assert (await phone.hear("name"))["teams"] == [[1, "North"]]
        await phone.say("join", name="Ana", team=1)
        assert (await phone.hear("own"))["team"] == "North"
        desk.do(e.Renamed(PersonId(1), "Anna"), e.Teamed(PersonId(1), TeamId(0)))
        own = await phone.hear("own")
        assert (own["name"], own["team"]) == ("Anna", "")

    run(story())


@pytest.mark.parametrize(
    ("name", "team", "why"), [("ANA", 0, "name-taken"), ("", 9, "no-such-team")]
)
def test_whoever_cannot_join_is_told_why_and_may_try_again(
    desk: Desk, name: str, team: int, why: str
) -> None:
    async def story() -> None:
        await (await Phone.open(server_of(desk))).join("Ana")
        phone = await Phone.open(server_of(desk))
        await phone.say("pin", pin=PIN)
        await phone.hear("name")
        await phone.say("join", name=name, team=team)
        assert (await phone.hear("sorry"))["why"] == why
        await phone.say("join", name="Ben", team=0)
        assert (await phone.hear("own"))["name"] == "Ben"

    run(story())


@pytest.mark.parametrize(
    ("round_number", "answer", "why"),
    [(1, [7], "bad-answer"), (2, [0], "no-such-round"), (1, "text", "bad-answer")],
)
def test_an_answer_that_does_not_fit_is_refused_and_the_phone_stays(
    desk: Desk, round_number: int, answer: object, why: str
) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.join()
        desk.do(e.Asked(1, 0))
        await phone.hear("scene")
        assert await phone.give(round_number, answer, 5) == {"t": "no", "n": 5, "why": why}
        assert (await phone.give(1, [0], 6))["t"] == "kept"

    run(story())


def test_several_phones_see_the_same_at_once(open_desk: Open) -> None:
    desk = open_desk(Room(setup(SEVERAL)))

    async def story() -> None:
        phones = [await Phone.open(server_of(desk)) for _ in range(5)]
        for phone in phones:
            await phone.join()
        desk.do(e.Asked(1, 0))
        scenes = [await phone.hear("scene") for phone in phones]
        assert all(scene == scenes[0] for scene in scenes)

    run(story())


def test_phones_are_told_the_address_a_session_moves_to(desk: Desk) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.join()
        stopper = threading.Thread(target=server_of(desk).stop, args=("192.168.1.7:8080",))
        stopper.start()
        assert (await phone.hear("moved"))["to"] == "192.168.1.7:8080"
        await phone.closed()
        stopper.join()

    run(story())


def test_the_address_answers_while_a_server_runs_and_is_silent_after(open_desk: Open) -> None:
    server = server_of(open_desk())
    assert reach(server.address, server.port) is Reach.ANSWERS
    server.stop()
    assert reach(server.address, server.port) is Reach.SILENT


def test_something_else_at_the_address_is_noticed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:

        def answer() -> None:
            link, _ = other.accept()
            link.recv(1000)
            link.sendall(b"HTTP/1.1 200 OK\r\n\r\nhello")
            link.close()

        thread = threading.Thread(target=answer)
        thread.start()
        assert reach("127.0.0.1", other.getsockname()[1]) is Reach.OTHER
        thread.join()


def test_an_address_this_computer_does_not_have_is_a_problem() -> None:
    server = PhoneServer(Desk(Room()), "192.0.2.77", PIN)
    with pytest.raises(EnvironmentProblem) as caught:
        server.start()
    assert caught.value.trouble is Trouble.ADDRESS_NOT_USABLE


def test_the_port_wanted_is_used_again_and_another_one_if_it_is_taken(open_desk: Open) -> None:
    first = server_of(open_desk())
    port = first.port
    first.stop()
    second = server_of(open_desk(port=port))
    assert second.port == port
    assert server_of(open_desk(port=port)).port != port


def test_no_thread_is_left_when_a_server_stopped(open_desk: Open) -> None:
    server_of(open_desk()).stop()
    assert "workshop-server" not in {thread.name for thread in threading.enumerate()}


@pytest.mark.filterwarnings("error")
def test_who_never_said_a_word_is_let_go_when_a_server_stops(open_desk: Open) -> None:
    server = server_of(open_desk())

    async def story() -> None:
        await (await Phone.open(server)).join()

    with contextlib.ExitStack() as silent:
        for _ in range(5):
            silent.enter_context(socket.create_connection((server.address, server.port)))
        # The server takes them in the order they came.
        run(story())
        server.stop()
        gc.collect()


class _Awaited(threading.Event):
    """An event that lets be seen that somebody waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.is_awaited = threading.Event()

    @override
    def wait(self, timeout: float | None = None) -> bool:
        self.is_awaited.set()
        return super().wait(timeout)


@pytest.mark.filterwarnings("error")
def test_who_knocks_in_the_moment_a_server_stops_is_let_go(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk()
    server = server_of(desk)
    is_silent, is_busy, goes_on = _Awaited(), threading.Event(), threading.Event()
    monkeypatch.setattr(server, "_is_silent", is_silent)
    shown = desk.scene

    def scene() -> Scene:
        is_busy.set()
        goes_on.wait()
        return shown()

    monkeypatch.setattr(desk, "scene", scene)
    server.show()
    assert is_busy.wait(20)
    stopping = threading.Thread(target=server.stop)
    with contextlib.ExitStack() as strangers:
        for _ in range(6):
            strangers.enter_context(socket.create_connection((server.address, server.port)))
        stopping.start()
        assert is_silent.is_awaited.wait(20)
        goes_on.set()
        stopping.join()
        gc.collect()


def test_another_pin_lets_people_in_and_the_old_one_does_not(desk: Desk) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        server_of(desk).change_pin("654321")
        await phone.say("pin", pin=PIN)
        assert (await phone.hear("who"))["why"] == "pin-wrong"
        await phone.join(pin="654321")

    run(story())
