-- The OAuth server: who may ask (clients), what a member allowed (grants), how it is handed over (codes, refresh
-- tokens), and the one-time addresses by which an ATS sends people in. Of codes and tokens only hashes are kept.

CREATE TABLE oauth_clients (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  connection_id text COLLATE "C" NOT NULL UNIQUE REFERENCES connections ON DELETE CASCADE,
  authentication text NOT NULL CHECK (authentication IN ('client_secret', 'private_key_jwt', 'none')),
  secret_hash text,
  jwks jsonb,
  redirect_uris text[] NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((authentication = 'client_secret') = (secret_hash IS NOT NULL)),
  CHECK ((authentication = 'private_key_jwt') = (jwks IS NOT NULL))
);
SELECT inlay_guard('oauth_clients');
CREATE INDEX oauth_clients_tenant ON oauth_clients (tenant_id);

-- All tokens that came of one consent are one family: they end together.
CREATE TABLE oauth_grants (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  client_id text COLLATE "C" NOT NULL REFERENCES oauth_clients ON DELETE CASCADE,
  member_id text COLLATE "C" NOT NULL REFERENCES members ON DELETE CASCADE,
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
SELECT inlay_guard('oauth_grants');
CREATE INDEX oauth_grants_tenant ON oauth_grants (tenant_id);
CREATE INDEX oauth_grants_client ON oauth_grants (client_id);
CREATE INDEX oauth_grants_member ON oauth_grants (member_id);
CREATE INDEX oauth_grants_expiry ON oauth_grants (expires_at);

CREATE TABLE oauth_codes (
  code_hash text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  grant_id text COLLATE "C" NOT NULL REFERENCES oauth_grants ON DELETE CASCADE,
  redirect_uri text NOT NULL,
  code_challenge text NOT NULL,
  nonce text,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
SELECT inlay_guard('oauth_codes');
CREATE INDEX oauth_codes_tenant ON oauth_codes (tenant_id);
CREATE INDEX oauth_codes_grant ON oauth_codes (grant_id);

CREATE TABLE oauth_refresh_tokens (
  token_hash text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  grant_id text COLLATE "C" NOT NULL REFERENCES oauth_grants ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
SELECT inlay_guard('oauth_refresh_tokens');
CREATE INDEX oauth_refresh_tokens_tenant ON oauth_refresh_tokens (tenant_id);
CREATE INDEX oauth_refresh_tokens_grant ON oauth_refresh_tokens (grant_id);

-- Ids (hashed) that may not come again: assertions that were used and access tokens that were revoked.
CREATE TABLE oauth_spent_ids (
  id_hash text COLLATE "C" PRIMARY KEY,
  expires_at timestamptz NOT NULL
);
CREATE INDEX oauth_spent_ids_expiry ON oauth_spent_ids (expires_at);

CREATE TABLE launch_tickets (
  ticket_hash text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  connection_id text COLLATE "C" NOT NULL REFERENCES connections ON DELETE CASCADE,
  member_id text COLLATE "C" NOT NULL REFERENCES members ON DELETE CASCADE,
  subject_id text COLLATE "C" NOT NULL REFERENCES subjects ON DELETE CASCADE,
  position_id text COLLATE "C" REFERENCES positions ON DELETE CASCADE,
  module text NOT NULL,
  widget text NOT NULL,
  return_url text,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
SELECT inlay_guard('launch_tickets');
CREATE INDEX launch_tickets_tenant ON launch_tickets (tenant_id);
CREATE INDEX launch_tickets_connection ON launch_tickets (connection_id);
CREATE INDEX launch_tickets_member ON launch_tickets (member_id);
CREATE INDEX launch_tickets_subject ON launch_tickets (subject_id);
CREATE INDEX launch_tickets_position ON launch_tickets (position_id);
CREATE INDEX launch_tickets_expiry ON launch_tickets (expires_at);

-- Whom an ATS means by its own ids. An id is good within one connection.
CREATE TABLE connection_members (
  connection_id text COLLATE "C" NOT NULL REFERENCES connections ON DELETE CASCADE,
  external_id text NOT NULL,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  member_id text COLLATE "C" NOT NULL REFERENCES members ON DELETE CASCADE,
  PRIMARY KEY (connection_id, external_id)
);
SELECT inlay_guard('connection_members');
CREATE INDEX connection_members_tenant ON connection_members (tenant_id);
CREATE INDEX connection_members_member ON connection_members (member_id);

CREATE TABLE connection_subjects (
  connection_id text COLLATE "C" NOT NULL REFERENCES connections ON DELETE CASCADE,
  external_id text NOT NULL,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  subject_id text COLLATE "C" NOT NULL REFERENCES subjects ON DELETE CASCADE,
  PRIMARY KEY (connection_id, external_id)
);
SELECT inlay_guard('connection_subjects');
CREATE INDEX connection_subjects_tenant ON connection_subjects (tenant_id);
CREATE INDEX connection_subjects_subject ON connection_subjects (subject_id);
