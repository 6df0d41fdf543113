import { createId } from '../../../kernel/db/index.ts';
import { Launch, type OpenedLaunch, positionNotOpen, writeExpiry } from '../../launches/index.ts';
import type { Role } from '../../members/index.ts';
import { pickLocale } from '../../pick-locale.ts';
import type { LtiDoor } from '../door.ts';
import { refuse } from '../errors.ts';
import { listOrigins } from '../origins.ts';
import type { Platform } from '../platform.ts';
import { judgeGradeBook } from '../services/offer.ts';
import { addMember } from './add-member.ts';
import { findPlacement, type Placed } from './find-placement.ts';
import { mapRoles } from './map-roles.ts';
import type { LtiMessage } from './message.ts';
import { type LaunchDraft, type SavedLaunch, saveLaunch } from './save-launch.ts';
import type { Spending } from './spend.ts';

export type Rung = NonNullable<Launch['rung']>;

export interface OpenedLtiLaunch extends OpenedLaunch {
  /** Who the person is here: a member where they teach; null for somebody whose data it is. */
  readonly member: { readonly id: string; readonly role: Role } | null;
  readonly placed: Placed;
}

/** A checked message becomes a launch like any other, and is used up by it. */
export async function openLaunch(
  door: LtiDoor,
  platform: Platform,
  message: LtiMessage,
  { rung, spending }: { readonly rung: Rung; readonly spending: Spending },
): Promise<OpenedLtiLaunch> {
  const { db } = door.kernel;
  const placed = await findPlacement(door, platform, message);
  const draft = writeDraft(platform, message, { placed, rung, spending });
  let saved = await saveLaunch(db, draft);
  if (!saved.found) throw positionNotOpen(placed.asked!);
  if (!saved.spent) throw refuse('state_used');
  const role = mapRoles(message.roles);
  if (role !== undefined && saved.memberId === null) {
    await addMember(db, platform, message, role);
    saved = await saveLaunch(db, { ...draft, spent: true });
  }
  const { memberId } = saved;
  const member = memberId === null ? null : { id: memberId, role: saved.role! };
  return { launch: toLaunch(draft, saved), active: placed.active, member, placed };
}

function writeDraft(
  platform: Platform,
  message: LtiMessage,
  { placed, rung, spending }: { placed: Placed; rung: Rung; spending: Spending },
): LaunchDraft {
  const {
    sub,
    name,
    email,
    roles,
    context,
    resourceLink,
    returnUrl,
    deploymentId,
    ags,
    nrpsUrl,
    courseLocale,
  } = message;
  return {
    ...spending,
    spent: false,
    tenantId: platform.tenantId,
    asked: placed.asked,
    staff: placed.staff,
    platformId: platform.id,
    connectionId: platform.connectionId,
    sub,
    name,
    email,
    launchId: createId(),
    rung,
    module: placed.active.module.id,
    widget: placed.widget.name,
    placement: placed.placement,
    origin: listOrigins(platform, returnUrl).at(-1)!,
    locale: pickLocale(message.locale ?? undefined),
    expiresAt: writeExpiry(),
    deploymentId,
    roles,
    contextId: context.id,
    contextTitle: context.title,
    linkId: resourceLink.id,
    linkTitle: resourceLink.title,
    returnUrl,
    gradeBook: judgeGradeBook(ags),
    ags: ags && JSON.stringify(ags),
    nrpsUrl,
    courseLocale: courseLocale ? pickLocale(courseLocale) : null,
  };
}

function toLaunch(draft: LaunchDraft, { memberId, subjectId, positionId }: SavedLaunch): Launch {
  const {
    launchId: id,
    tenantId,
    connectionId,
    rung,
    module,
    widget,
    placement,
    origin,
    locale,
    gradeBook,
  } = draft;
  const facts = { id, tenantId, connectionId, rung, module, widget, placement, origin, locale, gradeBook };
  const { expiresAt } = draft;
  return Launch.build(
    { ...facts, expiresAt, memberId, subjectId, positionId, door: 'lti' },
    { isNewRecord: false, raw: true },
  );
}
