-- The row that refers to a file takes its key off the garbage list in the transaction that makes the row, so that
-- no crash in between leaves a kept file on the list. A key whose time is over may be gone already: no row for it.

DELETE FROM garbage g USING documents d WHERE d.storage_key = g.storage_key;
DELETE FROM garbage g USING files f WHERE f.storage_key = g.storage_key;

CREATE FUNCTION inlay_keep_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM garbage WHERE storage_key = NEW.storage_key AND due_at > now();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The file % was not reserved, or its time is over.', NEW.storage_key;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER documents_keep BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION inlay_keep_file();
CREATE TRIGGER files_keep BEFORE INSERT ON files FOR EACH ROW EXECUTE FUNCTION inlay_keep_file();

CREATE INDEX garbage_due ON garbage (due_at);
