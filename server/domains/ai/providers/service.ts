import { type CapabilityFacts, isAiFailure, type ServerProduct } from '../../../kernel/ai/index.ts';
import type { Sealer } from '../../../kernel/crypto/index.ts';
import { createId, currentTenantId, type Database, isUniqueViolation } from '../../../kernel/db/index.ts';
import { addressNeeded, addressRefused, keyNeeded, providerNameTaken, providerNotFound } from '../errors.ts';
import type { NewProvider, ProviderChange } from './body.ts';
import { aboutKey, type ProviderRow, providerColumns } from './row.ts';

export interface ProviderRules {
  readonly db: Database;
  readonly sealer: Sealer;
  /** Whether an address may be asked. */
  allows(url: string): boolean;
}

export async function findProvider(db: Database, id: string): Promise<ProviderRow> {
  const row = await db.one<ProviderRow>(
    `SELECT ${providerColumns} FROM ai_providers WHERE id = $1 AND tenant_id = $2`,
    [id, currentTenantId()],
  );
  if (!row) throw providerNotFound();
  return row;
}

export async function createProviderRow(rules: ProviderRules, body: NewProvider): Promise<ProviderRow> {
  const { kind, name, key } = body;
  const baseUrl = readAddress(rules, kind, body.baseUrl);
  if (key === undefined && kind !== 'openai-compatible') throw keyNeeded();
  const id = createId();
  const sealed = key === undefined ? null : rules.sealer.seal(key, aboutKey(id));
  const row = await rules.db
    .one<ProviderRow>(
      `INSERT INTO ai_providers (id, tenant_id, kind, name, base_url, key_sealed) VALUES ($1, $2, $3, $4, $5, $6)
       RETURNING ${providerColumns}`,
      [id, currentTenantId(), kind, name.trim(), baseUrl, sealed],
    )
    .catch(explainTaken(name));
  return row!;
}

/** What was found out about another address, or with another key, is forgotten. */
export async function changeProvider(
  rules: ProviderRules,
  id: string,
  change: ProviderChange,
): Promise<ProviderRow> {
  const { db, sealer } = rules;
  const row = await findProvider(db, id);
  const baseUrl = change.baseUrl === undefined ? row.baseUrl : readAddress(rules, row.kind, change.baseUrl);
  const moved = baseUrl !== row.baseUrl;
  // Else whoever may change the address could have the key sent to a server of their own.
  if (moved && change.key === undefined && row.keySealed !== null) throw keyNeeded();
  if (change.key === null && row.kind !== 'openai-compatible') throw keyNeeded();
  const keySealed =
    change.key === undefined
      ? row.keySealed
      : change.key === null
        ? null
        : sealer.seal(change.key, aboutKey(id));
  const fresh = moved || change.key !== undefined;
  const changed = await db
    .one<ProviderRow>(
      `UPDATE ai_providers SET name = $2, base_url = $3, key_sealed = $4, enabled = $5, updated_at = now(),
         product = CASE WHEN $6 THEN NULL ELSE product END, found = CASE WHEN $6 THEN '{}' ELSE found END,
         probed_at = CASE WHEN $6 THEN NULL ELSE probed_at END, probe_error = CASE WHEN $6 THEN NULL ELSE probe_error END
       WHERE id = $1 AND tenant_id = $7 RETURNING ${providerColumns}`,
      [
        id,
        change.name?.trim() ?? row.name,
        baseUrl,
        keySealed,
        change.enabled ?? row.enabled,
        fresh,
        currentTenantId(),
      ],
    )
    .catch(explainTaken(change.name ?? row.name));
  return changed!;
}

/** It answers for no class any more; what it cost stays in the ledger. */
export async function removeProvider(db: Database, id: string): Promise<void> {
  await findProvider(db, id);
  for (const sql of [
    'DELETE FROM ai_models WHERE provider_id = $1 AND tenant_id = $2',
    'DELETE FROM ai_prices WHERE provider_id = $1 AND tenant_id = $2',
    'DELETE FROM ai_providers WHERE id = $1 AND tenant_id = $2',
  ])
    await db.query(sql, [id, currentTenantId()]);
}

export interface Probed {
  readonly product?: ServerProduct;
  readonly model?: string;
  readonly capabilities?: CapabilityFacts;
  readonly error?: unknown;
}

/** Keeps what a probe saw; nothing where the provider was changed meanwhile. */
export async function noteProbe(db: Database, row: ProviderRow, probed: Probed): Promise<void> {
  const { product, model, capabilities, error } = probed;
  const found = model && capabilities ? { [model]: capabilities } : {};
  const code = error === undefined ? null : isAiFailure(error) ? error.kind : 'failed';
  await db.query(
    `UPDATE ai_providers SET product = coalesce($3, product), found = found || $4::jsonb, probed_at = now(), probe_error = $5
     WHERE id = $1 AND tenant_id = $2 AND date_trunc('milliseconds', updated_at) = $6`,
    [row.id, currentTenantId(), product ?? null, JSON.stringify(found), code, row.updatedAt],
  );
}

function readAddress(
  { allows }: ProviderRules,
  kind: ProviderRow['kind'],
  baseUrl: string | null | undefined,
): string | null {
  if (baseUrl === undefined || baseUrl === null) {
    if (kind === 'openai-compatible') throw addressNeeded();
    return null;
  }
  const plain = baseUrl.replace(/\/+$/, '');
  if (!allows(plain)) throw addressRefused();
  return plain;
}

const explainTaken = (name: string) => (error: unknown) => {
  throw isUniqueViolation(error) ? providerNameTaken(name) : error;
};
