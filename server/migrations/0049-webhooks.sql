-- Where a tenant wants to hear of its events, and what is on its way there.

CREATE TABLE webhooks (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  url text NOT NULL,
  -- Patterns of the types of events that it wants.
  types text[] NOT NULL,
  description text NOT NULL,
  enabled boolean NOT NULL,
  -- Why it is off.
  disabled_reason text CHECK (disabled_reason IN ('member', 'gone', 'failing')),
  -- Nothing has arrived since.
  failing_since timestamptz,
  -- The secret, and the one before it as long as that is valid.
  secrets_sealed text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('webhooks');
CREATE INDEX webhooks_list ON webhooks (tenant_id, id);

CREATE TABLE webhook_deliveries (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  webhook_id text COLLATE "C" NOT NULL REFERENCES webhooks ON DELETE CASCADE,
  event_id text COLLATE "C" NOT NULL,
  type text NOT NULL,
  -- What is sent, the same each time; null for what is too large.
  body text,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'delivered', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT now(),
  -- Of the last attempt.
  status integer,
  duration_ms integer,
  error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  UNIQUE (webhook_id, event_id)
);
SELECT inlay_guard('webhook_deliveries');
CREATE INDEX webhook_deliveries_list ON webhook_deliveries (webhook_id, id);
CREATE INDEX webhook_deliveries_turns ON webhook_deliveries (tenant_id, webhook_id, next_at, id) WHERE ended_at IS NULL;
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_at) WHERE ended_at IS NULL;
CREATE INDEX webhook_deliveries_old ON webhook_deliveries (ended_at) WHERE ended_at IS NOT NULL;
