-- What the site keeps for a while, so that it does not matter which node is asked next. *_at are microseconds since 1970-01-01T00:00:00Z.

-- Forms that came when nobody was signed in any more. content is encrypted with a key that the browser holds a part of.
CREATE TABLE kept_forms (
    organisation text COLLATE "C" NOT NULL,
    key_hash     text COLLATE "C" NOT NULL,
    kept_at      bigint  NOT NULL,
    content      bytea    NOT NULL,
    PRIMARY KEY (organisation, key_hash)
);

-- How far long works are, and the files that they made. told_at: when the node that does it told of it last; asked_at: when somebody asked.
CREATE TABLE long_works (
    organisation text COLLATE "C" NOT NULL,
    work_id      text COLLATE "C" NOT NULL,
    actor_id     text COLLATE "C" NOT NULL,
    told         text    NOT NULL, -- JSON
    told_at      bigint  NOT NULL,
    asked_at     bigint  NOT NULL,
    is_stopped   integer NOT NULL CHECK (is_stopped IN (0, 1)),
    file         bytea, -- once it is made, for works that make one
    PRIMARY KEY (organisation, work_id)
);
