"""The tray of what needs review: nothing moves unless the person says where it belongs."""

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.annotations import Annotation, AnnotationId, Colour, Deed, Placing
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId, PassageId
from desktop.services.personal import Personal
from desktop.views.review_pane import ReviewPane
from desktop.views.widgets.marked_label import MarkedLabel
from desktop.views.window import MainWindow
from tests.gui.notebook import button, notice, rows
from tests.gui.person import all_shown, click, page_of, press, shown, words

PAGE = PageId("plan.user-needs")
OLD_WORD = "hippopotamus"


def unsettle(personal: Personal, annotation: Annotation, page_id: PageId = PAGE) -> None:
    """Let an annotation need review, as after an update that changed a word of it."""
    anchor = annotation.anchor
    old = anchor.quote.split()
    old[2:3] = [OLD_WORD]
    changed = annotation._replace(
        anchor=anchor._replace(
            page_id=page_id, quote=" ".join(old) if anchor.quote else "", content_version="old"
        ),
        placing=Placing.REVIEW,
    )
    store = personal._store
    store.write(lambda: store.annotations.put(changed))


@pytest.fixture
def unsure(program: Program, personal: Personal) -> list[AnnotationId]:
    """Two highlights that were not found again, the first with a note."""
    ids = []
    for place in (4, 5):
        passage = page_of(program, PAGE).passages[place]
        mark = personal.annotating.highlight(
            PAGE, passage.id, 0, passage.id, min(90, len(passage.text)), Colour.BLUE
        )[0]
        if place == 4:
            mark = personal.annotating.save_body(mark.id, "Mine to keep.")[0]
        unsettle(personal, mark)
        ids.append(mark.id)
    return ids


@pytest.fixture
def tray(window: MainWindow, unsure: list[AnnotationId], personal: Personal) -> MainWindow:
    """The tray, opened by mouse."""
    window.use_personal(personal)
    click(shown(window, QToolButton, "Notebook"))
    click(button(window, "Needs review"))
    return window


def kept(personal: Personal, annotation_id: AnnotationId) -> Annotation:
    found = personal.annotating.get(annotation_id)
    assert found is not None
    return found


def test_the_rail_says_how_many_wait(tray: MainWindow) -> None:
    rail = shown(tray, QToolButton, "Notebook")
    assert rail.accessibleName() == "Notebook, 2 need review"
    assert "(2)" in rail.text()


def test_one_that_waits_is_one(tray: MainWindow, qtbot: QtBot) -> None:
    click(all_shown(tray, QPushButton, "Here: place 1")[0])
    rail = shown(tray, QToolButton, "Notebook")
    qtbot.waitUntil(lambda: rail.accessibleName() == "Notebook, 1 needs review")


def test_the_rail_counts_before_the_notebook_is_opened(
    window: MainWindow, unsure: list[AnnotationId], personal: Personal
) -> None:
    window.use_personal(personal)
    assert "2" in shown(window, QToolButton, "Notebook").accessibleName()


def test_old_words_and_new_ones_stand_side_by_side(tray: MainWindow) -> None:
    assert len(rows(tray)) == 2
    assert "The text of this place changed" in words(tray)
    assert "Your note: Mine to keep." in words(tray)
    old, new, *_ = all_shown(tray, MarkedLabel)
    assert OLD_WORD in old.accessibleName()
    assert OLD_WORD not in new.accessibleName()
    assert "underline" in new.text()


def test_the_same_words_under_a_new_name_are_offered_first(
    window: MainWindow, program: Program, personal: Personal, qtbot: QtBot
) -> None:
    passage = page_of(program, PAGE).passages[4]
    end = len(passage.text)
    mark = personal.annotating.highlight(PAGE, passage.id, 0, passage.id, end, Colour.BLUE)[0]
    old_name = PassageId(f"{PAGE}#name-that-was")
    anchor = mark.anchor._replace(passage_id=old_name, end_passage_id=old_name)
    store = personal._store
    store.write(lambda: store.annotations.put(mark._replace(anchor=anchor, placing=Placing.REVIEW)))
    window.use_personal(personal)
    click(shown(window, QToolButton, "Notebook"))
    click(button(window, "Needs review"))
    qtbot.waitUntil(lambda: bool(all_shown(window, QPushButton, "Here: place 1")))
    assert passage.text in all_shown(window, MarkedLabel)[1].accessibleName()
    click(all_shown(window, QPushButton, "Here: place 1")[0])
    assert kept(personal, mark.id).anchor.passage_id == passage.id


