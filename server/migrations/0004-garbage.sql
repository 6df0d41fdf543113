-- Keys of stored files that nothing refers to. A file is noted here before it is written and when its row goes,
-- so that neither a crash in mid-upload nor any way of deleting leaves a file behind.

CREATE TABLE garbage (
  storage_key text PRIMARY KEY,
  due_at timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION inlay_note_garbage() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO garbage (storage_key) VALUES (OLD.storage_key) ON CONFLICT DO NOTHING;
  RETURN OLD;
END $$;

CREATE TRIGGER documents_garbage AFTER DELETE ON documents FOR EACH ROW EXECUTE FUNCTION inlay_note_garbage();
CREATE TRIGGER files_garbage AFTER DELETE ON files FOR EACH ROW EXECUTE FUNCTION inlay_note_garbage();
