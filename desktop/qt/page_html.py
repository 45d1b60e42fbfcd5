"""Set a page as HTML for a text document, with named spots for what is painted beside it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.library import Block, Kind, Neighbour, Page, Passage
from desktop.qt import tokens, wording
from desktop.qt.theme import Theme
from desktop.services.reading import GlossaryEntry

MAX_PAGE = 400_000
"""Characters of a page's HTML; no page of ours comes near, a damaged one must not freeze us."""

CARD_PADDING = 14
CARD_GAP = 16

HEADING_ANCHOR = "heading-"
PASSAGE_ANCHOR = "passage-"
TERM_ANCHOR = "term-"


class Sign(StrEnum):
    """What is painted beside a spot."""

    NUMBER = "number"
    TICK = "tick"
    CROSS = "cross"
    EVENT = "event"
    NONE = "none"


class Spot(NamedTuple):
    """A named place in the document: its anchor, and what stands in the margin there."""

    anchor: str
    sign: Sign
    label: str
    passage: Passage | None


class Outline(NamedTuple):
    """A heading of the page, for the list of what is on it."""

    anchor: str
    title: str


class Setting(NamedTuple):
    """A page set: its HTML, its spots in order, its headings, and how many columns cards have."""

    body: str
    spots: list[Spot]
    outline: list[Outline]
    card_columns: int


def escape(text: str) -> str:
    """Return text for HTML; the library's own function costs milliseconds to import."""
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, name)
    return text


translate = QCoreApplication.translate


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of documents."""
    c, px = theme.colours, theme.px
    body = px(tokens.BODY)
    return f"""
body {{ color: {c.ink}; font-size: {body}px; }}
p, li {{ line-height: 110%; margin: 0 0 {px(10)}px 0; font-size: {body}px; }}
ul, ol {{ margin: 0 0 {px(4)}px 0; -qt-list-indent: 0; }}
li {{ margin: 0 0 {px(5)}px {px(20)}px; }}
.h1 {{ font-size: {px(tokens.TITLE)}px; font-weight: bold; margin: {px(2)}px 0 {px(4)}px 0; }}
.h2 {{ font-size: {px(tokens.HEADING)}px; font-weight: bold; margin: {px(24)}px 0 {px(8)}px 0; }}
.h3 {{ font-size: {px(tokens.BODY)}px; font-weight: bold; margin: {px(12)}px 0 {px(6)}px 0; }}
a {{ color: {c.accent}; text-decoration: none; }}
a.term {{ color: {c.ink}; text-decoration: underline; }}
a.web {{ color: {c.ink}; font-size: {px(tokens.SMALL)}px; }}
.chip {{ font-size: {px(tokens.SMALL)}px; font-weight: bold; margin: 0; }}
.aim {{ font-size: {px(17)}px; color: {c.muted}; margin: 0 0 {px(8)}px 0; }}
.quiet, .basis {{ font-size: {px(tokens.TINY)}px; color: {c.muted}; }}
.item {{ margin: 0 0 {px(8)}px {px(24)}px; font-size: {px(14)}px; line-height: 106%; }}
.item a, td.value a {{ font-size: {px(14)}px; }}
.quiet a {{ font-size: {px(tokens.TINY)}px; }}
.event {{ margin: 0 0 {px(8)}px {px(24)}px; }}
.answer {{ margin: 0 0 {px(12)}px {px(20)}px; }}
.more {{ margin: 0 0 {px(12)}px {px(20)}px; }}
.read {{ margin: {px(20)}px 0 {px(12)}px 0; }}
.do {{ color: {c.good}; font-weight: bold; margin: 0 0 {px(8)}px 0; }}
.dont {{ color: {c.bad}; font-weight: bold; margin: 0 0 {px(8)}px 0; }}
.gap {{ margin: 0 0 {px(8)}px {px(16)}px; color: {c.ink}; }}
.source {{ font-size: {px(tokens.SMALL)}px; color: {c.muted}; margin: 0 0 {px(5)}px 0; }}
.caption {{ font-size: {px(tokens.SMALL)}px; color: {c.muted}; }}
.entry {{ font-weight: bold; margin: {px(14)}px 0 {px(2)}px 0; }}
table.data {{ border-collapse: collapse; border: 1px solid {c.line}; }}
table.data th {{ background-color: {c.hover}; font-weight: bold; text-align: left;
  border: 1px solid {c.line}; padding: {px(6)}px {px(8)}px; font-size: {px(14)}px; }}
