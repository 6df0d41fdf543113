import { type Json, type Static, Timestamp, Type } from 'inlay/sdk';
import type { Database } from '../../kernel/db/index.ts';

export const ModuleLogLine = Type.Object({
  id: Type.String(),
  at: Timestamp,
  version: Type.String(),
  level: Type.Enum(['info', 'warn', 'error']),
  code: Type.Union([Type.String(), Type.Null()], {
    description: 'Set where the host noted how a call failed.',
  }),
  message: Type.String(),
  data: Type.Unknown(),
});
export type ModuleLogLine = Static<typeof ModuleLogLine>;

interface Row extends Omit<ModuleLogLine, 'at' | 'data'> {
  readonly at: Date;
  readonly data: Json;
}

const columns = 'id, at, version, level, code, message, data';
const present = ({ at, ...row }: Row): ModuleLogLine => ({ ...row, at: at.toISOString() });

/** The newest lines of a module in the tenant of the open transaction, newest first. */
export async function listLines(
  db: Database,
  { tenantId, module, limit }: { tenantId: string; module: string; limit: number },
): Promise<ModuleLogLine[]> {
  const rows = await db.query<Row>(
    `SELECT ${columns} FROM module_logs WHERE tenant_id = $1 AND module = $2 ORDER BY id DESC LIMIT $3`,
    [tenantId, module, limit],
  );
  return rows.map(present);
}

/** How the last calls of a module failed in the tenant of the open transaction, newest first. */
export async function readLastFailures(
  db: Database,
  { tenantId, module, limit }: { tenantId: string; module: string; limit: number },
): Promise<ModuleLogLine[]> {
  const rows = await db.query<Row>(
    `SELECT ${columns} FROM module_logs WHERE tenant_id = $1 AND module = $2 AND code IS NOT NULL
     ORDER BY id DESC LIMIT $3`,
    [tenantId, module, limit],
  );
  return rows.map(present);
}
