import type { ManifestWidget } from 'inlay/sdk';
import { createSecret, hashSecret } from '../../kernel/crypto/index.ts';
import type { Database } from '../../kernel/db/index.ts';
import {
  Launch,
  moduleNotAvailable,
  type OpenedLaunch,
  widgetNotFound,
  writeExpiry,
} from '../launches/index.ts';
import type { Role } from '../members/index.ts';
import type { ActiveModule, ModuleDirectory } from '../modules/index.ts';
import { findPositionByKey } from '../positions/index.ts';
import { eraseSubject } from '../subjects/index.ts';
import type { NewTicket } from './body.ts';
import { positionNotFound, returnNotAllowed, type TicketOrigin, TicketRefusal } from './errors.ts';
import { findOrCreateMember, findOrCreateSubject } from './find-people.ts';

export const ticketSeconds = 60;

/** Where a widget may stand in somebody else's page, best place first. */
const placements = ['page.candidate', 'page.position', 'portal.subject', 'embed.public'] as const;

function findPlace(
  active: ActiveModule,
  name: string,
): { widget: ManifestWidget; placement: (typeof placements)[number] } | undefined {
  const widget = active.module.manifest.widgets.find((each) => each.name === name);
  const placement = placements.find((each) => widget?.placements.includes(each));
  return widget && placement && { widget, placement };
}

export interface TicketPlace {
  readonly tenantId: string;
  readonly connectionId: string;
}

/** Who will look at it: somebody whom the ATS names, or a member of ours in their session. */
type TicketDraft = Omit<NewTicket, 'user'> & {
  readonly user: NewTicket['user'] | { readonly memberId: string; readonly sessionId: string };
};

/** A one-time ticket for this person to see that widget. Everything is checked now, so that opening it is quick. */
export async function createTicket(
  db: Database,
  modules: ModuleDirectory,
  place: TicketPlace,
  body: TicketDraft,
): Promise<{ ticket: string; expiresAt: Date }> {
  const active = await modules.findActive(place.tenantId, body.module);
  if (!active) throw moduleNotAvailable(body.module);
  if (!findPlace(active, body.widget)) throw widgetNotFound(body.widget);
  const { tenantId, connectionId } = place;
  await db.inTenant(tenantId, async () => {
    await checkReturn(db, connectionId, body.returnUrl);
    await findPositionId(body.positionKey);
  });
  const { user } = body;
  const { memberId, sessionId } =
    'sessionId' in user ? user : { memberId: await findOrCreateMember(db, place, user), sessionId: null };
  const ticket = createSecret();
  return db.inTenant(tenantId, async () => {
    const row = await db.one<{ expiresAt: Date }>(
      `INSERT INTO launch_tickets (ticket_hash, tenant_id, connection_id, member_id, subject_id, position_id, module,
         widget, return_url, expires_at, session_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + $10 * interval '1 second', $11) RETURNING expires_at AS "expiresAt"`,
      [
        hashSecret(ticket),
        tenantId,
        connectionId,
        memberId,
        await findOrCreateSubject(db, place, body.subject, sessionId !== null),
        await findPositionId(body.positionKey),
        body.module,
        body.widget,
        body.returnUrl ?? null,
        ticketSeconds,
        sessionId,
      ],
    );
    return { ticket, expiresAt: row!.expiresAt };
  });
}

async function findPositionId(key: string | undefined): Promise<string | null> {
  if (key === undefined) return null;
  const position = await findPositionByKey(key);
  if (!position) throw positionNotFound(key);
  return position.id;
}

async function checkReturn(db: Database, connectionId: string, returnUrl: string | undefined): Promise<void> {
  if (returnUrl === undefined) return;
  const origin = URL.canParse(returnUrl) ? new URL(returnUrl).origin : '';
  const allowed = await db.one('SELECT FROM connections WHERE id = $1 AND $2 = ANY (origins)', [
    connectionId,
    origin,
  ]);
  if (!allowed) throw returnNotAllowed();
}

interface TicketRow {
  readonly tenantId: string;
  readonly connectionId: string;
  readonly memberId: string;
  readonly sessionId: string | null;
  /** The session in which it was asked for is over. */
  readonly left: boolean;
  readonly subjectId: string;
  readonly positionId: string | null;
  readonly module: string;
  readonly widget: string;
  readonly returnUrl: string | null;
  readonly origins: string[];
}

export interface OpenedTicket extends OpenedLaunch {
  readonly widget: ManifestWidget;
  readonly origins: readonly string[];
  readonly member: { readonly id: string; readonly role: Role; readonly sessionId: string | null };
}

