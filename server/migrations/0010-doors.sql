-- Two more doors: OAuth clients (an ATS's server) and LTI platforms (an LMS). A connection names the door;
-- what only one kind needs stands in a table of that kind.

ALTER TABLE connections DROP CONSTRAINT connections_kind_check;
ALTER TABLE connections ADD CONSTRAINT connections_kind_check CHECK (kind IN ('site', 'oauth', 'lti'));
ALTER TABLE connections ALTER COLUMN site_key DROP NOT NULL;
ALTER TABLE connections ADD CONSTRAINT connections_site_key_check CHECK ((kind = 'site') = (site_key IS NOT NULL));

ALTER TABLE launches DROP CONSTRAINT launches_door_check;
ALTER TABLE launches ADD CONSTRAINT launches_door_check CHECK (door IN ('site', 'console', 'oauth', 'lti'));
