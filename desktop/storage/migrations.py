"""Every step a profile's tables took, oldest first. Append only.

To add one: append a Migration with the next name and its statements as plain SQL, store a
profile of the version before as `tests/data/profiles/v<number>.sql`, and nothing else. A
migration never calls code of the program: code changes, what stands here must not.
"""

import sqlite3
from typing import NamedTuple

from desktop.storage.profile_file import APPLICATION_ID, integer


class Migration(NamedTuple):
    """One step: a name that is stored with the profile, and statements."""

    name: str
    statements: tuple[str, ...]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        "0001-annotations-and-progress",
        (
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
            """CREATE TABLE annotations (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                deed TEXT NOT NULL,
                target TEXT NOT NULL,
                page_id TEXT NOT NULL,
                passage_id TEXT NOT NULL,
                start_point INTEGER NOT NULL,
                end_passage_id TEXT NOT NULL,
                end_point INTEGER NOT NULL,
                colour TEXT NOT NULL,
                placing TEXT NOT NULL,
                position REAL NOT NULL,
                created TEXT NOT NULL,
                changed TEXT NOT NULL,
                trashed TEXT NOT NULL,    -- when, or empty
                has_note INTEGER NOT NULL,
                content_version TEXT NOT NULL,
                digest BLOB NOT NULL,     -- of all the others but number and has_note
                tags TEXT NOT NULL,       -- one a line
                quote TEXT NOT NULL,
                prefix TEXT NOT NULL,
                suffix TEXT NOT NULL,
                body TEXT NOT NULL
            )""",
            # Each index holds all that the notebook filters by, so that a filter reads the
            # index and never the notes.
            """CREATE INDEX annotations_by_place ON annotations (
                trashed, page_id, passage_id, start_point, created, number,
                deed, target, colour, has_note, placing, changed
            )""",
            """CREATE INDEX annotations_by_change ON annotations (
                trashed, changed, number, page_id, deed, target, colour, has_note, placing
            )""",
            """CREATE TABLE annotation_tags (
                tag TEXT NOT NULL,
                number INTEGER NOT NULL REFERENCES annotations (number) ON DELETE CASCADE,
                PRIMARY KEY (tag, number)
            ) WITHOUT ROWID""",
            "CREATE INDEX annotation_tags_by_number ON annotation_tags (number)",
            """CREATE TABLE revisions (
                number INTEGER PRIMARY KEY,
                annotation_id TEXT NOT NULL,
                saved TEXT NOT NULL,
                body TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            "CREATE INDEX revisions_by_annotation ON revisions (annotation_id, saved)",
            """CREATE TABLE progress (
                page_id TEXT PRIMARY KEY,
                seconds INTEGER NOT NULL,
                reached_end INTEGER NOT NULL,
                is_read INTEGER NOT NULL,
                set_by_hand INTEGER NOT NULL,
                last_opened TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            # Words and their beginnings; and parts of words, in scripts without blanks too.
            """CREATE VIRTUAL TABLE notes_words USING fts5 (
                body, quote, tags, content='annotations', content_rowid='number',
                tokenize="unicode61 remove_diacritics 2", prefix='1 2 3'
            )""",
            """CREATE VIRTUAL TABLE notes_trigrams USING fts5 (
                body, quote, tags, content='annotations', content_rowid='number',
                tokenize="trigram", detail='none'
            )""",
        ),
    ),
    Migration(
        "0002-training",
        (
            """CREATE TABLE sittings (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                kind TEXT NOT NULL,
                scope TEXT NOT NULL,            -- JSON
                question_ids TEXT NOT NULL,     -- JSON
                seed TEXT NOT NULL,
                content_version TEXT NOT NULL,
                feedback_at_end INTEGER NOT NULL,
                minutes INTEGER NOT NULL,
                pass_mark INTEGER NOT NULL,
                state TEXT NOT NULL,
                started TEXT NOT NULL,
                ended TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL            -- of all the others but number, here and below
            )""",
            "CREATE INDEX sittings_by_state ON sittings (state, kind, started)",
            # A log: rows are added, and only taken_back is ever set. Two answers that count at
            # one position would have the same turn.
            """CREATE TABLE answers (
                number INTEGER PRIMARY KEY,
                sitting_id TEXT NOT NULL,
                position INTEGER NOT NULL,
                turn INTEGER NOT NULL,
                question_id TEXT NOT NULL,
                page_id TEXT NOT NULL,
                content_version TEXT NOT NULL,
                answer TEXT NOT NULL,           -- JSON
                score REAL NOT NULL,
                grade TEXT NOT NULL,
                confidence TEXT NOT NULL,
                had_help INTEGER NOT NULL,
                seconds INTEGER NOT NULL,
                answered TEXT NOT NULL,
                taken_back TEXT NOT NULL,       -- when, or empty
                digest BLOB NOT NULL,
                UNIQUE (sitting_id, position, turn)
            )""",
            "CREATE INDEX answers_by_question ON answers (question_id, number)",
            """CREATE TABLE scenario_runs (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                scenario_id TEXT NOT NULL,
                content_version TEXT NOT NULL,
                path TEXT NOT NULL,             -- JSON
                ending_id TEXT NOT NULL,
                started TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            """CREATE TABLE doubts (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                question_id TEXT NOT NULL,
                text TEXT NOT NULL,
                answer TEXT NOT NULL,           -- JSON, or empty
                content_version TEXT NOT NULL,
                created TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            """CREATE TABLE question_sets (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                question_ids TEXT NOT NULL,     -- JSON
                position REAL NOT NULL,
                created TEXT NOT NULL,
                trashed TEXT NOT NULL,          -- when, or empty
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            """CREATE TABLE own_questions (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                body TEXT NOT NULL,             -- JSON
                created TEXT NOT NULL,
                trashed TEXT NOT NULL,          -- when, or empty
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            """CREATE TABLE review_plans (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                ready_by TEXT NOT NULL,         -- a day, or empty
                minutes INTEGER NOT NULL,
                scope TEXT NOT NULL,            -- JSON
                created TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            """CREATE TABLE module_states (
                number INTEGER PRIMARY KEY,
                module_id TEXT NOT NULL UNIQUE,
                run_id TEXT NOT NULL,
                best REAL NOT NULL,
                passed TEXT NOT NULL,
                started TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            """CREATE TABLE certificates (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                module_id TEXT NOT NULL,
                sitting_id TEXT NOT NULL,
                name TEXT NOT NULL,
                title TEXT NOT NULL,
                score REAL NOT NULL,
                questions INTEGER NOT NULL,
                content_version TEXT NOT NULL,
                issued TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            # What follows is counted from the log of answers, and can be counted again.
            """CREATE TABLE tallies (
                question_id TEXT PRIMARY KEY,
                page_id TEXT NOT NULL,
                attempts INTEGER NOT NULL,
                correct INTEGER NOT NULL,
                points REAL NOT NULL,
                last_grade TEXT NOT NULL,
                answered TEXT NOT NULL,
                stability REAL NOT NULL,
                difficulty REAL NOT NULL,
                reviewed TEXT NOT NULL,
                interval INTEGER NOT NULL,
                due TEXT NOT NULL
            ) WITHOUT ROWID""",
            "CREATE INDEX tallies_by_due ON tallies (due, page_id) WHERE due > ''",
            """CREATE TABLE day_counts (
                day TEXT NOT NULL,
                page_id TEXT NOT NULL,
                attempts INTEGER NOT NULL,
                correct INTEGER NOT NULL,
                points REAL NOT NULL,
                seconds INTEGER NOT NULL,
                PRIMARY KEY (day, page_id)
            ) WITHOUT ROWID""",
            """CREATE TABLE confidence_counts (
                confidence TEXT PRIMARY KEY,
                attempts INTEGER NOT NULL,
                correct INTEGER NOT NULL
            ) WITHOUT ROWID""",
        ),
    ),
    Migration(
        "0003-workshops",
        (
            """CREATE TABLE workshop_sessions (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                setup TEXT NOT NULL,            -- JSON: questions and rules, fixed at the start
                created TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            )""",
            # A log: rows are only added, until a person's data are deleted. A session is what
            # its events did, one after the other.
            """CREATE TABLE workshop_events (
                number INTEGER PRIMARY KEY,
                session_id TEXT NOT NULL,
                place INTEGER NOT NULL,
                kind TEXT NOT NULL,
                body TEXT NOT NULL,             -- JSON
                at TEXT NOT NULL,
                digest BLOB NOT NULL,
                UNIQUE (session_id, place)
            )""",
            "CREATE INDEX workshop_events_by_kind ON workshop_events (session_id, kind, at)",
        ),
    ),
    Migration(
        "0004-editions",
        (
            # What the guide said when annotations were last placed, as compressed JSON.
            """CREATE TABLE editions (
                number INTEGER PRIMARY KEY,
                digest TEXT NOT NULL UNIQUE,
                texts BLOB NOT NULL
            )""",
        ),
    ),
    Migration(
        "0005-unindexed",
        (
            # Notes that wait to be indexed, with what the index holds for them; nothing if it
            # never held one.
            """CREATE TABLE unindexed (
                number INTEGER PRIMARY KEY,
                body TEXT,
                quote TEXT,
                tags TEXT,
                digest BLOB NOT NULL            -- of all the others
            )""",
        ),
    ),
)

NEWEST = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Take the steps a profile has not taken yet, each in a transaction of its own."""
    done = integer(connection, "PRAGMA user_version")
    for number, migration in enumerate(migrations[done:], done + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in migration.statements:
                connection.execute(statement)
            connection.execute(
                "INSERT OR REPLACE INTO meta VALUES (?, ?)",
                (f"migration-{number:04}", migration.name),
            )
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
