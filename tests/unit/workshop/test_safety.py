"""What strangers may not do, and what happens to those who try."""

import asyncio
import json
import socket
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.exceptions import InvalidStatus

from desktop.domain.workshop import events as e
from desktop.workshop.guard import Bucket, Doorkeeper, Limits, PinGuard
from desktop.workshop.messages import BadMessage, Give, Join, parse
from desktop.workshop.server import PhoneServer
from tests.unit.workshop.conftest import QUICK, Open, run
from tests.unit.workshop.desk import PIN, Desk, Phone


def server_of(desk: Desk) -> PhoneServer:
    assert desk.server is not None
    return desk.server


def ask(desk: Desk, text: str) -> tuple[int, dict[str, str], bytes]:
    """Send a request as it stands and return status, headers and body."""
    server = server_of(desk)
    with socket.create_connection((server.address, server.port), 5) as link:
        link.sendall(text.replace("\n", "\r\n").encode())
        reply = b""
        while piece := link.recv(65536):
            reply += piece
    head, _, body = reply.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines[1:])
    return int(lines[0].split()[1]), headers, body


def get(desk: Desk, path: str, host: str = "") -> tuple[int, dict[str, str], bytes]:
    return ask(desk, f"GET {path} HTTP/1.1\nHost: {host or server_of(desk).netloc}\n\n")


# Files


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/page.css", "text/css; charset=utf-8"),
        ("/page.js", "text/javascript; charset=utf-8"),
        ("/words.js", "text/javascript; charset=utf-8"),
    ],
)
def test_the_page_is_handed_out_with_orders_to_load_nothing_else(
    desk: Desk, path: str, kind: str
) -> None:
    status, headers, body = get(desk, path)
    assert (status, headers["Content-Type"]) == (200, kind)
    assert int(headers["Content-Length"]) == len(body) > 100
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert f"ws://{server_of(desk).netloc}" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in headers
    assert "Server" not in headers


@pytest.mark.parametrize(
    "path",
    ["/page", "/page/index.html", "/index.html", "/../server.py", "/%2e%2e/server.py", "//", "/.",
     "/page.js/", "/favicon.ico", "/etc/passwd", "http://127.0.0.1/"],
)  # fmt: skip
def test_there_are_no_other_files(desk: Desk, path: str) -> None:
    status, _, body = get(desk, path)
    assert (status, body) == (404, b"")


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1", "127.0.0.1:1"])
def test_only_the_address_people_type_is_answered(desk: Desk, host: str) -> None:
    assert get(desk, "/", host)[0] == 421


def test_a_request_with_two_hosts_or_none_is_refused(desk: Desk) -> None:
    host = server_of(desk).netloc
    assert ask(desk, f"GET / HTTP/1.1\nHost: {host}\nHost: {host}\n\n")[0] == 400
    assert ask(desk, "GET / HTTP/1.1\n\n")[0] == 400


def test_nothing_can_be_posted(desk: Desk) -> None:
    assert ask(desk, f"POST / HTTP/1.1\nHost: {server_of(desk).netloc}\n\n")[0] == 405


@pytest.mark.parametrize("origin", ["http://evil.example", "null", None, "https://127.0.0.1"])
def test_a_page_from_elsewhere_cannot_connect(desk: Desk, origin: Any) -> None:
    async def story() -> None:
        with pytest.raises(InvalidStatus) as caught:
            await Phone.open(server_of(desk), origin=origin)
        assert caught.value.response.status_code == 403

    run(story())


def test_it_listens_on_the_chosen_address_only(desk: Desk) -> None:
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", server_of(desk).port), 2)


# Messages


