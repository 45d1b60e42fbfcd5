"""Exports that people read: Markdown, one HTML file, and a table as CSV.

They are given piece by piece, so that very many entries need not be held at once.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from desktop.domain.annotations import Annotation, Deed, Placing
from desktop.interchange.entries import Entry, Words

_SPECIAL = re.compile(r"([\\`*_\[\]<])")
_BEGINS_A_BLOCK = re.compile(r"^(\s*)([#>=+-]|\d+[.)](?=\s|$))", re.MULTILINE)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_STYLE = """
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1b2730; background: #faf9f6;
  font: 1rem/1.5 "Noto Sans", "Segoe UI", sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
article { border-top: 1px solid #ddd9d0; padding: .8rem 0; }
blockquote { margin: .4rem 0; padding-left: .8rem; border-left: .25rem solid #0b6e6e; }
.kind, .cite, .tags, .remark { color: #55636e; font-size: .87rem; margin: .3rem 0; }
blockquote { white-space: pre-wrap; }
.note, blockquote { overflow-wrap: anywhere; }
.note p, .note ul, .note ol { margin: .4rem 0; } .note li p, .note td p { margin: 0; }
.note h1, .note h2, .note h3, .note h4, .note h5, .note h6 { font-size: 1rem; margin: .6rem 0; }
.note pre { margin: 0; white-space: pre-wrap; } .note table { border-collapse: collapse; }
.note td { border: 1px solid #ddd9d0; padding: .2rem .5rem; }
.note li.checked { list-style-type: "☑ "; } .note li.unchecked { list-style-type: "☐ "; }
@media print { body { background: #fff; } article { break-inside: avoid; } }
"""
_SAFE = "default-src 'none'; style-src 'unsafe-inline'"


def as_markdown(entries: Iterable[Entry], words: Words, made: str, count: int) -> Iterator[str]:
    """Yield so many entries as Markdown, a heading for each page."""
    yield f"# {_literal(words.title)}\n\n{_literal(words.remark_on(made, count))}\n"
    for page, group in groupby(entries, lambda entry: entry.page):
        yield f"\n## {_literal(page)}\n"
        for entry in group:
            yield "".join(f"\n{part}\n" for part in _markdown_parts(entry, words))


def _markdown_parts(entry: Entry, words: Words) -> Iterator[str]:
    annotation = entry.annotation
    yield f"**{_literal(_kind(annotation, words))}**"
    if quote := annotation.anchor.quote:
        yield "\n".join(f"> {_literal(line)}" for line in quote.split("\n"))
    yield _literal(entry.citation)
    if annotation.body:
        yield annotation.body
    if annotation.tags:
        yield _literal(_tags(annotation, words))
    if annotation.placing is Placing.REVIEW:
        yield f"*{_literal(words.review)}*"


def _literal(text: str) -> str:
    """Return text so that Markdown shows it as it is."""
    shown = _SPECIAL.sub(r"\\\1", text)
    return _BEGINS_A_BLOCK.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", shown)


def as_html(entries: Iterable[Entry], words: Words, made: str, count: int) -> Iterator[str]:
    """Yield so many entries as one HTML file that loads nothing and runs nothing."""
    title = escape(words.title)
    yield (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_SAFE}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n"
        f'<p class="remark">{escape(words.remark_on(made, count))}</p>\n'
    )
    for page, group in groupby(entries, lambda entry: entry.page):
        yield f"<h2>{escape(page)}</h2>\n"
        for entry in group:
            yield f"<article>{''.join(_html_parts(entry, words))}</article>\n"
    yield "</body></html>\n"


def _html_parts(entry: Entry, words: Words) -> Iterator[str]:
    annotation = entry.annotation
    yield f'<p class="kind">{escape(_kind(annotation, words))}</p>'
    if annotation.anchor.quote:
        yield f'<blockquote dir="auto">{escape(annotation.anchor.quote)}</blockquote>'
    yield f'<p class="cite">{escape(entry.citation)}</p>'
    if annotation.body:
        yield f'<div class="note" dir="auto">{words.note_html(annotation.body)}</div>'
    if annotation.tags:
        yield f'<p class="tags">{escape(_tags(annotation, words))}</p>'
    if annotation.placing is Placing.REVIEW:
        yield f'<p class="remark">{escape(words.review)}</p>'


class _Line:
    """What a table is written to: gives each row back."""

    def write(self, text: str) -> str:
        return text


def as_csv(entries: Iterable[Entry], words: Words) -> Iterator[str]:
    """Yield entries as a table, a row each, as spreadsheets open it."""
    writer = csv.writer(_Line())
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    yield "\ufeff"
    yield str(writer.writerow(words.columns))
    for entry in entries:
        annotation = entry.annotation
        is_coloured = annotation.deed is Deed.HIGHLIGHT
        row = (
            annotation.id,
            words.deeds[annotation.deed],
            entry.page,
            entry.citation,
            annotation.anchor.quote,
            annotation.body,
            ", ".join(annotation.tags),
            words.colours[annotation.colour] if is_coloured else "",
            annotation.created,
            annotation.changed,
            words.review if annotation.placing is Placing.REVIEW else "",
        )
        yield str(writer.writerow([safe_cell(value) for value in row]))


def safe_cell(value: str) -> str:
    """Return text that no spreadsheet takes for a formula and runs."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def _kind(annotation: Annotation, words: Words) -> str:
    parts = [words.deeds[annotation.deed]]
    if annotation.deed is Deed.HIGHLIGHT:
        parts.append(words.colours[annotation.colour])
        if annotation.body:
            parts.append(words.note)
    return f"{', '.join(parts)} · {words.date(annotation.created)}"


def _tags(annotation: Annotation, words: Words) -> str:
    return words.tags.format(tags=", ".join(annotation.tags))
