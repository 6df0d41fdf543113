-- What an admin tries out is marked, and the person whom it is about is no candidate: they are erased when it ends.
ALTER TABLE subjects ADD COLUMN is_test boolean NOT NULL DEFAULT false;
ALTER TABLE launches ADD COLUMN is_test boolean NOT NULL DEFAULT false;
CREATE INDEX subjects_tests ON subjects (tenant_id) WHERE is_test;
UPDATE subjects s SET is_test = true FROM connection_subjects c
  WHERE c.subject_id = s.id AND c.external_id = 'inlay-test-launch';
