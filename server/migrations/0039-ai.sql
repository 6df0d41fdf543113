-- The one way to models: who is asked, what it costs, what it may cost, and a row for every request that left.
-- Money is in nanos: billionths of a US dollar. Prices are for a million tokens or characters, or for a minute.

CREATE TABLE ai_providers (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('openai', 'openai-compatible', 'anthropic')),
  name text NOT NULL,
  base_url text,
  key_sealed text,
  enabled boolean NOT NULL DEFAULT true,
  -- What the last probe saw: of the server, and of each model that was asked.
  product text,
  found jsonb NOT NULL DEFAULT '{}',
  probed_at timestamptz,
  probe_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, name)
);
SELECT inlay_guard('ai_providers');

-- Who answers for a class of models; the next position is asked where the one before it fails.
CREATE TABLE ai_models (
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  class text NOT NULL CHECK (class IN ('fast', 'strong', 'embed', 'transcribe', 'speak')),
  position integer NOT NULL,
  -- One of the tenant's, of the operator's (operator:…) or the built-in one.
  provider_id text NOT NULL,
  model text NOT NULL,
  PRIMARY KEY (tenant_id, class, position)
);
SELECT inlay_guard('ai_models');

-- What a tenant agreed on with its provider, from a day on. Published prices are in the code.
CREATE TABLE ai_prices (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  provider_id text NOT NULL,
  model text NOT NULL,
  valid_from date NOT NULL,
  input_price bigint NOT NULL DEFAULT 0,
  output_price bigint NOT NULL DEFAULT 0,
  minute_price bigint NOT NULL DEFAULT 0,
  character_price bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, provider_id, model, valid_from)
);
SELECT inlay_guard('ai_prices');

CREATE TABLE ai_budgets (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  scope text NOT NULL CHECK (scope IN ('tenant', 'module', 'subject')),
  -- The module's or the subject's id; empty for each one of them by itself, and for the tenant.
  target text NOT NULL DEFAULT '',
  period text NOT NULL CHECK (period IN ('day', 'month')),
  soft_limit bigint CHECK (soft_limit >= 0),
  hard_limit bigint CHECK (hard_limit >= 0),
  -- First day of the period in which the soft limit was told of, for each target.
  warned jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, scope, target, period)
);
SELECT inlay_guard('ai_budgets');

-- The ledger. A row is written before a request leaves, so that whatever is paid has one.
CREATE TABLE ai_calls (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  -- One for the tries, fallbacks and repairs of one question.
  request_id text NOT NULL,
  attempt integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('chat', 'embed', 'transcribe', 'speak', 'probe')),
  module text NOT NULL,
  subject_id text COLLATE "C" REFERENCES subjects ON DELETE SET NULL,
  prompt_id text,
  prompt_version text,
  prompt_hash text,
  class text,
  provider_id text NOT NULL,
  provider_kind text NOT NULL,
  model text NOT NULL,
  answered_model text,
  outcome text NOT NULL DEFAULT 'running'
    CHECK (outcome IN ('running', 'ok', 'cached', 'failed', 'cancelled', 'refused', 'unusable', 'lost')),
  failure text,
  input_tokens integer,
  output_tokens integer,
  seconds double precision,
  characters integer,
  -- The tokens, and the cost with them, are guessed: nobody told them.
  estimated boolean NOT NULL DEFAULT false,
  reserved bigint NOT NULL DEFAULT 0,
  cost bigint NOT NULL DEFAULT 0,
  price_source text NOT NULL CHECK (price_source IN ('tenant', 'published', 'free', 'unknown')),
  price_from date,
  injections integer NOT NULL DEFAULT 0,
  masked integer NOT NULL DEFAULT 0,
  day date NOT NULL,
  begun_at timestamptz NOT NULL,
  -- Later than this nobody works on it any more.
  deadline_at timestamptz NOT NULL,
  first_text_ms integer,
  took_ms integer
);
SELECT inlay_guard('ai_calls');
CREATE INDEX ai_calls_list ON ai_calls (tenant_id, id);
CREATE INDEX ai_calls_day ON ai_calls (tenant_id, day);
CREATE INDEX ai_calls_subject ON ai_calls (subject_id, day);
CREATE INDEX ai_calls_running ON ai_calls (deadline_at) WHERE outcome = 'running';

-- What budgets look at: sums of the ledger, kept with it.
CREATE TABLE ai_spend (
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  day date NOT NULL,
  module text NOT NULL,
  reserved bigint NOT NULL DEFAULT 0,
  spent bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, day, module)
);
SELECT inlay_guard('ai_spend');

CREATE TABLE ai_answers (
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  key text NOT NULL,
  subject_id text COLLATE "C" REFERENCES subjects ON DELETE CASCADE,
  answer jsonb NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, key)
);
SELECT inlay_guard('ai_answers');
CREATE INDEX ai_answers_subject ON ai_answers (subject_id);
CREATE INDEX ai_answers_expiry ON ai_answers (expires_at);
