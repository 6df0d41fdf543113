-- What a tenant installed, what runs for it, and what happened.

CREATE TABLE installations (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  version text NOT NULL,
  state text NOT NULL CHECK (state IN ('installing', 'active', 'disabled', 'failed')),
  permissions text[] NOT NULL DEFAULT '{}',
  settings jsonb NOT NULL DEFAULT '{}',
  error jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, module)
);
SELECT inlay_guard('installations');

-- The truth about a piece of work; the queue only carries its id.
CREATE TABLE jobs (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  name text NOT NULL,
  key text,
  input jsonb NOT NULL,
  subject_id text COLLATE "C" REFERENCES subjects ON DELETE CASCADE,
  launch_id text COLLATE "C" REFERENCES launches ON DELETE SET NULL,
  locale text NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'completed', 'failed')),
  progress double precision NOT NULL DEFAULT 0,
  step text,
  attempt integer NOT NULL DEFAULT 0,
  error jsonb,
  result jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  due_at timestamptz NOT NULL DEFAULT now(),
  lease_until timestamptz,
  finished_at timestamptz,
  UNIQUE (tenant_id, module, name, key)
);
SELECT inlay_guard('jobs');
CREATE INDEX jobs_unfinished ON jobs (due_at) WHERE state IN ('queued', 'running');

-- Events commit with the change they tell of. A delivery is one consumer's copy.
CREATE TABLE events (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  type text NOT NULL,
  subject_id text COLLATE "C",
  source text NOT NULL,
  data jsonb NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  dispatched_at timestamptz
);
SELECT inlay_guard('events');
CREATE INDEX events_waiting ON events (id) WHERE dispatched_at IS NULL;

CREATE TABLE deliveries (
  event_id text COLLATE "C" NOT NULL REFERENCES events ON DELETE CASCADE,
  consumer text NOT NULL,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  subject_id text COLLATE "C",
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT now(),
  delivered_at timestamptz,
  dead_at timestamptz,
  error text,
  PRIMARY KEY (event_id, consumer)
);
SELECT inlay_guard('deliveries');
CREATE INDEX deliveries_waiting ON deliveries (next_at) WHERE delivered_at IS NULL AND dead_at IS NULL;
