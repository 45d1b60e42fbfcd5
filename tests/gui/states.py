"""Every screen and its main states, for tests that look at all of them.

A new screen is one line in a group. The states of a group are shown one after the other in one
run of the program, each from whatever the one before left.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.annotations import Colour, Placing
from desktop.domain.exchange import ExportFormat
from desktop.domain.history import Place, Screen
from desktop.domain.keeping import Damage
from desktop.domain.library import GLOSSARY, PageId
from desktop.domain.quiz.question import QuestionId
from desktop.domain.training import Scope, SittingKind
from desktop.domain.workshop.events import Channel, TeamId
from desktop.errors import EnvironmentProblem, Trouble
from desktop.qt.export_words import export_wording
from desktop.qt.wording import Explanation
from desktop.services.personal import Personal
from desktop.views.crash import CrashDialog
from desktop.views.own_data import CheckDialog
from desktop.views.questions.base import QuestionView
from desktop.views.tour import Tour
from desktop.views.training.screen import TrainingScreen
from desktop.views.window import MainWindow
from desktop.views.workshop.dialogs import TeamDialog
from desktop.views.workshop.people_list import PeopleList
from desktop.views.workshop.plan_panel import PlanList
from desktop.views.workshop.projector import ProjectorWindow
from shipping.phrasebook import Phrasebook
from tests.fakes import FakePrompts
from tests.gui.person import (
    all_shown,
    click,
    lay_out,
    open_page,
    page_of,
    press,
    shown,
    write,
)
from tests.workshop import setup

NEEDS = PageId("plan.user-needs")
COSTS = PageId("plan.costs")
INDIA = PageId("case.india")
GUIDE = "award.contract.monday"
TEAMS = ("North", "South and East")


@dataclass
class Stage:
    """The program with a person's things in it."""

    program: Program
    prompts: FakePrompts
    qtbot: QtBot
    folder: Path
    phrases: Phrasebook = field(default_factory=Phrasebook)

    @property
    def window(self) -> MainWindow:
        """The window of the program."""
        assert self.program.window is not None
        return self.program.window

    @property
    def personal(self) -> Personal:
        """The person's things, opened when they are first wanted."""
        if self.program.personal is None:
            self.program.open_personal()
        assert self.program.personal is not None
        return self.program.personal

    @property
    def training(self) -> TrainingScreen:
        """The training screen."""
        return shown(self.window, TrainingScreen)

    def shown(self) -> QWidget:
        """Return what lies over the window and keeps the keyboard, or the window."""
        over = [*all_shown(self.window, QDialog), *all_shown(self.window, Tour)]
        over += all_shown(self.window, ProjectorWindow)
        return over[-1] if over else self.window

    def push(self, beginning: str) -> None:
        """Click on a button by the beginning of its words or name in English."""
        buttons = all_shown(self.shown(), QPushButton)
        for button in buttons:
            said = (button.text(), button.accessibleName())
            if any(each.startswith(beginning) for words in said for each in self.english(words)):
                return click(button)
        pytest.fail(f"{beginning!r} begins none of {[each.text() for each in buttons]}")

    def wait_for(self, part: str) -> None:
        """Wait until a label says something, here in English."""

        def is_said() -> bool:
            labels = all_shown(self.shown(), QLabel)
            return any(part in words for label in labels for words in self.english(label.text()))

        self.qtbot.waitUntil(is_said)

    def english(self, words: str) -> Iterator[str]:
        """Yield what words on the screen may be in English."""
        return self.phrases.english(words)

    def show_all(self, shows: "Mapping[str, Show]") -> Iterator[tuple[str, QWidget]]:
        """Show one state after the other; yield the name of each with what it is shown in."""
        for name, show in shows.items():
            self.close_dialogs()
            show(self)
            root = self.shown()
            root.window().activateWindow()
            self.qtbot.waitUntil(root.window().isActiveWindow)
            lay_out()
            yield name, root
        self.close_dialogs()

    def close_dialogs(self) -> None:
        """Close what was opened over the window."""
        for dialog in all_shown(self.window, QDialog):
            dialog.reject()
        for projector in all_shown(self.window, ProjectorWindow):
            projector.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)


Show = Callable[[Stage], object]


def go(screen: Screen, page: str = "") -> Show:
    return lambda stage: stage.window.go(Place(screen, PageId(page)))


def page(page_id: str) -> Show:
    return lambda stage: open_page(stage.window, page_id)


