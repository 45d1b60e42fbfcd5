"""The content as the program knows it: parts, sections, cases, passages, terms and sources.

Records are named tuples whose fields stand in the order of their columns: they are read
thousands of times and cost next to nothing to make at start.
"""

from enum import StrEnum
from typing import NamedTuple, NewType

PartId = NewType("PartId", str)
PageId = NewType("PageId", str)
"""A section (`plan.user-needs`), a case (`case.indonesia`) or the glossary."""
PassageId = NewType("PassageId", str)
"""The page's id and the passage's own name: `plan.user-needs#ask-consent`."""
TermId = NewType("TermId", str)

GLOSSARY = PageId("glossary")


def owner_of(passage_id: PassageId) -> PageId:
    """Return the id of the page a passage stands on."""
    return PageId(passage_id.partition("#")[0])


class Kind(StrEnum):
    """What a passage is for. The order in the reader follows the file, not this list."""

    AIM = "aim"
    SUMMARY = "summary"
    TEXT = "text"
    WHY = "why"
    WHAT = "what"
    DO = "do"
    DONT = "dont"
    GAP = "gap"
    CHECK = "check"
    PROBLEM = "problem"
    APPROACH = "approach"
    TIMELINE = "timeline"
    RESULT = "result"
    LESSON = "lesson"
    DISAGREEMENT = "disagreement"
    DISCUSSION = "discussion"


class Block(StrEnum):
    """How a passage is set."""

    PARAGRAPH = "p"
    BULLET = "ul"
    NUMBERED = "ol"
    TABLE = "table"
    FIGURE = "figure"


class Part(NamedTuple):
    """A stage of the buying cycle, or a part that stands beside it."""

    id: PartId
    title: str
    colour: str
    is_stage: bool
    summary: str
    section_count: int


class SectionHead(NamedTuple):
    """A section as a line of the outline."""

    id: PageId
    part_id: PartId
    number: str
    title: str
    shape: str


class Passage(NamedTuple):
    """The smallest thing a reader can cite.

    `text` is canonical plain text; positions in it are code points. `pages` are printed pages
    of the Guidelines (`60-62, 66`); `basis` lists other sources by key, with blanks between.
    """

    id: PassageId
    kind: Kind
    block: Block
    heading: str
    subheading: str
    number: int
    text: str
    html: str
    answer: str
    pages: str
    basis: str


class Source(NamedTuple):
    """One thing a page rests on."""

    key: str
    text: str


class Neighbour(NamedTuple):
    """Another page, as a line with a link."""

    id: PageId
    part_id: str
    number: str
    title: str
    note: str


class CaseHead(NamedTuple):
    """A case study as a line of the list of cases."""

    id: PageId
    title: str
    place: str
    country: str
    region: str
    latitude: float
    longitude: float
    years: str
    summary: str
    depth: str
    themes: tuple[str, ...]
    part_ids: tuple[str, ...]


class Term(NamedTuple):
    """A glossary entry."""

    id: TermId
    term: str
    also: tuple[str, ...]
    text: str
    html: str
    pages: str
    basis: str


class Page(NamedTuple):
    """Everything the reader shows of a section or a case."""

    id: PageId
    part: Part | None
    number: str
    title: str
    minutes: int
    passages: tuple[Passage, ...]
    sources: tuple[Source, ...]
    related: tuple[Neighbour, ...]
    cases: tuple[Neighbour, ...]
    case: CaseHead | None
    organisations: tuple[str, ...]
    previous: Neighbour | None
    following: Neighbour | None
    questions: int = 0
    """How many questions about it there are to practise."""


class Edition(NamedTuple):
    """Which content this is."""

    title: str
    version: str
    language: str
    publication: str
    publication_date: str
    publisher: str
    publication_address: str
    digest: str
