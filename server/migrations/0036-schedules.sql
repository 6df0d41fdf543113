-- Jobs that a schedule started are forgotten some days after their end.
CREATE INDEX jobs_scheduled ON jobs (finished_at) WHERE key LIKE 'schedule:%';
