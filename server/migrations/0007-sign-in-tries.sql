-- Failed tries are counted by address, known or not: an unknown one locks like a known one, so that nobody
-- learns by it who has an account. The address is hashed; strangers type in whatever they like.

CREATE TABLE sign_in_tries (
  email_hash text PRIMARY KEY,
  failures integer NOT NULL,
  locked_until timestamptz,
  last_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_tries_age ON sign_in_tries (last_at);
CREATE INDEX sessions_expiry ON sessions (expires_at);

ALTER TABLE users DROP COLUMN failed_sign_ins, DROP COLUMN locked_until;
