import type { ManifestWidget } from 'inlay/sdk';
import { createSecret } from '../../kernel/crypto/index.ts';
import { type Database, findById } from '../../kernel/db/index.ts';
import type { MemberCaller } from '../caller.ts';
import { findSite, type Site } from '../connections/index.ts';
import type { Role } from '../members/index.ts';
import type { ActiveModule, ModuleDirectory } from '../modules/index.ts';
import { pickLocale } from '../pick-locale.ts';
import { findPosition, findPositionByKey } from '../positions/index.ts';
import type { SiteFence } from '../site-limits/index.ts';
import { findSubject } from '../subjects/index.ts';
import type { ConsoleLaunch, SiteLaunch } from './body.ts';
import {
  launchOver,
  moduleNotAvailable,
  originNotAllowed,
  positionNotOpen,
  unknownSiteKey,
  widgetNotFound,
} from './errors.ts';
import { Launch } from './model.ts';
import { type LaunchClaims, launchSeconds } from './tokens.ts';

export interface OpenedLaunch {
  readonly launch: Launch;
  readonly active: ActiveModule;
}

export const writeExpiry = () => new Date(Date.now() + launchSeconds * 1000);

/**
 * Which widget this key opens from this page. A browser that hides the page's origin leaves the check to
 * `frame-ancestors` and to the opening of the launch.
 */
export async function checkSite(
  db: Database,
  modules: ModuleDirectory,
  {
    siteKey,
    origin,
    module,
    widget,
  }: Pick<SiteLaunch, 'siteKey' | 'module' | 'widget'> & { origin?: string },
): Promise<{ site: Site; active: ActiveModule; widget: ManifestWidget }> {
  const site = await findSite(db, siteKey);
  if (!site) throw unknownSiteKey();
  if (origin !== undefined && !site.origins.includes(origin)) throw originNotAllowed(origin);
  const active = await modules.findActive(site.tenantId, module);
  if (!active) throw moduleNotAvailable(module);
  return { site, active, widget: findWidget(active, widget, 'embed.public') };
}

function findWidget(
  active: ActiveModule,
  name: string,
  placement?: ManifestWidget['placements'][number],
): ManifestWidget {
  const widget = active.module.manifest.widgets.find(
    (each) => (name === '_' || each.name === name) && (!placement || each.placements.includes(placement)),
  );
  if (!widget) throw widgetNotFound(name);
  return widget;
}

/** The door for public sites: a publishable key, an allowed origin, a short session of nobody in particular. */
export async function openSiteLaunch(
  db: Database,
  modules: ModuleDirectory,
  body: SiteLaunch,
  { fence, address }: { readonly fence: SiteFence; readonly address: string },
): Promise<OpenedLaunch> {
  const { site, active, widget } = await checkSite(db, modules, body);
  const { count } = await fence.admit(site, { address, proof: body.proof });
  const launch = await db.inTenant(site.tenantId, async () => {
    await count();
    const position = body.positionKey ? await findPositionByKey(body.positionKey) : null;
    if (body.positionKey && !(position?.public && position.state === 'open'))
      throw positionNotOpen(body.positionKey);
    return Launch.create({
      connectionId: site.connectionId,
      memberId: null,
      subjectId: null,
      positionId: position?.id ?? null,
      door: 'site',
      module: active.module.id,
      widget: widget.name,
      placement: 'embed.public',
      origin: body.origin,
      locale: pickLocale(body.locale),
      expiresAt: writeExpiry(),
    });
  });
  return { launch, active };
}

/** The door for members: a widget inside the console. */
export async function openConsoleLaunch(
  db: Database,
  modules: ModuleDirectory,
  caller: MemberCaller,
  body: ConsoleLaunch,
  origin: string,
): Promise<OpenedLaunch> {
  const active = await modules.findActive(caller.tenantId, body.module);
  if (!active) throw moduleNotAvailable(body.module);
  const widget = findWidget(active, body.widget);
  const launch = await db.inTenant(caller.tenantId, async () =>
    Launch.create({
      connectionId: null,
      memberId: caller.memberId,
      subjectId: body.subjectId ? (await findSubject(body.subjectId)).id : null,
      positionId: body.positionId ? (await findPosition(body.positionId)).id : null,
      door: 'console',
      module: active.module.id,
      widget: widget.name,
      placement: widget.placements[0]!,
      origin,
      locale: pickLocale(body.locale),
      expiresAt: writeExpiry(),
    }),
  );
  return { launch, active };
}

/** A launch that may go on, and the member behind it with the role they have now. */
interface LivingLaunch {
  readonly launch: Launch;
  readonly member: LaunchClaims['member'];
}

/**
 * A launch that still lives. Since it was opened, its connection may have been switched off or lost its origin;
 * the member may have signed out, left or got another role.
 */
export async function findLivingLaunch(db: Database, claims: LaunchClaims): Promise<LivingLaunch> {
  const launch = await db.inTenant(claims.tenantId, async () => {
    const found = await findById(Launch, claims.launchId);
    if (!found || found.endedAt || found.expiresAt < new Date()) throw launchOver();
    if (found.door === 'site') await checkConnection(db, found);
    return found;
  });
  if (launch.door === 'site') return { launch, member: null };
  // A member who was removed is nobody to the launch now: it must not go on as the one of the person it is about.
  if ((claims.member?.id ?? null) !== launch.memberId) throw launchOver();
  // What an admin tried out came by such a door, too, but ends with their session.
  const vouched = launch.door === 'console' ? undefined : await findVouchedLaunch(db, launch);
  if (vouched && !claims.member?.sessionId) return vouched;
  if (!claims.member) throw launchOver();
  const { id, sessionId } = claims.member;
  const role = sessionId === null ? undefined : await findSessionRole(db, sessionId, id);
  if (!role) throw launchOver();
  return { launch, member: { id, role, sessionId } };
}

/** Another system vouched for the person: the launch lives as long as the connection does and they belong here. */
async function findVouchedLaunch(db: Database, launch: Launch): Promise<LivingLaunch> {
  const { memberId: id, connectionId } = launch;
  const found = await db.inTenant(launch.tenantId, () =>
    db.one<{ role: Role | null }>(
      `SELECT m.role FROM connections c LEFT JOIN members m ON m.id = $2 WHERE c.id = $1 AND c.enabled`,
      [connectionId, id],
    ),
  );
  if (!found || (id !== null && !found.role)) throw launchOver();
  return { launch, member: id !== null && found.role ? { id, role: found.role, sessionId: null } : null };
}

async function checkConnection(db: Database, { connectionId, origin }: Launch): Promise<void> {
  const open = await db.one('SELECT FROM connections WHERE id = $1 AND enabled AND $2 = ANY (origins)', [
    connectionId,
    origin,
  ]);
  if (!open) throw launchOver();
}

/** The member's role of today; undefined once the session is over or the member gone. */
async function findSessionRole(db: Database, sessionId: string, memberId: string): Promise<Role | undefined> {
  const row = await db.inSystem(() =>
    db.one<{ role: Role }>(
      `SELECT m.role FROM sessions s JOIN members m ON m.id = s.member_id
       WHERE s.id = $1 AND m.id = $2 AND s.ended_at IS NULL AND s.expires_at > now()`,
      [sessionId, memberId],
    ),
  );
  return row?.role;
}

/** A nonce for the content security policy of one page. */
export const createNonce = () => createSecret().slice(0, 22);
