"""What is looked after at each start, once the first page is on the screen."""

from PySide6.QtCore import QObject

from desktop.errors import EnvironmentProblem
from desktop.qt.tasks import Tasks
from desktop.services.reading import ReadingService
from desktop.services.remembering import RememberingService
from desktop.views.window import MainWindow


class StartChecks(QObject):
    """Tells in the window what is not as it should be."""

    def __init__(
        self,
        window: MainWindow,
        reading: ReadingService,
        remembering: RememberingService,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._remembering = remembering
        self._tasks = tasks

    def check_own_folder(self) -> None:
        """Tell at once, and not when it is too late, that nothing can be stored."""
        try:
            self._window.keep_session()
        except EnvironmentProblem as problem:
            self._window.messages.tell_problem(problem)

    def check_content(self) -> None:
        """Compare the guide's text with its digest, once for each new file, in the background."""
        if self._remembering.verified_content() != self._reading.signature():
            self._tasks.run(
                self._verified,
                self._on_content_verified,
                lambda: None,
                self._window.messages.tell_failure,
            )

    def _verified(self) -> list[str]:
        signature = self._reading.signature()
        self._reading.verify()
        return [signature]

    def _on_content_verified(self, signature: str) -> None:
        self._remembering.keep_verified(signature)