def test_here_puts_it_there_and_that_can_be_undone(
    tray: MainWindow, personal: Personal, unsure: list[AnnotationId]
) -> None:
    click(all_shown(tray, QPushButton, "Here: place 1")[0])
    placed = kept(personal, unsure[0])
    assert (placed.placing, placed.body) == (Placing.PLACED, "Mine to keep.")
    assert OLD_WORD not in placed.anchor.quote
    assert len(rows(tray)) == 1
    click(button(notice(tray), "Undo"))
    assert OLD_WORD in kept(personal, unsure[0]).anchor.quote
    assert len(rows(tray)) == 2


def test_here_is_reached_by_keys_alone(
    tray: MainWindow, personal: Personal, unsure: list[AnnotationId]
) -> None:
    here = all_shown(tray, QPushButton, "Here: place 1")[0]
    for _ in range(30):
        if here.hasFocus():
            break
        press("Tab")
    press("Space")
    assert kept(personal, unsure[0]).placing is Placing.PLACED


def test_kept_with_the_section_it_keeps_its_old_words(
    tray: MainWindow, personal: Personal, unsure: list[AnnotationId]
) -> None:
    click(button(tray, "Keep with the whole section"))
    now = kept(personal, unsure[0])
    assert (now.deed, now.placing, now.anchor.quote) == (Deed.NOTE, Placing.PLACED, "")
    assert OLD_WORD in now.body
    assert now.body.endswith("Mine to keep.")


def test_thrown_away_it_waits_in_the_trash(
    tray: MainWindow, personal: Personal, unsure: list[AnnotationId]
) -> None:
    click(button(tray, "Throw away"))
    assert kept(personal, unsure[0]).trashed
    assert len(rows(tray)) == 1


def test_later_goes_on_to_the_next_and_changes_nothing(
    tray: MainWindow, personal: Personal, unsure: list[AnnotationId]
) -> None:
    before = [kept(personal, each) for each in unsure]
    click(button(tray, "Later"))
    assert "Your note" not in words(tray)
    click(button(tray, "Later"))
    assert "Your note" in words(tray)
    assert [kept(personal, each) for each in unsure] == before


def test_a_place_can_be_looked_at_first(tray: MainWindow) -> None:
    click(all_shown(tray, QPushButton, "Look at it: place 1")[0])
    assert tray.place().page_id == PAGE


def test_what_stood_on_a_page_that_is_gone_is_kept_with_another(
    window: MainWindow, personal: Personal, qtbot: QtBot
) -> None:
    mark = personal.annotating.write_note(PAGE, "Homeless.")[0]
    unsettle(personal, mark, PageId("plan.gone"))
    window.go(Place(Screen.NOTEBOOK))
    click(button(window, "Needs review"))
    assert "no longer in the guide" in words(window)
    click(button(window, "Keep with the whole section"))
    assert kept(personal, mark.id).anchor.page_id == "foundations.introduction"
    assert "Everything is in its place" in words(window)


def test_the_next_one_is_shown_from_its_old_words_on(tray: MainWindow) -> None:
    click(all_shown(tray, QPushButton, "Here: place 1")[0])
    bar = shown(tray, ReviewPane).verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_after_scrolling_later_shows_the_next_one_from_its_old_words_on(tray: MainWindow) -> None:
    bar = shown(tray, ReviewPane).verticalScrollBar()
    bar.setValue(bar.maximum())
    click(button(tray, "Later"))
    assert bar.maximum() > 0
    assert bar.value() == 0