def topic(name: str) -> Show:
    return go(Screen.TRAINING, name)


def press_in(*beginnings: str) -> Show:
    """Push buttons by the beginning of their words or names, one after the other."""

    def show(stage: Stage) -> None:
        for each in beginnings:
            stage.push(each)

    return show


def after(*shows: Show) -> Show:
    def show(stage: Stage) -> None:
        for each in shows:
            each(stage)

    return show


def keys(*pressed: str) -> Show:
    def show(stage: Stage) -> None:
        for each in pressed:
            press(each)

    return show


# -- reading --------------------------------------------------------------------------------


def search(stage: Stage) -> None:
    press("Ctrl+K")
    assert stage.window.lookup.panel is not None
    with stage.qtbot.waitSignal(stage.window.lookup.panel.results_shown):
        write("user research")


def find(stage: Stage) -> None:
    open_page(stage.window, COSTS)
    press("Ctrl+F")
    write("cost")


def banner(stage: Stage) -> None:
    problem = EnvironmentProblem(Trouble.FILE_NOT_WRITABLE, Path("/some/where"))
    stage.window.messages.banner.show_problem(
        Explanation(problem), [("Try again", lambda: None), ("Another profile …", lambda: None)]
    )


def no_banner(stage: Stage) -> None:
    stage.window.messages.banner.hide()
    stage.window.welcome.show_tour()


READING: dict[str, Show] = {
    "home": go(Screen.HOME),
    "a section": page(COSTS),
    "the glossary": page(GLOSSARY),
    "a case": page("case.indonesia"),
    "the cases": go(Screen.CASES),
    "the notebook before it is open": go(Screen.NOTEBOOK),
    "settings": go(Screen.SETTINGS),
    "help": go(Screen.HELP),
    "keys": keys("Shift+F1"),
    "search": search,
    "find": find,
    "banner": banner,
    "the tour": no_banner,
    "the tour's second card": keys("Space"),
}


# -- a person's own things ------------------------------------------------------------------


def written(stage: Stage) -> None:
    """Have bookmarks, highlights and notes, two that need review and one thrown away."""
    annotating = stage.personal.annotating
    needs, costs = (page_of(stage.program, each).passages for each in (NEEDS, COSTS))
    annotating.highlight(NEEDS, needs[2].id, 0, needs[2].id, 40, Colour.GREEN)
    noted = annotating.highlight(COSTS, costs[3].id, 0, costs[3].id, 40, Colour.PINK)[0]
    annotating.save_body(noted.id, "Ask the **lawyer** first.")
    annotating.set_tags([noted.id], ["legal", "a rather long tag of mine"])
    annotating.write_note(INDIA, "Lights that report themselves.")
    annotating.add_bookmark(COSTS)
    annotating.trash([annotating.write_note(NEEDS, "Gone")[0].id])
    store = stage.personal._store
    for place in (4, 5):
        passage = needs[place]
        mark = annotating.highlight(
            NEEDS, passage.id, 0, passage.id, min(90, len(passage.text)), Colour.BLUE
        )[0]
        quote = " ".join(["hippopotamus", *mark.anchor.quote.split()[1:]])
        unsure = mark._replace(
            anchor=mark.anchor._replace(quote=quote, content_version="old"),
            placing=Placing.REVIEW,
        )
        store.write(partial(store.annotations.put, unsure))
    stage.window.use_personal(stage.personal)


def note(stage: Stage) -> None:
    open_page(stage.window, NEEDS)
    press("Ctrl+M")
    write("to ask")


OWN: dict[str, Show] = {
    "the empty notebook": after(lambda stage: stage.personal, go(Screen.NOTEBOOK)),
    "home with something begun": after(written, page(NEEDS), go(Screen.HOME)),
    "a section with marks": page(COSTS),
    "the notebook": go(Screen.NOTEBOOK),
    "an entry of the notebook": after(keys("Down", "Down", "Return")),
    "all chosen": after(go(Screen.NOTEBOOK), keys("Ctrl+A")),
    "needs review": after(go(Screen.NOTEBOOK), press_in("Needs review")),
    "the trash": press_in("Trash"),
    "a note": note,
}


# -- training -------------------------------------------------------------------------------


