"""Two phones go through workshops in a real browser, on this computer alone.

WORKSHOP_PICTURES=folder keeps what they showed.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.workshop.events import PersonId
from desktop.domain.workshop.setup import Setup
from desktop.services.workshop_snapshot import Phones
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from desktop.views.workshop.projector import spaced
from desktop.workshop.server import PhoneServer
from desktop.workshop.words import IN_ENGLISH, LABELS, PhoneWords
from tests.end2end.phone_browser import CHROMIUM, DRIVER, PhoneBrowser
from tests.unit.services.hosting_room import HERE, Trainer
from tests.workshop import MATCH, NUMBER, ORDER, POLL, SEVERAL, SHORT, SINGLE, SORT, ask, setup

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER),
    reason="no Chromium: apt-get install chromium chromium-driver, or scripts/setup.sh test",
)

EVIL = "<img src=x onerror=hack()>"
LONG = ask(
    type(SINGLE.written),
    "plan.long",
    "A supplier who answered your early questions now asks for the names of the other bidders, and"
    " says that everybody does it that way. Your director is on holiday. What do you do first?",
    options=(
        SINGLE.written.options[0]._replace(  # type: ignore[attr-defined]
            text="Tell the supplier in writing that all bidders get the same information at the"
            " same time, and put the question with your answer on the public page",
            why="Everybody learns the same, and the file shows it.",
        ),
        SINGLE.written.options[1]._replace(  # type: ignore[attr-defined]
            text="Bürgermeisterinnenkandidatinnenvorstellungsrundenprotokollführerhandbuch"
        ),
        SINGLE.written.options[2]._replace(  # type: ignore[attr-defined]
            text="Wait for the director"
        ),
    ),
    explanation="Equal treatment of suppliers is a rule of every procurement law.",
    quote="Share the same information with all suppliers at the same time.",
    citation="4.2.2 ¶7",
)
Stage = Callable[..., Phones]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PhoneBrowser]:
    """A small cheap phone."""
    browser = PhoneBrowser(tmp_path_factory.mktemp("small"), 320, 568)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PhoneBrowser]:
    """A laptop used as a phone."""
    browser = PhoneBrowser(tmp_path_factory.mktemp("large"), 1280, 800, is_phone=False)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def new_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty profile to copy."""
    folder = tmp_path_factory.mktemp("profile") / "Main"
    ProfileStore(folder).close()
    return folder


class Play:
    """A session under way, and where its pictures go."""

    def __init__(self, trainer: Trainer, name: str) -> None:
        self.trainer = trainer
        self.hosting = trainer.hosting
        self.phones = Phones("", "", 0, 0, 0)
        self._folder = os.environ.get("WORKSHOP_PICTURES", "")
        self._name = name

    def begin(self, prepared: Setup) -> str:
        """Open the lobby and return the address in the QR code."""
        self.trainer.start(prepared)
        self.phones = self.hosting.open_phones(HERE)
        return self.hosting.qr_code().address

    @property
    def server(self) -> PhoneServer:
        server = self.hosting._phone_channel._server
        assert server is not None
        return server

    def given(self, person: int) -> object:
        """Return what somebody answered in the round under way."""
        session = self.hosting._session.copy()
        found = session.rounds[-1].answers.get(PersonId(person))
        return found.answer if found else None

    def put_to_sleep(self) -> None:
        """Cut all connections, as phones do when their screens go dark."""

        def cut() -> None:
            for visitor in list(self.server._conversations.visitors):
                visitor.link.transport.abort()

        self.server._call(cut)

    def picture(self, browser: PhoneBrowser, moment: str) -> None:
        if self._folder:
            browser.picture(Path(self._folder) / f"{self._name}-{moment}.png")


