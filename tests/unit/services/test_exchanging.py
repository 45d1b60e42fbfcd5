"""Notes go out and come in: complete, in one piece, and never against the person's will."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import paths
from desktop.domain.annotations import (
    NO_CHANGES,
    Annotation,
    AnnotationId,
    Changes,
    Colour,
    NotebookQuery,
    Placing,
)
from desktop.domain.exchange import (
    Exported,
    ExportFormat,
    MergeChoice,
    Merged,
    MergePreview,
    format_of,
)
from desktop.domain.library import PageId, TermId
from desktop.errors import EnvironmentProblem, Trouble
from desktop.services import annotation_deeds, exporting, importing
from desktop.services.importing import copy_of, parsed
from desktop.services.personal import Personal
from desktop.services.reading import ReadingService
from desktop.storage.content_store import ContentStore
from desktop.storage.profile_store import ProfileStore
from tests.export_words import WORDING
from tests.personal import Clock, note

PAGE = PageId("plan.user-needs")
EVERYTHING = NotebookQuery()


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingService]:
    """Reading the real content."""
    store = ContentStore(paths.find().content)
    yield ReadingService(store, lambda: None)
    store.close()


class Desk:
    """A person with a profile, and the way to write and read files."""

    def __init__(self, folder: Path, reading: ReadingService) -> None:
        self.store = ProfileStore(folder, Clock())
        self.personal = Personal(self.store, reading, Clock())
        self.annotating = self.personal.annotating
        self.exporting = self.personal.exporting
        self.importing = self.personal.importing

    def write(self, *bodies: str) -> list[Annotation]:
        return [self.annotating.write_note(PAGE, body)[0] for body in bodies]

    def bodies(self) -> list[str]:
        return sorted(each.body for each in self.annotating.find(EVERYTHING))

    def read(self, path: Path) -> MergePreview:
        comparison = self.importing.compare(parsed(path))
        for _ in comparison:
            pass
        return comparison.preview()

    def merge(
        self, preview: MergePreview, choice: MergeChoice = MergeChoice.BOTH
    ) -> tuple[Merged, Changes]:
        merged, steps = self.importing.merge(preview, choice)
        changed = [changes for _, changes in steps]
        return merged, changed[0] if changed else NO_CHANGES

    def export(self, path: Path, target: ExportFormat = ExportFormat.JSON) -> Exported:
        return self.exporting.export(self.exporting.all_ids(), target, path, WORDING)


@pytest.fixture
def mine(tmp_path: Path, reading: ReadingService) -> Iterator[Desk]:
    desk = Desk(tmp_path / "mine", reading)
    yield desk
    desk.store.close()


@pytest.fixture
def theirs(tmp_path: Path, reading: ReadingService) -> Iterator[Desk]:
    desk = Desk(tmp_path / "theirs", reading)
    yield desk
    desk.store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "notes.json"


# -- out ------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", [each for each in ExportFormat if each is not ExportFormat.PDF])
def test_every_format_holds_the_note_and_says_how_many(
    mine: Desk, tmp_path: Path, target: ExportFormat
) -> None:
    mine.write("Ask the users.")
    mine.annotating.add_bookmark(PAGE)
    path = tmp_path / f"out{target.suffix}"
    assert mine.export(path, target) == Exported(bookmarks=1, highlights=0, notes=1)
    assert "Ask the users." in path.read_text(encoding="utf-8")
    assert format_of(path.suffix) is target


def test_a_passage_is_quoted_and_cited(mine: Desk, reading: ReadingService, tmp_path: Path) -> None:
    page = reading.page(PAGE)
    assert page is not None
    passage = next(each for each in page.passages if each.pages and each.number)
    mine.annotating.write_note(PAGE, "Ask.", passage.id)
    mine.export(tmp_path / "out.md", ExportFormat.MARKDOWN)
    text = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert f"## {page.number} {page.title}" in text
    assert f"Cited: {passage.pages}" in text


@pytest.mark.parametrize("target", [ExportFormat.MARKDOWN, ExportFormat.HTML, ExportFormat.CSV])
def test_whoever_has_no_program_reads_the_names_of_linked_sections(
    mine: Desk, tmp_path: Path, target: ExportFormat
) -> None:
    mine.write("See [[4.1.2]].")
    mine.export(tmp_path / "out", target)
    assert "See 4.1.2 Understand user needs." in (tmp_path / "out").read_text(encoding="utf-8")


def test_links_are_links_again_after_an_import(mine: Desk, theirs: Desk, file: Path) -> None:
    mine.write("See [[4.1.2]].")
    mine.export(file)
    theirs.merge(theirs.read(file))
    assert theirs.bodies() == ["See [[4.1.2]]."]


def test_a_term_and_a_page_that_is_gone_have_names(
    mine: Desk, reading: ReadingService, tmp_path: Path
) -> None:
    term = reading.glossary()[0].term
    mine.annotating.write_note_on_term(TermId(term.id), "Which?")
    mine.annotating.deeds.take_in([note(page_id=PageId("plan.gone"))], [])
    mine.export(tmp_path / "out.md", ExportFormat.MARKDOWN)
    text = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert f"Glossary: {term.term}" in text
    assert "Gone: plan.gone" in text


def test_what_is_in_the_trash_is_not_exported(mine: Desk, file: Path) -> None:
    kept, thrown = mine.write("kept", "thrown")
    mine.annotating.trash([thrown.id])
    mine.export(file)
    assert kept.id in file.read_text(encoding="utf-8")
    assert thrown.id not in file.read_text(encoding="utf-8")


def test_a_selection_is_written_in_its_order(mine: Desk, tmp_path: Path) -> None:
    one, _, three = mine.write("one", "two", "three")
    path = tmp_path / "out.csv"
    mine.exporting.export([three.id, one.id], ExportFormat.CSV, path, WORDING)
    text = path.read_text(encoding="utf-8")
    assert "two" not in text
    assert text.index("three") < text.index("one")


def test_an_export_that_fails_leaves_the_old_file(mine: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out.md"
    folder.mkdir()
    with pytest.raises(EnvironmentProblem) as caught:
        mine.export(folder, ExportFormat.MARKDOWN)
    assert caught.value.trouble is Trouble.FILE_NOT_WRITABLE
    assert sorted(each.name for each in tmp_path.iterdir() if "new" in each.name) == []


# -- in -------------------------------------------------------------------------------------


def test_a_round_trip_into_an_empty_profile_loses_nothing(
    mine: Desk, theirs: Desk, reading: ReadingService, file: Path
) -> None:
    page = reading.page(PAGE)
    assert page is not None
    first, second = page.passages[2].id, page.passages[3].id
    mine.annotating.highlight(PAGE, first, 3, second, 9, Colour.PINK)
    made = mine.write("a *note* on <the city>")[0]
    mine.annotating.set_tags([made.id], add=["lawyer", "deadline"])
    mine.annotating.add_bookmark(PAGE)
    mine.export(file)
    merged, changes = theirs.merge(theirs.read(file))
    assert merged == Merged(added=3, replaced=0)
    assert changes.annotations
    assert theirs.annotating.find(EVERYTHING) == mine.annotating.find(EVERYTHING)


def test_the_same_file_again_changes_nothing(mine: Desk, file: Path) -> None:
    mine.write("one", "two")
    mine.export(file)
    preview = mine.read(file)
    assert (preview.new, preview.same, preview.different) == ((), 2, ())
    assert mine.merge(preview)[0] == Merged(0, 0)


def changed_by_a_colleague(mine: Desk, theirs: Desk, file: Path) -> Annotation:
    """Let a colleague take over a note and write on; return ours."""
    made = mine.write("ours")[0]
    mine.export(file)
    theirs.merge(theirs.read(file))
    theirs.annotating.save_body(made.id, "theirs")
    theirs.export(file)
    return made


def test_both_versions_are_kept_unless_it_is_said_otherwise(
    mine: Desk, theirs: Desk, file: Path
) -> None:
    made = changed_by_a_colleague(mine, theirs, file)
    preview = mine.read(file)
    assert [(each.mine.body, each.theirs.body) for each in preview.different] == [
        ("ours", "theirs")
    ]
    assert mine.merge(preview)[0] == Merged(added=1, replaced=0)
    assert mine.bodies() == ["ours", "theirs"]
    kept = mine.annotating.get(made.id)
    assert kept is not None
    assert kept.body == "ours"


def test_a_version_kept_beside_is_not_added_again(mine: Desk, theirs: Desk, file: Path) -> None:
    changed_by_a_colleague(mine, theirs, file)
    mine.merge(mine.read(file))
    assert mine.read(file).different == ()
    assert copy_of(note(id=AnnotationId("x"))) == copy_of(note(id=AnnotationId("x")))


def test_ours_can_be_kept_alone(mine: Desk, theirs: Desk, file: Path) -> None:
    changed_by_a_colleague(mine, theirs, file)
    mine.merge(mine.read(file), MergeChoice.MINE)
    assert mine.bodies() == ["ours"]


def test_theirs_may_replace_ours_where_that_is_little(mine: Desk, theirs: Desk, file: Path) -> None:
    mine.write(*(f"note {number}" for number in range(9)))
    made = changed_by_a_colleague(mine, theirs, file)
    assert mine.merge(mine.read(file), MergeChoice.THEIRS)[0] == Merged(0, 1)
    assert "theirs" in mine.bodies()
    assert [revision.body for revision in mine.annotating.revisions(made.id)] == ["ours"]


def test_a_merge_that_would_change_more_than_a_tenth_is_refused(
    mine: Desk, theirs: Desk, file: Path
) -> None:
    mine.write(*(f"note {number}" for number in range(8)))
    changed_by_a_colleague(mine, theirs, file)
    preview = mine.read(file)
    assert not preview.may_replace
    before = mine.annotating.find(EVERYTHING)
    with pytest.raises(EnvironmentProblem) as caught:
        mine.merge(preview, MergeChoice.THEIRS)
    assert caught.value.trouble is Trouble.MERGE_TOO_GREAT
    assert mine.annotating.find(EVERYTHING) == before


def test_what_the_file_does_not_have_stays(mine: Desk, theirs: Desk, file: Path) -> None:
    mine.write("only here")
    theirs.export(file)
    preview = mine.read(file)
    assert preview.present == 1
    for choice in MergeChoice:
        mine.merge(preview, choice)
    assert mine.bodies() == ["only here"]


def test_nothing_is_thrown_away_because_a_colleague_did(
    mine: Desk, theirs: Desk, file: Path
) -> None:
    mine.write(*(f"note {number}" for number in range(10)))
    mine.export(file)
    collection = json.loads(file.read_text(encoding="utf-8"))
    for item in collection["first"]["items"]:
        item["fg:trashed"] = "2026-03-10T12:00:00.000Z"
    file.write_text(json.dumps(collection), encoding="utf-8")
    for choice in MergeChoice:
        mine.merge(mine.read(file), choice)
    assert len(mine.bodies()) == 10


def test_a_note_a_colleague_changed_and_threw_away_is_changed_and_stays(
    mine: Desk, theirs: Desk, file: Path
) -> None:
    mine.write(*(f"note {number}" for number in range(9)))
    made = changed_by_a_colleague(mine, theirs, file)
    theirs.annotating.trash([made.id])
    theirs.exporting.export([made.id], ExportFormat.JSON, file, WORDING)
    assert "fg:trashed" in file.read_text(encoding="utf-8")
    assert mine.merge(mine.read(file), MergeChoice.THEIRS)[0] == Merged(0, 1)
    assert "theirs" in mine.bodies()


def test_an_import_can_be_undone_in_one_step(mine: Desk, theirs: Desk, file: Path) -> None:
    theirs.write("one", "two")
    theirs.export(file)
    mine.merge(mine.read(file))
    mine.annotating.deeds.undo()
    assert mine.bodies() == []


def test_notes_on_another_edition_wait_for_a_person(mine: Desk, theirs: Desk, file: Path) -> None:
    theirs.annotating.deeds.take_in([note(quote="words that stand nowhere in this guide")], [])
    theirs.export(file)
    preview = mine.read(file)
    assert preview.review == 1
    mine.merge(preview)
    assert [each.placing for each in mine.annotating.find(EVERYTHING)] == [Placing.REVIEW]


@pytest.mark.parametrize(
    ("data", "trouble", "detail"),
    [
        (b"", Trouble.IMPORT_MALFORMED, "1:1"),
        (b'{"items": [\n{"id": "\xff"}]}', Trouble.IMPORT_MALFORMED, "2:1"),
        (b'{"items": [{"id": 4}]}', Trouble.IMPORT_MALFORMED, "items[0].target"),
        (b"SQLite format 3\x00" + bytes(4096), Trouble.IMPORT_MALFORMED, "1:1"),
    ],
)
def test_a_file_that_is_no_export_is_refused(
    mine: Desk, file: Path, data: bytes, trouble: Trouble, detail: str
) -> None:
    file.write_bytes(data)
    with pytest.raises(EnvironmentProblem) as caught:
        mine.read(file)
    assert (caught.value.trouble, caught.value.detail) == (trouble, detail)


def test_a_huge_file_is_not_read(mine: Desk, file: Path) -> None:
    with file.open("wb") as huge:
        huge.truncate(2_000_000_000)
    with pytest.raises(EnvironmentProblem) as caught:
        mine.read(file)
    assert (caught.value.trouble, caught.value.detail) == (Trouble.IMPORT_TOO_LARGE, "2000 MB")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are Unix's")
def test_what_is_no_file_is_not_waited_for(mine: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, tmp_path / "missing"):
        with pytest.raises(EnvironmentProblem) as caught:
            mine.read(path)
        assert caught.value.trouble is Trouble.FILE_NOT_READABLE


def test_one_bad_entry_keeps_all_others_out(mine: Desk, theirs: Desk, file: Path) -> None:
    theirs.write("one", "two")
    theirs.export(file)
    collection = json.loads(file.read_text(encoding="utf-8"))
    collection["first"]["items"][1]["created"] = "soon"
    file.write_text(json.dumps(collection), encoding="utf-8")
    with pytest.raises(EnvironmentProblem) as caught:
        mine.read(file)
    assert caught.value.detail == "first.items[1].created"
    assert mine.bodies() == []


# -- in steps -------------------------------------------------------------------------------


@pytest.fixture
def two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two annotations are written or taken in by one step."""
    for module in (annotation_deeds, exporting, importing):
        monkeypatch.setattr(module, "AT_ONCE", 2)


