import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
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

/** What the open transaction's tenant has of a module's prompts. */
export async function readRows(
  db: Database,
  module: string,
): Promise<{ readonly versions: readonly VersionRow[]; readonly labels: readonly LabelRow[] }> {
  const about = [currentTenantId(), module];
  return {
    versions: await db.query<VersionRow>(
      `SELECT ${versionColumns} FROM prompt_versions WHERE tenant_id = $1 AND module = $2
       ORDER BY prompt, number DESC`,
      about,
    ),
    labels: await db.query<LabelRow>(
      'SELECT prompt, label, version, share FROM prompt_labels WHERE tenant_id = $1 AND module = $2',
      about,
    ),
  };
}
