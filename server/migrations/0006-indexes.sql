-- One index for each list (newest first within a tenant) and for each foreign key that a deletion follows.

CREATE INDEX members_list ON members (tenant_id, id);
CREATE INDEX connections_list ON connections (tenant_id, id);
CREATE INDEX positions_list ON positions (tenant_id, id);
CREATE INDEX subjects_list ON subjects (tenant_id, id);
CREATE INDEX launches_list ON launches (tenant_id, id);
CREATE INDEX documents_list ON documents (tenant_id, id);

CREATE INDEX members_user ON members (user_id);
CREATE INDEX sessions_member ON sessions (member_id);
CREATE INDEX launches_by_connection ON launches (connection_id);
CREATE INDEX launches_position ON launches (position_id);
CREATE INDEX launches_member ON launches (member_id);
CREATE INDEX documents_subject ON documents (subject_id, id);
CREATE INDEX documents_launch ON documents (launch_id);
CREATE INDEX consents_launch ON consents (launch_id);
CREATE INDEX files_subject ON files (subject_id);
CREATE INDEX jobs_subject ON jobs (subject_id);
CREATE INDEX jobs_launch ON jobs (launch_id);

-- Is an earlier delivery to this consumer about this person still open?
CREATE INDEX deliveries_order ON deliveries (consumer, subject_id, event_id) WHERE delivered_at IS NULL AND dead_at IS NULL;
