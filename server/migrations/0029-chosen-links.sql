-- Somebody who teaches chose what to place, or left: that stands a month in the list of launches. What was said on the
-- page, and who it was, goes after its hour.
ALTER TABLE lti_pickings ALTER COLUMN message DROP NOT NULL;
ALTER TABLE lti_pickings ADD COLUMN rung text CHECK (rung IN ('storage', 'cookie', 'window')),
  ADD COLUMN outcome text CHECK (outcome IN ('placed', 'cancelled')), ADD COLUMN settled_at timestamptz,
  ADD COLUMN module text, ADD COLUMN widget text;
DROP INDEX lti_pickings_platform, lti_pickings_expiry;
CREATE INDEX lti_pickings_platform ON lti_pickings (platform_id, created_at);
CREATE INDEX lti_pickings_expiry ON lti_pickings (expires_at) WHERE message IS NOT NULL;
CREATE INDEX lti_pickings_age ON lti_pickings (created_at);
