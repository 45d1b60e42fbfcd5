-- A profile as version 1 of its tables left it. Never edit: it stands for files people have.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE annotations (
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
            );
CREATE INDEX annotations_by_place ON annotations (
                trashed, page_id, passage_id, start_point, created, number,
                deed, target, colour, has_note, placing, changed
            );
CREATE INDEX annotations_by_change ON annotations (
                trashed, changed, number, page_id, deed, target, colour, has_note, placing
            );
CREATE TABLE annotation_tags (
                tag TEXT NOT NULL,
                number INTEGER NOT NULL REFERENCES annotations (number) ON DELETE CASCADE,
                PRIMARY KEY (tag, number)
            ) WITHOUT ROWID;
CREATE INDEX annotation_tags_by_number ON annotation_tags (number);
CREATE TABLE revisions (
                number INTEGER PRIMARY KEY,
                annotation_id TEXT NOT NULL,
                saved TEXT NOT NULL,
                body TEXT NOT NULL,
                digest BLOB NOT NULL
            );
CREATE INDEX revisions_by_annotation ON revisions (annotation_id, saved);
CREATE TABLE progress (
                page_id TEXT PRIMARY KEY,
                seconds INTEGER NOT NULL,
                reached_end INTEGER NOT NULL,
                is_read INTEGER NOT NULL,
                set_by_hand INTEGER NOT NULL,
                last_opened TEXT NOT NULL,
                digest BLOB NOT NULL
            );
CREATE VIRTUAL TABLE notes_words USING fts5 (
                body, quote, tags, content='annotations', content_rowid='number',
                tokenize="unicode61 remove_diacritics 2", prefix='1 2 3'
            );
CREATE VIRTUAL TABLE notes_trigrams USING fts5 (
                body, quote, tags, content='annotations', content_rowid='number',
                tokenize="trigram", detail='none'
            );
INSERT INTO meta VALUES ('migration-0001', '0001-annotations-and-progress');
INSERT INTO annotations VALUES (1, '00000000-0000-4000-8000-000000000001', 'note', 'passage', 'plan.user-needs', 'plan.user-needs#ask-consent', 4, 'plan.user-needs#ask-consent', 17, 'yellow', 'placed', 1.0, '2026-03-10T12:00:00.000Z', '2026-03-12T09:00:00.000Z', '', 1, '1', x'8d9b7ad592acdce65a95bb2f9f52a86d', 'ask the lawyer', 'ask people 🙂', 'First, ', ' and listen', 'Ask the users first, then again. 采购 🙂');
INSERT INTO annotations VALUES (2, '00000000-0000-4000-8000-000000000002', 'highlight', 'passage', 'plan.user-needs', 'plan.user-needs#ask-consent', 4, 'plan.user-needs#ask-consent', 17, 'pink', 'placed', 1.0, '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', '', 0, '1', x'021b87e38da8b5851397e83059a7ae47', '', 'ask people 🙂', 'First, ', ' and listen', '');
INSERT INTO annotations VALUES (3, '00000000-0000-4000-8000-000000000003', 'bookmark', 'case', 'case.indonesia', '', 0, '', 0, 'yellow', 'placed', 1.0, '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', '', 0, '1', x'333198f32cafc25833ec98ec51b659fa', 'read again', '', '', '', '');
INSERT INTO annotations VALUES (4, '00000000-0000-4000-8000-000000000004', 'note', 'passage', 'plan.user-needs', 'plan.user-needs#ask-consent', 4, 'plan.user-needs#ask-consent', 17, 'yellow', 'placed', 1.0, '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, '1', x'072581cecec2825b3997f47e9c2067f4', 'ask the lawyer', 'ask people 🙂', 'First, ', ' and listen', 'Old idea');
INSERT INTO annotation_tags VALUES ('ask the lawyer', 1);
INSERT INTO annotation_tags VALUES ('read again', 3);
INSERT INTO annotation_tags VALUES ('ask the lawyer', 4);
INSERT INTO revisions VALUES (1, '00000000-0000-4000-8000-000000000001', '2026-03-10T12:00:00.000Z', 'Ask the users first. 采购 🙂', x'4344675b98d021c94888eabc547e73fb');
INSERT INTO progress VALUES ('plan.user-needs', 95, 1, 1, 0, '2026-03-10T12:00:00.000Z', x'819f99461a95bb72cc0a36b2bb573720');
INSERT INTO notes_words (notes_words) VALUES ('rebuild');
INSERT INTO notes_trigrams (notes_trigrams) VALUES ('rebuild');
PRAGMA application_id=1346783056;
PRAGMA user_version=1;
