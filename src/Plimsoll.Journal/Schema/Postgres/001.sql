-- The journal, the people and the evidence, as first laid down.
-- recorded_at and the *_at columns are microseconds since 1970-01-01T00:00:00Z.
-- COLLATE "C": keys are compared byte by byte, the same on every machine and after every upgrade of its locales.

CREATE TABLE schema_version (
    program text   NOT NULL CHECK (program = 'plimsoll'),
    version integer NOT NULL
);
INSERT INTO schema_version (program, version) VALUES ('plimsoll', 0);

CREATE TABLE journal (
    organisation  text COLLATE "C" NOT NULL,
    position      bigint  NOT NULL CHECK (position > 0),
    change_id     uuid    NOT NULL,
    kind          text COLLATE "C" NOT NULL,
    document_id   text COLLATE "C" NOT NULL,
    version       integer NOT NULL CHECK (version > 0),
    recorded_at   bigint  NOT NULL,
    actor_id      text COLLATE "C" NOT NULL,
    operation     text COLLATE "C" NOT NULL,
    reason        text,
    schema        integer NOT NULL,
    previous_hash text COLLATE "C" NOT NULL,
    hash          text COLLATE "C" NOT NULL,
    body          text    NOT NULL, -- text, not jsonb: these are the very bytes that were hashed
    PRIMARY KEY (organisation, position),
    CONSTRAINT journal_version UNIQUE (organisation, document_id, version) -- the optimistic lock
)
-- Bodies move out of line early, so that reading the outline does not read them.
WITH (toast_tuple_target = 128);

-- There are no further indexes, because each would be written at every append: a moment is found by bisection,
-- since recorded_at never falls, and a change appended again by the versions that it made.

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only: no entry is ever changed or deleted';
END $$;

CREATE TRIGGER journal_refuses_change BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_refuses_truncate BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

CREATE TABLE people (
    organisation text COLLATE "C" NOT NULL,
    person_id    text COLLATE "C" NOT NULL,
    name         text   NOT NULL,
    email        text,
    telephone    text,
    added_at     bigint NOT NULL,
    corrected_at bigint,
    erased_at    bigint,
    PRIMARY KEY (organisation, person_id),
    CHECK (erased_at IS NULL OR (name = '' AND email IS NULL AND telephone IS NULL))
);

CREATE TABLE evidence (
    organisation text COLLATE "C" NOT NULL,
    sha256       text COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
    file_name    text   NOT NULL,
    media_type   text   NOT NULL,
    length       bigint NOT NULL,
    content      bytea  NOT NULL,
    PRIMARY KEY (organisation, sha256),
    CHECK (length = octet_length(content))
);
