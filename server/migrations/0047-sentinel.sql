-- Live answers of models, looked at by chance: what was wrong with them, never what they said.

CREATE TABLE sentinel_settings (
  tenant_id text COLLATE "C" PRIMARY KEY REFERENCES tenants ON DELETE CASCADE,
  settings jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('sentinel_settings');

CREATE TABLE sentinel_samples (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  -- Its row in the ledger, where there is one.
  call_id text COLLATE "C",
  module text NOT NULL,
  prompt text NOT NULL,
  version text NOT NULL,
  label text NOT NULL,
  -- The checks that it failed, and where.
  failed jsonb NOT NULL,
  took_ms integer NOT NULL,
  cost bigint NOT NULL,
  length integer NOT NULL,
  score double precision,
  day date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('sentinel_samples');
CREATE INDEX sentinel_samples_list ON sentinel_samples (tenant_id, id);
CREATE INDEX sentinel_samples_day ON sentinel_samples (tenant_id, day);
CREATE INDEX sentinel_samples_new ON sentinel_samples (created_at);

CREATE TABLE sentinel_alerts (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  prompt text NOT NULL,
  version text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  value double precision NOT NULL,
  threshold double precision NOT NULL,
  samples integer NOT NULL,
  rolled_back_to text,
  run_id text COLLATE "C",
  created_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  member_id text COLLATE "C"
);
SELECT inlay_guard('sentinel_alerts');
CREATE INDEX sentinel_alerts_list ON sentinel_alerts (tenant_id, id);
-- What is open is told once.
CREATE UNIQUE INDEX sentinel_alerts_open ON sentinel_alerts (tenant_id, module, prompt, version, kind)
  WHERE state = 'open';
