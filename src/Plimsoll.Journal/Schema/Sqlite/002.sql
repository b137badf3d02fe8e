-- Accounts: who may sign in, and how. What a person may do stands in the journal, not here.
-- account_id is the person's id; name and address stay in people. *_at and locked_until are microseconds since 1970-01-01T00:00:00Z.

CREATE INDEX people_email ON people (organisation, lower(email));

CREATE TABLE accounts (
    organisation        TEXT    NOT NULL,
    account_id          TEXT    NOT NULL,
    password_hash       TEXT,
    security_stamp      TEXT    NOT NULL,
    authenticator_key   TEXT,
    asks_for_code       INTEGER NOT NULL CHECK (asks_for_code IN (0, 1)),
    last_code_step      INTEGER NOT NULL, -- of RFC 6238: a code is good once
    failed_tries        INTEGER NOT NULL,
    locked_until        INTEGER,
    created_at          INTEGER NOT NULL,
    password_changed_at INTEGER,
    disabled_at         INTEGER,
    version             INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (organisation, account_id),
    FOREIGN KEY (organisation, account_id) REFERENCES people (organisation, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE passkeys (
    organisation       TEXT    NOT NULL,
    credential_id      BLOB    NOT NULL,
    account_id         TEXT    NOT NULL,
    name               TEXT,
    public_key         BLOB    NOT NULL,
    sign_count         INTEGER NOT NULL,
    transports         TEXT    NOT NULL, -- parted by spaces
    is_user_verified   INTEGER NOT NULL CHECK (is_user_verified IN (0, 1)),
    is_backup_eligible INTEGER NOT NULL CHECK (is_backup_eligible IN (0, 1)),
    is_backed_up       INTEGER NOT NULL CHECK (is_backed_up IN (0, 1)),
    attestation        BLOB    NOT NULL,
    client_data        BLOB    NOT NULL,
    created_at         INTEGER NOT NULL,
    PRIMARY KEY (organisation, credential_id),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_account ON passkeys (organisation, account_id);

CREATE TABLE external_logins (
    organisation TEXT    NOT NULL,
    provider     TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    account_id   TEXT    NOT NULL,
    added_at     INTEGER NOT NULL,
    PRIMARY KEY (organisation, provider, subject),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX external_logins_account ON external_logins (organisation, account_id);

CREATE TABLE recovery_codes (
    organisation TEXT NOT NULL,
    account_id   TEXT NOT NULL,
    code_hash    TEXT NOT NULL,
    PRIMARY KEY (organisation, account_id, code_hash),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Links that are good once. account_id is null in the link that makes the first administrator.
CREATE TABLE one_time_links (
    organisation TEXT    NOT NULL,
    token_hash   TEXT    NOT NULL,
    purpose      TEXT    NOT NULL,
    account_id   TEXT,
    made_at      INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    PRIMARY KEY (organisation, token_hash),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX one_time_links_account ON one_time_links (organisation, account_id);

CREATE TABLE sessions (
    organisation TEXT    NOT NULL,
    session_id   TEXT    NOT NULL,
    key_hash     TEXT    NOT NULL,
    account_id   TEXT    NOT NULL,
    method       TEXT    NOT NULL,
    device       TEXT    NOT NULL,
    signed_in_at INTEGER NOT NULL,
    seen_at      INTEGER NOT NULL,
    PRIMARY KEY (organisation, session_id),
    FOREIGN KEY (organisation, account_id) REFERENCES accounts (organisation, account_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX sessions_key ON sessions (organisation, key_hash);
CREATE INDEX sessions_account ON sessions (organisation, account_id);

-- Shared by every node, so that a cookie that one wrote is read by the others.
CREATE TABLE protection_keys (
    name     TEXT    NOT NULL PRIMARY KEY,
    xml      TEXT    NOT NULL,
    added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
