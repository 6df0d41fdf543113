import { Launch, type OpenedLaunch, pickLocale, writeExpiry } from '../../launches/index.ts';
import type { LtiDoor } from '../door.ts';
import { listOrigins } from '../origins.ts';
import type { Platform } from '../platform.ts';
import { judgeGradeBook } from '../services/offer.ts';
import { addMember, findMember, findOrCreateSubject, type Person } from './find-person.ts';
import { findPlacement, type Placed } from './find-placement.ts';
import { mapRoles } from './map-roles.ts';
import type { LtiMessage } from './message.ts';

export type Rung = NonNullable<Launch['rung']>;

export interface OpenedLtiLaunch extends OpenedLaunch {
  readonly person: Person;
  readonly placed: Placed;
}

/**
 * A checked message becomes a launch like any other. `spend` uses up the message in the transaction that opens
 * the launch, and throws where somebody was faster.
 */
export async function openLaunch(
  door: LtiDoor,
  platform: Platform,
  message: LtiMessage,
  { rung, spend }: { readonly rung: Rung; readonly spend: () => Promise<void> },
): Promise<OpenedLtiLaunch> {
  const { db } = door.kernel;
  const placed = await findPlacement(door, platform, message);
  const role = mapRoles(message.roles);
  const open = async (person: Person) => {
    const launch = await createLaunch(platform, message, { placed, person, rung });
    await keepFacts(door, platform, message, launch.id);
    return { launch, active: placed.active, person, placed };
  };
  const inTenant = <T>(work: () => Promise<T>) => db.inTenant(platform.tenantId, work);
  if (role === undefined)
    return inTenant(async () => {
      await spend();
      return open(await findOrCreateSubject(db, platform, message));
    });
  const opened = await inTenant(async () => {
    await spend();
    const person = await findMember(db, platform, message.sub);
    return person && (await open(person));
  });
  if (opened) return opened;
  await addMember(db, platform, message, role);
  return inTenant(async () => open((await findMember(db, platform, message.sub))!));
}

function createLaunch(
  platform: Platform,
  { returnUrl, locale, ags }: LtiMessage,
  { placed, person, rung }: { placed: Placed; person: Person; rung: Rung },
): Promise<Launch> {
  return Launch.create({
    connectionId: platform.connectionId,
    memberId: person.member?.id ?? null,
    subjectId: person.subjectId,
    positionId: placed.positionId,
    door: 'lti',
    rung,
    gradeBook: judgeGradeBook(ags),
    module: placed.active.module.id,
    widget: placed.widget.name,
    placement: placed.placement,
    origin: listOrigins(platform, returnUrl).at(-1)!,
    locale: pickLocale(locale ?? undefined),
    expiresAt: writeExpiry(),
  });
}

/** What grade book and roster are asked with later. */
function keepFacts(
  { kernel: { db } }: LtiDoor,
  { tenantId, id }: Platform,
  message: LtiMessage,
  launchId: string,
) {
  const { deploymentId, sub, roles, context, resourceLink, returnUrl, ags, nrpsUrl } = message;
  return db.query(
    `INSERT INTO lti_launches (launch_id, tenant_id, platform_id, deployment_id, sub, roles, context_id, context_title,
       resource_link_id, resource_link_title, return_url, ags, nrps_url)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      launchId,
      tenantId,
      id,
      deploymentId,
      sub,
      roles,
      context.id,
      context.title,
      resourceLink.id,
      resourceLink.title,
      returnUrl,
      ags && JSON.stringify(ags),
      nrpsUrl,
    ],
  );
}
