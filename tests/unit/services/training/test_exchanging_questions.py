"""Files of questions: read whatever they hold, written whole or not at all."""

import sqlite3
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.domain.annotations import Changes
from desktop.domain.question_exchange import Loss, QuestionFormat, Refusal
from desktop.domain.quiz.kinds import KINDS
from desktop.errors import EnvironmentProblem, Trouble
from desktop.services import exchanging_questions
from desktop.services.exchanging_questions import ExchangingService
from desktop.services.training import Training
from tests.personal import Clock
from tests.unit.domain.quiz.examples import example
from tests.unit.interchange.questions_made_up import WORDS

ALL = [example(kind) for kind in KINDS]
READABLE = [each for each in QuestionFormat if each is not QuestionFormat.ANKI]
GIFT = "Is the café open?{T}\n\nHow many? {#3}\n"


@pytest.fixture
def exchanging(clock: Clock) -> ExchangingService:
    return ExchangingService(clock)


@pytest.mark.parametrize("target", READABLE)
def test_what_was_written_is_read_again(
    exchanging: ExchangingService, tmp_path: Path, target: QuestionFormat
) -> None:
    path = tmp_path / f"set{target.suffix}"
    written = exchanging.write(path, target, ALL, WORDS)
    incoming = exchanging.read(path)
    assert len(incoming.questions) == written.written >= 8
    assert (incoming.refused, incoming.reduced) == ((), ())
    assert {each.kind for each in incoming.questions} >= {*KINDS} - {"poll"}


def test_what_comes_in_is_kept_as_a_set(training: Training, tmp_path: Path) -> None:
    path = tmp_path / "set.csv"
    training.exchanging.write(path, QuestionFormat.CSV, ALL, WORDS)
    incoming = training.exchanging.read(path)
    made, changes = training.composing.import_set("From a colleague", incoming.questions)
    assert changes == Changes(own_questions=True)
    kept = training.composing.set_questions(made.id)
    assert [each.stem for each in kept] == [each.stem for each in ALL]


@pytest.mark.parametrize(
    "data",
    [
        GIFT.encode(),
        GIFT.encode("utf-8-sig"),
        GIFT.encode("utf-16"),
        GIFT.encode("utf-16-le"),
        GIFT.encode("utf-16-be"),
        GIFT.encode("cp1252"),
        GIFT.replace("\n", "\r\n").encode(),
        GIFT.replace("\n", "\r").encode(),
    ],
)
def test_any_usual_encoding_is_read(
    exchanging: ExchangingService, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "questions.gift"
    path.write_bytes(data)
    assert [each.stem for each in exchanging.read(path).questions] == [
        "Is the café open?",
        "How many?",
    ]


def test_the_contents_tell_what_a_file_is(exchanging: ExchangingService, tmp_path: Path) -> None:
    path = tmp_path / "wrongly-named.txt"
    exchanging.write(path, QuestionFormat.MOODLE_XML, [example("single")], WORDS)
    assert exchanging.read(path).questions == (example("single"),)


@pytest.mark.parametrize("name", ["none.txt", ""])
def test_what_cannot_be_read_is_said(
    exchanging: ExchangingService, tmp_path: Path, name: str
) -> None:
    with pytest.raises(EnvironmentProblem) as problem:
        exchanging.read(tmp_path / name)
    assert problem.value.trouble is Trouble.FILE_NOT_READABLE


def test_a_file_that_is_too_large_is_not_read(
    exchanging: ExchangingService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "set.txt"
    path.write_text(GIFT)
    monkeypatch.setattr(exchanging_questions, "LARGEST_TEXT", 10)
    with pytest.raises(EnvironmentProblem) as problem:
        exchanging.read(path)
    assert problem.value.trouble is Trouble.IMPORT_TOO_LARGE


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\x00\x01\x02\xff", b"%PDF-1.7\n%\xe2\xe3"])
def test_what_holds_no_questions_brings_none(
    exchanging: ExchangingService, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "some.txt"
    path.write_bytes(data)
    assert exchanging.read(path).questions == ()


@pytest.mark.parametrize("target", QuestionFormat)
def test_a_file_that_cannot_be_written_leaves_nothing_behind(
    exchanging: ExchangingService, tmp_path: Path, target: QuestionFormat
) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "inside").touch()
    with pytest.raises(EnvironmentProblem) as problem:
        exchanging.write(taken, target, ALL, WORDS)
    assert problem.value.trouble is Trouble.FILE_NOT_WRITABLE
    assert [each.name for each in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize("target", QuestionFormat)
def test_a_question_that_cannot_be_asked_yet_is_told(
    exchanging: ExchangingService, tmp_path: Path, target: QuestionFormat
) -> None:
    unfinished = example("single", options=[])
    path = tmp_path / "set"
    written = exchanging.write(path, target, [unfinished], WORDS)
    if target is QuestionFormat.CSV:
        refused = exchanging.read(path.rename(tmp_path / "set.csv")).refused
        assert [each.reason for each in refused] == [Refusal.FAULTY]
    else:
        assert [each.losses for each in written.lost] == [(Loss.UNFINISHED,)]
        assert written.lost[0].question_id == unfinished.id


def collection(path: Path, folder: Path) -> sqlite3.Connection:
    with ZipFile(path) as package:
        assert package.testzip() is None
        assert package.read("media") == b"{}"
        folder.mkdir()
        return sqlite3.connect(package.extract("collection.anki2", folder))


def test_a_deck_for_anki_is_a_package_as_anki_expects(
    exchanging: ExchangingService, tmp_path: Path
) -> None:
    path = tmp_path / "set.apkg"
    written = exchanging.write(path, QuestionFormat.ANKI, ALL, WORDS, "Buses & trams")
    assert written.written == len(ALL) - 1
    assert [each.losses for each in written.lost] == [(Loss.LEFT_OUT,)]
    database = collection(path, tmp_path / "one")
    version, decks = database.execute("SELECT ver, decks FROM col").fetchone()
    assert version == 11
    assert "Field guide::Buses & trams" in decks
    assert database.execute("SELECT count(*) FROM cards").fetchone() == (written.written,)
    database.close()


def test_a_deck_made_again_has_the_same_guids(
    exchanging: ExchangingService, tmp_path: Path, clock: Clock
) -> None:
    guids = []
    for name in ("one", "two"):
        path = tmp_path / f"{name}.apkg"
        exchanging.write(path, QuestionFormat.ANKI, ALL, WORDS)
        clock.move(days=1)
        database = collection(path, tmp_path / name)
        guids.append(database.execute("SELECT guid, mid FROM notes ORDER BY guid").fetchall())
        database.close()
    assert guids[0] == guids[1]
    # A change here would make new cards of everybody's old ones.
    assert guids[0][0] == ("07373b4420a760743a03", 1719203551)
    assert len({guid for guid, _ in guids[0]}) == len(ALL) - 1
