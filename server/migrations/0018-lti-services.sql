-- Scores on their way into the grade book of an LMS.

-- Whether the LMS behind a launch takes scores for the link; `expects`: it has a column for them already.
ALTER TABLE launches ADD COLUMN grade_book text CHECK (grade_book IN ('offers', 'expects'));

-- The column of a link in a grade book, as the link's latest launch described it. Its address is null until the LMS
-- has been asked for it; `is_given` where the LMS named it in its message. `making_until` lets one process at a time
-- ask, so that no second column is made.
CREATE TABLE lti_line_items (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  platform_id text COLLATE "C" NOT NULL REFERENCES lti_platforms ON DELETE CASCADE,
  deployment_id text NOT NULL,
  resource_link_id text NOT NULL,
  label text NOT NULL,
  scopes text[] NOT NULL,
  container_url text,
  url text,
  is_given boolean NOT NULL,
  making_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (platform_id, deployment_id, resource_link_id)
);
SELECT inlay_guard('lti_line_items');
CREATE INDEX lti_line_items_tenant ON lti_line_items (tenant_id);

-- One score of one person. `scored_at` goes to the LMS and rises with each score, so that an older one never
-- overwrites a newer; `next_at` is when to try again and, while it is being sent, when to think the sender dead.
CREATE TABLE lti_scores (
  id text COLLATE "C" PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  platform_id text COLLATE "C" NOT NULL REFERENCES lti_platforms ON DELETE CASCADE,
  line_item_id text COLLATE "C" NOT NULL REFERENCES lti_line_items ON DELETE CASCADE,
  subject_id text COLLATE "C" NOT NULL REFERENCES subjects ON DELETE CASCADE,
  sub text NOT NULL,
  module text NOT NULL,
  given double precision NOT NULL,
  maximum double precision NOT NULL,
  comment text,
  progress text NOT NULL CHECK (progress IN ('in_progress', 'needs_review', 'final')),
  scored_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'replaced', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT now(),
  error jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  UNIQUE (line_item_id, sub, scored_at)
);
SELECT inlay_guard('lti_scores');
CREATE INDEX lti_scores_list ON lti_scores (platform_id, id);
CREATE INDEX lti_scores_tenant ON lti_scores (tenant_id);
CREATE INDEX lti_scores_subject ON lti_scores (subject_id);
CREATE INDEX lti_scores_due ON lti_scores (next_at) WHERE state IN ('queued', 'sending');
CREATE INDEX lti_scores_age ON lti_scores (created_at);
-- Of one person's scores in a column, one waits at most and one is being sent at most.
CREATE UNIQUE INDEX lti_scores_waiting ON lti_scores (line_item_id, sub) WHERE state = 'queued';
CREATE UNIQUE INDEX lti_scores_sending ON lti_scores (line_item_id, sub) WHERE state = 'sending';
