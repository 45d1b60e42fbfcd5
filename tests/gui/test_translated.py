"""Every screen in a language that nobody speaks: nothing is hard-coded, nothing is clipped."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.history import Place, Screen
from desktop.domain.library import GLOSSARY, PageId
from desktop.domain.settings import LANGUAGES
from desktop.domain.training import Scope, SittingKind
from desktop.paths import Paths
from desktop.services.training import Training
from desktop.views.training.screen import TrainingScreen
from desktop.views.training.topics import Topic
from desktop.views.window import MainWindow
from desktop.views.workshop.dialogs import SureDialog
from desktop.views.workshop.projector import ProjectorWindow
from desktop.views.workshop.sheet_entry import SheetEntryDialog
from tests.gui.conftest import Opener
from tests.gui.languages import PSEUDO, spoken
from tests.gui.person import all_shown, click, lay_out, open_page, press, shown, write
from tests.gui.pseudo import Untranslated, texts
from tests.gui.pseudo import pseudo as in_pseudo
from tests.gui.test_layout import described, is_clipped, sticks_out, visible

QWIDGETSIZE_MAX = 16777215
OWN = (
    "Main",
    "Procurement Field Guide",
    "PDF",
    "XML",
    "JSON",
    "GIFT",
    "CSV",
    "pytest-qt-qapp",
    *LANGUAGES.values(),
)
"""What is no language: the profile's first name, the program's, and formats."""


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    with spoken(PSEUDO):
        yield


@dataclass
class Walk:
    """Looks at screen after screen and remembers what is wrong."""

    window: MainWindow
    training: Training
    untranslated: Untranslated
    wrong: list[str] = field(default_factory=list)

    def look(self, where: str) -> None:
        lay_out()
        self.look_at(where, self.window)

    def look_at(self, where: str, top: QWidget) -> None:
        for widget in [top, *visible(top)]:
            for place, text in texts(widget):
                if left := self.untranslated.left_in(text):
                    line = f"{type(widget).__name__} {place}: {left!r}"
                    if not any(line in each for each in self.wrong):
                        self.wrong.append(f"{where}: {line}")
            if has_no_room(widget) or (widget is not top and sticks_out(widget)):
                self.wrong.append(f"{where} has no room: {described(widget)}")


def has_no_room(widget: QWidget) -> bool:
    """Whether words are cut off; a chooser with a largest width cuts its own with an ellipsis."""
    if isinstance(widget, QComboBox) and widget.maximumWidth() < QWIDGETSIZE_MAX:
        return False
    if isinstance(widget, QAbstractButton) and not widget.text():
        return False
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width()) > widget.height()
    return is_clipped(widget)


@pytest.fixture
def walk(pseudo: None, open_program: Opener, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> Walk:
    program = open_program()
    program.open_personal()
    assert program.window is not None
    assert program.personal is not None
    # Networks are called as the computer calls them.
    monkeypatch.setattr(program.personal.hosting, "interfaces", list)
    folders = (str(paths.data), str(paths.profiles), str(paths.backups))
    return Walk(
        program.window,
        program.personal.training,
        Untranslated(paths.content, paths.guide, (*OWN, *folders)),
    )


def test_reading_and_settings_speak_one_language(walk: Walk, qtbot: QtBot) -> None:
    window = walk.window
    for screen in Screen:
        window.go(Place(screen))
        walk.look(screen)
    for page in ("plan.costs", "case.indonesia", "case.china", GLOSSARY):
        open_page(window, page)
        walk.look(page)
    press("Ctrl+F")
    walk.look("find")
    press("Ctrl+K")
    assert window.lookup.panel is not None
    with qtbot.waitSignal(window.lookup.panel.results_shown):
        write("user research")
    walk.look("search")
    assert not walk.wrong, "\n".join(walk.wrong)


def do(window: MainWindow, words: str) -> None:
    """Do what a line of the menu says."""
    (action,) = [each for each in window.actions() if each.text() == in_pseudo(words)]
    action.trigger()


def push(window: QWidget, words: str) -> bool:
    """Click on the first button with these words, a key behind them or not, if there is one."""
    wanted = in_pseudo(words)
    found = [b for b in all_shown(window, QAbstractButton) if b.text().split(" (")[0] == wanted]
    if found:
        click(found[0])
    return bool(found)


def test_training_speaks_one_language(walk: Walk) -> None:
    window, training = walk.window, walk.training
    for topic in Topic:
        window.go(Place(Screen.TRAINING, PageId(topic)))
        walk.look(topic)
    first = {head.kind: head.id for head in training.bank.heads(Scope())}
    for kind, question_id in first.items():
        sitting, _ = training.assembling.start_chosen(SittingKind.PRACTICE, (question_id,), Scope())
        shown(window, TrainingScreen).pages.sittings.open(sitting.id)
        walk.look(f"a question, {kind}")
        if push(window, "I don’t know"):
            walk.look(f"answered, {kind}")
    # What went wrong is asked once more.
    while push(window, "Next question") or push(window, "I don’t know"):
        pass
    push(window, "To the result")
    walk.look("the result")
    assert not walk.wrong, "\n".join(walk.wrong)


def test_a_workshop_speaks_one_language(walk: Walk) -> None:
    window = walk.window
    window.go(Place(Screen.WORKSHOP))
    walk.look("sessions")
    push(window, "Prepare")
    walk.look("the builder")
    push(window, "Open the lobby")
    walk.look("the lobby")
    push(window, "Count hands")
    field = shown(window, QLineEdit, in_pseudo("Name of the table"))
    field.setText("Main")
    push(window, "Add the table")
    for deed in ("Ask the first question", "Questions", "Close the answers", "Discuss"):
        assert push(window, deed), deed
        walk.look(deed)
    click(
        next(b for b in all_shown(window, QAbstractButton) if b.isCheckable() and "4" in b.text())
    )
    assert push(window, "Projector")
    lay_out()
    for screen in (window, *all_shown(window, ProjectorWindow)):
        walk.look_at("the people and the projector", screen)
    for deed in ("Show the answer", "Points on the projector"):
        push(window, deed)
        lay_out()
        for screen in (window, *all_shown(window, ProjectorWindow)):
            walk.look_at(deed, screen)
    all_shown(window, ProjectorWindow)[0].close()
    push(window, "Ways to answer")
    push(window, "Enter answer sheets …")
    lay_out()
    walk.look_at("sheets", all_shown(window, SheetEntryDialog)[0])
    all_shown(window, SheetEntryDialog)[0].reject()
    push(window, "End …")
    push(all_shown(window, SureDialog)[0], "End the session")
    walk.look("results")
    assert not walk.wrong, "\n".join(walk.wrong)


DIALOGS = ("Where is my data", "Profiles …", "Export notes …", "Restore a backup …")


def test_dialogs_and_menus_speak_one_language(walk: Walk, qtbot: QtBot) -> None:
    window = walk.window
    for words in DIALOGS:
        do(window, words)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        top = QApplication.activeModalWidget()
        assert top is not None
        lay_out()
        walk.look_at(words, top)
        top.close()
    do(window, "First steps")
    walk.look("first steps")
    press("Escape")
    for action in window.actions():
        for text in (action.text(), action.toolTip(), action.iconText()):
            if left := walk.untranslated.left_in(text):
                walk.wrong.append(f"menu: {left!r}")
    assert not walk.wrong, "\n".join(walk.wrong)
