-- Files that modules keep under a name, and the mails that they sent: how many in a day, and none twice.

ALTER TABLE files ADD COLUMN name text NOT NULL DEFAULT 'file';
CREATE INDEX files_by_module ON files (tenant_id, module);

CREATE TABLE module_mails (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  module text NOT NULL,
  -- The module's own name for it; the same one is sent once.
  key text,
  subject_id text COLLATE "C" REFERENCES subjects ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, module, key)
);
SELECT inlay_guard('module_mails');
CREATE INDEX module_mails_day ON module_mails (tenant_id, module, created_at);
CREATE INDEX module_mails_age ON module_mails (created_at);
CREATE INDEX module_mails_subject ON module_mails (subject_id);
