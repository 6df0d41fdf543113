import { type Context, readForm } from '../../../kernel/http/index.ts';
import type { LtiDoor } from '../door.ts';
import { findPositions } from './find-positions.ts';
import { findPicking } from './pickings.ts';

/** Open positions for the page of choice, as JSON. */
export async function searchPositions({ kernel: { db } }: LtiDoor, ctx: Context): Promise<void> {
  const form = await readForm(ctx, 4096);
  const { platform } = await findPicking(db, ctx, form.get('picking') ?? '');
  const words = (form.get('q') ?? '').replaceAll('\0', '');
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { data: await db.inTenant(platform.tenantId, () => findPositions(db, words)) };
}
