-- Modules that come as packages: who makes them, what they gave, what became of it, and the keys of this marketplace.

CREATE TABLE publishers (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  name text NOT NULL,
  domain text,
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT inlay_guard('publishers');
CREATE INDEX publishers_tenant ON publishers (tenant_id);
CREATE UNIQUE INDEX publishers_name ON publishers (lower(name));

-- A key is never deleted: what it signed must stay checkable. A revoked one is good for what was counter-signed before.
CREATE TABLE publisher_keys (
  publisher_id text COLLATE "C" NOT NULL REFERENCES publishers ON DELETE CASCADE,
  key_id text COLLATE "C" NOT NULL,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  public_key text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  PRIMARY KEY (publisher_id, key_id)
);
SELECT inlay_guard('publisher_keys');
CREATE INDEX publisher_keys_tenant ON publisher_keys (tenant_id);

-- This marketplace's own keys: it counter-signs what it lets in. The private half is sealed; the public half stays
-- for ever, since packages are verified with it each time they are loaded.
CREATE TABLE marketplace_keys (
  id text COLLATE "C" PRIMARY KEY,
  public_key text NOT NULL,
  private_sealed text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  retired_at timestamptz,
  revoked_at timestamptz
);
CREATE UNIQUE INDEX marketplace_keys_signing ON marketplace_keys ((true)) WHERE retired_at IS NULL;

-- A submission, and later the version that tenants install. `storage_key` is the package: as it was given, and with
-- the counter-signature once it is approved. `sha256` stays that of what was given.
CREATE TABLE module_versions (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  publisher_id text COLLATE "C" NOT NULL REFERENCES publishers ON DELETE CASCADE,
  module text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  storage_key text NOT NULL,
  sha256 text NOT NULL,
  size bigint NOT NULL,
  integrity_hash text NOT NULL,
  manifest jsonb NOT NULL,
  -- `{path: {sha256, bytes}}`
  files jsonb NOT NULL,
  state text NOT NULL DEFAULT 'submitted'
    CHECK (state IN ('submitted', 'checking', 'rejected', 'in_review', 'approved', 'yanked')),
  rollout integer CHECK (rollout IN (1, 10, 100)),
  checks jsonb NOT NULL DEFAULT '[]',
  check_attempts integer NOT NULL DEFAULT 0,
  lease_until timestamptz,
  reason text,
  locale text NOT NULL,
  submitted_by text COLLATE "C",
  reviewed_by text COLLATE "C",
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  approved_at timestamptz,
  UNIQUE (publisher_id, module, version),
  CHECK ((state IN ('approved', 'yanked')) = (approved_at IS NOT NULL)),
  CHECK ((approved_at IS NULL) = (rollout IS NULL))
);
SELECT inlay_guard('module_versions');
CREATE INDEX module_versions_tenant ON module_versions (tenant_id, id);
CREATE INDEX module_versions_state ON module_versions (state, id);
CREATE UNIQUE INDEX module_versions_approved ON module_versions (module, version) WHERE approved_at IS NOT NULL;

CREATE TRIGGER module_versions_garbage AFTER DELETE ON module_versions
  FOR EACH ROW EXECUTE FUNCTION inlay_note_garbage();
CREATE TRIGGER module_versions_keep BEFORE INSERT ON module_versions
  FOR EACH ROW EXECUTE FUNCTION inlay_keep_file();
CREATE TRIGGER module_versions_keep_next BEFORE UPDATE OF storage_key ON module_versions
  FOR EACH ROW WHEN (OLD.storage_key IS DISTINCT FROM NEW.storage_key) EXECUTE FUNCTION inlay_keep_file();
CREATE TRIGGER module_versions_garbage_old AFTER UPDATE OF storage_key ON module_versions
  FOR EACH ROW WHEN (OLD.storage_key IS DISTINCT FROM NEW.storage_key) EXECUTE FUNCTION inlay_note_garbage();