/** Uses the ticket up and opens its launch. Throws `TicketRefusal`. */
export async function openTicket(
  db: Database,
  modules: ModuleDirectory,
  ticket: string,
  { origin, isTop, locale }: { origin: string | undefined; isTop: boolean; locale: string },
): Promise<OpenedTicket> {
  const row = await takeTicket(db, ticket);
  if (origin !== undefined && !row.origins.includes(origin)) throw new TicketRefusal('elsewhere', 403, row);
  const active = await modules.findActive(row.tenantId, row.module);
  const place = active && findPlace(active, row.widget);
  if (!place) throw new TicketRefusal('unavailable', 404, row);
  const { widget, placement } = place;
  const { connectionId, memberId, sessionId, subjectId, positionId } = row;
  if (row.left) throw new TicketRefusal('unavailable', 404, row);
  return db.inTenant(row.tenantId, async () => {
    const member = await db.one<{ role: Role }>('SELECT role FROM members WHERE id = $1', [memberId]);
    if (!member) throw new TicketRefusal('unavailable', 404, row);
    const launch = await Launch.create({
      connectionId,
      memberId,
      subjectId,
      positionId,
      door: 'oauth',
      module: active.module.id,
      widget: widget.name,
      placement,
      // Where nothing stands around it there is no origin; a frame that hides its own is on one of these.
      origin: origin ?? (isTop ? '' : (row.origins[0] ?? '')),
      isTest: sessionId !== null,
      locale,
      expiresAt: writeExpiry(),
    });
    const { role } = member;
    return { launch, active, widget, origins: row.origins, member: { id: memberId, role, sessionId } };
  });
}

/** One statement decides who was first: all others find the ticket used. */
async function takeTicket(db: Database, ticket: string): Promise<TicketRow> {
  const hash = hashSecret(ticket);
  return db.inSystem(async () => {
    const row = await db.one<TicketRow>(
      `UPDATE launch_tickets t SET used_at = now() FROM connections c
       WHERE t.ticket_hash = $1 AND t.used_at IS NULL AND t.expires_at > now() AND c.id = t.connection_id AND c.enabled
       RETURNING t.tenant_id AS "tenantId", t.connection_id AS "connectionId", t.member_id AS "memberId",
         t.session_id AS "sessionId", t.subject_id AS "subjectId", t.position_id AS "positionId", t.module, t.widget,
         t.return_url AS "returnUrl", c.origins, t.session_id IS NOT NULL AND NOT EXISTS (
           SELECT FROM sessions s WHERE s.id = t.session_id AND s.ended_at IS NULL AND s.expires_at > now()) AS left`,
      [hash],
    );
    if (row) return row;
    const known = await db.one<TicketOrigin & { used: boolean; expired: boolean }>(
      `SELECT used_at IS NOT NULL AS used, expires_at <= now() AS expired, return_url AS "returnUrl",
         tenant_id AS "tenantId", connection_id AS "connectionId"
       FROM launch_tickets WHERE ticket_hash = $1`,
      [hash],
    );
    if (!known) throw new TicketRefusal('unknown', 404);
    const { used, expired, ...from } = known;
    if (used) throw new TicketRefusal('used', 410, from);
    throw new TicketRefusal(expired ? 'expired' : 'unavailable', expired ? 410 : 403, from);
  });
}

/** Forgets tickets of yesterday: until then, each can still say why it does not open. And whom a test was about. */
export async function sweepTickets({ db }: { db: Database }): Promise<void> {
  await db.inSystem(() => db.query(`DELETE FROM launch_tickets WHERE expires_at < now() - interval '1 day'`));
  const over = await db.inSystem(() =>
    db.query<{ id: string; tenantId: string }>(
      `SELECT s.id, s.tenant_id AS "tenantId" FROM subjects s WHERE s.is_test AND NOT EXISTS (
         SELECT FROM launch_tickets t WHERE t.subject_id = s.id AND t.used_at IS NULL AND t.expires_at > now()
       ) AND NOT EXISTS (
         SELECT FROM launches l JOIN sessions v ON v.member_id = l.member_id
         WHERE l.subject_id = s.id AND l.ended_at IS NULL AND l.expires_at > now()
           AND v.ended_at IS NULL AND v.expires_at > now())`,
    ),
  );
  for (const { id, tenantId } of over) await db.inTenant(tenantId, () => eraseSubject(db, id));
}
