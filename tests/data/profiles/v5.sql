-- A profile as version 5 of its tables left it. Never edit: it stands for files people have.
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
CREATE TABLE sittings (
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
            );
CREATE INDEX sittings_by_state ON sittings (state, kind, started);
CREATE TABLE answers (
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
            );
CREATE INDEX answers_by_question ON answers (question_id, number);
CREATE TABLE scenario_runs (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                scenario_id TEXT NOT NULL,
                content_version TEXT NOT NULL,
                path TEXT NOT NULL,             -- JSON
                ending_id TEXT NOT NULL,
                started TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            );
CREATE TABLE doubts (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                question_id TEXT NOT NULL,
                text TEXT NOT NULL,
                answer TEXT NOT NULL,           -- JSON, or empty
                content_version TEXT NOT NULL,
                created TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            );
CREATE TABLE question_sets (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                question_ids TEXT NOT NULL,     -- JSON
                position REAL NOT NULL,
                created TEXT NOT NULL,
                trashed TEXT NOT NULL,          -- when, or empty
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            );
CREATE TABLE own_questions (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                body TEXT NOT NULL,             -- JSON
                created TEXT NOT NULL,
                trashed TEXT NOT NULL,          -- when, or empty
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            );
CREATE TABLE review_plans (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                ready_by TEXT NOT NULL,         -- a day, or empty
                minutes INTEGER NOT NULL,
                scope TEXT NOT NULL,            -- JSON
                created TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            );
CREATE TABLE module_states (
                number INTEGER PRIMARY KEY,
                module_id TEXT NOT NULL UNIQUE,
                run_id TEXT NOT NULL,
                best REAL NOT NULL,
                passed TEXT NOT NULL,
                started TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            );
CREATE TABLE certificates (
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
            );
CREATE TABLE tallies (
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
            ) WITHOUT ROWID;
CREATE INDEX tallies_by_due ON tallies (due, page_id) WHERE due > '';
CREATE TABLE day_counts (
                day TEXT NOT NULL,
                page_id TEXT NOT NULL,
                attempts INTEGER NOT NULL,
                correct INTEGER NOT NULL,
                points REAL NOT NULL,
                seconds INTEGER NOT NULL,
                PRIMARY KEY (day, page_id)
            ) WITHOUT ROWID;
CREATE TABLE confidence_counts (
                confidence TEXT PRIMARY KEY,
                attempts INTEGER NOT NULL,
                correct INTEGER NOT NULL
            ) WITHOUT ROWID;
CREATE TABLE workshop_sessions (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                setup TEXT NOT NULL,            -- JSON: questions and rules, fixed at the start
                created TEXT NOT NULL,
                changed TEXT NOT NULL,
                digest BLOB NOT NULL
            );
CREATE TABLE workshop_events (
                number INTEGER PRIMARY KEY,
                session_id TEXT NOT NULL,
                place INTEGER NOT NULL,
                kind TEXT NOT NULL,
                body TEXT NOT NULL,             -- JSON
                at TEXT NOT NULL,
                digest BLOB NOT NULL,
                UNIQUE (session_id, place)
            );
CREATE INDEX workshop_events_by_kind ON workshop_events (session_id, kind, at);
CREATE TABLE editions (
                number INTEGER PRIMARY KEY,
                digest TEXT NOT NULL UNIQUE,
                texts BLOB NOT NULL
            );
CREATE TABLE unindexed (
                number INTEGER PRIMARY KEY,
                body TEXT,
                quote TEXT,
                tags TEXT,
                digest BLOB NOT NULL            -- of all the others
            );
