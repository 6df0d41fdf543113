-- Mails on their way, links that prove an address, and invitations.
-- Mails and links belong to nobody's tenant: only the server itself reads them. A tenant may put a mail in.

-- What a mail says holds a link that opens an account: it is sealed, and the row goes once the mail has.
CREATE TABLE mails (
  id text COLLATE "C" PRIMARY KEY,
  template text NOT NULL,
  sealed text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  -- After this the link in it is of no use any more.
  expires_at timestamptz NOT NULL
);
CREATE INDEX mails_due ON mails (next_at);
GRANT INSERT ON mails TO inlay_app;

-- Of a link only the hash is kept, and only until it is used. `sign_up` is what the person asked for.
CREATE TABLE account_links (
  token_hash text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('sign_up', 'reset')),
  user_id text COLLATE "C" REFERENCES users ON DELETE CASCADE,
  sign_up jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CHECK ((kind = 'reset') = (user_id IS NOT NULL)),
  CHECK ((kind = 'sign_up') = (sign_up IS NOT NULL))
);
CREATE INDEX account_links_user ON account_links (user_id);
CREATE INDEX account_links_expiry ON account_links (expires_at);

CREATE TABLE invitations (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'manager', 'user')),
  locale text NOT NULL,
  token_hash text COLLATE "C" NOT NULL UNIQUE,
  invited_by text COLLATE "C" REFERENCES members ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
SELECT inlay_guard('invitations');
CREATE UNIQUE INDEX invitations_email ON invitations (tenant_id, lower(email));
CREATE INDEX invitations_list ON invitations (tenant_id, id);
CREATE INDEX invitations_invited_by ON invitations (invited_by);
CREATE INDEX invitations_expiry ON invitations (expires_at);

-- A member whom an ATS or an LMS vouches for has no password here. The tenant's role cannot look at users.
ALTER TABLE members ADD COLUMN external boolean NOT NULL DEFAULT false;
UPDATE members m SET external = true FROM users u WHERE u.id = m.user_id AND u.email LIKE '%.invalid';

CREATE FUNCTION inlay_note_external() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  NEW.external := EXISTS (SELECT FROM users WHERE id = NEW.user_id AND email LIKE '%.invalid');
  RETURN NEW;
END $$;
CREATE TRIGGER members_external BEFORE INSERT ON members FOR EACH ROW EXECUTE FUNCTION inlay_note_external();
