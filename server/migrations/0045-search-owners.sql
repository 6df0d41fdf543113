-- Whose collections are searched, and whom their documents are about: what belongs to a person, a document or a module
-- goes with it, and its part in the statistics goes along, whoever takes it away.

-- The module whose collection it is, or `host`.
ALTER TABLE search_collections ADD COLUMN module text COLLATE "C" NOT NULL DEFAULT 'host';
ALTER TABLE search_collections DROP CONSTRAINT search_collections_tenant_id_name_key;
ALTER TABLE search_collections ADD UNIQUE (tenant_id, module, name);

ALTER TABLE search_documents
  ADD COLUMN subject_id text COLLATE "C" REFERENCES subjects ON DELETE CASCADE,
  ADD COLUMN document_id text COLLATE "C" REFERENCES documents ON DELETE CASCADE,
  ADD COLUMN expires_at timestamptz;
CREATE INDEX search_documents_subject ON search_documents (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX search_documents_document ON search_documents (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX search_documents_expiry ON search_documents (expires_at) WHERE expires_at IS NOT NULL;

CREATE FUNCTION inlay_forget_search_document() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM 1 FROM search_collections WHERE id = OLD.collection_id FOR UPDATE;
  -- The collection goes as a whole, and its statistics with it.
  IF NOT FOUND THEN
    RETURN OLD;
  END IF;
  UPDATE search_terms t SET chunks = t.chunks - cardinality(p.ordinals) FROM search_postings p
    WHERE p.document_id = OLD.id AND t.collection_id = p.collection_id AND t.term = p.term;
  DELETE FROM search_terms t USING search_postings p
    WHERE p.document_id = OLD.id AND t.collection_id = p.collection_id AND t.term = p.term AND t.chunks <= 0;
  UPDATE search_collections c SET chunks = c.chunks - s.chunks, length = c.length - s.length
    FROM (SELECT count(*)::integer AS chunks, coalesce(sum(length::numeric), 0)::float8 AS length
          FROM search_chunks WHERE document_id = OLD.id) s WHERE c.id = OLD.collection_id;
  RETURN OLD;
END $$;
CREATE TRIGGER search_documents_forget BEFORE DELETE ON search_documents
  FOR EACH ROW EXECUTE FUNCTION inlay_forget_search_document();