@pytest.fixture
def play(
    new_profile: Path, tmp_path: Path, store: ContentStore, request: pytest.FixtureRequest
) -> Iterator[Play]:
    """A trainer who is ready; `request.param` may be the words of another language."""
    shutil.copytree(new_profile, tmp_path / "Main")
    trainer = Trainer(tmp_path / "Main", store)
    trainer.hosting.speak(getattr(request, "param", IN_ENGLISH))
    yield Play(trainer, request.node.originalname.removeprefix("test_"))
    trainer.close()


def test_two_phones_go_through_a_whole_session(
    play: Play, small: PhoneBrowser, large: PhoneBrowser
) -> None:
    code = play.begin(setup(LONG, POLL, SEVERAL))
    one_joins_by_code_and_one_mistypes_the_pin(play, small, large, code)
    one_reloads_and_changes_the_answer_and_one_comes_late(play, small, large)
    both_screens_go_dark_and_come_back(play, small, large)
    the_answer_is_revealed(play, small, large)
    an_opinion_and_several_answers_are_given(play, small, large)
    play.hosting.end()
    small.sees("The session is over")
    small.sees("Your points: 200. Place 1 of 2")
    play.picture(small, "ended")
    assert small.run("return typeof window.hack") == "undefined"
    assert small.driver.find_elements("tag name", "img") == []
    assert [*small.complaints(), *large.complaints()] == []


def one_joins_by_code_and_one_mistypes_the_pin(
    play: Play, small: PhoneBrowser, large: PhoneBrowser, code: str
) -> None:
    small.open(code)
    small.sees("Who are you?")
    play.picture(small, "name")
    small.type("name", EVIL)
    small.press("Join")
    small.sees("You are in, <img src=x onerror=hack(")
    small.sees("Wait for the first question")
    play.picture(small, "lobby")
    large.open(play.phones.origin)
    large.sees("PIN on the screen")
    large.type("pin", "000000" if play.phones.pin != "000000" else "000001")
    large.press("Continue")
    large.sees("This PIN is not right")
    play.picture(large, "wrong-pin")
    large.type("pin", play.phones.pin[:5])
    large.press("Continue")
    large.until(lambda: large.run("return document.getElementById('pin').value") == "", "an answer")
    large.sees("This PIN is not right")


def one_reloads_and_changes_the_answer_and_one_comes_late(
    play: Play, small: PhoneBrowser, large: PhoneBrowser
) -> None:
    play.hosting.ask(0)
    small.sees("Question 1 of 3")
    assert small.driver.switch_to.active_element.tag_name == "main"
    play.picture(small, "question")
    small.tap("Wait for the director")
    small.sees("Your answer is saved")
    assert small.chosen() == ["Wait for the director"]
    small.reload()
    small.sees("Your answer is saved")
    assert small.chosen() == ["Wait for the director"]
    small.tap("Tell the supplier")
    small.until(lambda: play.given(1) == (0,), "the changed answer")
    small.sees("Your answer is saved")
    play.picture(small, "changed")
    # As the projector writes it.
    large.type("pin", spaced(play.phones.pin))
    large.press("Continue")
    large.type("name", EVIL)
    large.press("Join")
    large.sees("Somebody here has this name")
    large.type("name", "Zoë")
    large.press("Join")
    large.sees("Question 1 of 3")


def both_screens_go_dark_and_come_back(
    play: Play, small: PhoneBrowser, large: PhoneBrowser
) -> None:
    play.put_to_sleep()
    small.until(lambda: len(play.server.seated) == 2, "both back")
    assert len(play.hosting.snapshot().people) == 2
    large.sees("You are in, Zoë")
    large.tap("Wait for the director")
    large.sees("Your answer is saved")
    play.picture(large, "question")
    for browser in (small, large):
        page = browser.driver.page_source
        assert "Equal treatment" not in page
        assert "4.2.2" not in page


def the_answer_is_revealed(play: Play, small: PhoneBrowser, large: PhoneBrowser) -> None:
    play.hosting.close_question()
    small.sees("The question is closed.")
    play.hosting.discuss()
    large.sees("Talk about it with your neighbours")
    play.hosting.reveal()
    small.sees("✓ That is right.")
    large.sees("✗ Not right.")
    # The list begins with a wrong option and says itself which one is right.
    assert "Right answer" not in large.text()
    large.sees("Share the same information with all suppliers")
    large.sees("Points so far: 0 · Place 2 of 2")
    play.picture(small, "revealed")
    play.picture(large, "revealed")


