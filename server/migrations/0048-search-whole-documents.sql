-- Documents are ranked as wholes as well as by their passages. What was searched before has to be read again: nothing was,
-- save for trials.

DELETE FROM search_collections;

-- Of a term in the whole document, with the length of that.
ALTER TABLE search_postings ADD COLUMN frequency real NOT NULL, ADD COLUMN length real NOT NULL;
ALTER TABLE search_documents ADD COLUMN length real NOT NULL;
ALTER TABLE search_collections
  ADD COLUMN documents integer NOT NULL DEFAULT 0,
  ADD COLUMN document_length double precision NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION inlay_forget_search_document() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
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
  UPDATE search_collections c SET chunks = c.chunks - s.chunks, length = c.length - s.length,
      documents = c.documents - 1, document_length = c.document_length - OLD.length
    FROM (SELECT count(*)::integer AS chunks, coalesce(sum(length::numeric), 0)::float8 AS length
          FROM search_chunks WHERE document_id = OLD.id) s WHERE c.id = OLD.collection_id;
  RETURN OLD;
END $$;
