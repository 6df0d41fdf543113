-- Whose data it is, for which opening, from which file, and by which door they came in.

CREATE TABLE connections (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('site')),
  name text NOT NULL,
  site_key text NOT NULL UNIQUE,
  origins text[] NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, name)
);
SELECT inlay_guard('connections');

CREATE TABLE positions (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  key text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  location text,
  locale text NOT NULL DEFAULT 'en',
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  public boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, key)
);
SELECT inlay_guard('positions');

CREATE TABLE subjects (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('anonymous', 'named')),
  display_name text,
  email text,
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('subjects');

CREATE TABLE launches (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  connection_id text COLLATE "C" REFERENCES connections ON DELETE SET NULL,
  member_id text COLLATE "C" REFERENCES members ON DELETE SET NULL,
  subject_id text COLLATE "C" REFERENCES subjects ON DELETE SET NULL,
  position_id text COLLATE "C" REFERENCES positions ON DELETE SET NULL,
  door text NOT NULL CHECK (door IN ('site', 'console')),
  module text NOT NULL,
  widget text NOT NULL,
  placement text NOT NULL,
  origin text NOT NULL,
  locale text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
SELECT inlay_guard('launches');
CREATE INDEX launches_connection ON launches (tenant_id, connection_id, id);
CREATE INDEX launches_subject ON launches (subject_id);

CREATE TABLE consents (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  subject_id text COLLATE "C" NOT NULL REFERENCES subjects ON DELETE CASCADE,
  launch_id text COLLATE "C" REFERENCES launches ON DELETE SET NULL,
  purpose text NOT NULL,
  policy_version text NOT NULL,
  given_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('consents');
CREATE INDEX consents_subject ON consents (subject_id);

CREATE TABLE documents (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  subject_id text COLLATE "C" NOT NULL REFERENCES subjects ON DELETE CASCADE,
  launch_id text COLLATE "C" REFERENCES launches ON DELETE SET NULL,
  name text NOT NULL,
  type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  storage_key text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, subject_id, sha256)
);
SELECT inlay_guard('documents');

-- Files that modules made, e.g. a report as PDF. They expire; documents are what people gave.
CREATE TABLE files (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  subject_id text COLLATE "C" REFERENCES subjects ON DELETE CASCADE,
  module text NOT NULL,
  type text NOT NULL,
  size bigint NOT NULL,
  storage_key text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
SELECT inlay_guard('files');
CREATE INDEX files_expiry ON files (expires_at);
