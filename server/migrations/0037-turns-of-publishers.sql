-- Organisations take turns at having their packages checked: whoever had the last one longest ago comes next.
ALTER TABLE publishers ADD COLUMN checked_at timestamptz;
