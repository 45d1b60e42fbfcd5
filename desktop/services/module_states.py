"""How far a person is with each module, written within the deed that changes it."""

from collections.abc import Callable
from datetime import datetime

from desktop.clock import stamp
from desktop.domain.training import ModuleState
from desktop.storage.profile_store import ProfileStore


class ModuleStates:
    """Keeps the state of modules. Whatever writes needs an open transaction."""

    def __init__(self, store: ProfileStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def get(self, module_id: str) -> ModuleState:
        """Return the state of a module; one that was never begun is empty."""
        found = self._store.training.module_states.get(module_id)
        return found or ModuleState(module_id, "", 0.0, "", "", "")

    def begun(self, module_id: str) -> None:
        """Take note that a person does something for a module; nothing for no module."""
        if module_id:
            self._put(self.get(module_id))

    def checked(self, module_id: str, score: float, *, is_passed: bool) -> None:
        """Take note of a finished check; a pass stays a pass."""
        state = self.get(module_id)
        passed = state.passed or (stamp(self._clock()) if is_passed else "")
        self._put(state._replace(best=max(state.best, score), passed=passed))

    def played(self, module_id: str, run_id: str) -> None:
        """Take note that the scenario of a module was played to an end."""
        self._put(self.get(module_id)._replace(run_id=run_id))

    def _put(self, state: ModuleState) -> None:
        now = stamp(self._clock())
        after = state._replace(started=state.started or now, changed=now)
        self._store.training.module_states.put(after)
