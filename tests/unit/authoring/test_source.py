"""Markdown files become records that know their lines."""

from pathlib import Path

import pytest

from desktop.authoring.book import Book, in_book_order
from desktop.authoring.glossary_source import read_glossary
from desktop.authoring.problem import Problem
from desktop.authoring.source import SourceFile, read_file
from desktop.domain.library import Block, Kind

HEADER = "---\nid: plan.a\n---\n"


def read(tmp_path: Path, body: str) -> tuple[SourceFile, list[Problem]]:
    problems: list[Problem] = []
    path = tmp_path / "a.md"
    path.write_text(HEADER + body, encoding="utf-8")
    page = read_file(path, problems)
    assert page is not None
    return page, problems


def test_a_passage_knows_its_name_sources_and_line(tmp_path: Path) -> None:
    page, problems = read(tmp_path, "\n## Do\n\n- Ask. {#ask p60-62 pv dbg}\n")
    (passage,) = page.passages
    assert (passage.name, passage.pages, passage.keys) == ("ask", "60-62, v", ["dbg"])
    assert (passage.kind, passage.block, passage.line) == (Kind.DO, Block.BULLET, 7)
    assert problems == []


def test_a_paragraph_goes_on_until_an_empty_line(tmp_path: Path) -> None:
    page, _ = read(tmp_path, "## Do\n\nOne\ntwo. {#a ours}\n\nThree. {#b ours}\n")
    assert [passage.markdown for passage in page.passages] == ["One two.", "Three."]


@pytest.mark.parametrize(
    ("line", "block"),
    [
        ("Text. {#a ours}", Block.PARAGRAPH),
        ("- Text. {#a ours}", Block.BULLET),
        ("12. Text. {#a ours}", Block.NUMBERED),
        ("| A |\n| - |\n{#a ours}", Block.TABLE),
        ('![alt](a.svg "caption") {#a ours}', Block.FIGURE),
    ],
)
def test_a_passage_knows_how_it_is_set(tmp_path: Path, line: str, block: Block) -> None:
    page, problems = read(tmp_path, f"## Do\n\n{line}\n")
    assert [passage.block for passage in page.passages] == [block]
    assert problems == []


def test_an_answer_belongs_to_its_question(tmp_path: Path) -> None:
    page, problems = read(tmp_path, "## Check yourself\n\n- Who? {#who}\n  Answer: The\n  buyer.\n")
    assert [(p.markdown, p.answer) for p in page.passages] == [("Who?", "The buyer.")]
    assert problems == []


def test_a_typographic_apostrophe_in_a_heading_does_not_matter(tmp_path: Path) -> None:
    page, _ = read(tmp_path, "## Don’t\n\n- Guess. {#a ours}\n")
    assert page.passages[0].kind is Kind.DONT


def test_a_smaller_heading_ends_with_the_next_heading(tmp_path: Path) -> None:
    page, _ = read(tmp_path, "## Do\n### Small\nA. {#a ours}\n\n## Don't\nB. {#b ours}\n")
    assert [(p.heading, p.subheading) for p in page.passages] == [("Do", "Small"), ("Don't", "")]


def test_a_file_that_is_not_utf8_is_said(tmp_path: Path) -> None:
    problems: list[Problem] = []
    path = tmp_path / "a.md"
    path.write_bytes(b"---\nid: \xff")
    assert read_file(path, problems) is None
    assert problems == [Problem(path, 1, "the file is not UTF-8 text (byte 8)")]


def test_a_term_has_its_variants_and_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "## Tender\nid: tender\nbasis: p10 ours\nalso: bid, tenders\nsee: plan.a\nlink: no\n"
        "\nAn offer.\nIn writing.\n",
        encoding="utf-8",
    )
    (term,) = read_glossary(path, [])
    assert (term.id, term.also, term.see) == ("tender", ["bid", "tenders"], ["plan.a"])
    assert (term.passage.pages, term.passage.keys) == ("10", ["ours"])
    assert (term.markdown, term.is_linked) == ("An offer. In writing.", False)


def test_files_stand_in_the_order_of_their_numbers() -> None:
    paths = [Path("4.1.10-b.md"), Path("4.1.9-a.md"), Path("4.1-o.md")]
    assert [p.name for p in sorted(paths, key=in_book_order)] == [
        "4.1-o.md",
        "4.1.9-a.md",
        "4.1.10-b.md",
    ]


def test_the_book_holds_everything_in_its_folder(book: Book) -> None:
    assert [page.id for page in book.pages()] == [
        "plan.needs",
        "delivery.overview",
        "delivery.article",
        "case.harbour",
    ]
    assert [len(records) for records in (book.terms, book.figures, book.questions)] == [3, 1, 13]
    assert [s.id for s in book.scenarios] == ["scenario.ferry"]
    assert [m.id for m in book.modules] == ["module.cycle"]
    assert [w.id for w in book.workshops] == ["workshop.short"]
    assert book.problems == []


def test_questions_stand_in_the_order_of_their_pages(book: Book) -> None:
    assert list(dict.fromkeys(q.page_id for q in book.questions)) == ["plan.needs", "case.harbour"]


def test_texts_in_yaml_know_their_lines(book: Book) -> None:
    question = book.questions[0]
    assert (question.stem.line, question.options[1].why.line) == (8, 14)
    assert book.scenarios[0].steps["pier"].choices[1].next.line == 37


def test_a_short_passage_name_means_the_own_page(book: Book) -> None:
    assert book.questions[1].passage_ids == ["plan.needs#talk-first", "delivery.overview#comes-in"]
