import type { ManifestWidget } from 'inlay/sdk';
import { moduleNotAvailable, positionNotOpen, widgetNotFound } from '../../launches/index.ts';
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
  readonly positionId: string | null;
}

type Placement = ManifestWidget['placements'][number];
const forLearners: readonly Placement[] = ['lti.resource', 'portal.subject', 'embed.public'];

/** The link's own parameters (LTI 1.3 Core §5.4.6), else what the connection opens where a link is silent. */
export async function findPlacement(
  { modules, kernel: { db } }: LtiDoor,
  platform: Platform,
  message: LtiMessage,
): Promise<Placed> {
  const { custom } = message;
  const isStaff = mapRoles(message.roles) !== undefined;
  const moduleId = custom.module ?? platform.module;
  if (!moduleId) throw refuse('placement_missing');
  const active = await modules.findActive(platform.tenantId, moduleId);
  if (!active) throw moduleNotAvailable(moduleId);
  const widgetName = custom.widget ?? (custom.module === null ? platform.widget : null);
  const found = pickWidget(active, widgetName, isStaff);
  if (!found) throw widgetNotFound(widgetName ?? 'for an LMS');
  const asked = custom.position ?? platform.positionId;
  if (asked === null) return { active, ...found, positionId: null };
  const position = await db.inTenant(platform.tenantId, () =>
    db.one<{ id: string }>(
      `SELECT id FROM positions WHERE (id = $1 OR key = $1) AND tenant_id = $2 AND (state = 'open' OR $3)`,
      [asked, platform.tenantId, isStaff],
    ),
  );
  if (!position) throw positionNotOpen(asked);
  return { active, ...found, positionId: position.id };
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