@pytest.mark.parametrize(
    "raw",
    [
        "", "[", "[]", "1", "null", "{}", '{"t":1}', '{"t":"nothing"}', '{"t":"pin"}',
        '{"t":"pin","pin":123456}', '{"t":"pin","pin":"12345"}', '{"t":"pin","pin":"١٢٣٤٥٦"}',
        '{"t":"pin","pin":"123456","x":1}', '{"t":"back","token":"xyz"}',
        '{"t":"join","name":1,"team":0}', '{"t":"join","name":"a","team":-1}',
        '{"t":"join","name":"a","team":true}', '{"t":"join","name":"a","team":1.0}',
        '{"t":"give","round":1,"answer":[1.5],"n":1}', '{"t":"give","round":1,"answer":{},"n":1}',
        '{"t":"give","round":1,"answer":[99],"n":1}', '{"t":"give","round":NaN,"answer":[],"n":1}',
        '{"t":"give","round":99999999999,"answer":[],"n":1}', '{"t":"beat","x":0}', "[" * 4000,
        '{"t":"ask","round":1}', '{"t":["pin"]}', b'{"t":"beat"}',
        '{"t":"join","name":"' + "a" * 500 + '","team":0}',
    ],
)  # fmt: skip
def test_what_our_page_would_not_send_is_a_bad_message(raw: str | bytes) -> None:
    with pytest.raises(BadMessage):
        parse(raw)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)
nearly = st.fixed_dictionaries(
    {"t": st.sampled_from(["pin", "join", "back", "give", "beat", "x"]) | anything},
    optional=dict.fromkeys(["pin", "name", "team", "token", "round", "answer", "n"], anything),
).map(json.dumps)


@given(st.one_of(st.text(), st.binary(), anything.map(json.dumps), nearly))
def test_whatever_is_sent_is_understood_or_refused(raw: str | bytes) -> None:
    try:
        message = parse(raw)
    except BadMessage:
        return
    if isinstance(message, Join):
        assert len(message.name) <= 24
    if isinstance(message, Give):
        assert len(message.answer) <= 120


@pytest.mark.parametrize("raw", ["{", '{"t":"join","name":"x","team":0}', b"\x00", '{"t":"give"}'])
def test_a_bad_message_closes_its_own_connection_only(desk: Desk, raw: str | bytes) -> None:
    async def story() -> None:
        good = await Phone.open(server_of(desk))
        await good.join("Ana")
        bad = await Phone.open(server_of(desk))
        await bad.link.send(raw)
        assert await bad.closed() == 1008
        desk.do(e.Asked(1, 0))
        await good.hear("scene")
        assert (await good.give(1, [0]))["t"] == "kept"

    run(story())


def test_a_message_too_long_closes_the_connection(desk: Desk) -> None:
    async def story() -> None:
        bad = await Phone.open(server_of(desk))
        await bad.link.send("x" * 5000)
        assert await bad.closed() == 1009

    run(story())


def test_joining_twice_on_one_connection_is_refused(desk: Desk) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.join("Ana")
        await phone.say("join", name="Ben", team=0)
        assert await phone.closed() == 1008
        assert len(desk.session.people) == 1

    run(story())


def test_a_flood_of_messages_closes_the_connection(desk: Desk) -> None:
    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        for _ in range(QUICK.messages_at_once + 5):
            await phone.say("beat")
        assert await phone.closed() == 1008

    run(story())


# PINs and connections


def test_after_some_wrong_pins_an_address_has_to_wait_and_others_do_not(open_desk: Open) -> None:
    desk = open_desk(limits=QUICK._replace(pins_per_address=2))

    async def story() -> None:
        guesser = await Phone.open(server_of(desk), local_addr=("127.0.0.9", 0))
        for _ in range(2):
            await guesser.say("pin", pin="000000")
            assert (await guesser.hear("who"))["why"] == "pin-wrong"
        await guesser.say("pin", pin=PIN)
        told = await guesser.hear("who")
        assert told["why"] == "pin-wait"
        assert 50 <= told["seconds"] <= 61
        again = await Phone.open(server_of(desk), local_addr=("127.0.0.9", 0))
        await again.say("pin", pin=PIN)
        assert (await again.hear("who"))["why"] == "pin-wait"
        await (await Phone.open(server_of(desk))).join("Ana")

    run(story())


