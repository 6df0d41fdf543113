-- Whom an admin removed stays out, although the LMS or ATS still sends them: the row remembers it, and by which name
-- an admin knows them, until they are let in again.
ALTER TABLE lti_users ADD COLUMN blocked_at timestamptz, ADD COLUMN blocked_name text;
ALTER TABLE connection_members ADD COLUMN blocked_at timestamptz, ADD COLUMN blocked_name text;
ALTER TABLE connection_members ALTER COLUMN member_id DROP NOT NULL;
ALTER TABLE connection_members DROP CONSTRAINT connection_members_member_id_fkey;
ALTER TABLE connection_members ADD CONSTRAINT connection_members_member_id_fkey
  FOREIGN KEY (member_id) REFERENCES members ON DELETE SET NULL;