table.data td {{ border: 1px solid {c.line}; padding: {px(6)}px {px(8)}px;
  font-size: {px(14)}px; }}
table.facts {{ margin-top: {px(12)}px; }}
td.name {{ color: {c.muted}; font-size: {px(tokens.SMALL)}px;
  padding: {px(3)}px {px(16)}px {px(3)}px 0; }}
td.value {{ font-size: {px(14)}px; padding: {px(3)}px 0; }}
td.card {{ padding: {px(CARD_PADDING)}px {px(CARD_PADDING)}px
  {px(6)}px {px(CARD_PADDING)}px; }}
"""


class PageSetter:
    """Sets one page for a theme and a column width."""

    def __init__(
        self,
        page: Page,
        theme: Theme,
        width: int,
        open_answers: frozenset[str],
        *,
        for_paper: bool = False,
        is_read: bool = False,
    ) -> None:
        """Take the page, the width of the text column in pixels, and the answers shown.

        On paper the numbers and ticks stand in the text, and nothing asks to be clicked.
        """
        self._page = page
        self._theme = theme
        self._width = width
        self._open = open_answers
        self._for_paper = for_paper
        self._is_read = is_read
        self._spots: list[Spot] = []
        self._outline: list[Outline] = []
        self._columns = 2 if width >= theme.px(440) else 1

    def set(self) -> Setting:
        """Return the page as HTML."""
        pieces = list(self._pieces())
        body = "".join(pieces)[:MAX_PAGE]
        return Setting(body, self._spots, self._outline, self._columns)

    def _pieces(self) -> Iterator[str]:
        page = self._page
        yield self._chip()
        yield f'<p class="h1"><a name="top"></a>{escape(page.title)}</p>'
        lead = [p for p in page.passages if p.kind in (Kind.AIM, Kind.SUMMARY)]
        for passage in lead:
            yield f'<p class="aim">{self._anchored(passage, Sign.NONE)}</p>'
        if page.case:
            yield self._facts()
        rest = [p for p in page.passages if p not in lead]
        runs = [(key, list(run)) for key, run in groupby(rest, lambda p: p.heading)]
        index = 0
        while index < len(runs):
            heading, passages = runs[index]
            follows = runs[index + 1][1] if index + 1 < len(runs) else []
            if passages[0].kind is Kind.DO and follows and follows[0].kind is Kind.DONT:
                yield self._cards(passages, follows)
                index += 2
                continue
            if passages[0].kind in (Kind.DO, Kind.DONT):
                yield self._cards(passages, [])
            else:
                yield self._heading(heading)
                yield from self._run(passages)
            index += 1
        yield self._sources()
        if not self._for_paper:
            yield self._way_on()

    def _chip(self) -> str:
        page, colours = self._page, self._theme.colours
        if page.part:
            colour = colours.of(page.part.colour)
            words = " · ".join(filter(None, (page.part.title, page.number)))
        else:
            colour = colours.accent
            words = translate("Page", "Case study")
        size = self._theme.px(tokens.SMALL)
        quiet = f'<span class="quiet"> · {escape(wording.minutes(page.minutes))}</span>'
        style = f"color:{colour}; font-size:{size}px"
        return f'<p class="chip"><span style="{style}">● {escape(words)}</span>{quiet}</p>'

    def _heading(self, title: str) -> str:
        anchor = f"{HEADING_ANCHOR}{len(self._outline)}"
        shown = _heading_words(title)
        self._outline.append(Outline(anchor, shown))
        return f'<p class="h2"><a name="{anchor}"></a>{escape(shown)}</p>'

    def _facts(self) -> str:
        case = self._page.case
        assert case is not None
        rows = [
            (translate("Page", "Place"), escape(f"{case.place}, {case.country}")),
            (translate("Page", "Who"), "<br>".join(map(escape, self._page.organisations))),
            (translate("Page", "When"), escape(case.years)),
            (translate("Page", "Themes"), escape(", ".join(case.themes))),
            (
                translate("Page", "Illustrates"),
                "<br>".join(f"{_page_link(n)}" for n in self._page.related),
            ),
        ]
        cells = "".join(
            f'<tr><td class="name">{escape(name)}</td><td class="value">{value}</td></tr>'
            for name, value in rows
            if value
        )
        return f'<table class="facts" cellspacing="0" cellpadding="0">{cells}</table>'

    # -- passages ---------------------------------------------------------------------------

    def _anchored(self, passage: Passage, sign: Sign) -> str:
        """Return a passage's HTML with its anchor before and its remark behind it."""
        anchor = f"{PASSAGE_ANCHOR}{passage.id.partition('#')[2]}"
        self._spots.append(Spot(anchor, sign, wording.label(passage), passage))
        remark = wording.basis_sign(passage, self._page.sources)
        behind = f' <span class="basis">{escape(remark)}</span>' if remark else ""
        if passage.kind in (Kind.AIM, Kind.SUMMARY):
            behind = ""
        before = self._paper_sign(passage, sign) if self._for_paper else ""
        return f'<a name="{anchor}"></a>{before}{passage.html}{behind}'

    def _paper_sign(self, passage: Passage, sign: Sign) -> str:
        colours = self._theme.colours
        match sign:
            case Sign.TICK:
                return f'<span style="color:{colours.good}">✓ </span>'
            case Sign.CROSS:
                return f'<span style="color:{colours.bad}">✗ </span>'
            case Sign.NUMBER | Sign.EVENT:
                number = wording.label(passage).removeprefix("¶")
                return f'<span class="quiet">{escape(number)}</span>&nbsp; '
            case _:
                return ""

    def _run(self, passages: list[Passage]) -> Iterator[str]:
        subheading = ""
        for block, run in groupby(passages, lambda p: (p.subheading, p.block)):
            if block[0] != subheading:
                subheading = block[0]
                yield f'<p class="h3">{escape(subheading)}</p>'
            yield from self._same(list(run), block[1])

    def _same(self, passages: list[Passage], block: Block) -> Iterator[str]:
        kind = passages[0].kind
        if kind is Kind.CHECK:
            yield from map(self._check, passages)
        elif kind is Kind.TIMELINE and block is Block.BULLET:
            for passage in passages:
                yield f'<p class="event">{self._anchored(passage, Sign.EVENT)}</p>'
        elif block in (Block.BULLET, Block.NUMBERED):
            items = "".join(f"<li>{self._anchored(p, Sign.NUMBER)}</li>" for p in passages)
            yield f"<{block.value}>{items}</{block.value}>"
        else:
            for passage in passages:
                yield self._single(passage, block)

    def _single(self, passage: Passage, block: Block) -> str:
        if block is Block.TABLE:
            anchored = self._anchored(passage, Sign.NUMBER)
            # The anchor and the remark stand outside the table, or the cells would be split.
            before, table, behind = re.split(r"(<table.*</table>)", anchored, flags=re.DOTALL)
            table = table.replace("<table>", '<table class="data" width="100%" cellspacing="0">')
            return f'<p class="caption">{before}{behind}</p>{table}<p></p>'
        if block is Block.FIGURE:
            return self._figure(passage)
        return f"<p>{self._anchored(passage, Sign.NUMBER)}</p>"

    def _figure(self, passage: Passage) -> str:
        image, _, caption = passage.html.partition(">")
        sized = f'{image} width="{self._width}">'
        # A picture is as wide as the page: a number before it would be a line by itself.
        before, behind = self._anchored(passage, Sign.NUMBER).split(passage.html)
        above, beside = ("", before) if self._for_paper else (before, "")
        return f'<p>{above}{sized}</p><p class="caption">{beside}{caption}{behind}</p>'

    def _check(self, passage: Passage) -> str:
        name = passage.id.partition("#")[2]
        question = f"<p>{self._anchored(passage, Sign.NUMBER)}</p>"
        if name in self._open:
            hide = translate("Page", "Hide the answer")
            hide = "" if self._for_paper else f' <a href="check:{name}">{escape(hide)}</a>'
            return f'{question}<p class="answer">{passage.answer}{hide}</p>'
        show = translate("Page", "Show the answer")
        return f'{question}<p class="more"><a href="check:{name}">{escape(show)}</a></p>'

    def _cards(self, dos: list[Passage], donts: list[Passage]) -> str:
        cards = []
        for passages in filter(None, (dos, donts)):
            is_do = passages[0].kind is Kind.DO
            title = passages[0].heading
            anchor = f"{HEADING_ANCHOR}{len(self._outline)}"
            shown = _heading_words(title)
            self._outline.append(Outline(anchor, shown))
            sign, style = (Sign.TICK, "do") if is_do else (Sign.CROSS, "dont")
            lines = [f'<p class="{style}"><a name="{anchor}"></a>{escape(shown)}</p>']
            for passage in passages:
                # A remark before or between the items has no tick.
                is_item = passage.block is Block.BULLET
                words = self._anchored(passage, sign if is_item else Sign.NONE)
                lines.append(f'<p class="{"item" if is_item else "quiet"}">{words}</p>')
            cards.append("".join(lines))
        gap = self._theme.px(CARD_GAP)
        if self._columns == 2 and len(cards) == 2:
            half = (self._width - gap) // 2
            row = (
                f'<td class="card" width="{half}">{cards[0]}</td><td width="{gap}"></td>'
                f'<td class="card" width="{half}">{cards[1]}</td>'
            )
            return (
                f'<p></p><table width="100%" cellspacing="0" cellpadding="0"><tr>{row}</tr></table>'
            )
        return "".join(
            '<p></p><table width="100%" cellspacing="0" cellpadding="0">'
            f'<tr><td class="card">{card}</td></tr></table>'
            for card in cards
        )

    # -- the end of the page ----------------------------------------------------------------

    def _sources(self) -> str:
        lines = [self._heading(translate("Page", "Sources"))]
        for place, source in enumerate(self._page.sources, 1):
            shown = escape(source.text)
            shown = re.sub(
                r"https?://[^\s,;]+",
                lambda m: f'<a class="web" href="copy:{m[0]}">{m[0]}</a>',
                shown,
            )
            prefix = {
                "guidelines": translate("Page", "Guidelines: "),
                "dbg": translate("Page", "Digital Buying Guide: "),
            }.get(source.key, "")
            lines.append(f'<p class="source">[{place}] {escape(prefix)}{shown}</p>')
        return "".join(lines)

    def _way_on(self) -> str:
        before, after = self._page.previous, self._page.following
        if not before and not after:
            return self._read_line()
        left = f"← {_page_link(before)}" if before else ""
        right = f"{_page_link(after)} →" if after else ""
        return (
            f'{self._read_line()}<table width="100%"><tr><td width="50%">{left}</td>'
            f'<td width="50%" align="right">{right}</td></tr></table><p></p>'
        )

    def _read_line(self) -> str:
        if not self._is_read:
            mark = translate("Page", "Mark as read")
            return f'<p class="read"><a href="read:">{escape(mark)}</a></p>'
        good = self._theme.colours.good
        read, undo = translate("Page", "Read"), translate("Page", "Mark as not read")
        return (
            f'<p class="read"><span style="color:{good}">✓ {escape(read)}</span>'
            f' · <a href="read:">{escape(undo)}</a></p>'
        )


