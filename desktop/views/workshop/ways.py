"""Ways to answer: phones, hands, tables and paper, switched on and off at any moment."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from desktop.domain.workshop.events import NO_TEAM, Channel, TeamId
from desktop.domain.workshop.names import LONGEST_NAME
from desktop.domain.workshop.session import ChannelState
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.workshop_words import channel_name, firewall_words
from desktop.services.hosting import HostingService
from desktop.services.workshop_snapshot import Snapshot
from desktop.views.training.choosing import add_box, add_field, sheet_form
from desktop.views.widgets.number_field import NumberField
from desktop.views.widgets.sheet import Sheet, SheetCard
from desktop.views.workshop.projector import spaced

if TYPE_CHECKING:
    from desktop.workshop.interfaces import Interface

LOOK_MS = 3000
"""How often the networks are looked for while somebody sees them."""


class WaysSheet(Sheet):
    """A card for each way. Nothing listens before the trainer lets phones in.

    Signals:
        phones_wanted(str): let phones in at this address, or move them there.
        phones_closed(): phones are to stay out.
        new_pin_wanted(): whoever comes from now on needs another PIN.
        test_wanted(): try whether the address answers.
        channel_wanted(Channel, bool): switch hands on or off.
        table_wanted(str, int, int): a table answers as one: name, heads, team.
        sheets_wanted(), cards_wanted(): paper to print.
        paper_wanted(): sheets that were handed in are to be entered.
    """

    phones_wanted = Signal(str)
    phones_closed = Signal()
    new_pin_wanted = Signal()
    test_wanted = Signal()
    channel_wanted = Signal(object, bool)
    table_wanted = Signal(str, int, int)
    sheets_wanted = Signal()
    cards_wanted = Signal()
    paper_wanted = Signal()
    MARGINS = (12, 8, 12, 16)

    def __init__(
        self, hosting: HostingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self._hosting = hosting
        self._snapshot: Snapshot | None = None
        self._key: object = None
        self._tested = ""
        self._no_network: QLabel | None = None
        super().__init__("", theme, parent)
        self.setAccessibleName(self.tr("Ways to answer"))
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._on_looking_timeout)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show which ways are open now."""
        key = (
            snapshot.channels, snapshot.phones.origin, snapshot.phones.pin, snapshot.teams,
            bool(snapshot.rounds),
        )  # fmt: skip
        before, self._snapshot = self._snapshot, snapshot
        if key != self._key:
            self._key = key
            self._tested = ""
            was_closed = before is not None and not before.phones.origin
            has_keyboard = self.isAncestorOf(self.window().focusWidget() or self.window())
            self.refresh()
            if was_closed and snapshot.phones.origin and has_keyboard and self.isVisible():
                self._test.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.isVisible() and snapshot.phones.origin:
            self._connected.setText(self._connected_words(snapshot))

    def show_tested(self, words: str) -> None:
        """Show what the self-test found."""
        self._tested = words
        if self.isVisible() and self._snapshot is not None and self._snapshot.phones.origin:
            self._test_told.setText(words)
            self._test_told.setVisible(bool(words))

    def fill(self) -> None:
        """Put the ways on the page."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        for card in (
            self._phones(snapshot),
            self._hands(snapshot),
            self._tables(snapshot),
            self._paper(snapshot),
        ):
            self.column.addWidget(card)

    def _head(self, channel: Channel, state: ChannelState | None) -> SheetCard:
        card = self.card()
        signs = {
            ChannelState.ON: self.tr("✓ {way}: on"),
            ChannelState.FAILED: self.tr("✗ {way}: gone"),
        }
        words = signs.get(state or ChannelState.OFF, "{way}")
        colour = {ChannelState.ON: "good", ChannelState.FAILED: "bad"}.get(
            state or ChannelState.OFF, "ink"
        )
        name = words.format(way=channel_name(channel))
        card.add(self.label(name, bold=True, colour=colour))
        return card

    # -- phones -----------------------------------------------------------------------------

    def _phones(self, snapshot: Snapshot) -> SheetCard:
        state = snapshot.channels[Channel.PHONES]
        card = self._head(Channel.PHONES, state)
        if state is ChannelState.ON:
            self._fill_open_phones(card, snapshot)
        else:
            self._fill_closed_phones(card, state)
        return card

    def _fill_closed_phones(self, card: SheetCard, state: ChannelState) -> None:
        if state is ChannelState.FAILED:
            card.add(
                self.label(
                    self.tr(
                        "The network of the phones is gone. Every answer is kept. Go on"
                        " with hands or tables, or let phones in again. If the address is"
                        " the same, they come back by themselves. If not, people type the"
                        " new one on the page they have open."
                    ),
                    14,
                )
            )
        else:
            words = self.tr(
                "Phones and this computer must be in the same network: this computer’s"
                " hotspot, or a wireless network. The internet is not needed."
            )
            card.add(self.label(words, 14, colour="muted"))
        box = self._interfaces(card)
        self._no_network = self.label(
            self.tr(
                "! This computer is in no network. Turn on its hotspot, or connect it to a"
                " wireless network: it is listed here a moment later."
            ),
            14,
        )
        card.add(self._no_network)
        self._tell_of_networks(box)
        card.add(self.label(firewall_words(), 13, colour="muted"))
        again = state is ChannelState.FAILED
        words = self.tr("Let phones in again") if again else self.tr("Let phones in")
        self.add_buttons(
            self.button(words, lambda: self.phones_wanted.emit(str(box.currentData()))),
            to=card.column,
        )

    def _interfaces(self, card: SheetCard) -> QComboBox:
        form = sheet_form(self.theme, is_tight=self.is_tight)
        box = self._networks = add_box(self.tr("Network"), form, self.theme)
        self._no_network = None
        box.setMinimumContentsLength(12)
        for words, address in self._found_networks():
            box.addItem(words, address)
        card.add(form)
        return box

    def _found_networks(self) -> list[tuple[str, str]]:
        found = self._hosting.interfaces()
        return [(self._interface_words(one), one.address) for one in found]

    def _on_looking_timeout(self) -> None:
        """List the networks as they are now: one that was gone may be back, at another address."""
        box = self._networks
        if self._snapshot is None or box.view().isVisible():
            return
        listed = [(box.itemText(row), box.itemData(row)) for row in range(box.count())]
        found = self._found_networks()
        if found == listed:
            return
        chosen = box.currentData()
        had_one = len(listed) > 1
        box.clear()
        for words, address in found:
            box.addItem(words, address)
        # Where there was none, the first one that comes is what the trainer waits for.
        box.setCurrentIndex(max(0, box.findData(chosen)) if had_one else 0)
        self._tell_of_networks(box)

    def _tell_of_networks(self, box: QComboBox) -> None:
        if self._no_network is not None:
            self._no_network.setVisible(box.count() <= 1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._looking.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looking.stop()

    def _interface_words(self, one: "Interface") -> str:
        if one.is_loopback:
            return self.tr("This computer only ({address})").format(address=one.address)
        return f"{one.name}  {one.address}".strip()

    def _fill_open_phones(self, card: SheetCard, snapshot: Snapshot) -> None:
        phones = snapshot.phones
        card.add(self.label(phones.origin, bold=True, colour="accent"))
        card.add(self.label(self.tr("PIN {pin}").format(pin=spaced(phones.pin)), 18, bold=True))
        self._connected = self.label(self._connected_words(snapshot), 14, colour="muted")
        card.add(self._connected)
        self._test_told = self.label(self._tested, 14)
        self._test_told.setVisible(bool(self._tested))
        card.add(self._test_told)
        self._test = self.button(self.tr("Test"), self.test_wanted.emit,
                                 name=self.tr("Test the address"))  # fmt: skip
        self.add_buttons(
            self._test,
            self.button(self.tr("New PIN"), self.new_pin_wanted.emit),
            self.button(self.tr("Close"), self.phones_closed.emit,
                        name=self.tr("Close phone access")),
            to=card.column,
        )  # fmt: skip
        box = self._interfaces(card)
        here = phones.origin.removeprefix("http://").partition(":")[0]
        box.setCurrentIndex(max(0, box.findData(here)))
        move = self.button(
            self.tr("Move the phones there"),
            lambda: self.phones_wanted.emit(str(box.currentData())),
        )
        move.setEnabled(box.currentData() != here)
        box.currentIndexChanged.connect(lambda: move.setEnabled(box.currentData() != here))
        self.add_buttons(move, to=card.column)

    def _connected_words(self, snapshot: Snapshot) -> str:
        phones = snapshot.phones
        words = self.tr("Phones connected: {count}.").format(count=phones.connections)
        if phones.strangers:
            words += " " + self.tr("Other devices can connect.")
        elif not phones.origin.startswith("http://127."):
            words += " " + self.tr("No other device has connected yet.")
        if phones.refused > 5:
            words += " " + self.tr("Turned away: {count}.").format(count=phones.refused)
        return words

    # -- the others -------------------------------------------------------------------------

    def _hands(self, snapshot: Snapshot) -> SheetCard:
        state = snapshot.channels[Channel.HANDS]
        card = self._head(Channel.HANDS, state)
        is_on = state is ChannelState.ON
        words = (
            self.tr("Beside each option, type how many hands you counted.")
            if is_on
            else self.tr("You count hands and enter the number for each option.")
        )
        card.add(self.label(words, 14, colour="muted"))
        deed = self.tr("Stop counting hands") if is_on else self.tr("Count hands")
        self.add_buttons(
            self.button(deed, partial(self.channel_wanted.emit, Channel.HANDS, not is_on)),
            to=card.column,
        )
        return card

    def _tables(self, snapshot: Snapshot) -> SheetCard:
        card = self._head(Channel.TEAMS, snapshot.channels[Channel.TEAMS])
        words = self.tr("A table agrees on one answer; you enter it under the question.")
        card.add(self.label(words, 14, colour="muted"))
        form = sheet_form(self.theme, is_tight=self.is_tight)
        name = self._table_name = QLineEdit()
        name.setMaxLength(LONGEST_NAME)
        add_field(self.tr("Name of the table"), name, form, self.theme)
        heads = NumberField()
        heads.setRange(1, 200)
        heads.setValue(4)
        add_field(self.tr("People at the table"), heads, form, self.theme)
        team: QComboBox | None = None
        if snapshot.teams:
            team = add_box(self.tr("Team"), form, self.theme)
            team.setMinimumContentsLength(8)
            team.addItem(self.tr("No team"), int(NO_TEAM))
            for one in snapshot.teams:
                team.addItem(one.name, int(one.id))
        card.add(form)

        def add() -> None:
            chosen = TeamId(int(team.currentData())) if team is not None else NO_TEAM
            self.table_wanted.emit(name.text(), heads.value(), chosen)
            # The page may have been set anew meanwhile.
            self._table_name.clear()
            self._table_name.setFocus()

        name.returnPressed.connect(add)
        self.add_buttons(self.button(self.tr("Add the table"), add), to=card.column)
        return card

    def _paper(self, snapshot: Snapshot) -> SheetCard:
        card = self._head(Channel.PAPER, snapshot.channels[Channel.PAPER])
        words = self.tr(
            "Print answer sheets, or cards to hold up. Enter sheets whenever you have them: after"
            " a question, or when the session is over."
        )
        card.add(self.label(words, 14, colour="muted"))
        self.add_buttons(
            self.button(self.tr("Answer sheet …"), self.sheets_wanted.emit),
            self.button(self.tr("Cards …"), self.cards_wanted.emit,
                        name=self.tr("Cards with A, B, C, D …")),
            to=card.column,
        )  # fmt: skip
        if snapshot.rounds:
            self.add_buttons(
                self.button(self.tr("Enter answer sheets …"), self.paper_wanted.emit),
                to=card.column,
            )
        return card
