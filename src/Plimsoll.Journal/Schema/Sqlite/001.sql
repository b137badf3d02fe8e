-- The journal, the people and the evidence, as first laid down.
-- recorded_at and the *_at columns are microseconds since 1970-01-01T00:00:00Z.

CREATE TABLE journal (
    organisation  TEXT    NOT NULL,
    position      INTEGER NOT NULL CHECK (position > 0),
    change_id     TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    document_id   TEXT    NOT NULL,
    version       INTEGER NOT NULL CHECK (version > 0),
    recorded_at   INTEGER NOT NULL,
    actor_id      TEXT    NOT NULL,
    operation     TEXT    NOT NULL,
    reason        TEXT,
    schema        INTEGER NOT NULL,
    previous_hash TEXT    NOT NULL,
    hash          TEXT    NOT NULL,
    body          TEXT    NOT NULL,
    PRIMARY KEY (organisation, position)
) STRICT, WITHOUT ROWID;
-- Without rowid: an organisation's entries lie in their order. SQLite then moves the end of a large row, which is
-- its body, to pages of its own, so reading all but the bodies touches a small part of the file.

-- The optimistic lock. There are no further indexes, because each would be written at every append: a moment is
-- found by bisection, since recorded_at never falls, and a change appended again by the versions that it made.
CREATE UNIQUE INDEX journal_version ON journal (organisation, document_id, version);

CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no entry is ever changed'); END;

CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no entry is ever deleted'); END;

CREATE TABLE people (
    organisation TEXT    NOT NULL,
    person_id    TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    email        TEXT,
    telephone    TEXT,
    added_at     INTEGER NOT NULL,
    corrected_at INTEGER,
    erased_at    INTEGER,
    PRIMARY KEY (organisation, person_id),
    CHECK (erased_at IS NULL OR (name = '' AND email IS NULL AND telephone IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    organisation TEXT    NOT NULL,
    sha256       TEXT    NOT NULL CHECK (length(sha256) = 64),
    file_name    TEXT    NOT NULL,
    media_type   TEXT    NOT NULL,
    length       INTEGER NOT NULL,
    content      BLOB    NOT NULL,
    PRIMARY KEY (organisation, sha256),
    CHECK (length = length(content))
) STRICT;
