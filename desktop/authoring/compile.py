"""Turn a checked book into the rows of content.db."""

import html
import math
from collections import Counter
from itertools import groupby
from typing import Any

from desktop.authoring.book import EDITION_FIELDS, Book
from desktop.authoring.compile_training import Row, TrainingRows
from desktop.authoring.glossary_source import SourceTerm
from desktop.authoring.markup import TermLinker, count_words, to_html, to_text, typeset, typographic
from desktop.authoring.source import FIGURE, SourceFile, SourcePassage
from desktop.domain.library import Block, Kind
from desktop.domain.search import Group, fold, needs_infix, words_of
from desktop.storage.content_store import SEPARATOR

READING_SPEED = 180
"""Words a minute; slower than a newspaper reader, since English is a second language to many."""

# Kinds that are numbered ¶1, ¶2 … through the page; do's and don'ts count by themselves.
_OWN_SERIES = (Kind.DO, Kind.DONT, Kind.CHECK, Kind.DISCUSSION)
_NOT_NUMBERED = (Kind.AIM, Kind.SUMMARY)
_NO_TERM_LINKS = (Kind.CHECK, Kind.DISCUSSION, Kind.AIM, Kind.SUMMARY)
_ITEMS = (Block.BULLET, Block.NUMBERED)
_SHORTEST_WORD = 3


