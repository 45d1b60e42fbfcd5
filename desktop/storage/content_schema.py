"""The tables of content.db, shared by the program that reads it and the one that builds it."""

APPLICATION_ID = 0x50464743  # "PFGC"
FORMAT = 2
"""Raised when a reader of the old tables could not read the new ones."""
DIGEST_LENGTH = 64
"""Characters of the digest in `meta`: a SHA-256 in hexadecimal."""

TABLES = """
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE parts (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    colour TEXT NOT NULL,
    is_stage INTEGER NOT NULL,
    summary TEXT NOT NULL
);
CREATE TABLE sections (
    id TEXT PRIMARY KEY,
    part_id TEXT NOT NULL REFERENCES parts(id),
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    shape TEXT NOT NULL,
    words INTEGER NOT NULL,
    minutes INTEGER NOT NULL
);
CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    country TEXT NOT NULL,
    region TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    years TEXT NOT NULL,
    summary TEXT NOT NULL,
    depth TEXT NOT NULL,
    words INTEGER NOT NULL,
    minutes INTEGER NOT NULL
);
CREATE TABLE case_facts (
    case_id TEXT NOT NULL REFERENCES cases(id),
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (case_id, kind, position)
);
CREATE TABLE passages (
    id TEXT PRIMARY KEY,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    block TEXT NOT NULL,
    heading TEXT NOT NULL,
    subheading TEXT NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    answer TEXT NOT NULL,
    pages TEXT NOT NULL,
    basis TEXT NOT NULL
);
CREATE TABLE glossary (
    id TEXT PRIMARY KEY,
    term TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    also TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    pages TEXT NOT NULL,
    basis TEXT NOT NULL
);
CREATE TABLE links (
    from_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    to_id TEXT NOT NULL,
    PRIMARY KEY (from_id, kind, position)
);
CREATE TABLE sources (
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
);
CREATE TABLE figures (
    name TEXT PRIMARY KEY,
    svg TEXT NOT NULL
);
CREATE TABLE search_units (
    id INTEGER PRIMARY KEY,
    grp TEXT NOT NULL,
    target TEXT NOT NULL,
    part_id TEXT NOT NULL,
    page_title TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    folded TEXT NOT NULL
);
CREATE TABLE search_spans (
    grp TEXT NOT NULL,
    part_id TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (grp, part_id)
);
CREATE TABLE vocabulary (
    word TEXT PRIMARY KEY,
    uses INTEGER NOT NULL
);
CREATE TABLE index_words (      -- all that `fts_words` knows, not only what can be spelled
    word TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE synonyms (
    variant TEXT NOT NULL,
    term_id TEXT NOT NULL,
    PRIMARY KEY (variant, term_id)
);
CREATE TABLE questions (
    id TEXT PRIMARY KEY,
    owner_id TEXT NOT NULL,     -- the section or case it is about
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    stem TEXT NOT NULL,
    explanation TEXT NOT NULL,
    data TEXT NOT NULL,         -- JSON object: what only this kind has
    tags TEXT NOT NULL          -- JSON list
);
CREATE TABLE options (
    question_id TEXT NOT NULL REFERENCES questions(id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    is_right INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (question_id, position)
);
CREATE TABLE question_passages (
    question_id TEXT NOT NULL REFERENCES questions(id),
    position INTEGER NOT NULL,
    passage_id TEXT NOT NULL REFERENCES passages(id),
    PRIMARY KEY (question_id, position)
);
CREATE TABLE scenarios (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    part_id TEXT NOT NULL,      -- a part, or `cycle` for the whole buying cycle
    case_id TEXT NOT NULL,      -- the case it is drawn from, or empty
    minutes INTEGER NOT NULL,
    intro TEXT NOT NULL,
    start_id TEXT NOT NULL,
    debrief TEXT NOT NULL
);
CREATE TABLE scenario_passages (
    scenario_id TEXT NOT NULL REFERENCES scenarios(id),
    position INTEGER NOT NULL,
    passage_id TEXT NOT NULL REFERENCES passages(id),
    PRIMARY KEY (scenario_id, position)
);
CREATE TABLE scenario_steps (
    scenario_id TEXT NOT NULL REFERENCES scenarios(id),
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    situation TEXT NOT NULL,
    question TEXT NOT NULL,
    PRIMARY KEY (scenario_id, id)
);
CREATE TABLE scenario_choices (
    scenario_id TEXT NOT NULL,
    step_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    quality TEXT NOT NULL,
    consequence TEXT NOT NULL,
    passage_id TEXT NOT NULL REFERENCES passages(id),
    next_id TEXT NOT NULL,      -- another step or an ending
    PRIMARY KEY (scenario_id, step_id, position),
    FOREIGN KEY (scenario_id, step_id) REFERENCES scenario_steps(scenario_id, id)
);
CREATE TABLE scenario_endings (
    scenario_id TEXT NOT NULL REFERENCES scenarios(id),
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (scenario_id, id)
);
CREATE TABLE modules (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    part_id TEXT NOT NULL,      -- a part, or `cycle`
    objectives TEXT NOT NULL,   -- JSON list
    scenario_id TEXT NOT NULL REFERENCES scenarios(id),
    practice_questions INTEGER NOT NULL,
    check_questions INTEGER NOT NULL,
    pass_mark INTEGER NOT NULL  -- per cent
);
CREATE TABLE module_pages (
    module_id TEXT NOT NULL REFERENCES modules(id),
    purpose TEXT NOT NULL,      -- reading, practice or check
    position INTEGER NOT NULL,
    page_id TEXT NOT NULL,
    PRIMARY KEY (module_id, purpose, position)
);
CREATE TABLE workshops (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    people TEXT NOT NULL,
    aim TEXT NOT NULL,
    prepare TEXT NOT NULL       -- JSON list
);
CREATE TABLE workshop_blocks (
    workshop_id TEXT NOT NULL REFERENCES workshops(id),
    position INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    instructions TEXT NOT NULL, -- paragraphs stand on lines of their own
    page_id TEXT NOT NULL,      -- what people read, or empty
    scenario_id TEXT NOT NULL,  -- what people play, or empty
    questions TEXT NOT NULL,    -- JSON list of ids
    prompts TEXT NOT NULL,      -- JSON list
    PRIMARY KEY (workshop_id, position)
);
CREATE INDEX sections_by_part ON sections (part_id, position);
CREATE INDEX passages_by_owner ON passages (owner_id, position);
CREATE INDEX links_by_target ON links (to_id, kind);
CREATE INDEX questions_by_owner ON questions (owner_id, position);
CREATE INDEX questions_by_difficulty ON questions (difficulty, owner_id, id, kind);
CREATE INDEX questions_by_passage ON question_passages (passage_id);
"""

