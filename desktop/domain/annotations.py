"""What a person adds to the guide: bookmarks, highlights and notes, and where they hold on."""

from enum import StrEnum
from typing import NamedTuple, NewType

from desktop.domain.library import PageId, PassageId

AnnotationId = NewType("AnnotationId", str)
"""A UUID, the same in every export of this annotation."""

CONTEXT = 64
"""Code points of context kept on each side of a quotation, where there are so many."""

LONGEST_BODY = 100_000
"""Code points of a note; more is refused with an InputProblem, nothing is cut."""


class Deed(StrEnum):
    """What kind of annotation it is. A highlight that bears a note stays a highlight."""

    BOOKMARK = "bookmark"
    HIGHLIGHT = "highlight"
    NOTE = "note"


class TargetKind(StrEnum):
    """What an annotation is about."""

    PASSAGE = "passage"
    SECTION = "section"
    CASE = "case"
    TERM = "term"
    QUESTION = "question"


class Colour(StrEnum):
    """The four colours of highlights; each has a pattern of its own as well."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


class Placing(StrEnum):
    """How sure we are of the place after the content changed."""

    PLACED = "placed"
    REVIEW = "review"


class Anchor(NamedTuple):
    """A stretch of text, as in W3C Web Annotation: a quotation with context, and positions.

    `start` and `end` are code points in the canonical text of `passage_id` and
    `end_passage_id`, the end exclusive; both passages are the same unless the stretch crosses
    passages, whose texts are then joined by line feeds in `quote`. An annotation of a whole page
    has an empty passage and an empty quotation.
    """

    page_id: PageId
    passage_id: PassageId
    start: int
    end_passage_id: PassageId
    end: int
    quote: str
    prefix: str
    suffix: str
    content_version: str


class Annotation(NamedTuple):
    """One bookmark, highlight or note. Times are UTC, ISO 8601 with `Z` and milliseconds."""

    id: AnnotationId
    deed: Deed
    target: TargetKind
    anchor: Anchor
    colour: Colour
    body: str
    tags: tuple[str, ...]
    placing: Placing
    order: float
    created: str
    changed: str
    trashed: str


class Revision(NamedTuple):
    """An earlier text of a note."""

    annotation_id: AnnotationId
    saved: str
    body: str


class SortBy(StrEnum):
    """How the notebook is sorted: by place in the guide, the last changed first, or by hand."""

    PLACE = "place"
    CHANGED = "changed"
    HAND = "hand"


class NotebookQuery(NamedTuple):
    """What the notebook shows. An empty filter lets everything pass; filters add up.

    `prefixes` are beginnings of page ids (`plan.` is a part) and pass together with `page_ids`.
    Every tag must be there. `since` and `until` are moments as stored, `until` exclusive, and
    ask when something was last changed. `limit` below zero is no limit.
    """

    text: str = ""
    deeds: tuple[Deed, ...] = ()
    targets: tuple[TargetKind, ...] = ()
    page_ids: tuple[PageId, ...] = ()
    prefixes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    colours: tuple[Colour, ...] = ()
    since: str = ""
    until: str = ""
    has_note: bool | None = None
    trashed: bool = False
    placing: Placing | None = None
    sort: SortBy = SortBy.PLACE
    limit: int = -1
    offset: int = 0


class OnPage(NamedTuple):
    """How much a person added to a page; a highlight that bears a note counts as both."""

    bookmarks: int = 0
    highlights: int = 0
    notes: int = 0


class Progress(NamedTuple):
    """How far a page was read. `is_read` may be set by hand; `seconds` is time on the page."""

    page_id: PageId
    seconds: int
    reached_end: bool
    is_read: bool
    set_by_hand: bool
    last_opened: str


class Changes(NamedTuple):
    """What a deed changed; views refresh what concerns them."""

    annotations: bool = False
    progress: bool = False
    profile: bool = False
    page_ids: tuple[PageId, ...] = ()
    training: bool = False
    """Answers, reviews, modules, plans or certificates: progress and what is due may differ."""
    own_questions: bool = False
    """The person's own questions and sets."""
    workshops: bool = False
    """Workshop sessions that are prepared or over."""


NO_CHANGES = Changes()
