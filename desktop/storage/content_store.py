"""Read content.db: one immutable connection, asked for pages, outlines and terms."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.domain.library import (
    GLOSSARY,
    Block,
    CaseHead,
    Edition,
    Kind,
    Neighbour,
    Page,
    PageId,
    Part,
    PartId,
    Passage,
    PassageId,
    SectionHead,
    Source,
    Term,
    TermId,
)
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.content_schema import APPLICATION_ID, DIGEST_LENGTH, FORMAT

SEPARATOR = "\x1f"
"""Stands between the values of a list kept in one column."""

_QUESTIONS = "(SELECT count(*) FROM questions WHERE owner_id = p.id AND kind <> 'poll')"


def connect(path: Path, *, any_thread: bool = False) -> sqlite3.Connection:
    """Open content.db for reading and make sure it is one this program can read.

    Raises:
        EnvironmentProblem: the file is missing, damaged, or of another format.
    """
    if not path.is_file():
        raise EnvironmentProblem(Trouble.CONTENT_MISSING, path)
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with reading(path):
        connection = sqlite3.connect(
            address, uri=True, isolation_level=None, check_same_thread=not any_thread
        )
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if application != APPLICATION_ID:
                raise EnvironmentProblem(Trouble.CONTENT_DAMAGED, path, "not a content file")
            if version > FORMAT:
                raise EnvironmentProblem(Trouble.CONTENT_TOO_NEW, path, str(version))
            if version < FORMAT:
                raise EnvironmentProblem(Trouble.CONTENT_TOO_OLD, path, str(version))
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA cell_size_check=ON")
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Report what SQLite finds wrong with the file as an environment problem."""
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if is_interruption(error):
            raise
        raise problem_with(path, error) from error


def is_interruption(error: Exception) -> bool:
    """Return whether a statement was broken off on purpose."""
    # Text that cannot be decoded is Python's finding and has no code.
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT


def problem_with(path: Path, error: Exception) -> EnvironmentProblem:
    """Return what an error says about the file."""
    if "fts5" in str(error) and "no such module" in str(error):
        return EnvironmentProblem(Trouble.SQLITE_TOO_SIMPLE, path, str(error))
    return EnvironmentProblem(Trouble.CONTENT_DAMAGED, path, str(error))