def an_opinion_and_several_answers_are_given(
    play: Play, small: PhoneBrowser, large: PhoneBrowser
) -> None:
    hosting = play.hosting
    hosting.ask(1)
    small.tap("Not sure")
    small.sees("Your answer is saved")
    hosting.close_question()
    hosting.reveal()
    small.sees("Thank you for your opinion")
    hosting.ask(2)
    small.tap("One")
    small.tap("Two")
    small.reload()
    small.until(lambda: small.chosen() == ["One", "Two"], "what was not sent yet")
    small.press("Send my answer")
    small.sees("Your answer is saved")
    hosting.close_question()
    large.sees("You did not answer")
    hosting.reveal()
    small.sees("✓ That is right.")
    play.picture(small, "several")


def test_every_kind_of_question_can_be_answered(play: Play, small: PhoneBrowser) -> None:
    hosting = play.hosting
    small.open(play.begin(setup(ORDER, MATCH, SORT, SHORT, NUMBER)))
    small.press("Join")
    small.sees("Your number is 1")

    def finish(moment: str) -> None:
        small.press("Send my answer")
        small.sees("Your answer is saved")
        play.picture(small, moment)
        hosting.close_question()
        hosting.reveal()
        small.sees("✓ That is right.")
        play.picture(small, f"{moment}-revealed")

    hosting.ask(0)
    small.press("Move down: Sign")
    small.press("Move down: Sign")
    finish("order")
    hosting.ask(1)
    small.choose("item-0", "A meeting")
    small.choose("item-1", "A request")
    finish("match")
    hosting.ask(2)
    small.choose("item-0", "Do")
    small.choose("item-1", "Don't")
    finish("sort")
    hosting.ask(3)
    small.type("typed", "  api ")
    finish("short")
    hosting.ask(4)
    small.type("typed", "sixteen")
    small.press("Send my answer")
    small.sees("This is not a number")
    small.type("typed", "16,2")
    finish("number")
    assert hosting.standings()[0][0].points == 500
    assert small.complaints() == []


@pytest.mark.parametrize(
    "play",
    [
        PhoneWords(
            "ar",
            {
                "question": "السؤال {place} من {of}",
                "choose_one": "اختر إجابة واحدة. يمكنك تغييرها حتى يغلق المدرب السؤال.",
                "kept": "تم حفظ إجابتك. لا يزال بإمكانك تغييرها.",
                "hello": "أنت معنا يا {name}.",
            },
            LABELS,
        )
    ],
    indirect=True,
)
def test_a_page_from_right_to_left(play: Play, small: PhoneBrowser) -> None:
    arabic = ask(
        type(SINGLE.written),
        "plan.arabic",
        "ما الذي يأتي أولاً قبل كتابة المواصفات (RFP)؟",
        options=tuple(
            SINGLE.written.options[0]._replace(text=text)  # type: ignore[attr-defined]
            for text in ("اسأل الركاب ليلاً", "اكتب المواصفات", "Ask the driver first")
        ),
    )
    small.open(play.begin(setup(arabic)))
    small.type("name", "فاطمة ABC")
    small.press("Join")
    play.hosting.ask(0)
    small.sees("السؤال 1 من 1")
    small.tap("اسأل الركاب")
    small.sees("تم حفظ إجابتك")
    assert small.run("return document.documentElement.dir") == "rtl"
    left, right = small.run(
        "var row = document.querySelector('label.option');"
        "return [row.querySelector('.text').getBoundingClientRect().left,"
        " row.querySelector('input').getBoundingClientRect().left]"
    )
    assert left < right
    play.picture(small, "question")


