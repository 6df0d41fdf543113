-- The life of an installation: what is being done with it, what it was before, and what it is kept for.

ALTER TABLE installations DROP CONSTRAINT installations_state_check;
ALTER TABLE installations
  ADD CONSTRAINT installations_state_check
    CHECK (state IN ('installing', 'active', 'disabled', 'uninstalling', 'removed', 'failed')),
  -- Secret settings as they are, were before the last upgrade, and shall be after the one under way.
  ADD COLUMN secrets_sealed text,
  -- Rises with each upgrade.
  ADD COLUMN generation integer NOT NULL DEFAULT 0,
  -- Version, settings and permissions before the last upgrade, while it can be taken back.
  ADD COLUMN rollback_to jsonb,
  -- What is being done: kind, step, whether it is being undone, and what it shall be afterwards.
  ADD COLUMN work jsonb,
  -- Whoever does it holds this and renews it; others take the work up when it has run out.
  ADD COLUMN lease_by text,
  ADD COLUMN lease_until timestamptz,
  -- A new version settles in: nobody is answered meanwhile.
  ADD COLUMN held boolean NOT NULL DEFAULT false,
  -- Collections whose records the last upgrade or roll-back rewrote: another version may not write into them.
  ADD COLUMN fenced text[] NOT NULL DEFAULT '{}',
  ADD COLUMN removed_at timestamptz,
  ADD COLUMN erase_at timestamptz;
CREATE INDEX installations_work ON installations (lease_until) WHERE work IS NOT NULL;
CREATE INDEX installations_erase ON installations (erase_at) WHERE erase_at IS NOT NULL;
CREATE INDEX installations_rollback ON installations (id) WHERE rollback_to IS NOT NULL;
CREATE INDEX installations_module ON installations (module, version);

-- Records beside their collection: as they were before an upgrade or a hook touched them (`record` is null where there
-- was none), and as they shall be after an upgrade that is under way. They go with their person and their installation.
CREATE TABLE record_copies (
  installation_id text COLLATE "C" NOT NULL REFERENCES installations ON DELETE CASCADE,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  subject_id text COLLATE "C" REFERENCES subjects ON DELETE CASCADE,
  collection text COLLATE "C" NOT NULL,
  record_id text COLLATE "C" NOT NULL,
  generation integer NOT NULL,
  side text COLLATE "C" NOT NULL CHECK (side IN ('before', 'after')),
  version text,
  record jsonb,
  created_at timestamptz,
  updated_at timestamptz,
  -- When the record that stands in the collection was last changed: another time, and the copy is out of date.
  seen_at timestamptz,
  PRIMARY KEY (installation_id, collection, record_id, generation, side)
);
SELECT inlay_guard('record_copies');
CREATE INDEX record_copies_tenant ON record_copies (tenant_id);
CREATE INDEX record_copies_subject ON record_copies (subject_id) WHERE subject_id IS NOT NULL;

-- What modules said while they worked for a tenant, and how their calls failed (`code`). Kept seven days.
CREATE TABLE module_logs (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  version text NOT NULL,
  level text NOT NULL CHECK (level IN ('info', 'warn', 'error')),
  code text,
  message text NOT NULL,
  data jsonb,
  at timestamptz NOT NULL
);
SELECT inlay_guard('module_logs');
CREATE INDEX module_logs_installation ON module_logs (tenant_id, module, id);
CREATE INDEX module_logs_failures ON module_logs (tenant_id, module, id) WHERE code IS NOT NULL;
CREATE INDEX module_logs_age ON module_logs (at);

-- What an erasure of a module's data goes by.
CREATE INDEX deliveries_consumer ON deliveries (tenant_id, consumer) WHERE delivered_at IS NULL;
