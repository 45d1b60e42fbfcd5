"""Words of exports as a test can foresee them."""

from html import escape

from desktop.domain.annotations import Colour, Deed
from desktop.interchange.entries import Words
from desktop.services.exporting import ExportWording

WORDS = Words(
    title="Notes",
    remark="Made {date}: {count}",
    deeds={deed: deed.value.title() for deed in Deed},
    colours={colour: colour.value for colour in Colour},
    note="with a note",
    tags="Tags: {tags}",
    review="Look again.",
    columns=(
        "id", "kind", "page", "citation", "quotation", "note", "tags", "colour", "made", "changed",
        "remark",
    ),
    date=lambda moment: moment[:10],
    number=lambda count: f"{count:,}",
    note_html=escape,
)  # fmt: skip
WORDING = ExportWording(
    words=WORDS,
    page_name=lambda number, title: f"{number} {title}".strip(),
    cite=lambda passage, page, edition: f"Cited: {passage.pages}",
    cite_page=lambda name, edition: f"Cited: {name}",
    gone="Gone: {page}",
    glossary="Glossary",
)
