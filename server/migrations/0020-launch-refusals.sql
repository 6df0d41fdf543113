-- Launches that were refused, by any door, for the admin who asks why. LTI kept its own until now.

ALTER TABLE lti_refusals RENAME TO launch_refusals;
ALTER INDEX lti_refusals_list RENAME TO launch_refusals_list;
ALTER INDEX lti_refusals_connection RENAME TO launch_refusals_connection;
ALTER INDEX lti_refusals_age RENAME TO launch_refusals_age;
ALTER TABLE launch_refusals ADD COLUMN door text NOT NULL DEFAULT 'lti' CHECK (door IN ('site', 'oauth', 'lti'));
ALTER TABLE launch_refusals ALTER COLUMN door DROP DEFAULT;
-- What was there instead of what should be: an origin, a deployment, a claim.
ALTER TABLE launch_refusals ADD COLUMN found text;