def test_a_phone_without_a_memory_keeps_its_seat_in_the_address_line(
    play: Play, small: PhoneBrowser
) -> None:
    small.open(play.begin(setup(SINGLE)))
    small.type("name", "Ana")
    small.press("Join")
    small.sees("You are in, Ana")
    small.forget()
    assert "#t=" in small.driver.current_url
    small.reload()
    small.sees("You are in, Ana")
    assert len(play.hosting.snapshot().people) == 1


def test_a_name_that_ends_with_a_full_stop_gets_no_second_one(
    play: Play, small: PhoneBrowser
) -> None:
    small.open(play.begin(setup(SINGLE)))
    small.type("name", "Ana M.")
    small.press("Join")
    small.sees("You are in, Ana M.")
    assert ".." not in small.text()


def test_phones_follow_the_session_to_another_address(play: Play, small: PhoneBrowser) -> None:
    small.open(play.begin(setup(SINGLE)))
    small.type("name", "Ana")
    small.press("Join")
    small.sees("You are in, Ana")
    play.hosting.ask(0)
    small.tap("Buy from")
    small.sees("Your answer is saved")
    moved = play.hosting.open_phones("127.0.0.2")
    small.until(lambda: small.driver.current_url.startswith(moved.origin), "the new address")
    small.sees("Your answer is saved")
    assert small.chosen() == ["Buy from last year's supplier"]
    assert len(play.hosting.snapshot().people) == 1


def test_without_a_connection_the_page_says_what_to_do_and_goes_on_later(
    play: Play, small: PhoneBrowser
) -> None:
    small.open(play.begin(setup(SINGLE)))
    small.type("name", "Ana")
    small.press("Join")
    play.hosting.ask(0)
    small.sees("Question 1 of 1")
    play.hosting.close_phones()
    small.sees("No connection to the trainer’s computer")
    small.tap("Buy from")
    small.sees("Sending …")
    small.sees("Does the screen show another address now?")
    play.picture(small, "offline")
    play.hosting.open_phones(HERE)
    # As the browser does when the phone is in a network again.
    small.run("window.dispatchEvent(new Event('online'))")
    small.sees_not("No connection")
    small.sees("Your answer is saved")
    assert play.hosting.snapshot().answered == {PersonId(1)}


def test_somebody_sent_out_is_told_and_comes_back(play: Play, small: PhoneBrowser) -> None:
    small.open(play.begin(setup(SINGLE)))
    small.type("name", "Ana")
    small.press("Join")
    small.sees("You are in, Ana")
    play.hosting.remove(PersonId(1))
    small.sees("The trainer removed you")
    small.reload()
    small.sees("The trainer removed you")
    play.hosting.readmit(PersonId(1))
    small.reload()
    small.sees("You are in, Ana")


def test_the_page_can_be_read_aloud_and_used_by_keyboard(play: Play, large: PhoneBrowser) -> None:
    large.open(play.begin(setup(SINGLE)))
    large.type("name", "Ana")
    large.driver.switch_to.active_element.send_keys("\n")
    large.sees("You are in, Ana")
    play.hosting.ask(0)
    large.sees("Question 1 of 1")
    large.until(
        lambda: (
            "What comes first?" in large.run("return document.getElementById('news').textContent")
        ),
        "the question announced",
    )
    tree = large.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in tree
        if not node["ignored"] and "role" in node
    ]
    assert ("radiogroup", "What comes first?") in named
    assert ("radio", "A Ask the people who ride at night") in named
    assert ("heading", "What comes first?") in named
    body = large.driver.switch_to.active_element
    body.send_keys("\t")
    large.driver.switch_to.active_element.send_keys(" ")
    large.sees("Your answer is saved")
    large.driver.switch_to.active_element.send_keys("\ue015")
    large.until(lambda: large.chosen() == ["Write the specification"], "the next one by arrow")
    small_targets = large.run(
        "return [].filter.call(document.querySelectorAll('label.option, button'),"
        " function (e) { return e.getBoundingClientRect().height < 48; }).length"
    )
    assert small_targets == 0
