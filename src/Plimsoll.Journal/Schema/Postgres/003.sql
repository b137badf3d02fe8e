-- Imports that somebody is looking through and has not committed: they are no statement of the register, so they are not in the journal.
-- They go when they are committed, discarded, or left alone for long. *_at are microseconds since 1970-01-01T00:00:00Z.

CREATE TABLE import_drafts (
    organisation text COLLATE "C" NOT NULL,
    draft_id     text COLLATE "C" NOT NULL,
    actor_id     text COLLATE "C" NOT NULL,
    register     text, -- its name, for one that is new too; null for what the files say
    corrections  text    NOT NULL, -- JSON
    version      integer NOT NULL CHECK (version > 0),
    made_at      bigint  NOT NULL,
    changed_at   bigint  NOT NULL,
    PRIMARY KEY (organisation, draft_id)
);
CREATE INDEX import_drafts_actor ON import_drafts (organisation, actor_id);

CREATE TABLE import_draft_files (
    organisation text COLLATE "C" NOT NULL,
    draft_id     text COLLATE "C" NOT NULL,
    number       integer NOT NULL, -- in the order in which they were given, from 1
    file_name    text    NOT NULL,
    content      bytea   NOT NULL,
    PRIMARY KEY (organisation, draft_id, number),
    FOREIGN KEY (organisation, draft_id) REFERENCES import_drafts (organisation, draft_id) ON DELETE CASCADE
);
