-- LTI Deep Linking: somebody who teaches chooses what to place. The secret stands in the page's form and nowhere
-- else; `choice` and `answer` are what was sent back, so that a second click sends the same and another choice none.
CREATE TABLE lti_pickings (
  secret_hash text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  platform_id text COLLATE "C" NOT NULL REFERENCES lti_platforms ON DELETE CASCADE,
  message jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  choice text,
  answer text,
  CHECK ((choice IS NULL) = (answer IS NULL))
);
SELECT inlay_guard('lti_pickings');
CREATE INDEX lti_pickings_tenant ON lti_pickings (tenant_id);
CREATE INDEX lti_pickings_platform ON lti_pickings (platform_id);
CREATE INDEX lti_pickings_expiry ON lti_pickings (expires_at);

-- LTI Dynamic Registration: a link that an admin pastes into the LMS, good for one connection. `running_until` holds
-- it while an LMS is being asked, so that two tries at once make one connection.
CREATE TABLE lti_registrations (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  secret_hash text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  profile text NOT NULL CHECK (profile IN ('canvas', 'moodle', 'brightspace', 'blackboard', 'other')),
  module text,
  widget text,
  position_id text COLLATE "C" REFERENCES positions ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  running_until timestamptz,
  used_at timestamptz,
  connection_id text COLLATE "C" REFERENCES connections ON DELETE SET NULL,
  -- Why the last try did not succeed: code, message, at, requestId.
  failure jsonb
);
SELECT inlay_guard('lti_registrations');
CREATE INDEX lti_registrations_tenant ON lti_registrations (tenant_id);
CREATE INDEX lti_registrations_position ON lti_registrations (position_id);
CREATE INDEX lti_registrations_connection ON lti_registrations (connection_id);
CREATE INDEX lti_registrations_expiry ON lti_registrations (expires_at);
