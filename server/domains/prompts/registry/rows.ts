import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
import type { PromptPlace } from '../labels.ts';
import type { Label } from '../view.ts';

/** A text that a tenant wrote. */
export interface VersionRow {
  readonly prompt: string;
  readonly number: number;
  readonly basedOn: string;
  readonly body: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly contract: string;
  readonly note: string | null;
  readonly memberId: string | null;
  readonly createdAt: Date;
}

export interface LabelRow {
  readonly prompt: string;
  readonly label: Label;
  readonly version: string;
  readonly share: number;
}

const versionColumns = `prompt, number, based_on AS "basedOn", body, parameters, contract, note,
  member_id AS "memberId", created_at AS "createdAt"`;

export interface PromptRows {
  readonly versions: readonly VersionRow[];
  readonly labels: readonly LabelRow[];
}

/** The labels of a module's prompts, with the texts that they stand for: what a call needs, and no more. */
export async function readLabelled(db: Database, module: string): Promise<PromptRows> {
  const about = [currentTenantId(), module];
  return {
    versions: await db.query<VersionRow>(
      `SELECT ${versionColumns} FROM prompt_versions v WHERE tenant_id = $1 AND module = $2 AND EXISTS (
         SELECT FROM prompt_labels l WHERE l.tenant_id = v.tenant_id AND l.module = v.module AND l.prompt = v.prompt
           AND l.version = 't' || v.number)`,
      about,
    ),
    labels: await db.query<LabelRow>(
      'SELECT prompt, label, version, share FROM prompt_labels WHERE tenant_id = $1 AND module = $2',
      about,
    ),
  };
}

/** All that the open transaction's tenant has of one prompt. */
export async function readRows(db: Database, { module, prompt }: PromptPlace): Promise<PromptRows> {
  const about = [currentTenantId(), module, prompt];
  return {
    versions: await db.query<VersionRow>(
      `SELECT ${versionColumns} FROM prompt_versions WHERE tenant_id = $1 AND module = $2 AND prompt = $3
       ORDER BY number DESC`,
      about,
    ),
    labels: await db.query<LabelRow>(
      `SELECT prompt, label, version, share FROM prompt_labels
       WHERE tenant_id = $1 AND module = $2 AND prompt = $3`,
      about,
    ),
  };
}
