-- What the site keeps for a while, so that it does not matter which node is asked next. *_at are microseconds since 1970-01-01T00:00:00Z.

-- Forms that came when nobody was signed in any more. content is encrypted with a key that the browser holds a part of.
CREATE TABLE kept_forms (
    organisation TEXT    NOT NULL,
    key_hash     TEXT    NOT NULL,
    kept_at      INTEGER NOT NULL,
    content      BLOB    NOT NULL,
    PRIMARY KEY (organisation, key_hash)
) STRICT;

-- How far long works are, and the files that they made. told_at: when the node that does it told of it last; asked_at: when somebody asked.
CREATE TABLE long_works (
    organisation TEXT    NOT NULL,
    work_id      TEXT    NOT NULL,
    actor_id     TEXT    NOT NULL,
    told         TEXT    NOT NULL, -- JSON
    told_at      INTEGER NOT NULL,
    asked_at     INTEGER NOT NULL,
    is_stopped   INTEGER NOT NULL CHECK (is_stopped IN (0, 1)),
    file         BLOB, -- once it is made, for works that make one
    PRIMARY KEY (organisation, work_id)
) STRICT;
