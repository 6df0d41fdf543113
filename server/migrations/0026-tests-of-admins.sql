-- A launch that an admin tries out ends with the session it was tried in.
ALTER TABLE launch_tickets ADD COLUMN session_id text COLLATE "C" REFERENCES sessions ON DELETE CASCADE;
CREATE INDEX launch_tickets_session ON launch_tickets (session_id);
