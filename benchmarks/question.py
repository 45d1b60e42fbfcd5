"""The next question of an exam: from the person's wish until it is painted."""

import os
import tempfile
from pathlib import Path
from time import perf_counter_ns, process_time_ns
from typing import Any

from benchmarks.figures import goal, summary
from benchmarks.machine import machine

QUESTIONS = 60
MOST_MS = 16.0


def run() -> dict[str, Any]:
    """Measure and return everything. The answer itself is stored before the clock starts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop import paths
    from desktop.app import Program, make_application
    from desktop.domain.history import Place, Screen
    from desktop.views.training.screen import TrainingScreen
    from desktop.views.training.sitting import SittingPage

    with tempfile.TemporaryDirectory(prefix="fieldguide-question-") as name:
        found = paths.find(data=Path(name) / "data")
        application = QApplication.instance() or make_application([], found)
        program = Program(found)
        window = program.make_window()
        window.resize(1366, 768)
        window.open_first(None)
        window.show()
        program.open_personal()
        assert program.personal is not None
        training = program.personal.training
        window.go(Place(Screen.TRAINING))
        (screen,) = window.findChildren(TrainingScreen)
        sitting, _ = training.assembling.start_exam(length=QUESTIONS)
        screen.pages.sittings.open(sitting.id)
        (page,) = window.findChildren(SittingPage)
        wall, processor = [], []
        for _ in range(QUESTIONS - 1):
            turn = training.practising.current(sitting.id)
            assert turn is not None
            training.practising.answer(turn, turn.question.empty)
            begun, worked = perf_counter_ns(), process_time_ns()
            page.show_sitting(sitting.id)
            application.processEvents()
            page.repaint()
            wall.append((perf_counter_ns() - begun) / 1e6)
            processor.append((process_time_ns() - worked) / 1e6)
        program.shutdown()
    return {
        "benchmark": "question",
        "machine": machine(),
        "next question painted, ms": summary(wall),
        "of that, processor, ms": summary(processor),
        "goals": {"next question painted, p95, ms": goal(summary(wall)["p95"], MOST_MS)},
    }
