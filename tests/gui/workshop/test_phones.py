"""A real phone's socket on this computer, and what the trainer and the room see of it."""

import asyncio
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.domain.workshop.events import Channel
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.session import ChannelState
from desktop.services.hosting import HostingService
from desktop.views.notice import Notice
from desktop.views.window import MainWindow
from desktop.views.workshop.screen import WorkshopScreen
from desktop.workshop.interfaces import Interface
from tests.gui.person import press, shown, words
from tests.gui.workshop.leading import button, buttons, projector, push
from tests.unit.workshop.desk import Phone

Call = Callable[[HostingService], "Caller"]


class Caller:
    """A phone in a thread of its own: joins, answers the first question, and waits."""

    def __init__(self, netloc: str, pin: str) -> None:
        self.heard: list[str] = []
        self._leave = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live(netloc, pin)))
        self._thread.start()

    async def _live(self, netloc: str, pin: str) -> None:
        phone = await Phone.call(netloc)
        await phone.join("Ana", pin=pin)
        self.heard.append("in")
        while not self._leave.is_set():
            try:
                scene = await asyncio.wait_for(phone.hear("scene"), 0.05)
            except TimeoutError:
                continue
            self.heard.append(scene["stage"])
            if scene["stage"] == "open":
                await phone.give(scene["round"], [0])
                self.heard.append("kept")
        await Phone.hang_up()

    def leave(self) -> None:
        """Go away."""
        self._leave.set()
        self._thread.join()


@pytest.fixture
def call() -> Iterator[Call]:
    """Bring a phone into the session; it is gone at the end of the test."""
    callers: list[Caller] = []

    def bring(hosting: HostingService) -> Caller:
        phones = hosting.snapshot().phones
        callers.append(Caller(phones.origin.removeprefix("http://"), phones.pin))
        return callers[-1]

    yield bring
    for caller in callers:
        caller.leave()


def let_in(qtbot: QtBot, screen: WorkshopScreen) -> None:
    box = shown(screen, QComboBox, "Network")
    box.setCurrentIndex(box.count() - 1)
    push(screen, "Let phones in")
    qtbot.waitUntil(lambda: "The address answers on this computer" in words(screen))


def test_a_phone_joins_answers_and_is_seen_at_once(
    qtbot: QtBot, prepared: SessionId, screen: WorkshopScreen, hosting: HostingService, call: Call
) -> None:
    push(screen, "Start: Spring training")
    assert hosting.snapshot().phones.origin == ""
    let_in(qtbot, screen)
    press("F5")
    slide = projector().slide
    assert slide.address.startswith("127.0.0.1:")
    assert slide.pin in words(screen).replace(" ", "")
    assert len(slide.qr) > 20
    caller = call(hosting)
    qtbot.waitUntil(lambda: projector().slide.names == ("Ana",))
    push(screen, "Ask the first question")
    qtbot.waitUntil(lambda: projector().slide.counter == "1 of 1 answered")
    assert "kept" in caller.heard
    push(screen, "Close the answers")
    push(screen, "Show the answer")
    assert projector().slide.rows[0].number == "1"
    caller.leave()


def test_a_network_that_goes_away_in_mid_question_is_told_calmly(
    qtbot: QtBot, window: MainWindow, prepared: SessionId, screen: WorkshopScreen,
    hosting: HostingService, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    push(screen, "Start: Spring training")
    let_in(qtbot, screen)
    push(screen, "Ask the first question")
    monkeypatch.setattr(hosting, "interfaces", list)
    hosting.check_phones()
    qtbot.waitUntil(lambda: "The phones’ network is gone" in shown(window, Notice).text())
    assert hosting.snapshot().channels[Channel.PHONES] is ChannelState.FAILED
    assert "Every answer is kept." in words(screen)
    assert {"Close the answers", "Count hands", "Let phones in again"} <= set(buttons(screen))


def test_phones_that_are_gone_are_seen_whatever_stands_beside_the_question(
    qtbot: QtBot, prepared: SessionId, screen: WorkshopScreen, hosting: HostingService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    push(screen, "Start: Spring training")
    let_in(qtbot, screen)
    push(screen, "Questions")
    assert "Ways to answer" in buttons(screen)
    monkeypatch.setattr(hosting, "interfaces", list)
    hosting.check_phones()
    qtbot.waitUntil(lambda: "✗ Ways to answer" in buttons(screen))


def test_a_network_that_comes_while_the_trainer_looks_is_listed_and_chosen(
    qtbot: QtBot, prepared: SessionId, screen: WorkshopScreen, hosting: HostingService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    here, hotspot = Interface("", "127.0.0.1"), Interface("wlan1", "10.42.0.1")
    monkeypatch.setattr(hosting, "interfaces", lambda: [here])
    push(screen, "Start: Spring training")
    assert "This computer is in no network" in words(screen)
    box = shown(screen, QComboBox, "Network")
    monkeypatch.setattr(hosting, "interfaces", lambda: [hotspot, here])
    qtbot.waitUntil(lambda: box.count() == 2)
    assert box.currentText() == "wlan1  10.42.0.1"
    assert "This computer is in no network" not in words(screen)


def test_the_network_that_was_chosen_stays_when_another_one_comes(
    qtbot: QtBot, prepared: SessionId, screen: WorkshopScreen, hosting: HostingService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    here, office = Interface("", "127.0.0.1"), Interface("eth0", "10.0.0.5")
    monkeypatch.setattr(hosting, "interfaces", lambda: [office, here])
    push(screen, "Start: Spring training")
    box = shown(screen, QComboBox, "Network")
    hotspot = Interface("wlan1", "10.42.0.1")
    monkeypatch.setattr(hosting, "interfaces", lambda: [hotspot, office, here])
    qtbot.waitUntil(lambda: box.count() == 3)
    assert box.currentText() == "eth0  10.0.0.5"


def test_whoever_let_phones_in_by_key_moves_nobody_with_the_next_one(
    qtbot: QtBot, prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Start: Spring training")
    box = shown(screen, QComboBox, "Network")
    box.setCurrentIndex(box.count() - 1)
    button(screen, "Let phones in").setFocus()
    press("Space")
    assert button(screen, "Test the address").hasFocus()
    assert "Move the phones there" not in buttons(screen)
    qtbot.waitUntil(lambda: "The address answers on this computer" in words(screen))


def test_nothing_listens_once_the_session_is_over(
    qtbot: QtBot, prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Start: Spring training")
    let_in(qtbot, screen)
    push(screen, "Close phone access")
    assert hosting.snapshot().phones.origin == ""
    assert "Let phones in" in buttons(screen)
