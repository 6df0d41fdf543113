-- This host's own RSA keys: access tokens, LTI messages and client assertions are signed with them. The private
-- half is sealed. They belong to no tenant: only the server itself reads them, never the tenant role.
-- A new key is shown for a while before it signs, and an old one for a day after.

CREATE TABLE signing_keys (
  id text COLLATE "C" PRIMARY KEY,
  public_jwk jsonb NOT NULL,
  private_sealed text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  active_at timestamptz NOT NULL,
  expires_at timestamptz
);
