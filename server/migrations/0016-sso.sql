-- Single sign-on: the OpenID provider of a tenant, whom it knows here, and sign-ins on their way.

CREATE TABLE sso_providers (
  tenant_id text COLLATE "C" PRIMARY KEY REFERENCES tenants ON DELETE CASCADE,
  preset text NOT NULL CHECK (preset IN ('google', 'microsoft', 'linkedin', 'other')),
  label text NOT NULL,
  issuer text NOT NULL,
  client_id text NOT NULL,
  -- Null for a public client.
  client_secret_sealed text,
  domains text[] NOT NULL,
  -- Never admin: nobody becomes one because a provider says so.
  role text NOT NULL CHECK (role IN ('manager', 'user')),
  create_members boolean NOT NULL,
  enabled boolean NOT NULL,
  required boolean NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('sso_providers');

-- Who an account at the provider is here. A subject is good for one client of one issuer, since some providers
-- name a person differently to each client. Without a member: an admin took the person out, and only an admin
-- lets them in again.
CREATE TABLE sso_identities (
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  issuer text NOT NULL,
  client_id text NOT NULL,
  subject text NOT NULL,
  member_id text COLLATE "C" REFERENCES members ON DELETE SET NULL,
  -- What the provider vouched for when the two were linked.
  email text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  used_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, issuer, client_id, subject)
);
SELECT inlay_guard('sso_identities');
CREATE INDEX sso_identities_member ON sso_identities (member_id);
CREATE INDEX sso_identities_email ON sso_identities (tenant_id, lower(email));

-- One sign-in on its way through the provider. `used_at` uses up the state and all that belongs to it in one stroke.
CREATE TABLE sso_flows (
  state_hash text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  proof_hash text NOT NULL,
  issuer text NOT NULL,
  client_id text NOT NULL,
  nonce text,
  code_verifier text,
  return_path text NOT NULL,
  -- Set when an admin only tries it out: the result is for them, and nobody is signed in.
  tester_id text COLLATE "C" REFERENCES members ON DELETE CASCADE,
  result jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
SELECT inlay_guard('sso_flows');
CREATE INDEX sso_flows_tenant ON sso_flows (tenant_id);
CREATE INDEX sso_flows_tester ON sso_flows (tester_id, created_at);
CREATE INDEX sso_flows_expiry ON sso_flows (expires_at);