def trained(stage: Stage) -> None:
    """Have passed a check, and have answered some questions wrongly."""
    training = stage.personal.training
    sitting, _ = training.assembling.start_check("module.planning")
    while turn := training.practising.current(sitting.id):
        training.practising.answer(turn, turn.question.solution)
    sitting, changes = training.assembling.start_practice(Scope(part_ids=("award",)), 5)
    for _ in range(5):
        turn = training.practising.current(sitting.id)
        assert turn is not None
        training.practising.answer(turn, turn.question.empty)
    training.doubting.report(QuestionId(GUIDE), "Two answers are right.")
    stage.window.bus.tell(changes)


def asked(kind: str) -> Show:
    """Be asked the first question of a kind."""

    def show(stage: Stage) -> None:
        training = stage.personal.training
        topic("today")(stage)
        if stage.training.is_sitting:
            press("Escape")
        for sitting in training.practising.open_sittings():
            training.practising.leave(sitting.id)
        chosen = next(each for each in training.bank.heads(Scope()) if each.kind == kind)
        _, changes = training.assembling.start_chosen(SittingKind.PRACTICE, [chosen.id], Scope())
        stage.window.bus.tell(changes)
        press_in("Go on")(stage)

    return show


def answered(stage: Stage) -> None:
    """Give the right answer and look at what is said about it."""
    view = shown(stage.training, QuestionView)
    view.set_answer(view.question.solution)
    press_in("Answer")(stage)


def doubted(stage: Stage) -> None:
    """Keep that something is wrong with the question on the screen."""
    question = shown(stage.training, QuestionView).question
    _, changes = stage.personal.training.doubting.report(question.id, "Two answers are right.")
    stage.window.bus.tell(changes)


def a_set(stage: Stage) -> None:
    composing = stage.personal.training.composing
    composing.add_set("For the harbour")
    composing.set_trashed([composing.adapt(QuestionId(GUIDE))[0].id], is_trashed=True)
    composing.adapt(QuestionId(GUIDE))
    _, changes = composing.add_set("For new buyers", [QuestionId(GUIDE)])
    stage.window.bus.tell(changes)
    topic("sets")(stage)


TRAINING: dict[str, Show] = {
    "training before it is open": topic("today"),
    "training without a past": after(lambda stage: stage.personal, topic("today")),
    "today": after(trained, topic("today")),
    "modules": topic("modules"),
    "a module": press_in("Open: Planning"),
    "practise": topic("practise"),
    "exam": topic("exam"),
    "scenarios": topic("scenarios"),
    "a scene": press_in("Play: Locked computers"),
    "a consequence": keys("Space"),
    "progress": topic("progress"),
    "weeks as a table": press_in("Show as a table"),
    "a name on the paper": press_in("Certificate: Planning"),
    "a plan": after(topic("today"), press_in("Be ready by a day")),
    "my questions": a_set,
    "the trash of questions": press_in("Trash"),
    "a set": after(topic("sets"), press_in("All sets", "Open: For new buyers")),
    "a title": press_in("Rename"),
    "a question is written": press_in("Write it"),
    "an exam": after(topic("exam"), press_in("Begin the exam")),
    "the next question of the exam": press_in("I don’t know"),
}
ASKED: dict[str, Show] = {
    name: show
    for kind in ("single", "several", "true-false", "order", "match", "sort", "short", "number")
    for name, show in (
        (f"asked: {kind}", asked(kind)),
        (f"answered: {kind}", answered),
    )
} | {
    "a doubt": press_in("Something is wrong"),
    "a doubt that was kept": doubted,
    "a note beside a question": press_in("Note"),
    "the result": after(keys("Escape"), press_in("To the result")),
    "do or don't": after(topic("practise"), press_in("Sort 20 lines")),
}


# -- dialogs --------------------------------------------------------------------------------


def settings_deed(words_shown: str) -> Show:
    return after(go(Screen.SETTINGS), press_in(words_shown))


def restore(stage: Stage) -> None:
    written(stage)
    stage.personal.backing_up.back_up_now()
    stage.personal.annotating.write_note(NEEDS, "Later")
    settings_deed("Restore a backup")(stage)
    stage.wait_for("not in it")


def brought(stage: Stage) -> None:
    """Choose a file of notes to import."""
    path = stage.folder / "notes.json"
    personal = stage.personal
    ids = personal.exporting.all_ids()
    personal.exporting.export(ids, ExportFormat.JSON, path, export_wording("Guide"))
    stage.prompts.import_path = path
    settings_deed("Import")(stage)


