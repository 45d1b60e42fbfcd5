"""Exports that people read: Markdown, one HTML file, and a table as CSV."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
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
.note, blockquote { white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { body { background: #fff; } article { break-inside: avoid; } }
"""
_SAFE = "default-src 'none'; style-src 'unsafe-inline'"


def as_markdown(entries: Sequence[Entry], words: Words, made: str) -> str:
    """Return entries as Markdown, a heading for each page."""
    return "\n".join(_markdown_lines(entries, words, made)).rstrip("\n") + "\n"


def _markdown_lines(entries: Sequence[Entry], words: Words, made: str) -> Iterator[str]:
    yield f"# {_literal(words.title)}\n"
    yield f"{_literal(_remark(entries, words, made))}\n"
    for page, group in groupby(entries, lambda entry: entry.page):
        yield f"## {_literal(page)}\n"
        for entry in group:
            yield f"**{_literal(_kind(entry.annotation, words))}**\n"
            if quote := entry.annotation.anchor.quote:
                yield "\n".join(f"> {_literal(line)}" for line in quote.split("\n")) + "\n"
            yield f"{_literal(entry.citation)}\n"
            if entry.annotation.body:
                yield f"{entry.annotation.body}\n"
            if entry.annotation.tags:
                yield f"{_literal(_tags(entry.annotation, words))}\n"
            if entry.annotation.placing is Placing.REVIEW:
                yield f"*{_literal(words.review)}*\n"


def _literal(text: str) -> str:
    """Return text so that Markdown shows it as it is."""
    shown = _SPECIAL.sub(r"\\\1", text)
    return _BEGINS_A_BLOCK.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", shown)


def as_html(entries: Sequence[Entry], words: Words, made: str) -> str:
    """Return entries as one HTML file that loads nothing and runs nothing."""
    title = escape(words.title)
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_SAFE}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n"
        f'<p class="remark">{escape(_remark(entries, words, made))}</p>\n'
        + "\n".join(_html_pages(entries, words))
        + "\n</body></html>\n"
    )


def _html_pages(entries: Sequence[Entry], words: Words) -> Iterator[str]:
    for page, group in groupby(entries, lambda entry: entry.page):
        yield f"<h2>{escape(page)}</h2>"
        for entry in group:
            yield f"<article>{''.join(_html_parts(entry, words))}</article>"


def _html_parts(entry: Entry, words: Words) -> Iterator[str]:
    annotation = entry.annotation
    yield f'<p class="kind">{escape(_kind(annotation, words))}</p>'
    if annotation.anchor.quote:
        yield f'<blockquote dir="auto">{escape(annotation.anchor.quote)}</blockquote>'
    yield f'<p class="cite">{escape(entry.citation)}</p>'
    if annotation.body:
        yield f'<div class="note" dir="auto">{escape(annotation.body)}</div>'
    if annotation.tags:
        yield f'<p class="tags">{escape(_tags(annotation, words))}</p>'
    if annotation.placing is Placing.REVIEW:
        yield f'<p class="remark">{escape(words.review)}</p>'


def as_csv(entries: Iterable[Entry], words: Words) -> str:
    """Return entries as a table, a row each, as spreadsheets open it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(words.columns)
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
        writer.writerow([safe_cell(value) for value in row])
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    return "\ufeff" + text.getvalue()


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


def _remark(entries: Sequence[Entry], words: Words, made: str) -> str:
    return words.remark.format(date=words.date(made), count=len(entries))
