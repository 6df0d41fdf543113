-- Inlay proves itself to every LMS with one key. Whoever names the token service and client id of somebody else's LMS
-- would be given tokens for that one, so these two belong to one connection, as issuer and client id do.
ALTER TABLE lti_platforms ADD COLUMN token_host text;
UPDATE lti_platforms
  SET token_host = regexp_replace(lower(substring(token_url FROM '^https?://([^/?#]+)')), '\.?(:443)?$', '');
ALTER TABLE lti_platforms ALTER COLUMN token_host SET NOT NULL;
CREATE UNIQUE INDEX lti_platforms_token_host_client_id ON lti_platforms (token_host, client_id);
