-- Accounts, roles bound to territory, sessions, tokens.
CREATE TABLE account (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username      text NOT NULL UNIQUE CHECK (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
    display_name  text NOT NULL,
    password_hash text NOT NULL,                    -- Argon2id, encoded
    active        boolean NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL
);

CREATE TABLE api_token (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text NOT NULL UNIQUE,
    token_hash  bytea NOT NULL UNIQUE,              -- SHA-256; the token itself is shown once
    created_by  text NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz,
    revoked_at  timestamptz
);

-- A role of an account or a token, in one subtree of one network, or everywhere (unit_id null).
CREATE TABLE role_grant (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint REFERENCES account,
    token_id   bigint REFERENCES api_token,
    role       text NOT NULL CHECK (role IN ('administrator', 'grid_administrator', 'dispatcher', 'leader', 'viewer', 'reporter')),
    unit_id    bigint REFERENCES spatial_unit,
    CHECK ((account_id IS NULL) <> (token_id IS NULL))
);
CREATE INDEX role_grant_account ON role_grant (account_id);
CREATE INDEX role_grant_token ON role_grant (token_id);

CREATE TABLE login_session (
    id_hash     bytea PRIMARY KEY,                  -- SHA-256 of the cookie
    account_id  bigint NOT NULL REFERENCES account,
    csrf_token  text NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX login_session_account ON login_session (account_id);

CREATE TABLE sign_in_attempt (
    subject text NOT NULL,                          -- username or network address
    at      timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_subject ON sign_in_attempt (subject, at);
