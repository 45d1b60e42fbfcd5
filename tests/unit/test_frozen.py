"""The process of a frozen program, before all else."""

import os
import sys

import pytest

from desktop import frozen


def test_words_go_nowhere_where_there_is_no_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    frozen.settle()
    with sys.stdout, sys.stderr:
        print("“采购”", flush=True)
        sys.stderr.write("nobody reads this\n")


def test_streams_that_are_there_stay(capsys: pytest.CaptureFixture[str]) -> None:
    frozen.settle()
    print("read")
    assert capsys.readouterr().out == "read\n"


@pytest.mark.parametrize("before", ["", "/opt/own", None])
def test_what_the_program_starts_gets_the_systems_libraries(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/program/_internal")
    if before is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    else:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    frozen.settle()
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_a_checkout_keeps_the_library_path_it_was_started_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/own")
    frozen.settle()
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/own"