INSERT INTO meta VALUES ('migration-0001', '0001-annotations-and-progress');
INSERT INTO meta VALUES ('migration-0002', '0002-training');
INSERT INTO meta VALUES ('migration-0003', '0003-workshops');
INSERT INTO meta VALUES ('migration-0004', '0004-editions');
INSERT INTO meta VALUES ('migration-0005', '0005-unindexed');
INSERT INTO annotations VALUES (1, '00000000-0000-4000-8000-000000000001', 'note', 'passage', 'plan.user-needs', 'plan.user-needs#ask-consent', 4, 'plan.user-needs#ask-consent', 17, 'yellow', 'placed', 1.0, '2026-03-10T12:00:00.000Z', '2026-03-12T09:00:00.000Z', '', 1, '1', x'8d9b7ad592acdce65a95bb2f9f52a86d', 'ask the lawyer', 'ask people 🙂', 'First, ', ' and listen', 'Ask the users first, then again. 采购 🙂');
INSERT INTO annotations VALUES (2, '00000000-0000-4000-8000-000000000002', 'highlight', 'passage', 'plan.user-needs', 'plan.user-needs#ask-consent', 4, 'plan.user-needs#ask-consent', 17, 'pink', 'placed', 1.0, '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', '', 0, '1', x'021b87e38da8b5851397e83059a7ae47', '', 'ask people 🙂', 'First, ', ' and listen', '');
INSERT INTO annotations VALUES (3, '00000000-0000-4000-8000-000000000003', 'bookmark', 'case', 'case.indonesia', '', 0, '', 0, 'yellow', 'placed', 1.0, '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', '', 0, '1', x'333198f32cafc25833ec98ec51b659fa', 'read again', '', '', '', '');
INSERT INTO annotations VALUES (4, '00000000-0000-4000-8000-000000000004', 'note', 'passage', 'plan.user-needs', 'plan.user-needs#ask-consent', 4, 'plan.user-needs#ask-consent', 17, 'yellow', 'placed', 1.0, '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, '1', x'072581cecec2825b3997f47e9c2067f4', 'ask the lawyer', 'ask people 🙂', 'First, ', ' and listen', 'Old idea');
INSERT INTO annotation_tags VALUES ('ask the lawyer', 1);
INSERT INTO annotation_tags VALUES ('read again', 3);
INSERT INTO annotation_tags VALUES ('ask the lawyer', 4);
INSERT INTO revisions VALUES (1, '00000000-0000-4000-8000-000000000001', '2026-03-10T12:00:00.000Z', 'Ask the users first. 采购 🙂', x'4344675b98d021c94888eabc547e73fb');
INSERT INTO progress VALUES ('plan.user-needs', 95, 1, 1, 0, '2026-03-10T12:00:00.000Z', x'819f99461a95bb72cc0a36b2bb573720');
INSERT INTO sittings VALUES (1, '00000000-0000-4000-8000-00000000000a', 'practice', '{"part_ids":["planning"]}', '["plan.outcomes.bus-screens"]', 'seed', '1', 0, 0, 0, 'open', '2026-03-10T12:00:00.000Z', '', '2026-03-10T12:00:00.000Z', X'51EE65D67836BA39D7BB0975B96E0640');
INSERT INTO answers VALUES (1, '00000000-0000-4000-8000-00000000000a', 0, 0, 'plan.outcomes.bus-screens', 'plan.outcomes', '1', '2', 1.0, 'right', '', 0, 12, '2026-03-10T12:00:00.000Z', '', X'5BDABBE9097B8EF7EAB47729A2936FF0');
INSERT INTO scenario_runs VALUES (1, 'run', 'scenario.x', '1', '[["start",1],["call",0]]', '', '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', X'162CE576E06EF031E17CD8CE62E73AA8');
INSERT INTO doubts VALUES (1, 'doubt', 'plan.outcomes.bus-screens', 'Why? 采购', '2', '1', '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', X'B46E4D91AE74B10B14E9C3B12D7C6A4E');
INSERT INTO question_sets VALUES (1, 'set', 'For Monday', '["own:00000000-0000-4000-8000-00000000000b"]', 1.0, '2026-03-10T12:00:00.000Z', '', '2026-03-10T12:00:00.000Z', X'5615A72F1D2252CBCAD823ABC14C85FD');
INSERT INTO own_questions VALUES (1, 'own:00000000-0000-4000-8000-00000000000b', '{"kind":"true-false","stem":"Two and two are four.","answer":true}', '2026-03-10T12:00:00.000Z', '', '2026-03-10T12:00:00.000Z', X'9B40D9FB82AA9E277540EBA125E5EE20');
INSERT INTO review_plans VALUES (1, 'plan', '2026-04-01', 10, '{}', '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', X'90FBA947F21BB436ACB30B6B8F141DF3');
INSERT INTO module_states VALUES (1, 'module.planning', 'run', 0.8, '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', X'3C15927D3AEB23521F98447B54F130B5');
INSERT INTO certificates VALUES (1, 'paper', 'module.planning', 'sitting', 'Ana', 'Planning', 0.8, 10, '1', '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', X'0FF5DA6E7CC73DB3B37DC4665BEDD1A0');
INSERT INTO tallies VALUES ('plan.outcomes.bus-screens', 'plan.outcomes', 1, 1, 1.0, 'right', '2026-03-10T12:00:00.000Z', 2.3065, 2.11810397045901588342e+00, '2026-03-10T12:00:00.000Z', 2, '2026-03-12T12:00:00.000Z');
INSERT INTO day_counts VALUES ('2026-03-10', 'plan.outcomes', 1, 1, 1.0, 12);
INSERT INTO confidence_counts VALUES ('', 1, 1);
INSERT INTO workshop_sessions VALUES (1, '00000000-0000-4000-8000-00000000000c', 'Spring training', '{"title":"Spring training","questions":[{"written":{"id":"plan.first","page":"plan.user-needs","kind":"single","difficulty":"understand","stem":"What comes first?","explanation":"Needs come first.","rests_on":["plan.user-needs#ask-consent"],"tags":[],"options":[{"text":"Ask the people who ride at night","right":true,"why":"They know."},{"text":"Write the specification","why":"Too early."},{"text":"Buy from last year''s supplier","why":""}]},"order":[],"labels":["",""],"quote":"Ask people first.","citation":"4.1.2 ¶3","prompts":["Who was surprised?"],"seconds":0}],"teams":[],"rules":{"anonymous":true,"speed_points":false,"choose_team":false},"plan_id":"","content_version":"","language":"en"}', '2026-03-10T12:00:00.000Z', '2026-03-10T12:00:00.000Z', X'6C4DC38F41233E386C03CD232B2C9350');
INSERT INTO workshop_events VALUES (1, '00000000-0000-4000-8000-00000000000c', 0, 'started', '{}', '2026-03-10T12:00:00.000Z', X'FF9D7DA4209AB2F8BDCABE372A966D21');
INSERT INTO workshop_events VALUES (2, '00000000-0000-4000-8000-00000000000c', 1, 'channel-opened', '{"channel":"paper"}', '2026-03-10T12:00:00.000Z', X'45B464794D247009328482D44BE5957F');
INSERT INTO workshop_events VALUES (3, '00000000-0000-4000-8000-00000000000c', 2, 'joined', '{"person":1,"name":"Ana 采购","channel":"paper"}', '2026-03-10T12:00:00.000Z', X'6ECD61C8C4CE85596DD7049210F7AB6D');
INSERT INTO workshop_events VALUES (4, '00000000-0000-4000-8000-00000000000c', 3, 'asked', '{"round":1,"question":0}', '2026-03-10T12:00:00.000Z', X'ED43AFAC3F7501B3BEDBC6FFDF53D5C2');
INSERT INTO workshop_events VALUES (5, '00000000-0000-4000-8000-00000000000c', 4, 'paper-entered', '{"person":1,"round":1,"answer":[0]}', '2026-03-10T12:00:00.000Z', X'B966A62033E70E10E73DE0A341A79CEF');
INSERT INTO workshop_events VALUES (6, '00000000-0000-4000-8000-00000000000c', 5, 'closed', '{"round":1}', '2026-03-10T12:00:00.000Z', X'1BC0390389440AFD556E11DDCA7ACC7C');
INSERT INTO workshop_events VALUES (7, '00000000-0000-4000-8000-00000000000c', 6, 'revealed', '{"round":1}', '2026-03-10T12:00:00.000Z', X'EDFF6A000446E76000731070E9E37A0A');
INSERT INTO workshop_events VALUES (8, '00000000-0000-4000-8000-00000000000c', 7, 'ended', '{}', '2026-03-10T12:00:00.000Z', X'461B4C5DE3A11FBEFB38F8EB6768A916');
INSERT INTO editions VALUES (1, 'an-earlier-edition', X'789C8B8E562AC849CCD32B2D4E2DD2CD4B4D4D2956D289C610534E2CCED64DCECF2B4ECD2B51D25172CB2C2A2ED151000A2A14A4E617E4A42A7C983FB34921312F452127B3B824354F4F29160800FD082168');
INSERT INTO notes_words (notes_words) VALUES ('rebuild');
INSERT INTO notes_trigrams (notes_trigrams) VALUES ('rebuild');
INSERT INTO notes_words (notes_words, rowid, body, quote, tags) VALUES ('delete', 1, 'Ask the users first, then again. 采购 🙂', 'ask people 🙂', 'ask the lawyer');
INSERT INTO notes_words (rowid, body, quote, tags) VALUES (1, 'Ask everybody first.', 'ask people 🙂', 'ask the lawyer');
INSERT INTO notes_words (notes_words, rowid, body, quote, tags) VALUES ('delete', 3, '', '', 'read again');
INSERT INTO notes_trigrams (notes_trigrams, rowid, body, quote, tags) VALUES ('delete', 1, 'Ask the users first, then again. 采购 🙂', 'ask people 🙂', 'ask the lawyer');
INSERT INTO notes_trigrams (rowid, body, quote, tags) VALUES (1, 'Ask everybody first.', 'ask people 🙂', 'ask the lawyer');
INSERT INTO notes_trigrams (notes_trigrams, rowid, body, quote, tags) VALUES ('delete', 3, '', '', 'read again');
INSERT INTO unindexed VALUES (1, 'Ask everybody first.', 'ask people 🙂', 'ask the lawyer', X'2017020D057C9D6B3C77F05682C5185A');
INSERT INTO unindexed VALUES (3, NULL, NULL, NULL, X'E672FD1E57661BE0B7242AF4188FB141');
PRAGMA application_id=1346783056;
PRAGMA user_version=5;
