-- What is searched: documents cut into passages that overlap, the terms of each with our own statistics for every
-- collection (BM25), and vectors of spaces that replace each other.

CREATE TABLE search_collections (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
  name text COLLATE "C" NOT NULL,
  -- Sums over all passages; kept in the transaction that changes them.
  chunks integer NOT NULL DEFAULT 0,
  length double precision NOT NULL DEFAULT 0,
  -- Languages of its documents, so that a question can be read in each.
  languages text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, name)
);
SELECT inlay_guard('search_collections');

CREATE TABLE search_documents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL,
  collection_id bigint NOT NULL REFERENCES search_collections ON DELETE CASCADE,
  -- The owner's own name for it.
  key text COLLATE "C" NOT NULL,
  title text,
  language text NOT NULL,
  source text,
  -- Of the visible text, and of the way it was cut and analysed.
  checksum text NOT NULL,
  pages integer NOT NULL,
  characters integer NOT NULL,
  skipped jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (collection_id, key)
);
SELECT inlay_guard('search_documents');
CREATE INDEX search_documents_tenant ON search_documents (tenant_id);

CREATE TABLE search_chunks (
  tenant_id text COLLATE "C" NOT NULL,
  document_id bigint NOT NULL REFERENCES search_documents ON DELETE CASCADE,
  ordinal integer NOT NULL,
  -- On which it begins, and on which it ends.
  page integer NOT NULL,
  last_page integer NOT NULL,
  headings jsonb NOT NULL,
  -- Offsets into the visible text, in UTF-16 units as in JavaScript; the end is not included.
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  text text NOT NULL,
  -- Such passages cover the whole document, nearly without overlap: they are what is embedded.
  tile boolean NOT NULL,
  -- In terms, those around it counted a little.
  length real NOT NULL,
  PRIMARY KEY (document_id, ordinal)
);
SELECT inlay_guard('search_chunks');

-- In how many passages of a collection a term is found.
CREATE TABLE search_terms (
  tenant_id text COLLATE "C" NOT NULL,
  collection_id bigint NOT NULL REFERENCES search_collections ON DELETE CASCADE,
  term text COLLATE "C" NOT NULL,
  chunks integer NOT NULL,
  PRIMARY KEY (collection_id, term)
);
SELECT inlay_guard('search_terms');

-- Where a term is found: passages of one document, with its frequency in each and the length of each.
CREATE TABLE search_postings (
  tenant_id text COLLATE "C" NOT NULL,
  collection_id bigint NOT NULL,
  term text COLLATE "C" NOT NULL,
  document_id bigint NOT NULL REFERENCES search_documents ON DELETE CASCADE,
  ordinals integer[] NOT NULL,
  frequencies real[] NOT NULL,
  lengths real[] NOT NULL,
  PRIMARY KEY (collection_id, term, document_id)
);
SELECT inlay_guard('search_postings');
CREATE INDEX search_postings_document ON search_postings (document_id);

-- Vectors of one space can be compared. The active one answers; one that is building replaces it once it is whole.
CREATE TABLE search_spaces (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id text COLLATE "C" NOT NULL,
  collection_id bigint NOT NULL REFERENCES search_collections ON DELETE CASCADE,
  name text COLLATE "C" NOT NULL,
  dimensions integer NOT NULL,
  active boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (collection_id, name)
);
SELECT inlay_guard('search_spaces');
CREATE UNIQUE INDEX search_spaces_active ON search_spaces (collection_id) WHERE active;

-- An array, so that it is the same column with and without the vector extension; where the extension is, an index for
-- each number of dimensions is made with the first space that needs it.
CREATE TABLE search_vectors (
  tenant_id text COLLATE "C" NOT NULL,
  space_id bigint NOT NULL REFERENCES search_spaces ON DELETE CASCADE,
  document_id bigint NOT NULL,
  ordinal integer NOT NULL,
  dimensions integer NOT NULL,
  embedding real[] NOT NULL,
  PRIMARY KEY (space_id, document_id, ordinal),
  FOREIGN KEY (document_id, ordinal) REFERENCES search_chunks ON DELETE CASCADE
);
SELECT inlay_guard('search_vectors');
CREATE INDEX search_vectors_chunk ON search_vectors (document_id, ordinal);