def checked(damage: Damage) -> Show:
    return lambda stage: CheckDialog(damage, 3, stage.window.theme, stage.window).open()


def crashed(stage: Stage) -> None:
    CrashDialog("Traceback: a mistake", "/some/where", stage.window.theme, stage.window).open()


DIALOGS: dict[str, Show] = {
    "restore": restore,
    "where": settings_deed("Where"),
    "profiles": settings_deed("Profiles"),
    "export": settings_deed("Export"),
    "import": brought,
    "whole": checked(Damage()),
    "damaged": checked(Damage(structure=("page 3 is never used",))),
    "another key": after(keys("Shift+F1"), press_in("Change the key")),
    "a mistake": crashed,
    "its report": after(crashed, press_in("Show the report")),
}

# -- workshop -------------------------------------------------------------------------------


def session(stage: Stage) -> None:
    """Have a session with teams and a question of every kind, and open its lobby."""
    hosting = stage.personal.hosting
    hosting.prepare(hosting.new_id(), setup(teams=TEAMS))
    stage.window.use_personal(stage.personal)
    go(Screen.WORKSHOP)(stage)
    press_in("Start: Spring training")(stage)


def room(stage: Stage) -> None:
    """Have tables in teams, one of them sent out, and count hands."""
    hosting = stage.personal.hosting
    people = [
        hosting.add_table(name, TeamId(team))
        for name, team in (("Window", 1), ("Door", 2), ("A table of long standing", 0))
    ]
    hosting.remove(people[1])
    hosting.open_channel(Channel.HANDS)
    hosting.ask(0)
    hosting.answer_for(people[0], (0,))
    stage.wait_for("Answers: 1")


def somebody(stage: Stage) -> None:
    """Choose somebody in the list of people."""
    press_in("People: ")(stage)
    shown(stage.window, PeopleList).setFocus()
    press("Home")


def projected(stage: Stage) -> None:
    """Have the projector open; `Stage.shown` finds it."""
    press_in("Projector (F5)")(stage)


def asked_in_turn(place: int, *, is_revealed: bool = True) -> Show:
    """Have another question of the session asked, and its answer shown."""

    def show(stage: Stage) -> None:
        hosting = stage.personal.hosting
        hosting.ask(place)
        if is_revealed:
            hosting.close_question()
            hosting.reveal()
        stage.wait_for(f"Question {place + 1} of ")

    return show


def looking_back(stage: Stage) -> None:
    press_in("Questions")(stage)
    shown(stage.window, PlanList).setCurrentRow(0)
    press_in("Show its result")(stage)


def over(stage: Stage) -> None:
    """End the session."""
    press_in("End the session")(stage)
    press_in("End the session")(stage)


WORKSHOP: dict[str, Show] = {
    "the workshop without sessions": after(lambda stage: stage.personal, go(Screen.WORKSHOP)),
    "a session is prepared": press_in("Prepare: "),
    "a session without a name": after(press_in("Cancel"), press_in("New session")),
    "the lobby": after(press_in("Cancel"), session),
    "the lobby on the projector": projected,
    "answers are taken": room,
    "answers are taken, on the projector": projected,
    "people": somebody,
    "a team is named": lambda stage: TeamDialog(stage.window.theme, stage.window).open(),
    "sheets are entered": press_in("Ways to answer", "Enter answer sheets"),
    "the questions": press_in("Questions"),
    "an open question is left": after(
        lambda stage: shown(stage.window, PlanList).setCurrentRow(3), press_in("Ask this question")
    ),
    "answers are closed": press_in("Close the answers"),
    "people talk": press_in("Discuss"),
    "people talk, on the projector": projected,
    "asked again": after(press_in("Ask again"), press_in("Close the answers")),
    "the answer": press_in("Show the answer"),
    "the answer on the projector": projected,
    "lines are sorted": asked_in_turn(6, is_revealed=False),
    "a word is typed": after(
        lambda stage: stage.personal.hosting.close_question(), asked_in_turn(7)
    ),
    "a word on the projector": projected,
    "an earlier question is looked at": looking_back,
    "points on the projector": after(press_in("Points on the projector"), projected),
    "the session is to end": press_in("End the session"),
    "results": over,
    "sessions": press_in("All sessions"),
}


GROUPS = {
    "reading": READING,
    "own": OWN,
    "training": TRAINING,
    "asked": ASKED,
    "dialogs": DIALOGS,
    "workshop": WORKSHOP,
}
