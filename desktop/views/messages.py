"""What the window tells: problems in a strip, sentences at its lower edge, and how far work is."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import EnvironmentProblem
from desktop.qt.theme import Theme
from desktop.qt.wording import Explanation

# Each is made when there is something to tell, which before the first page is seldom.
if TYPE_CHECKING:
    from desktop.views.long_work import Ended, LongWork
    from desktop.views.notice import Notice
    from desktop.views.problem import Banner


class Messages(QObject):
    """The banner, the notice and the strip of long work of one window."""

    def __init__(self, window: QWidget, column: QVBoxLayout, above: QWidget, theme: Theme) -> None:
        """Put strips into a column below its first widget; Tab comes to them from `above`."""
        super().__init__(window)
        self._window = window
        self._column = column
        self._above = above
        self._theme = theme
        self._banner: Banner | None = None
        self._notice: Notice | None = None
        self._long_work: LongWork | None = None

    @property
    def banner(self) -> "Banner":
        """The strip that tells of problems."""
        if self._banner is None:
            from desktop.views.problem import Banner  # noqa: PLC0415

            self._banner = Banner(self._theme)
            self._add_strip(self._banner)
        return self._banner

    @property
    def notice(self) -> "Notice":
        """The sentence at the lower edge."""
        if self._notice is None:
            from desktop.views.notice import Notice  # noqa: PLC0415

            self._notice = Notice(self._window)
            self._notice.set_theme(self._theme)
        return self._notice

    @property
    def long_work(self) -> "LongWork":
        """The strip that says how far long work is."""
        if self._long_work is None:
            from desktop.views.long_work import LongWork  # noqa: PLC0415

            self._long_work = LongWork(self._theme)
            self._add_strip(self._long_work)
        return self._long_work

    def _add_strip(self, strip: QWidget) -> None:
        from desktop.views.widgets.tab_order import set_tab_order  # noqa: PLC0415

        self._column.insertWidget(1, strip)
        set_tab_order(self._above, strip)

    # -- telling ----------------------------------------------------------------------------

    def tell(self, words: str) -> None:
        """Show a sentence for some seconds and have it spoken."""
        self.notice.tell(words)

    def remind(
        self,
        words: str,
        button: str,
        deed: Callable[[], object],
        is_wanted: Callable[[], bool] = lambda: True,
        *,
        stays: bool = False,
    ) -> None:
        """Offer something nobody asked for: it waits its turn, and is told once more if it lost it.

        `is_wanted` says whether it is still worth telling then. What stays needs time to be read:
        it is shown until the person lets it go.
        """
        self.notice.remind(words, button, deed, is_wanted, stays=stays)

    def forget_reminders(self) -> None:
        """Offer none of that any longer: it was about a profile that is closed."""
        if self._notice is not None:
            self._notice.forget_reminders()

    def drop_reminder_done(self) -> None:
        """Put a reminder away that is shown and no longer worth it: what it offers was done."""
        if self._notice is not None:
            self._notice.drop_reminder_done()

    def offer_undo(self, words: str, undo: Callable[[], object]) -> None:
        """Tell what was done, with a button that undoes it."""
        self.notice.tell(words, self.tr("Undo"), undo)

    def tell_problem(self, problem: EnvironmentProblem) -> None:
        """Show in the banner what went wrong, what is safe and what to do."""
        self.banner.show_problem(Explanation(problem))

    def tell_failure(self, error: Exception) -> None:
        """Show why some work did not end well; what is no environment problem is a bug."""
        if not isinstance(error, EnvironmentProblem):
            raise error
        self.tell_problem(error)

    def put_problem_away(self) -> None:
        """Take the banner away: what it told of is solved."""
        if self._banner is not None:
            self._banner.hide()

    # -- long work --------------------------------------------------------------------------

    def begin_long_work(self, words: str, total: int, steps: Iterator[int], ended: "Ended") -> bool:
        """Have something done in steps; returns whether it began: one thing at a time."""
        if self.long_work.is_busy:
            self.tell(self.tr("Another task is running. Stop it, or wait until it ends."))
            return False
        self.long_work.start(words, total, steps, ended)
        return True

    def stop_long_work(self) -> None:
        """Stop what is under way; what was done of it stays done."""
        if self._long_work is not None:
            self._long_work.stop()

    # -- looks ------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        for part in (self._banner, self._notice, self._long_work):
            if part is not None:
                part.set_theme(theme)

    def place(self) -> None:
        """Stand at the lower edge of the window, which has another size."""
        if self._notice is not None:
            self._notice.place()