def set_glossary(entries: list[GlossaryEntry]) -> Setting:
    """Return the glossary as one page."""
    from desktop.qt.direction import isolated  # noqa: PLC0415 - not for the first page

    spots: list[Spot] = []
    outline: list[Outline] = []
    pieces: list[str] = []
    title = translate("Page", "Glossary")
    pieces.append(f'<p class="h1"><a name="top"></a>{escape(title)}</p>')
    count = translate("Page", "%n term(s), from A to Z.", "", len(entries))
    pieces.append(f'<p class="aim">{escape(isolated(count))}</p>')
    letter = ""
    for entry in entries:
        term = entry.term
        if term.term[:1].upper() != letter:
            letter = term.term[:1].upper()
            anchor = f"{HEADING_ANCHOR}{len(outline)}"
            outline.append(Outline(anchor, letter))
            pieces.append(f'<p class="h2"><a name="{anchor}"></a>{escape(letter)}</p>')
        anchor = f"{TERM_ANCHOR}{term.id}"
        spots.append(Spot(anchor, Sign.NONE, "", None))
        pieces.append(f'<p class="entry"><a name="{anchor}"></a>{escape(term.term)}</p>')
        see = " · ".join(_page_link(page, "quiet") for page in entry.see)
        pages = wording.printed_pages(term.pages)
        notes = " · ".join(filter(None, (escape(isolated(pages)), see)))
        pieces.append(f"<p>{term.html}</p>")
        if notes:
            pieces.append(f'<p class="quiet">{notes}</p>')
    return Setting("".join(pieces), spots, outline, 1)


def _page_link(page: Neighbour, style: str = "") -> str:
    words = escape(wording.page_name(page.number, page.title))
    if style:
        words = f'<span class="{style}">{words}</span>'
    return f'<a href="page:{escape(page.id)}">{words}</a>'


def _heading_words(title: str) -> str:
    """Return a heading of the fixed shape in the language of the interface."""
    return {"Don't": "Don’t"}.get(title, title)
