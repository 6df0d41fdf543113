-- Documents that a module hides from members until somebody reveals whose they are.

ALTER TABLE documents ADD COLUMN concealed boolean NOT NULL DEFAULT false;
