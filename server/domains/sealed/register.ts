/** A column of sealed texts (`openSealer`), each sealed as being about `<about>:<key>`. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The column that names a row. */
  readonly key: string;
  readonly about: string;
}

/**
 * Everything that is sealed. Whoever seals something new adds a line: `inlay secrets rotate` goes by this list, and
 * what is missing here is lost with the secret that sealed it. Such columns are called `…sealed`, so that a test
 * finds the forgotten ones.
 */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'ai_providers', column: 'key_sealed', key: 'id', about: 'ai-provider' },
  { table: 'installations', column: 'secrets_sealed', key: 'id', about: 'installation' },
  { table: 'mails', column: 'sealed', key: 'id', about: 'mail' },
  { table: 'marketplace_keys', column: 'private_sealed', key: 'id', about: 'marketplace-key' },
  { table: 'signing_keys', column: 'private_sealed', key: 'id', about: 'signing-key' },
  { table: 'site_limits', column: 'captcha_secret_sealed', key: 'connection_id', about: 'site-captcha' },
  { table: 'sso_providers', column: 'client_secret_sealed', key: 'tenant_id', about: 'sso' },
  { table: 'totp_secrets', column: 'secret_sealed', key: 'user_id', about: 'totp' },
  { table: 'webhooks', column: 'secrets_sealed', key: 'id', about: 'webhook' },
];
