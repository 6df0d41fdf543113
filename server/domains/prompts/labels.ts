import { createId, currentTenantId, type Database } from '../../kernel/db/index.ts';
import { emitEvent } from '../events/index.ts';
import { nothingBefore } from './errors.ts';
import type { Label } from './view.ts';

/** Which prompt of which module. */
export interface PromptPlace {
  readonly module: string;
  readonly prompt: string;
}

export interface LabelMove extends PromptPlace {
  readonly label: Label;
  /** Null takes the label away: then the module's newest version answers, or there is no canary. */
  readonly to: string | null;
  /** Per cent of the calls; of no use for `production`. */
  readonly share?: number;
  readonly reason: 'member' | 'rollback' | 'sentinel';
  readonly memberId?: string | null;
  /** The run of a test set that let it: what was decided after it had begun counts more. */
  readonly runId?: string;
}

/** Moves a label in the open transaction. False where it stands there already, or somebody has decided since. */
export async function moveLabel(db: Database, move: LabelMove): Promise<boolean> {
  const { module, prompt, label, to, reason, memberId = null } = move;
  const share = label === 'production' ? 100 : (move.share ?? 10);
  const place = [currentTenantId(), module, prompt, label];
  // One at a time: the row may not be there yet.
  await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `prompt label ${place.join(' ')}`,
  ]);
  if (move.runId !== undefined && (await isDecidedSince(db, place, move.runId))) return false;
  const before = await db.one<{ version: string; share: number }>(
    'SELECT version, share FROM prompt_labels WHERE tenant_id = $1 AND module = $2 AND prompt = $3 AND label = $4',
    place,
  );
  if ((before?.version ?? null) === to && (to === null || before?.share === share)) return false;
  if (to === null)
    await db.query(
      'DELETE FROM prompt_labels WHERE tenant_id = $1 AND module = $2 AND prompt = $3 AND label = $4',
      place,
    );
  else
    await db.query(
      `INSERT INTO prompt_labels (tenant_id, module, prompt, label, version, share) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (tenant_id, module, prompt, label) DO UPDATE SET version = excluded.version, share = excluded.share`,
      [...place, to, share],
    );
  const from = before?.version ?? null;
  await db.query(
    `INSERT INTO prompt_moves (id, tenant_id, module, prompt, label, from_version, to_version, share, reason, member_id)
     VALUES ($5, $1, $2, $3, $4, $6, $7, $8, $9, $10)`,
    [...place, createId(), from, to, to === null ? null : share, reason, memberId],
  );
  const data = { module, prompt, label, from, to, reason, memberId };
  await emitEvent(db, { type: 'prompt.label_moved', subjectId: null, source: 'host', data });
  return true;
}

/** Whether a label was moved after a run had begun, but by a run that had begun before it: those are told by the time. */
async function isDecidedSince(db: Database, place: readonly unknown[], runId: string): Promise<boolean> {
  const later = await db.one(
    `SELECT FROM prompt_runs r JOIN prompt_moves m ON m.created_at > r.created_at
     WHERE r.tenant_id = $1 AND r.id = $5 AND m.tenant_id = $1 AND m.module = $2 AND m.prompt = $3 AND m.label = $4
       AND NOT EXISTS (SELECT FROM prompt_runs o WHERE o.tenant_id = $1 AND o.module = $2 AND o.prompt = $3
         AND o.label = $4 AND o.id < r.id AND o.version = m.to_version AND o.ended_at = m.created_at)`,
    [...place, runId],
  );
  return later !== undefined;
}

/** What answered before the version that answers now; null for the module's newest. Errors: `prompts.nothing_before`. */
export async function findBefore(db: Database, { module, prompt }: PromptPlace): Promise<string | null> {
  const place = [currentTenantId(), module, prompt];
  const now = await db.one<{ version: string }>(
    `SELECT version FROM prompt_labels
     WHERE tenant_id = $1 AND module = $2 AND prompt = $3 AND label = 'production'`,
    place,
  );
  // Moves back are left out: twice back is two versions back.
  const move = await db.one<{ from: string | null }>(
    `SELECT from_version AS from FROM prompt_moves
     WHERE tenant_id = $1 AND module = $2 AND prompt = $3 AND label = 'production' AND reason = 'member'
       AND to_version IS NOT DISTINCT FROM $4 ORDER BY id DESC LIMIT 1`,
    [...place, now?.version ?? null],
  );
  if (!move) throw nothingBefore();
  return move.from;
}

interface MoveRow {
  readonly id: string;
  readonly label: Label;
  readonly from: string | null;
  readonly to: string | null;
  readonly share: number | null;
  readonly reason: LabelMove['reason'];
  readonly by: string | null;
  readonly at: Date;
}

const mostMoves = 50;

export const listMoves = (db: Database, { module, prompt }: PromptPlace): Promise<MoveRow[]> =>
  db.query<MoveRow>(
    `SELECT p.id, p.label, p.from_version AS from, p.to_version AS to, p.share, p.reason, m.name AS by,
       p.created_at AS at
     FROM prompt_moves p LEFT JOIN members m ON m.id = p.member_id
     WHERE p.tenant_id = $1 AND p.module = $2 AND p.prompt = $3 ORDER BY p.id DESC LIMIT ${mostMoves}`,
    [currentTenantId(), module, prompt],
  );
