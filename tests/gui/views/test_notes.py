"""Notes beside the page: written, saved by itself, linked, compared, thrown away."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QTextBrowser, QToolButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.annotations import LONGEST_BODY, Annotation, Colour, Deed, TargetKind
from desktop.domain.library import PageId
from desktop.errors import EnvironmentProblem, Trouble
from desktop.services.personal import Personal
from desktop.views.companion import MARK
from desktop.views.mark_card import MarkCard
from desktop.views.note_editor import NoteEditor
from desktop.views.note_history import NoteHistory
from desktop.views.note_preview import NotePreview
from desktop.views.note_text_edit import NoteTextEdit
from desktop.views.notice import Notice
from desktop.views.reader import ReaderView
from desktop.views.widgets.lines import LineView
from desktop.views.widgets.tag_field import TagField
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.person import (
    all_shown,
    click,
    click_line,
    keyboard,
    links,
    open_page,
    page_of,
    point_at,
    press,
    reader,
    shown,
    titles,
    words,
    write,
)

USER_NEEDS = PageId("plan.user-needs")


@pytest.fixture
def page(window: MainWindow, personal: Personal) -> ReaderView:
    return open_page(window, USER_NEEDS)


@pytest.fixture
def full_disk(personal: Personal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk without room for anything; after `monkeypatch.undo()` there is some again."""

    def fail(*_: object) -> None:
        raise EnvironmentProblem(Trouble.DISK_FULL, personal.folder)

    monkeypatch.setattr(personal.annotating, "save_body", fail)
    monkeypatch.setattr(personal.annotating, "write_note", fail)


def notes(personal: Personal, page_id: str = USER_NEEDS) -> list[Annotation]:
    return personal.annotating.of_page(PageId(page_id))


def companion(window: MainWindow) -> LineView:
    return shown(window, LineView, "Beside this page")


def state(window: MainWindow) -> str:
    """Return what the editor says about saving."""
    labels = all_shown(shown(window, NoteEditor), QLabel)
    states = ("✓ Saved", "Saving …", "Not saved")
    return next((label.text() for label in labels if label.text() in states), "")


def preview(window: MainWindow) -> NotePreview:
    return shown(window, NotePreview)


# -- writing --------------------------------------------------------------------------------


