"""Home: the ring by mouse and key, its names, and the cards around it."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.history import Place, Screen
from desktop.domain.library import SectionHead
from desktop.domain.settings import ThemeChoice
from desktop.paths import Paths
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.services.remembering import RememberingService
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from desktop.views.home import Card
from desktop.views.profiles import ProfilesDialog
from desktop.views.widgets.ring import CycleRing
from desktop.views.window import MainWindow
from tests.gui.conftest import Opener, close
from tests.gui.dialogs import dialog
from tests.gui.person import all_shown, click, keyboard, open_page, press, shown, words
from tests.personal import Clock


@pytest.fixture
def ring(window: MainWindow) -> CycleRing:
    """Return the ring with the keyboard in use: the first key only shows where it is."""
    press("Home")
    return shown(window, CycleRing)


def stage_heads(program: Program) -> list[SectionHead]:
    """Return overviews and sections in the order of the ring."""
    heads: list[SectionHead] = []
    for part in program.reading.parts():
        if part.is_stage:
            heads += sorted(program.reading.sections(part.id), key=lambda h: h.shape != "overview")
    return heads


def test_a_click_on_any_segment_opens_its_section(
    ring: CycleRing, window: MainWindow, program: Program
) -> None:
    opened = []
    for head in stage_heads(program):
        window.go(Place(Screen.HOME))
        centre = ring.piece_centre(head.id)
        assert centre is not None, head.id
        click(ring, centre)
        opened.append(window.place().page_id)
    assert opened == [head.id for head in stage_heads(program)]


@pytest.mark.parametrize("size", [(640, 700), (1920, 1080)])
def test_segments_stay_under_the_pointer_in_any_window(
    open_program: Opener, size: tuple[int, int]
) -> None:
    program = open_program(size=size)
    assert program.window is not None
    ring = shown(program.window, CycleRing)
    for head in stage_heads(program):
        centre = ring.piece_centre(head.id)
        assert centre is not None
        assert ring.rect().contains(centre.toPoint())


@pytest.mark.parametrize("point", [QPointF(2, 2), QPointF(0.5, 0.5)])
def test_a_click_beside_the_segments_opens_nothing(
    ring: CycleRing, window: MainWindow, point: QPointF
) -> None:
    middle = QPointF(ring.width() / 2, ring.height() / 2)
    click(ring, point if point.x() > 1 else middle)
    assert window.place().screen is Screen.HOME


def test_the_other_mouse_button_opens_nothing(
    ring: CycleRing, window: MainWindow, program: Program
) -> None:
    centre = ring.piece_centre(stage_heads(program)[0].id)
    assert centre is not None
    QTest.mouseClick(
        ring, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, centre.toPoint()
    )
    assert window.place().screen is Screen.HOME


def test_the_ring_has_the_keyboard_at_the_start(ring: CycleRing) -> None:
    assert keyboard() is ring


def test_arrow_keys_go_round_the_whole_ring(ring: CycleRing, program: Program) -> None:
    count = len(stage_heads(program))
    names = []
    for _ in range(count):
        names.append(ring.accessibleName())
        press("Right")
    assert len(set(names)) == count
    assert ring.accessibleName() == names[0]


def test_every_segment_is_named_by_number_and_title(ring: CycleRing, program: Program) -> None:
    names = set()
    for _ in stage_heads(program):
        names.add(ring.accessibleName().removeprefix("The buying cycle: "))
        press("Down")
    stages = {part.title for part in program.reading.parts() if part.is_stage}
    sections = {f"{h.number} {h.title}" for h in stage_heads(program) if h.shape != "overview"}
    assert names == stages | sections


@pytest.mark.parametrize("key", ["Return", "Enter", "Space"])
def test_a_key_opens_the_segment_it_stands_on(
    ring: CycleRing, window: MainWindow, program: Program, key: str
) -> None:
    press("Right")
    press(key)
    assert window.place().page_id == stage_heads(program)[1].id


def test_home_and_end_go_to_the_first_and_last_segment(
    ring: CycleRing, window: MainWindow, program: Program
) -> None:
    first = ring.accessibleName()
    press("End")
    assert ring.accessibleName() != first
    press("Home")
    assert ring.accessibleName() == first


def test_the_first_key_only_shows_where_the_keyboard_is(window: MainWindow) -> None:
    ring = shown(window, CycleRing)
    before = ring.accessibleName()
    press("Right")
    assert ring.accessibleName() == before


def test_the_segment_the_keyboard_is_on_is_drawn_differently(ring: CycleRing) -> None:
    before = ring.grab().toImage()
    press("Right")
    assert ring.grab().toImage() != before


def test_the_ring_tells_how_to_use_it(ring: CycleRing) -> None:
    assert (
        ring.accessibleDescription() == "Arrow keys move from section to section, Enter opens one."
    )


# -- cards ----------------------------------------------------------------------------------


def test_a_new_reader_is_asked_to_start_and_not_to_continue(window: MainWindow) -> None:
    assert "New here?" in words(window)
    assert "Continue reading" not in words(window)


def test_the_first_card_opens_the_first_page(window: MainWindow, program: Program) -> None:
    click(shown(window, QPushButton, "Start reading"))
    assert window.place().page_id == program.reading.first_page()


def test_after_reading_home_offers_to_go_on(window: MainWindow) -> None:
    view = open_page(window, "plan.costs")
    view.verticalScrollBar().setValue(300)
    window.go(Place(Screen.HOME))
    assert "4.1.5 Estimate costs" in words(window)
    click(shown(window, QPushButton, "Continue. Continue reading"))
    assert window.place().page_id == "plan.costs"
    assert view.verticalScrollBar().value() == pytest.approx(300, abs=2)


def page_in(remembering: RememberingService) -> str:
    place, _ = remembering.session()
    return place.page_id if place else ""


def test_after_a_power_cut_the_program_opens_where_the_reader_was(
    program: Program, window: MainWindow, paths: Paths, qtbot: QtBot
) -> None:
    program.open_personal()
    open_page(window, "plan.costs")
    remembering = RememberingService(paths.settings, paths.session)
    qtbot.waitUntil(lambda: page_in(remembering) == "plan.costs")


@pytest.mark.parametrize("screen", [Screen.SETTINGS, Screen.TRAINING])
def test_home_offers_to_go_on_although_the_reader_left_from_elsewhere(
    open_program: Opener, qtbot: QtBot, screen: Screen
) -> None:
    program = open_program()
    program.open_personal()
    assert program.window is not None
    open_page(program.window, "plan.costs")
    program.window.go(Place(screen))
    close(qtbot, program)
    again = open_program()
    assert again.window is not None
    again.window.go(Place(Screen.HOME))
    again.open_personal()
    assert "4.1.5 Estimate costs" in words(again.window)
    again.window.go(Place(Screen.SETTINGS))
    again.window.go(Place(Screen.HOME))
    assert "4.1.5 Estimate costs" in words(again.window)
    assert "New here?" not in words(again.window)


def test_home_offers_nobody_the_page_of_somebody_else(window: MainWindow, program: Program) -> None:
    program.open_personal()
    assert program.keeping is not None
    open_page(window, "plan.costs")
    window.go(Place(Screen.HOME))
    program.keeping.open("Amina")
    assert "4.1.5 Estimate costs" not in words(window)
    window.go(Place(Screen.SETTINGS))
    window.go(Place(Screen.HOME))
    assert "New here?" in words(window)
    program.keeping.open("Main")
    assert "4.1.5 Estimate costs" in words(window)


def test_who_is_asked_at_the_start_is_not_offered_the_page_of_somebody_else(
    open_program: Opener, qtbot: QtBot
) -> None:
    program = open_program()
    program.open_personal()
    assert program.window is not None
    assert program.keeping is not None
    program.keeping.open("Amina")
    program.keeping.open("Main")
    program.window.change_settings(program.window.settings._replace(asks_profile=True))
    open_page(program.window, "plan.costs")
    close(qtbot, program)
    again = open_program()
    assert again.window is not None
    again.window.go(Place(Screen.HOME))
    again.open_personal()
    dialog(qtbot, again.window, ProfilesDialog)
    press("Home")
    press("Return")
    assert again.personal is not None
    assert again.personal.name == "Amina"
    assert "4.1.5 Estimate costs" not in words(again.window)


def test_tomorrow_the_program_opens_where_the_reader_stopped(open_program: Opener) -> None:
    program = open_program()
    assert program.window is not None
    view = open_page(program.window, "plan.costs")
    view.verticalScrollBar().setValue(300)
    here = program.window.place()
    program.window.close()
    again = open_program()
    assert again.window is not None
    assert again.window.place().is_same_page(here)
    assert again.window.place().scroll == pytest.approx(here.scroll, abs=0.01)


def test_tomorrow_home_still_offers_to_go_on(open_program: Opener) -> None:
    program = open_program()
    assert program.window is not None
    open_page(program.window, "plan.costs")
    program.window.close()
    again = open_program()
    assert again.window is not None
    press("Alt+Home")
    assert "4.1.5 Estimate costs" in words(again.window)


def test_every_card_leads_elsewhere(window: MainWindow) -> None:
    cards = all_shown(window, Card)
    assert len(cards) >= 4
    for card in cards:
        window.go(Place(Screen.HOME))
        click(card, QPoint(4, 4))
        assert window.place().screen in (Screen.GUIDE, Screen.CASES)


def test_every_card_can_be_opened_by_key(window: MainWindow) -> None:
    for button in all_shown(window, QPushButton):
        window.go(Place(Screen.HOME))
        button.setFocus()
        press("Space")
        assert window.place().screen is not Screen.HOME, button.accessibleName()


def test_card_buttons_say_where_they_lead(window: MainWindow) -> None:
    names = [button.accessibleName() for button in all_shown(window, QPushButton)]
    assert all(": " in name and not name.endswith(": ") for name in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("theme", list(ThemeChoice)[1:])
def test_home_is_drawn_in_every_theme(open_program: Opener, theme: ThemeChoice) -> None:
    program = open_program(theme=theme)
    assert program.window is not None
    picture = shown(program.window, CycleRing).grab().toImage()
    assert len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 5


def test_what_is_due_is_shown_and_one_click_away(
    open_program: Opener, paths: Paths, store: ContentStore
) -> None:
    before = Clock(datetime.now(UTC) - timedelta(days=30))
    reading = ReadingService(store, lambda: None)
    folder = ProfileStore(paths.profiles / "Main", before)
    personal = Personal(folder, reading, before)
    sitting, _ = personal.training.assembling.start_exam("award", length=1)
    turn = personal.training.practising.current(sitting.id)
    assert turn is not None
    personal.training.practising.answer(turn, turn.question.empty)
    personal.close()
    program = open_program()
    program.open_personal()
    window = program.window
    assert window is not None
    assert "1 question" in words(window)
    click(next(b for b in all_shown(window, QPushButton) if b.text() == "Review"))
    assert window.place().screen is Screen.TRAINING
