import { createSecret, hashSecret } from '../../kernel/crypto/index.ts';
import { findById, findPage, type PageRequest } from '../../kernel/db/index.ts';
import type { NewApiKey } from './body.ts';
import { keyNotFound, wrongExpiry } from './errors.ts';
import { ApiKey } from './model.ts';

const dayMs = 24 * 3600 * 1000;
const usualDays = 365;
const mostDays = 2 * 365 + 1;

/**
 * `ik_<id>_<secret>`: whoever finds one in a repository or a log knows by its beginning whose it is, and tools that
 * look for leaked secrets find it by a pattern.
 */
export const writeKey = (id: string, secret: string) => `ik_${id}_${secret}`;

export function readKey(text: string): { id: string; secret: string } | undefined {
  const [, id, secret] = /^ik_([0-9A-HJKMNP-TV-Z]{26})_([\w-]{43})$/.exec(text) ?? [];
  return id && secret ? { id, secret } : undefined;
}

export const listApiKeys = (page: PageRequest) => findPage(ApiKey, page);

/** Makes a key. Its secret is kept as a hash: this is the only time that the key can be seen. */
export async function createApiKey(
  { name, scopes, expiresAt }: NewApiKey,
  memberId: string,
): Promise<{ record: ApiKey; key: string }> {
  const end = expiresAt === undefined ? new Date(Date.now() + usualDays * dayMs) : new Date(expiresAt);
  const days = (end.getTime() - Date.now()) / dayMs;
  if (!(days > 0 && days <= mostDays)) throw wrongExpiry();
  const secret = createSecret();
  const record = await ApiKey.create({
    name: name.trim(),
    scopes,
    memberId,
    expiresAt: end,
    secretHash: hashSecret(secret),
  });
  return { record, key: writeKey(record.id, secret) };
}

export async function revokeApiKey(id: string): Promise<void> {
  const key = await findById(ApiKey, id);
  if (!key) throw keyNotFound();
  await key.destroy();
}
