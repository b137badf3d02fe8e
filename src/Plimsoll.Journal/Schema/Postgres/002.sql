-- Accounts: who may sign in, and how. What a person may do stands in the journal, not here.
-- account_id is the person's id; name and address stay in people. *_at and locked_until are microseconds since 1970-01-01T00:00:00Z.

CREATE INDEX people_email ON people (organisation, lower(email));

CREATE TABLE accounts (
    organisation        text COLLATE "C" NOT NULL,
    account_id          text COLLATE "C" NOT NULL,
    password_hash       text COLLATE "C",
    security_stamp      text COLLATE "C" NOT NULL,
    authenticator_key   text COLLATE "C",
    asks_for_code       integer NOT NULL CHECK (asks_for_code IN (0, 1)),
    last_code_step      bigint  NOT NULL, -- of RFC 6238: a code is good once
    failed_tries        integer NOT NULL,
    locked_until        bigint,
    created_at          bigint  NOT NULL,
    password_changed_at bigint,
    disabled_at         bigint,
    version             integer NOT NULL CHECK (version > 0),
    PRIMARY KEY (organisation, account_id),
    FOREIGN KEY (organisation, account_id) REFERENCES people (organisation, person_id)
);

CREATE TABLE passkeys (
    organisation       text COLLATE "C" NOT NULL,
    credential_id      bytea   NOT NULL,
    account_id         text COLLATE "C" NOT NULL,
    name               text,
    public_key         bytea   NOT NULL,
    sign_count         bigint  NOT NULL,
    transports         text    NOT NULL, -- parted by spaces
    is_user_verified   integer NOT NULL CHECK (is_user_verified IN (0, 1)),
    is_backup_eligible integer NOT NULL CHECK (is_backup_eligible IN (0, 1)),
    is_backed_up       integer NOT NULL CHECK (is_backed_up IN (0, 1)),
    attestation        bytea   NOT NULL,
    client_data        bytea   NOT NULL,
    created_at         bigint  NOT NULL,
    PRIMARY KEY (organisation, credential_id),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
);
CREATE INDEX passkeys_account ON passkeys (organisation, account_id);

CREATE TABLE external_logins (
    organisation text COLLATE "C" NOT NULL,
    provider     text COLLATE "C" NOT NULL,
    subject      text COLLATE "C" NOT NULL,
    account_id   text COLLATE "C" NOT NULL,
    added_at     bigint  NOT NULL,
    PRIMARY KEY (organisation, provider, subject),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
);
CREATE INDEX external_logins_account ON external_logins (organisation, account_id);

CREATE TABLE recovery_codes (
    organisation text COLLATE "C" NOT NULL,
    account_id   text COLLATE "C" NOT NULL,
    code_hash    text COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation, account_id, code_hash),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
);

-- Links that are good once. account_id is null in the link that makes the first administrator.
CREATE TABLE one_time_links (
    organisation text COLLATE "C" NOT NULL,
    token_hash   text COLLATE "C" NOT NULL,
    purpose      text COLLATE "C" NOT NULL,
    account_id   text COLLATE "C",
    made_at      bigint  NOT NULL,
    expires_at   bigint  NOT NULL,
    PRIMARY KEY (organisation, token_hash),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
);
CREATE INDEX one_time_links_account ON one_time_links (organisation, account_id);

CREATE TABLE sessions (
    organisation text COLLATE "C" NOT NULL,
    session_id   text COLLATE "C" NOT NULL,
    key_hash     text COLLATE "C" NOT NULL,
    account_id   text COLLATE "C" NOT NULL,
    method       text COLLATE "C" NOT NULL,
    device       text    NOT NULL,
    signed_in_at bigint  NOT NULL,
    seen_at      bigint  NOT NULL,
    PRIMARY KEY (organisation, session_id),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX sessions_key ON sessions (organisation, key_hash);
CREATE INDEX sessions_account ON sessions (organisation, account_id);

-- Shared by every node, so that a cookie that one wrote is read by the others.
CREATE TABLE protection_keys (
    name     text    NOT NULL PRIMARY KEY,
    xml      text    NOT NULL,
    added_at bigint  NOT NULL
);