class Rows:
    """The rows of every table."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.tables: dict[str, list[Row]] = {
            name: []
            for name in (
                "meta", "parts", "sections", "cases", "case_facts", "passages", "glossary",
                "links", "sources", "figures", "search_units", "search_spans", "vocabulary",
                "synonyms",
            )
        }  # fmt: skip
        self._titles = {key: typographic(words) for key, words in book.titles_by_id.items()}
        self._linker = TermLinker(
            {
                word.lower(): term.id
                for term in book.terms
                if term.is_linked
                for word in (term.term, *term.also)
            }
        )
        self._meta()
        for position, part in enumerate(book.parts):
            self._part(part, position)
        for position, case in enumerate(book.cases):
            self._case(case, position)
        for term in book.terms:
            self._term(term)
        for name, svg in book.figures.items():
            self._add("figures", name=name, svg=svg)
        self._number_units()
        self._vocabulary()
        self.tables |= TrainingRows(book).tables

    def _add(self, table: str, **values: Any) -> None:
        self.tables[table].append(typeset(values))

    def _meta(self) -> None:
        for name in EDITION_FIELDS:
            self._add("meta", key=name, value=str(self.book.edition[name]))

    def _part(self, part: dict[str, Any], position: int) -> None:
        self._add(
            "parts",
            id=part["id"],
            position=position,
            title=part["title"],
            colour=part["colour"],
            is_stage=int(bool(part["stage"])),
            summary=part["summary"],
        )
        for place, section in enumerate(self.book.sections[part["id"]]):
            header = section.header
            number, title = str(header.get("number", "")), str(header["title"])
            self._unit(
                Group.SECTION,
                section.id,
                part["id"],
                f"{number} {title}".strip(),
                str(header["aim"]),
            )
            words = self._passages(section, part["id"])
            self._add(
                "sections",
                id=section.id,
                part_id=part["id"],
                position=place,
                number=number,
                title=title,
                shape=header.get("shape", "guidance"),
                words=words,
                minutes=_minutes(words),
            )
            self._links(section, related="related", cases="case")
            self._sources(section)

    def _case(self, case: SourceFile, position: int) -> None:
        header = case.header
        latitude, longitude = header["coordinates"]
        place = f"{header['place']} · {header['country']}"
        self._unit(
            Group.CASE,
            case.id,
            "",
            str(header["title"]),
            " · ".join((place, *map(str, header["themes"]), str(header["summary"]))),
        )
        words = self._passages(case, "")
        self._add(
            "cases",
            id=case.id,
            position=position,
            title=header["title"],
            place=header["place"],
            country=header["country"],
            region=header["region"],
            latitude=float(latitude),
            longitude=float(longitude),
            years=str(header.get("years", "")),
            summary=header["summary"],
            depth=header["depth"],
            words=words,
            minutes=_minutes(words),
        )
        for kind, field in (("organisation", "organisations"), ("theme", "themes")):
            for place_in_list, text in enumerate(header[field]):
                self._add(
                    "case_facts",
                    case_id=case.id,
                    kind=kind,
                    position=place_in_list,
                    label="",
                    text=str(text),
                )
        for kind in (Kind.TIMELINE, Kind.RESULT):
            # Paragraphs and captions between the items have no label.
            chosen = [p for p in case.passages if p.kind is kind and p.block in _ITEMS]
            for place_in_list, passage in enumerate(chosen):
                label, _, rest = to_text(self._html(passage)).partition(":")
                self._add(
                    "case_facts",
                    case_id=case.id,
                    kind=kind.value,
                    position=place_in_list,
                    label=label,
                    text=rest.strip(),
                )
        self._links(case, illustrates="illustrates", related="related")
        self._sources(case)

    def _html(self, passage: SourcePassage) -> str:
        if passage.block is Block.FIGURE and (match := FIGURE.match(passage.markdown)):
            return (
                f'<img src="res:figures/{html.escape(match["name"])}"'
                f' alt="{html.escape(match["alt"])}">{html.escape(match["caption"] or "")}'
            )
        return to_html(passage.markdown, self._titles.__getitem__)

    def _passages(self, page: SourceFile, part_id: str) -> int:
        """Add the passages of a page; return its count of words."""
        seen: set[str] = set()
        series: Counter[str] = Counter()
        words = 0
        title = f"{page.header.get('number', '')} {page.header['title']}".strip()
        for position, passage in enumerate([*page.lead_passages(), *page.passages]):
            body = self._html(passage)
            text = to_text(body)
            number = 0
            is_remark = passage.kind in (Kind.DO, Kind.DONT) and passage.block not in _ITEMS
            if passage.kind not in _NOT_NUMBERED and not is_remark:
                name = passage.kind.value if passage.kind in _OWN_SERIES else "paragraph"
                series[name] += 1
                number = series[name]
            if passage.kind not in _NO_TERM_LINKS and passage.block is not Block.FIGURE:
                body = self._linker.link(body, seen)
            answer = to_html(passage.answer, self._titles.__getitem__) if passage.answer else ""
            words += count_words(text) + count_words(to_text(answer))
            identity = f"{page.id}#{passage.name}"
            self._add(
                "passages",
                id=identity,
                owner_id=page.id,
                position=position,
                kind=passage.kind.value,
                block=passage.block.value,
                heading=passage.heading,
                subheading=passage.subheading,
                number=number,
                text=text,
                html=body,
                answer=answer,
                pages=passage.pages,
                basis=" ".join(passage.keys),
            )
            if passage.kind not in (Kind.AIM, Kind.SUMMARY):
                body = f"{text} {to_text(answer)}".strip()
                self._unit(Group.PASSAGE, identity, part_id, title, body)
        return words

    def _links(self, page: SourceFile, **kinds: str) -> None:
        for field, kind in kinds.items():
            for position, target in enumerate(page.header.get(field) or []):
                self._add("links", from_id=page.id, kind=kind, position=position, to_id=target)

    def _sources(self, page: SourceFile) -> None:
        for position, (key, text) in enumerate(page.header["sources"].items()):
            self._add("sources", owner_id=page.id, position=position, key=key, text=str(text))

    def _term(self, term: SourceTerm) -> None:
        passage = term.passage
        body = to_html(passage.markdown, self._titles.__getitem__)
        text = to_text(body)
        self._add(
            "glossary",
            id=term.id,
            term=term.term,
            sort_key=fold(term.term),
            also=SEPARATOR.join(term.also),
            text=text,
            html=self._linker.link(body, {term.id}),
            pages=passage.pages,
            basis=" ".join(passage.keys),
        )
        for position, target in enumerate(term.see):
            self._add(
                "links", from_id=f"term:{term.id}", kind="see", position=position, to_id=target
            )
        also = f" ({', '.join(term.also)})" if term.also else ""
        self._unit(Group.TERM, term.id, "", term.term, f"{text}{also}")
        for variant in sorted({fold(word) for word in (term.term, *term.also)}):
            self._add("synonyms", variant=variant, term_id=term.id)

    def _unit(self, group: Group, target: str, part_id: str, title: str, body: str) -> None:
        self._add(
            "search_units",
            id=0,
            grp=group.value,
            target=target,
            part_id=part_id,
            page_title=typographic(title) if group is Group.PASSAGE else "",
            title="" if group is Group.PASSAGE else title,
            body=body,
            folded=fold(body if group is Group.PASSAGE else f"{title} {body}"),
        )

    def _number_units(self) -> None:
        """Number what is searched: group after group, in each part after part in book order."""
        parts = [part["id"] for part in self.book.parts]
        places = {part_id: place for place, part_id in enumerate([*parts, ""])}
        groups = {group.value: place for place, group in enumerate(Group)}
        units = self.tables["search_units"]
        units.sort(key=lambda unit: (groups[unit["grp"]], places[unit["part_id"]]))
        for number, unit in enumerate(units, 1):
            unit["id"] = number
        for (group, part_id), span in groupby(units, lambda unit: (unit["grp"], unit["part_id"])):
            numbers = [unit["id"] for unit in span]
            self._add(
                "search_spans", grp=group, part_id=part_id, first=numbers[0], last=numbers[-1]
            )

    def _vocabulary(self) -> None:
        uses = Counter(
            word
            for unit in self.tables["search_units"]
            for word in words_of(unit["folded"])
            if (len(word) >= _SHORTEST_WORD or needs_infix(word)) and not word.isdigit()
        )
        self.tables["vocabulary"] = [{"word": w, "uses": n} for w, n in sorted(uses.items())]


def _minutes(words: int) -> int:
    return max(1, math.ceil(words / READING_SPEED))
