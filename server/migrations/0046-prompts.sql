-- Texts by which models are asked: what tenants wrote beside the files of modules, which version answers, and the sets of
-- cases that a version has to pass before it does.

CREATE TABLE prompt_versions (
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  prompt text NOT NULL,
  number integer NOT NULL,
  based_on text NOT NULL,
  body text NOT NULL,
  -- Model class, temperature and the like; all of them, also those that are as before.
  parameters jsonb NOT NULL,
  -- Hash of slots and form of the answer as they were: a module that changes them leaves this text behind.
  contract text NOT NULL,
  note text,
  member_id text COLLATE "C",
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, module, prompt, number)
);
SELECT inlay_guard('prompt_versions');

CREATE TABLE prompt_labels (
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  prompt text NOT NULL,
  label text NOT NULL CHECK (label IN ('production', 'canary')),
  version text NOT NULL,
  -- Per cent of the calls.
  share integer NOT NULL,
  PRIMARY KEY (tenant_id, module, prompt, label)
);
SELECT inlay_guard('prompt_labels');

CREATE TABLE prompt_moves (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  prompt text NOT NULL,
  label text NOT NULL,
  -- Null: there was, or is, no label; for production, the newest of the module.
  from_version text,
  to_version text,
  share integer,
  reason text NOT NULL CHECK (reason IN ('member', 'rollback', 'sentinel')),
  member_id text COLLATE "C",
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('prompt_moves');
CREATE INDEX prompt_moves_list ON prompt_moves (tenant_id, module, prompt, id);

CREATE TABLE prompt_cases (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  prompt text NOT NULL,
  name text NOT NULL,
  slots jsonb NOT NULL,
  expect jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('prompt_cases');
CREATE INDEX prompt_cases_list ON prompt_cases (tenant_id, module, prompt, id);

CREATE TABLE prompt_runs (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  prompt text NOT NULL,
  version text NOT NULL,
  reason text NOT NULL CHECK (reason IN ('member', 'label', 'schedule')),
  -- The label that moves when all cases pass.
  label text CHECK (label IN ('production', 'canary')),
  share integer,
  member_id text COLLATE "C",
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'passed', 'failed')),
  failure text,
  cases integer NOT NULL,
  done integer NOT NULL DEFAULT 0,
  cost bigint NOT NULL DEFAULT 0,
  results jsonb NOT NULL DEFAULT '[]',
  attempts integer NOT NULL DEFAULT 0,
  -- Later than this nobody works on it any more.
  lease_until timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
SELECT inlay_guard('prompt_runs');
CREATE INDEX prompt_runs_list ON prompt_runs (tenant_id, module, prompt, id);
CREATE INDEX prompt_runs_due ON prompt_runs (lease_until) WHERE state IN ('queued', 'running');
