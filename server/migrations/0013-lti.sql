-- LTI 1.3: which LMS may send people in, who they are here, and each message on its way.

ALTER TABLE launches ADD COLUMN rung text CHECK (rung IN ('storage', 'cookie', 'window'));

CREATE TABLE lti_platforms (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  connection_id text COLLATE "C" NOT NULL UNIQUE REFERENCES connections ON DELETE CASCADE,
  profile text NOT NULL CHECK (profile IN ('canvas', 'moodle', 'brightspace', 'blackboard', 'other')),
  issuer text NOT NULL,
  client_id text NOT NULL,
  login_url text NOT NULL,
  token_url text NOT NULL,
  jwks_url text NOT NULL,
  -- What opens where a link in the LMS does not say.
  module text,
  widget text,
  position_id text COLLATE "C" REFERENCES positions ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- A message names nothing else, so no two tenants can have the same pair.
  UNIQUE (issuer, client_id)
);
SELECT inlay_guard('lti_platforms');
CREATE INDEX lti_platforms_tenant ON lti_platforms (tenant_id);
CREATE INDEX lti_platforms_position ON lti_platforms (position_id);

CREATE TABLE lti_deployments (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  platform_id text COLLATE "C" NOT NULL REFERENCES lti_platforms ON DELETE CASCADE,
  deployment_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('quarantined', 'approved')),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (platform_id, deployment_id)
);
SELECT inlay_guard('lti_deployments');
CREATE INDEX lti_deployments_tenant ON lti_deployments (tenant_id);

-- One sign-in on its way through the LMS. `used_at` uses up the state and its nonce in one stroke; `message` is what
-- the LMS said, kept only until the browser has shown that it is the one that began.
CREATE TABLE lti_states (
  state_hash text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  platform_id text COLLATE "C" NOT NULL REFERENCES lti_platforms ON DELETE CASCADE,
  nonce text NOT NULL UNIQUE,
  proof_hash text NOT NULL,
  target_link_uri text NOT NULL,
  login_hint text NOT NULL,
  message_hint text,
  storage_target text,
  in_window boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  ended_at timestamptz,
  message jsonb
);
SELECT inlay_guard('lti_states');
CREATE INDEX lti_states_expiry ON lti_states (expires_at);
CREATE INDEX lti_states_platform ON lti_states (platform_id);
CREATE INDEX lti_states_tenant ON lti_states (tenant_id);

-- Somebody may teach in one course and learn in another.
CREATE TABLE lti_users (
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  platform_id text COLLATE "C" NOT NULL REFERENCES lti_platforms ON DELETE CASCADE,
  sub text NOT NULL,
  member_id text COLLATE "C" REFERENCES members ON DELETE SET NULL,
  subject_id text COLLATE "C" REFERENCES subjects ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (platform_id, sub)
);
SELECT inlay_guard('lti_users');
CREATE INDEX lti_users_tenant ON lti_users (tenant_id);
CREATE INDEX lti_users_member ON lti_users (member_id);
CREATE INDEX lti_users_subject ON lti_users (subject_id);

-- What the LMS said about a launch: where it stands there and which services it offers for it.
CREATE TABLE lti_launches (
  launch_id text COLLATE "C" PRIMARY KEY REFERENCES launches ON DELETE CASCADE,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  platform_id text COLLATE "C" NOT NULL REFERENCES lti_platforms ON DELETE CASCADE,
  deployment_id text NOT NULL,
  sub text NOT NULL,
  roles text[] NOT NULL,
  context_id text,
  context_title text,
  resource_link_id text NOT NULL,
  resource_link_title text,
  return_url text,
  ags jsonb,
  nrps_url text
);
SELECT inlay_guard('lti_launches');
CREATE INDEX lti_launches_tenant ON lti_launches (tenant_id);
CREATE INDEX lti_launches_platform ON lti_launches (platform_id);

-- Launches that were refused, for the admin who asks why.
CREATE TABLE lti_refusals (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  connection_id text COLLATE "C" NOT NULL REFERENCES connections ON DELETE CASCADE,
  code text NOT NULL,
  reason text NOT NULL,
  request_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('lti_refusals');
CREATE INDEX lti_refusals_list ON lti_refusals (tenant_id, connection_id, id);
CREATE INDEX lti_refusals_connection ON lti_refusals (connection_id);
CREATE INDEX lti_refusals_age ON lti_refusals (created_at);