# Three indexes, each for what the others cannot do. Typing needs whole words and their
# beginnings: a stemming index knows "procur" but finds nothing for "procurem". The stemmed one
# forgives endings. The trigram one finds parts of words, in scripts without blanks too; SQLite
# before 3.45 does not fold accents there, so it indexes text folded by us.
# Units are numbered so that those of a group, and in it those of a part, follow each other: a
# filter is a span of numbers, which costs a search nothing. A passage has no title to be found
# by; `page_title` is what it is shown under.
INDEXES = """
CREATE VIRTUAL TABLE fts_words USING fts5 (
    title, body,
    content='search_units', content_rowid='id',
    tokenize="unicode61 remove_diacritics 2", prefix='1 2 3'
);
CREATE VIRTUAL TABLE fts_stems USING fts5 (
    title, body,
    content='search_units', content_rowid='id',
    tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE fts_trigrams USING fts5 (
    folded,
    content='search_units', content_rowid='id',
    tokenize="trigram", detail='none'
);
"""

LIST_WORDS = """
CREATE VIRTUAL TABLE temp.listed USING fts5vocab (main, fts_words, row);
INSERT INTO index_words SELECT term FROM temp.listed;
DROP TABLE temp.listed;
"""
"""Fills `index_words` once the indexes are."""

INDEX_NAMES = ("fts_words", "fts_stems", "fts_trigrams")

ORDERED_TABLES = (
    ("meta", "key"),
    ("parts", "position"),
    ("sections", "id"),
    ("cases", "id"),
    ("case_facts", "case_id, kind, position"),
    ("passages", "id"),
    ("glossary", "id"),
    ("links", "from_id, kind, position"),
    ("sources", "owner_id, position"),
    ("figures", "name"),
    ("search_units", "id"),
    ("search_spans", "grp, part_id"),
    ("vocabulary", "word"),
    ("index_words", "word"),
    ("synonyms", "variant, term_id"),
    ("questions", "owner_id, position"),
    ("options", "question_id, position"),
    ("question_passages", "question_id, position"),
    ("scenarios", "position"),
    ("scenario_passages", "scenario_id, position"),
    ("scenario_steps", "scenario_id, position"),
    ("scenario_choices", "scenario_id, step_id, position"),
    ("scenario_endings", "scenario_id, position"),
    ("modules", "position"),
    ("module_pages", "module_id, purpose, position"),
    ("workshops", "position"),
    ("workshop_blocks", "workshop_id, position"),
)
"""Every readable table and the order in which its rows are written."""