@pytest.mark.parametrize("target", [each for each in ExportFormat if each is not ExportFormat.PDF])
def test_an_export_in_steps_is_the_same_file_as_one_at_once(
    mine: Desk, tmp_path: Path, target: ExportFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine.write("one", "two", "three", "four", "five")
    ids = mine.exporting.all_ids()
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    mine.exporting.export(ids, target, whole, WORDING)
    monkeypatch.setattr(exporting, "AT_ONCE", 2)
    assert list(mine.exporting.export_in_steps(ids, target, parts, WORDING)) == [2, 2, 1]
    # Only the id of the collection differs from file to file.
    texts = [
        [line for line in path.read_text(encoding="utf-8").splitlines() if "urn:uuid:" not in line]
        for path in (whole, parts)
    ]
    assert texts[0] == texts[1]
    assert len(texts[0]) > 5


def test_an_export_that_is_stopped_leaves_the_file_that_was_there(
    mine: Desk, tmp_path: Path, two_at_once: None
) -> None:
    mine.write("one", "two", "three", "four", "five")
    file = tmp_path / "notes.md"
    file.write_text("older", encoding="utf-8")
    steps = mine.exporting.export_in_steps(
        mine.exporting.all_ids(), ExportFormat.MARKDOWN, file, WORDING
    )
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert file.read_text(encoding="utf-8") == "older"
    assert [path.name for path in tmp_path.glob("*notes*")] == ["notes.md"]


def test_a_merge_that_was_stopped_is_finished_by_importing_again(
    mine: Desk, theirs: Desk, tmp_path: Path, two_at_once: None
) -> None:
    theirs.write("one", "two", "three", "four", "five")
    theirs.export(tmp_path / "notes.json")
    _, steps = mine.importing.merge(mine.read(tmp_path / "notes.json"))
    next(iter(steps))
    assert len(mine.bodies()) == 2
    preview = mine.read(tmp_path / "notes.json")
    assert (len(preview.new), preview.same) == (3, 2)
    mine.merge(preview)
    assert mine.bodies() == theirs.bodies()


def test_a_merge_in_steps_is_undone_as_one(
    mine: Desk, theirs: Desk, tmp_path: Path, two_at_once: None
) -> None:
    theirs.write("one", "two", "three", "four", "five")
    theirs.export(tmp_path / "notes.json")
    mine.merge(mine.read(tmp_path / "notes.json"))
    mine.annotating.deeds.undo()
    assert mine.bodies() == []
