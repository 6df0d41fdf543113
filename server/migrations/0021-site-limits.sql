-- What a public site lets in: how much of one visitor and in one day, and what a visitor must do first.

CREATE TABLE site_limits (
  connection_id text COLLATE "C" PRIMARY KEY REFERENCES connections ON DELETE CASCADE,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  per_visitor_hour integer NOT NULL CHECK (per_visitor_hour > 0),
  per_day integer NOT NULL CHECK (per_day > 0),
  proof text NOT NULL CHECK (proof IN ('none', 'work', 'captcha')),
  captcha_url text,
  captcha_secret_sealed text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((proof = 'captcha') <= (captcha_url IS NOT NULL AND captcha_secret_sealed IS NOT NULL))
);
SELECT inlay_guard('site_limits');
CREATE INDEX site_limits_tenant ON site_limits (tenant_id);

-- How much a site was used, by days of UTC.
CREATE TABLE site_usage (
  connection_id text COLLATE "C" NOT NULL REFERENCES connections ON DELETE CASCADE,
  day date NOT NULL,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  launches integer NOT NULL,
  PRIMARY KEY (connection_id, day)
);
SELECT inlay_guard('site_usage');
CREATE INDEX site_usage_tenant ON site_usage (tenant_id, day);
