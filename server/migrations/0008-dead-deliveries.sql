-- The figure that tells of them is read every few seconds.

CREATE INDEX deliveries_dead ON deliveries (dead_at) WHERE dead_at IS NOT NULL;
