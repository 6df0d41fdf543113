-- One word for people whom an admin removed.
ALTER TABLE lti_users RENAME COLUMN blocked_at TO removed_at;
ALTER TABLE lti_users RENAME COLUMN blocked_name TO removed_name;
ALTER TABLE connection_members RENAME COLUMN blocked_at TO removed_at;
ALTER TABLE connection_members RENAME COLUMN blocked_name TO removed_name;
