"""Files of questions before judges of their own: the real Anki, a schema, a fuzzer."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.question_exchange import QuestionFormat
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import Question
from desktop.interchange import csv_questions, gift, moodle_xml
from desktop.services.exchanging_questions import ExchangingService
from tests.personal import Clock
from tests.torture import own_environment
from tests.torture.conftest import FIGURES
from tests.unit.domain.quiz.examples import example
from tests.unit.interchange.questions_made_up import WORDS, questions

pytestmark = pytest.mark.torture

SCRIPTS = Path(__file__).parent / "scripts"
SCHEMA = Path(__file__).parents[1] / "data" / "moodle-questions.xsd"
ALL = [example(kind) for kind in KINDS]
HOSTILE = example("single", id="own:1", stem="a < b & <img src=x>\nمناقصة {{Answer}}", tags=["a b"])
FUZZ_SECONDS = 60
WRITTEN: dict[str, Callable[[], str]] = {
    "gift": lambda: gift.write(ALL, WORDS)[0],
    "moodle-xml": lambda: moodle_xml.write(ALL, WORDS)[0],
    "csv": lambda: csv_questions.write(ALL)[0],
}


def test_decks_open_in_the_real_anki(tmp_path: Path) -> None:
    python = own_environment.make(tmp_path / "env", "anki")
    paths = [tmp_path / f"{name}.apkg" for name in ("first", "newer", "again")]
    changed = example("single", stem="Better?")
    contents: list[list[Question]] = [[*ALL, HOSTILE], [*ALL[1:], changed], [*ALL[1:], changed]]
    clock = Clock()
    for path, chosen in zip(paths, contents, strict=True):
        ExchangingService(clock).write(path, QuestionFormat.ANKI, chosen, WORDS, "New buyers")
        clock.move(days=1)
    arguments = [str(tmp_path / "collection.anki2"), *map(str, paths)]
    done = own_environment.run(python, SCRIPTS / "import_into_anki.py", *arguments)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    count = len(ALL) - 1
    first, newer, _ = told["outcomes"]
    assert first == [count + 1, 0, 0]
    assert (newer[0], newer[1] + newer[2]) == (0, count)
    assert newer[1] > 0
    stems = [fields[0] for fields in told["fields"]]
    assert len(stems) == count + 1
    assert "Better?" in stems
    assert "a &lt; b &amp; &lt;img src=x&gt;<br>مناقصة {{Answer}}" in stems
    assert told["decks"] == ["Field guide::New buyers"]
    assert "a_b" in told["tags"]
    assert any("Because of two" in back for back in told["backs"])
    FIGURES.append(f"Anki: new, updated, duplicate: {told['outcomes']}")


def test_moodle_xml_keeps_to_the_schema(tmp_path: Path) -> None:
    python = own_environment.make(tmp_path / "env", "lxml")
    sets = [[question] for question in ALL] + [ALL]
    found: list[Question] = []

    @settings(max_examples=1000, database=None, suppress_health_check=list(HealthCheck))
    @given(questions())
    def gather(question: Question) -> None:
        found.append(question)

    gather()
    files = []
    for number, chosen in enumerate([*sets, *([question] for question in found)]):
        file = tmp_path / f"{number}.xml"
        file.write_text(moodle_xml.write(chosen, WORDS)[0], encoding="utf-8")
        files.append(str(file))
    bad = tmp_path / "bad.xml"
    bad.write_text(Path(files[0]).read_text("utf-8").replace("<hidden>0", "<hidden>2"), "utf-8")
    done = own_environment.run(python, SCRIPTS / "validate_xml.py", str(SCHEMA), *files)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    done = own_environment.run(python, SCRIPTS / "validate_xml.py", str(SCHEMA), str(bad))
    assert "hidden" in done.stdout
    FIGURES.append(f"Moodle XML: {len(files)} files keep to the schema")


@pytest.fixture(scope="module")
def atheris(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_environment.make(tmp_path_factory.mktemp("atheris") / "env", "atheris")


@pytest.mark.parametrize("name", WRITTEN)
def test_a_fuzzer_finds_no_crash_and_no_hang(atheris: Path, tmp_path: Path, name: str) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "all").write_text(WRITTEN[name](), encoding="utf-8")
    options = (
        f"-max_total_time={FUZZ_SECONDS}",
        "-timeout=5",
        "-max_len=4000",
        "-rss_limit_mb=2048",
    )
    artifacts = f"-artifact_prefix={tmp_path}/"
    done = own_environment.run(
        atheris, SCRIPTS / "fuzz_readers.py", name, *options, artifacts, str(seeds)
    )
    assert done.returncode == 0, done.stderr[-3000:]
    runs = re.search(r"Done (\d+) runs", done.stderr)
    assert runs is not None
    FIGURES.append(f"fuzzing {name}: {runs[1]} runs in {FUZZ_SECONDS} s, no crash, no hang")


@pytest.mark.parametrize("name", WRITTEN)
def test_damage_at_full_size_is_read(name: str) -> None:
    text = WRITTEN[name]()
    reader = {"gift": gift.read, "moodle-xml": moodle_xml.read, "csv": csv_questions.read}[name]

    @settings(max_examples=4000, database=None, deadline=None)
    @given(st.integers(0, len(text)), st.integers(0, len(text)), st.text(max_size=20))
    def damage(begin: int, end: int, between: str) -> None:
        incoming = reader(text[:begin] + between + text[end:])
        assert all(question.is_askable for question in incoming.questions)

    damage()