def test_waiting_for_a_pin_ends_and_grows_with_each_mistake() -> None:
    guard = PinGuard(Limits(pins_per_address=3, pin_wait_seconds=60))
    for at in range(3):
        assert guard.seconds_to_wait("a", at) == 0
        guard.was_wrong("a", at)
    assert guard.seconds_to_wait("a", 2) == 60
    assert guard.seconds_to_wait("a", 63) == 0
    guard.was_wrong("a", 63)
    assert guard.seconds_to_wait("a", 64) == pytest.approx(119)
    guard.was_right("a")
    assert guard.seconds_to_wait("a", 64) == 0


def test_many_guessers_make_guessers_wait_and_nobody_else() -> None:
    guard = PinGuard(Limits(pins_in_all=10))
    for number in range(10):
        guard.was_wrong(f"10.0.0.{number}", 0)
    assert guard.seconds_to_wait("10.0.0.3", 1) > 0
    assert guard.seconds_to_wait("10.0.0.99", 1) == 0


def test_a_bucket_lets_a_burst_through_and_then_a_trickle() -> None:
    bucket = Bucket(2, 3, 0)
    assert [bucket.takes(0) for _ in range(4)] == [True, True, True, False]
    assert [bucket.takes(0.6), bucket.takes(0.6)] == [True, False]


def test_an_address_has_only_so_many_connections() -> None:
    door = Doorkeeper(Limits(per_address=2, connections=3))
    assert [door.lets_in("a", 0) for _ in range(3)] == [True, True, False]
    assert [door.lets_in("b", 0), door.lets_in("c", 0)] == [True, False]
    door.goes_out("a")
    assert door.lets_in("c", 0)
    assert door.refused == 2


def test_an_address_opens_only_so_many_connections_at_once() -> None:
    door = Doorkeeper(Limits(new_at_once=2, new_per_second=1))
    for _ in range(2):
        assert door.lets_in("a", 0)
        door.goes_out("a")
    assert not door.lets_in("a", 0)
    assert door.lets_in("a", 1.5)


def test_connections_beyond_the_limit_are_cut_and_those_there_go_on(open_desk: Open) -> None:
    desk = open_desk(limits=QUICK._replace(per_address=2))

    async def story() -> None:
        phones = [await Phone.open(server_of(desk)) for _ in range(2)]
        with pytest.raises((OSError, EOFError, Exception)):
            await Phone.open(server_of(desk))
        await phones[0].join("Ana")

    run(story())
    assert server_of(desk).refused >= 1


def test_a_connection_that_says_nothing_is_closed(open_desk: Open) -> None:
    desk = open_desk(limits=QUICK._replace(open_seconds=0.2))

    async def story() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", server_of(desk).port)
        writer.write(b"GET / HTTP/1.1\r\n")
        assert await reader.read() == b""
        writer.close()

    run(story())


def test_somebody_who_never_joins_is_closed(open_desk: Open) -> None:
    desk = open_desk(limits=QUICK._replace(join_seconds=0.2))

    async def story() -> None:
        idle = await Phone.open(server_of(desk))
        await idle.closed()

    run(story())


def test_somebody_who_does_not_answer_a_ping_is_closed(open_desk: Open) -> None:
    desk = open_desk(limits=QUICK._replace(ping_seconds=0.1, silent_seconds=0.2))

    async def story() -> None:
        phone = await Phone.open(server_of(desk))
        await phone.join("Ana")
        phone.link.transport.pause_reading()
        other = await Phone.open(server_of(desk))
        await other.join("Ben")
        async with asyncio.timeout(5):
            while desk.session.people[1].is_present:
                await other.say("beat")
                await other.hear("beat")
                await asyncio.sleep(0.3)
        phone.link.transport.abort()

    run(story())
