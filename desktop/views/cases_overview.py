"""Where the cases happened: the world map that the Cases screen opens with."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.domain.library import CaseHead
from desktop.qt import tokens
from desktop.qt.theme import Theme
from desktop.views.widgets.roomy import Roomy
from desktop.views.widgets.world_map import WorldMap


class CasesOverview(QWidget):
    """A title, the map with a pin for each case, and where the map comes from.

    Signals:
        case_chosen(str): a pin was chosen.
    """

    case_chosen = Signal(str)

    def __init__(
        self, cases: list[CaseHead], world: Path, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._title = QLabel(self.tr("Case studies"))
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._map = WorldMap(world, theme)
        self._map.set_cases(cases)
        self._map.case_chosen.connect(self.case_chosen)
        self._credit = QLabel(self.tr("Map: Natural Earth, public domain. No borders are shown."))
        inner = QWidget()
        self._credit.setWordWrap(True)
        self._column = QVBoxLayout(inner)
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._map, 1)
        self._column.addWidget(self._credit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Roomy(inner))
        self.setFocusProxy(self._map)
        self.show_only({case.id for case in cases})
        self.set_theme(theme)

    def show_only(self, page_ids: set[str]) -> None:
        """Draw the pins of other cases faint."""
        self._map.set_shown(page_ids)
        shown = [case for case in self._cases if case.id in page_ids]
        countries = len({case.country for case in shown})
        self._hint.setText(
            self.tr(
                "{cases} in {countries}. Choose a pin on the map, or a case in the list."
            ).format(
                cases=self.tr("%n case(s)", "", len(shown)),
                countries=self.tr("%n country(ies)", "", countries),
            )
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(22, bold=True))
        self._hint.setFont(theme.font())
        self._credit.setFont(theme.font(tokens.TINY))
        for label in (self._hint, self._credit):
            label.setStyleSheet(f"color: {c.muted};")
        self._column.setContentsMargins(px(32), px(24), px(32), px(16))
        self._column.setSpacing(px(8))
        self._map.set_theme(theme)
