"""Who takes part: renamed, put into teams, sent out and let in again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.domain.workshop.events import NO_TEAM, PersonId
from desktop.domain.workshop.session import Stage, Team
from desktop.qt.models.participants import Participant, ParticipantsModel
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.services.workshop_snapshot import Snapshot
from desktop.views.workshop.people_list import PeopleList


class PeoplePanel(QWidget):
    """The list of everybody, and what can be done with those that are chosen.

    Signals:
        renamed(int, str): somebody gets another name.
        removed(list): some are sent out.
        readmitted(list): some may come in again.
        moved(list, int): some are put into a team, or into none.
        team_wanted(list): some are put into a team that is to be made.
    """

    renamed = Signal(int, str)
    removed = Signal(object)
    readmitted = Signal(object)
    moved = Signal(object, int)
    team_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._model = ParticipantsModel(self)
        self._model.renamed.connect(self.renamed)
        self._list = PeopleList(self._model, theme)
        self._list.menu_wanted.connect(self._on_list_menu_wanted)
        self._list.deed_wanted.connect(self._on_list_deed_wanted)
        self._list.chosen.connect(self._show_deeds)
        self._empty = QLabel(self.tr("People who join appear here."))
        self._empty.setWordWrap(True)
        self._rename = QPushButton(self.tr("Rename"))
        self._rename.setToolTip(self.tr("Rename (F2)"))
        self._rename.clicked.connect(self._list.rename_current)
        self._team = QPushButton(self.tr("Team"))
        self._team.setAccessibleName(self.tr("Put into a team"))
        self._teams = QMenu(self)
        self._teams.aboutToShow.connect(self._on_teams_about_to_show)
        self._team.setMenu(self._teams)
        self._deeds = QHBoxLayout()
        for button in (self._rename, self._team):
            self._deeds.addWidget(button)
        self._deeds.addStretch(1)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        column.addLayout(self._deeds)
        column.addStretch(0)
        self.set_theme(theme)
        self._show_deeds()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show who is there and who answered."""
        self._snapshot = snapshot
        if self.isVisible():
            self._show(snapshot)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._snapshot is not None:
            self._show(self._snapshot)

    def _show(self, snapshot: Snapshot) -> None:
        is_open = snapshot.stage is Stage.OPEN
        teams = {team.id: team.name for team in snapshot.teams}
        self._model.show(
            [
                Participant(
                    person,
                    teams.get(person.team, ""),
                    person.id in snapshot.answered if is_open else None,
                )
                for person in snapshot.people
            ]
        )
        self._show_deeds()

    def _show_deeds(self) -> None:
        is_there = self._model.rowCount() > 0
        self._empty.setVisible(not is_there)
        for part in (self._list, self._rename, self._team):
            part.setVisible(is_there)
        chosen = self._list.chosen_people()
        self._team.setEnabled(bool(chosen))
        self._rename.setEnabled(len(chosen) == 1 and not chosen[0].person.is_removed)

    # -- deeds ------------------------------------------------------------------------------

    def _on_list_deed_wanted(self, chosen: list[Participant]) -> None:
        """Send out, or let in those who are out."""
        out = [one.person.id for one in chosen if one.person.is_removed]
        if len(out) == len(chosen):
            self.readmitted.emit(out)
        else:
            self.removed.emit([one.person.id for one in chosen if not one.person.is_removed])

    def _on_list_menu_wanted(self, menu: QMenu) -> None:
        chosen = self._list.chosen_people()
        if len(chosen) == 1 and not chosen[0].person.is_removed:
            self._add(menu, self.tr("Rename"), self._list.rename_current)
        teams = menu.addMenu(self.tr("Put into a team"))
        self._fill_teams(teams, chosen)
        there = [one for one in chosen if not one.person.is_removed]
        out = [one for one in chosen if one.person.is_removed]
        if there:
            self._add(menu, self.tr("Send out"), partial(self._on_list_deed_wanted, there))
        if out:
            self._add(menu, self.tr("Let in"), partial(self._on_list_deed_wanted, out))

    def _on_teams_about_to_show(self) -> None:
        self._teams.clear()
        self._fill_teams(self._teams, self._list.chosen_people())

    def _fill_teams(self, menu: QMenu, chosen: list[Participant]) -> None:
        people = [one.person.id for one in chosen]
        teams = self._snapshot.teams if self._snapshot is not None else ()
        their = {one.person.team for one in chosen}
        for team in (Team(NO_TEAM, self.tr("No team")), *teams):
            # In a menu, & would stand for the letter after it.
            name = team.name.replace("&", "&&")
            action = self._add(menu, name, partial(self.moved.emit, people, int(team.id)))
            action.setCheckable(True)
            action.setChecked(their == {team.id})
        menu.addSeparator()
        self._add(menu, self.tr("New team …"), partial(self.team_wanted.emit, people))

    def _add(self, menu: QMenu, words: str, deed: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        # Not the deed itself: Qt would hand it whether the action is checked.
        action.triggered.connect(lambda: deed())  # noqa: PLW0108
        return action

    def choose(self, people: list[PersonId]) -> None:
        """Choose some, as after something was done with them."""
        self._list.choose(people)

    # -- looks ------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._column.setContentsMargins(px(12), px(8), px(12), px(12))
        self._column.setSpacing(px(8))
        self._deeds.setSpacing(px(8))
        self._empty.setFont(theme.font(14))
        self._empty.setStyleSheet(f"color: {c.muted};")
        for button in (self._rename, self._team):
            button.setFont(theme.font(14))
        self._list.set_theme(theme)
