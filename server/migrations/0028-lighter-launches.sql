-- Each launch writes a row to each of these, so each carries only what is asked of it.

-- A sign-in on its way lives ten minutes and is begun again where it is lost: it needs no place in the log, and goes
-- with its platform. Its nonce is found by its state only. Each row is changed once, where it stands.
ALTER TABLE lti_states DROP CONSTRAINT lti_states_tenant_id_fkey, DROP CONSTRAINT lti_states_nonce_key;
DROP INDEX lti_states_tenant, lti_states_platform;
ALTER TABLE lti_states SET (fillfactor = 50);
ALTER TABLE lti_states SET UNLOGGED;

-- These go with their launch.
ALTER TABLE lti_launches DROP CONSTRAINT lti_launches_tenant_id_fkey;
DROP INDEX lti_launches_tenant;

-- A connection has one tenant, and most launches have no member, or no position.
DROP INDEX launches_connection, launches_by_connection, launches_member, launches_subject, launches_position;
CREATE INDEX launches_connection ON launches (connection_id, id) WHERE connection_id IS NOT NULL;
CREATE INDEX launches_member ON launches (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX launches_subject ON launches (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX launches_position ON launches (position_id) WHERE position_id IS NOT NULL;