class ContentStore:
    """The content, as records of the domain. Every method may raise EnvironmentProblem."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def signature(self) -> str:
        """Return size and time of the file: what changes when the file does."""
        state = self.path.stat()
        return f"{state.st_size}-{state.st_mtime_ns}"

    def _rows(self, sql: str, *values: object) -> list[Any]:
        with reading(self.path):
            try:
                return self._connection.execute(sql, values).fetchall()
            except UnicodeEncodeError:
                # Half a character, from a stored place or the command line, names nothing.
                return []

    def edition(self) -> Edition:
        """Return which content this is."""
        meta: dict[str, str] = dict(self._rows("SELECT key, value FROM meta"))
        try:
            return Edition(*(meta[field] for field in Edition._fields))
        except KeyError as missing:
            raise EnvironmentProblem(Trouble.CONTENT_DAMAGED, self.path, str(missing)) from missing

    def parts(self) -> list[Part]:
        """Return the parts in book order, with how many sections each has."""
        rows = self._rows(
            "SELECT p.id, p.title, p.colour, p.is_stage, p.summary,"
            " (SELECT count(*) FROM sections s WHERE s.part_id = p.id)"
            " FROM parts p ORDER BY p.position"
        )
        return [Part._make(row)._replace(is_stage=bool(row[3])) for row in rows]

    def sections(self, part_id: PartId, limit: int = -1, offset: int = 0) -> list[SectionHead]:
        """Return sections of a part in book order."""
        rows = self._rows(
            "SELECT id, part_id, number, title, shape FROM sections"
            " WHERE part_id = ? ORDER BY position LIMIT ? OFFSET ?",
            part_id,
            limit,
            offset,
        )
        return [SectionHead._make(row) for row in rows]

    def place_in_part(self, section_id: PageId) -> tuple[PartId, int] | None:
        """Return the part of a section and how many sections stand before it there."""
        rows = self._rows(
            "SELECT s.part_id, (SELECT count(*) FROM sections b"
            " WHERE b.part_id = s.part_id AND b.position < s.position)"
            " FROM sections s WHERE s.id = ?",
            section_id,
        )
        return (PartId(rows[0][0]), int(rows[0][1])) if rows else None

    def section_id_of(self, number: str) -> PageId | None:
        """Return the id of the section with this printed number."""
        rows = self._rows("SELECT id FROM sections WHERE number = ? AND number != ''", number)
        return PageId(rows[0][0]) if rows else None

    def page(self, page_id: PageId) -> Page | None:
        """Return a section or a case with all that stands on it, or None."""
        case = None
        if rows := self._rows(
            f"SELECT part_id, number, title, minutes, {_QUESTIONS}, position"
            " FROM sections p WHERE id = ?",
            page_id,
        ):
            part_id, number, title, minutes, questions, position = rows[0]
            part = self._part(part_id)
            before, after = self._neighbours(part_id, int(position))
        elif rows := self._rows(
            f"SELECT title, minutes, {_QUESTIONS} FROM cases p WHERE id = ?", page_id
        ):
            title, minutes, questions = rows[0]
            part, number, before, after = None, "", None, None
            case = next(c for c in self.cases() if c.id == page_id)
        else:
            return None
        return Page(
            page_id,
            part,
            number,
            title,
            int(minutes),
            self.passages(page_id),
            tuple(
                Source._make(row)
                for row in self._rows(
                    "SELECT key, text FROM sources WHERE owner_id = ? ORDER BY position", page_id
                )
            ),
            self._linked_sections(page_id, "illustrates" if case else "related"),
            () if case else self._linked_cases(page_id),
            case,
            tuple(
                row[0]
                for row in self._rows(
                    "SELECT text FROM case_facts WHERE case_id = ? AND kind = 'organisation'"
                    " ORDER BY position",
                    page_id,
                )
            )
            if case
            else (),
            before,
            after,
            questions,
        )

    def _part(self, part_id: str) -> Part:
        rows = self._rows(
            "SELECT id, title, colour, is_stage, summary, 0 FROM parts WHERE id = ?", part_id
        )
        return Part._make(rows[0])._replace(is_stage=bool(rows[0][3]))

    def _neighbours(self, part_id: str, position: int) -> tuple[Neighbour | None, Neighbour | None]:
        # One part after another: a join of both tables would sort all sections of a large book.
        parts = [row[0] for row in self._rows("SELECT id FROM parts ORDER BY position")]
        place = parts.index(part_id)
        earlier, later = parts[:place][::-1], parts[place + 1 :]
        before = self._beside(part_id, "position < ?", "DESC", position)
        for part in earlier:
            before = before or self._beside(part, "1", "DESC")
        after = self._beside(part_id, "position > ?", "ASC", position)
        for part in later:
            after = after or self._beside(part, "1", "ASC")
        return before, after

    def _beside(
        self, part_id: str, condition: str, order: str, *values: object
    ) -> Neighbour | None:
        rows = self._rows(
            "SELECT id, part_id, number, title, '' FROM sections"
            f" WHERE part_id = ? AND {condition} ORDER BY position {order} LIMIT 1",
            part_id,
            *values,
        )
        return Neighbour._make(rows[0]) if rows else None

    def _linked_sections(self, page_id: PageId, kind: str) -> tuple[Neighbour, ...]:
        rows = self._rows(
            "SELECT s.id, s.part_id, s.number, s.title, p.title FROM links l"
            " JOIN sections s ON s.id = l.to_id JOIN parts p ON p.id = s.part_id"
            " WHERE l.from_id = ? AND l.kind = ? ORDER BY l.position",
            page_id,
            kind,
        )
        return tuple(Neighbour._make(row) for row in rows)

    def _linked_cases(self, page_id: PageId) -> tuple[Neighbour, ...]:
        rows = self._rows(
            "SELECT c.id, '', '', c.title, c.place FROM cases c WHERE c.id IN"
            " (SELECT to_id FROM links WHERE from_id = ?1 AND kind = 'case'"
            "  UNION SELECT from_id FROM links WHERE to_id = ?1 AND kind = 'illustrates')"
            " ORDER BY c.position",
            page_id,
        )
        return tuple(Neighbour._make(row) for row in rows)

    def passages(self, page_id: PageId) -> tuple[Passage, ...]:
        """Return the passages of a page in reading order."""
        rows = self._rows(
            "SELECT id, kind, block, heading, subheading, number, text, html, answer, pages, basis"
            " FROM passages WHERE owner_id = ? ORDER BY position",
            page_id,
        )
        return tuple(_passage(row, self.path) for row in rows)

    def passage(self, passage_id: PassageId) -> Passage | None:
        """Return one passage or None."""
        rows = self._rows(
            "SELECT id, kind, block, heading, subheading, number, text, html, answer, pages, basis"
            " FROM passages WHERE id = ?",
            passage_id,
        )
        return _passage(rows[0], self.path) if rows else None

    def cases(self) -> list[CaseHead]:
        """Return the case studies in their order."""
        themes: dict[str, list[str]] = {}
        for case_id, text in self._rows(
            "SELECT case_id, text FROM case_facts WHERE kind = 'theme' ORDER BY case_id, position"
        ):
            themes.setdefault(case_id, []).append(text)
        parts: dict[str, list[str]] = {}
        for case_id, part_id in self._rows(
            "SELECT DISTINCT l.from_id, s.part_id FROM links l JOIN sections s ON s.id = l.to_id"
            " JOIN parts p ON p.id = s.part_id WHERE l.kind = 'illustrates'"
            " ORDER BY l.from_id, p.position"
        ):
            parts.setdefault(case_id, []).append(part_id)
        rows = self._rows(
            "SELECT id, title, place, country, region, latitude, longitude, years, summary, depth"
            " FROM cases ORDER BY position"
        )
        return [
            CaseHead(
                id=PageId(row[0]),
                title=row[1],
                place=row[2],
                country=row[3],
                region=row[4],
                latitude=row[5],
                longitude=row[6],
                years=row[7],
                summary=row[8],
                depth=row[9],
                themes=tuple(themes.get(row[0], ())),
                part_ids=tuple(parts.get(row[0], ())),
            )
            for row in rows
        ]

    def terms(self) -> list[Term]:
        """Return the glossary in alphabetical order."""
        rows = self._rows(
            "SELECT id, term, also, text, html, pages, basis FROM glossary ORDER BY sort_key, id"
        )
        return [_term(row) for row in rows]

    def term(self, term_id: TermId) -> Term | None:
        """Return one glossary entry or None."""
        rows = self._rows(
            "SELECT id, term, also, text, html, pages, basis FROM glossary WHERE id = ?", term_id
        )
        return _term(rows[0]) if rows else None

    def term_sections(self) -> dict[str, list[Neighbour]]:
        """Return for each term, by `term:` and its id, the pages where it matters."""
        found: dict[str, list[Neighbour]] = {}
        for row in self._rows(
            "SELECT l.from_id, p.id, p.part_id, p.number, p.title, '' FROM links l"
            " JOIN (SELECT id, part_id, number, title FROM sections"
            "  UNION ALL SELECT id, '', '', title FROM cases) p ON p.id = l.to_id"
            " WHERE l.kind = 'see' ORDER BY l.from_id, l.position"
        ):
            found.setdefault(row[0], []).append(Neighbour._make(row[1:]))
        return found

    def figure(self, name: str) -> str | None:
        """Return the drawing of a figure as SVG text with colour names in it, or None."""
        rows = self._rows("SELECT svg FROM figures WHERE name = ?", name)
        return rows[0][0] if rows else None

    def page_title(self, page_id: PageId) -> tuple[str, str] | None:
        """Return number and title of any page without reading it, or None."""
        if page_id == GLOSSARY:
            return ("", "")
        rows = self._rows(
            "SELECT number, title FROM sections WHERE id = ?1"
            " UNION ALL SELECT '', title FROM cases WHERE id = ?1",
            page_id,
        )
        return (rows[0][0], rows[0][1]) if rows else None

    def page_ids(self) -> list[PageId]:
        """Return the ids of all sections and cases in book order."""
        rows = self._rows(
            "SELECT s.id FROM sections s JOIN parts p ON p.id = s.part_id"
            " ORDER BY p.position, s.position"
        )
        return [PageId(row[0]) for row in rows] + [case.id for case in self.cases()]

    def passage_ids(self) -> dict[PageId, list[PassageId]]:
        """Return for each page the ids of its passages in reading order, without their texts."""
        found: dict[PageId, list[PassageId]] = {}
        for owner, passage in self._rows(
            "SELECT owner_id, id FROM passages ORDER BY owner_id, position"
        ):
            found.setdefault(PageId(owner), []).append(PassageId(passage))
        return found


def _passage(row: tuple[str, ...], path: Path) -> Passage:
    fields = Passage._make(row)
    try:
        return fields._replace(kind=Kind(fields.kind), block=Block(fields.block))
    except ValueError as error:
        raise EnvironmentProblem(Trouble.CONTENT_DAMAGED, path, str(error)) from error


def _term(row: tuple[str, ...]) -> Term:
    return Term(TermId(row[0]), row[1], tuple(filter(None, row[2].split(SEPARATOR))), *row[3:])


def digest(path: Path) -> tuple[str, str]:
    """Return the digest that stands in the file and the one its bytes have.

    The stored one is the SHA-256 of the whole file with zeros in place of the digest itself, so
    every bit counts: text, indexes and what SQLite keeps for itself.
    """
    import hashlib  # noqa: PLC0415 - reading pages does not need it

    connection = connect(path, any_thread=True)
    try:
        with reading(path):
            row = connection.execute("SELECT value FROM meta WHERE key = 'digest'").fetchone()
    finally:
        connection.close()
    stored = str(row[0]) if row else ""
    data = path.read_bytes()
    place = data.find(stored.encode()) if len(stored) == DIGEST_LENGTH else -1
    if place < 0:
        return stored, ""
    total = hashlib.sha256(memoryview(data)[:place])
    total.update(b"0" * DIGEST_LENGTH)
    total.update(memoryview(data)[place + DIGEST_LENGTH :])
    return stored, total.hexdigest()


def verify(path: Path) -> None:
    """Compare content.db with its own digest; takes milliseconds and any thread.

    Raises:
        EnvironmentProblem: anything is not as it was built.
    """
    stored, actual = digest(path)
    if not actual or stored != actual:
        raise EnvironmentProblem(Trouble.CONTENT_DAMAGED, path, "digest differs")
