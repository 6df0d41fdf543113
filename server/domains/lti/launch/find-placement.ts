import type { ManifestWidget } from 'inlay/sdk';
import { moduleNotAvailable, widgetNotFound } from '../../launches/index.ts';
import type { ActiveModule } from '../../modules/index.ts';
import type { LtiDoor } from '../door.ts';
import { refuse } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { mapRoles } from './map-roles.ts';
import type { LtiMessage } from './message.ts';

/** What a launch opens. */
export interface Placed {
  readonly active: ActiveModule;
  readonly widget: ManifestWidget;
  readonly placement: ManifestWidget['placements'][number];
  /** Id or key of a position, not looked up yet; null where none is named. */
  readonly asked: string | null;
  /** Somebody who teaches may open more than a learner. */
  readonly staff: boolean;
}

type Placement = ManifestWidget['placements'][number];
const forLearners: readonly Placement[] = ['lti.resource', 'portal.subject', 'embed.public'];

/** The link's own parameters (LTI 1.3 Core §5.4.6), else what the connection opens where a link is silent. */
export async function findPlacement(
  { recentModules }: LtiDoor,
  platform: Platform,
  message: LtiMessage,
): Promise<Placed> {
  const { custom } = message;
  const staff = mapRoles(message.roles) !== undefined;
  const moduleId = custom.module ?? platform.module;
  if (!moduleId) throw refuse('placement_missing');
  const active = await recentModules.find(platform.tenantId, moduleId);
  if (!active) throw moduleNotAvailable(moduleId);
  const widgetName = custom.widget ?? (custom.module === null ? platform.widget : null);
  const found = pickWidget(active, widgetName, staff);
  if (!found) throw widgetNotFound(widgetName ?? 'for an LMS');
  return { active, ...found, asked: custom.position ?? platform.positionId, staff };
}

/** A learner sees only what is made for the person whose data it is. */
function pickWidget({ module }: ActiveModule, name: string | null, isStaff: boolean) {
  for (const widget of module.manifest.widgets) {
    if (name !== null && widget.name !== name) continue;
    const fitting = forLearners.find((each) => widget.placements.includes(each));
    const placement = fitting ?? (isStaff && name !== null ? widget.placements[0] : undefined);
    if (placement) return { widget, placement };
  }
  return undefined;
}
