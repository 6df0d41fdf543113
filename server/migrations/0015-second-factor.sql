-- How a session was opened and from where it was last used; a second factor for people; keys for servers.

ALTER TABLE sessions
  ADD COLUMN via text NOT NULL DEFAULT 'password'
    CHECK (via IN ('password', 'sso', 'invitation', 'sign-up', 'switch')),
  ADD COLUMN address text,
  ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now();

-- A second factor belongs to a person, not to a place in a tenant: only the server itself reads it, never the
-- tenant role. `last_step` is the time step of the last code that was taken, so that no code is good twice.
CREATE TABLE totp_secrets (
  user_id text COLLATE "C" PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  secret_sealed text NOT NULL,
  last_step bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Null until a first code has shown that the person's app holds the secret.
  confirmed_at timestamptz
);

CREATE TABLE totp_recovery_codes (
  user_id text COLLATE "C" NOT NULL REFERENCES totp_secrets ON DELETE CASCADE,
  code_hash text COLLATE "C" NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (user_id, code_hash)
);

CREATE TABLE api_keys (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  name text NOT NULL,
  secret_hash text NOT NULL,
  scopes text[] NOT NULL,
  -- Who made it; a key outlives the member's place in the tenant, since servers lean on it.
  member_id text COLLATE "C" REFERENCES members ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz
);
SELECT inlay_guard('api_keys');
CREATE INDEX api_keys_list ON api_keys (tenant_id, id);
CREATE INDEX api_keys_member ON api_keys (member_id);
