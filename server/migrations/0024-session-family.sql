-- All refresh tokens of a session begin with the same secret: one that was replaced long ago still tells which session
-- it was of, and ends it. Sessions from before get theirs when they are renewed.
ALTER TABLE sessions ADD COLUMN family_hash text UNIQUE;
