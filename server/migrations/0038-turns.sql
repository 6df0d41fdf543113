-- Work in the background is taken up in turns between tenants and their modules: each look goes from one tenant to the
-- next by these, past as many waiting rows as there may be.

CREATE INDEX jobs_turns ON jobs (tenant_id, module, due_at, id) WHERE state = 'queued';
CREATE INDEX jobs_due ON jobs (due_at) WHERE state = 'queued';
CREATE INDEX jobs_leases ON jobs (lease_until) WHERE state = 'running';
DROP INDEX jobs_unfinished;

-- Who told the event: how much of one module waits is bounded.
ALTER TABLE deliveries ADD COLUMN source text NOT NULL DEFAULT 'host';
UPDATE deliveries d SET source = e.source FROM events e WHERE e.id = d.event_id AND e.source <> 'host';
CREATE INDEX deliveries_turns ON deliveries (tenant_id, consumer, next_at, event_id)
  WHERE delivered_at IS NULL AND dead_at IS NULL;
CREATE INDEX deliveries_told ON deliveries (tenant_id, source, next_at) WHERE delivered_at IS NULL AND dead_at IS NULL;
CREATE INDEX events_told ON events (tenant_id, source) WHERE dispatched_at IS NULL;