def test_ctrl_m_writes_a_note_on_the_page_that_saves_itself(
    qtbot: QtBot, window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    write("Ask Amina.")
    assert state(window) == "Saving …"
    qtbot.waitUntil(lambda: state(window) == "✓ Saved", timeout=1000)
    note = notes(personal)[0]
    assert (note.body, note.target) == ("Ask Amina.", TargetKind.SECTION)


def test_opening_the_editor_alone_writes_nothing(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    press("Escape")
    assert notes(personal) == []
    assert keyboard() is page


def test_leaving_the_text_saves_at_once(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    write("Ask.")
    page.setFocus()
    assert notes(personal)[0].body == "Ask."


def test_another_page_saves_at_once_and_closes_the_editor(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    write("Ask.")
    open_page(window, "award.contract")
    assert notes(personal)[0].body == "Ask."
    assert not all_shown(window, NoteEditor)


def test_closing_the_window_saves(window: MainWindow, page: ReaderView, personal: Personal) -> None:
    press("Ctrl+M")
    write("Ask.")
    window.close()
    assert notes(personal)[0].body == "Ask."


def test_a_note_goes_on_the_chosen_passage_and_opens_again_there(
    window: MainWindow, page: ReaderView, personal: Personal, program: Program
) -> None:
    press("Ctrl+Down")
    press("Ctrl+M")
    write("On the aim.")
    press("Escape")
    note = notes(personal)[0]
    passage = page_of(program, USER_NEEDS).passages[0]
    assert (note.anchor.passage_id, note.anchor.quote) == (passage.id, passage.text)
    press("Ctrl+M")
    write(" More.")
    press("Escape")
    assert [each.body for each in notes(personal)] == ["On the aim. More."]


def test_a_note_on_selected_words_quotes_them(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+Down")
    for _ in range(2):
        press("Ctrl+Shift+Right")
    press("Ctrl+M")
    write("Really?")
    press("Escape")
    note = notes(personal)[0]
    assert note.deed is Deed.NOTE
    assert len(note.anchor.quote.split()) == 2


def test_a_note_goes_on_a_term(window: MainWindow, personal: Personal, program: Program) -> None:
    view = open_page(window, "glossary")
    press("Ctrl+Down")
    press("Ctrl+Down")
    press("Ctrl+M")
    write("In our words.")
    press("Escape")
    assert notes(personal, "glossary")[0].target is TargetKind.TERM
    assert view.isVisible()


def test_a_highlight_gets_a_note_and_a_sign(
    window: MainWindow, page: ReaderView, personal: Personal, program: Program
) -> None:
    press("Ctrl+Down")
    press("Ctrl+H")
    click(next(b for b in all_shown(window, QPushButton) if b.text() == "Write a note"))
    write("Why?")
    press("Escape")
    mark = notes(personal)[0]
    assert (mark.deed, mark.body) == (Deed.HIGHLIGHT, "Why?")
    _, right = page.text_edges
    first = point_at(page, page.document().toPlainText().index(mark.anchor.quote) + 1)
    click(page.viewport(), QPoint(right + 8, first.y()))
    assert "Why?" in words(shown(window, MarkCard))
    press("Escape")


def test_emptying_a_note_moves_it_to_the_trash_with_undo(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    write("x")
    page.setFocus()
    click(shown(window, NoteTextEdit).viewport())
    press("Backspace")
    press("Escape")
    assert notes(personal) == []
    assert shown(window, Notice).text().startswith("An empty note went to the trash")
    click(shown(shown(window, Notice), QPushButton))
    assert len(notes(personal)) == 1


def test_tags_are_kept_with_the_note(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    personal.annotating.set_tags([personal.annotating.add_bookmark(USER_NEEDS)[0].id], ["tender"])
    press("Ctrl+M")
    write("Ask.")
    click(shown(window, TagField))
    write("ten")
    press("Down")
    press("Return")
    press("Return")
    note = next(each for each in notes(personal) if each.deed is Deed.NOTE)
    assert note.tags == ("tender",)


# -- how it reads ---------------------------------------------------------------------------


def test_the_preview_reads_as_the_note_will(window: MainWindow, page: ReaderView) -> None:
    press("Ctrl+M")
    write("Ask **Amina** <b>now</b>")
    document = preview(window).document()
    assert document.toPlainText() == "Ask Amina <b>now</b>"


def test_two_brackets_offer_sections_and_the_link_goes_there(
    qtbot: QtBot, window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    write("See [[work as")
    press("Return")
    assert shown(window, NoteTextEdit).toPlainText() == "See [[4.1.1]]"
    address, position = links(preview(window).document())[0]
    assert address.startswith("page:")
    view = preview(window)
    cursor = view.textCursor()
    cursor.setPosition(position + 1)
    click(view.viewport(), view.cursorRect(cursor).center())
    assert window.place().page_id == address.removeprefix("page:")
    assert notes(personal)[0].body == "See [[4.1.1]]"


def test_escape_closes_the_list_of_sections_and_not_the_note(
    window: MainWindow, page: ReaderView
) -> None:
    press("Ctrl+M")
    write("[[4")
    press("Escape")
    assert shown(window, NoteTextEdit).toPlainText() == "[[4"
    press("Escape")
    assert not all_shown(window, NoteEditor)


def test_a_note_asks_for_nothing_from_outside(window: MainWindow, page: ReaderView) -> None:
    press("Ctrl+M")
    text = shown(window, NoteTextEdit)
    text.setPlainText("![x](file:///etc/hostname) ![y](https://a.example/p.png)")
    assert preview(window).loadResource(2, "file:///etc/hostname") is not None
    picture = preview(window).loadResource(2, "https://a.example/p.png")
    assert (picture.width(), picture.height()) == (1, 1)  # type: ignore[attr-defined]


# -- what is not saved ----------------------------------------------------------------------


def test_a_full_disk_leaves_the_text_on_the_screen_and_says_so(
    window: MainWindow,
    page: ReaderView,
    personal: Personal,
    full_disk: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    press("Ctrl+M")
    write("Precious.")
    page.setFocus()
    assert state(window) == "Not saved"
    assert "The disk is full" in words(shown(window, NoteEditor))
    assert window.messages.banner.isVisible()
    open_page(window, "award.contract")
    assert shown(window, NoteTextEdit).toPlainText() == "Precious."
    monkeypatch.undo()
    click(next(b for b in all_shown(window, QPushButton) if b.text() == "Try again"))
    assert state(window) == "✓ Saved"
    assert notes(personal)[0].body == "Precious."
    assert not window.messages.banner.isVisible()


def test_closing_with_an_unsaved_note_asks_first(
    window: MainWindow,
    page: ReaderView,
    prompts: FakePrompts,
    full_disk: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    press("Ctrl+M")
    write("Precious.")
    assert not window.close()
    assert prompts.asked_about_note == 1
    monkeypatch.undo()
    assert window.close()


class Session:
    """Stands in for a desktop that is about to shut down."""

    def __init__(self) -> None:
        self.was_cancelled = False

    def allowsInteraction(self) -> bool:
        return True

    def cancel(self) -> None:
        self.was_cancelled = True


def test_the_end_of_the_session_saves_or_is_asked_to_wait(
    window: MainWindow,
    page: ReaderView,
    personal: Personal,
    full_disk: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    press("Ctrl+M")
    write("Precious.")
    session: Any = Session()
    window.end_session(session)
    assert session.was_cancelled
    monkeypatch.undo()
    session.was_cancelled = False
    window.end_session(session)
    assert not session.was_cancelled
    assert notes(personal)[0].body == "Precious."


def test_a_note_that_is_too_long_is_explained_and_kept_on_the_screen(
    qtbot: QtBot, window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    text = shown(window, NoteTextEdit)
    text.setPlainText("x" * (LONGEST_BODY + 1))
    page.setFocus()
    assert state(window) == "Not saved"
    told = words(shown(window, NoteEditor))
    assert "A note can have 100,000 characters at most; this one has 100,001." in told
    assert notes(personal) == []
    text.setPlainText("x")
    qtbot.waitUntil(lambda: state(window) == "✓ Saved")


# -- the list beside the page ---------------------------------------------------------------


def test_the_companion_lists_what_is_on_the_page_in_reading_order(
    window: MainWindow, personal: Personal, program: Program
) -> None:
    passages = page_of(program, USER_NEEDS).passages
    annotating = personal.annotating
    annotating.highlight(USER_NEEDS, passages[3].id, 0, passages[3].id, 10, Colour.BLUE)
    annotating.write_note(USER_NEEDS, "Second **thing**", passages[2].id)
    annotating.add_bookmark(USER_NEEDS)
    open_page(window, USER_NEEDS)
    shown_lines = [line for line in companion(window).lines.lines() if line.key.startswith(MARK)]
    assert [line.sign for line in shown_lines] == ["bookmark-on", "note", "blue"]
    assert shown_lines[1].note == "Second thing"
    assert shown_lines[2].title == f"“{passages[3].text[:10].strip()}”"
    assert "Your notes" in titles(companion(window))


def test_a_line_of_the_list_opens_at_its_place(
    window: MainWindow, personal: Personal, program: Program
) -> None:
    passage = page_of(program, USER_NEEDS).passages[-1]
    note, _ = personal.annotating.write_note(USER_NEEDS, "The last one.", passage.id)
    view = open_page(window, USER_NEEDS)
    click_line(companion(window), f"{MARK}{note.id}")
    assert shown(window, NoteTextEdit).toPlainText() == "The last one."
    assert view.current.passage == passage
    assert view.verticalScrollBar().value() > 0


def test_in_a_narrow_window_the_editor_stands_beside_the_text(
    qtbot: QtBot, window: MainWindow, page: ReaderView
) -> None:
    window.resize(700, 500)
    press("Ctrl+M")
    editor = shown(window, NoteEditor)
    qtbot.waitUntil(lambda: editor.width() > 200)
    view = reader(window)
    assert view.mapTo(window, QPoint(view.width(), 0)).x() <= editor.mapTo(window, QPoint()).x()
    press("Escape")
    assert not all_shown(window, NoteEditor)


# -- history and trash ----------------------------------------------------------------------


def test_an_earlier_text_is_compared_and_brought_back(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    note, _ = personal.annotating.write_note(USER_NEEDS, "ask the mayor")
    personal.annotating.save_body(note.id, "ask the users")
    press("Ctrl+D")
    click_line(companion(window), f"{MARK}{note.id}")
    click(shown(window, QToolButton, "Earlier texts"))
    history = shown(window, NoteHistory)
    assert shown(history, QListWidget).count() == 1
    assert shown(history, QTextBrowser).toPlainText() == "ask the mayorusers"
    click(next(b for b in all_shown(history, QPushButton) if b.text() == "Bring this text back"))
    assert shown(window, NoteTextEdit).toPlainText() == "ask the mayor"
    stored = personal.annotating.get(note.id)
    assert stored is not None
    assert stored.body == "ask the mayor"


def test_a_note_thrown_away_can_be_taken_back(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    write("Ask.")
    page.setFocus()
    click(shown(window, QToolButton, "Move the note to the trash"))
    assert notes(personal) == []
    assert not all_shown(window, NoteEditor)
    press("Ctrl+Z")
    assert [note.body for note in notes(personal)] == ["Ask."]


def test_a_note_changed_elsewhere_shows_its_new_text(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    write("Ask.")
    page.setFocus()
    _, changes = personal.annotating.save_body(notes(personal)[0].id, "Asked.")
    window.bus.tell(changes)
    assert shown(window, NoteTextEdit).toPlainText() == "Asked."


def test_a_note_thrown_away_elsewhere_closes_its_editor(
    window: MainWindow, page: ReaderView, personal: Personal
) -> None:
    press("Ctrl+M")
    write("Ask.")
    page.setFocus()
    _, changes = personal.annotating.trash([notes(personal)[0].id])
    window.bus.tell(changes)
    assert not all_shown(window, NoteEditor)


# -- another profile ------------------------------------------------------------------------


def test_opening_another_profile_stores_the_note_and_shows_the_other_ones(
    window: MainWindow, page: ReaderView, personal: Personal, program: Program
) -> None:
    press("Ctrl+M")
    write("Mine.")
    assert program.keeping is not None
    program.keeping.open("Amina")
    assert program.keeping.personal is not None
    assert notes(program.keeping.personal) == []
    assert not all_shown(window, NoteEditor)
    open_page(window, USER_NEEDS)
    press("Ctrl+D")
    assert len(notes(program.keeping.personal)) == 1
    program.keeping.open("Main")
    assert [note.body for note in notes(program.keeping.personal)] == ["Mine."]
