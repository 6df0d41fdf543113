import type { ManifestWidget } from 'inlay/sdk';
import type { ActiveModule } from '../../modules/index.ts';
import type { LtiDoor } from '../door.ts';

/** A widget that can be placed in a course. */
export interface Choice {
  /** `module/widget`. */
  readonly id: string;
  readonly module: string;
  readonly widget: string;
  readonly moduleName: string;
  readonly summary: string;
  readonly title: string;
  /** Only people who teach can open it. */
  readonly forStaff: boolean;
  /** When a score of it goes to the grade book. */
  readonly scores: 'never' | 'always' | 'with-position';
  /** Pixels. */
  readonly height: number;
}

const forLearners = ['lti.resource', 'portal.subject', 'embed.public'] as const;
/** Screens of a member's own work, which stand by a candidate, a position or alone. */
const forStaff = ['page.position', 'page.candidate', 'page.dashboard'] as const;
const usualHeight = 600;

/** What the tenant may use now, what is for learners first. */
export async function listChoices({ modules }: LtiDoor, tenantId: string, lang: string): Promise<Choice[]> {
  const speak = (texts: Readonly<Record<string, string>>) => texts[lang] ?? texts.en ?? '';
  const choices: Choice[] = [];
  for (const id of new Set(modules.list().map((module) => module.id))) {
    const active = await modules.findActive(tenantId, id);
    if (!active) continue;
    const { manifest } = active.module;
    for (const widget of manifest.widgets.filter(isPlaceable))
      choices.push({
        id: `${id}/${widget.name}`,
        module: id,
        widget: widget.name,
        moduleName: speak(manifest.name),
        summary: speak(manifest.summary),
        title: speak(widget.title) || widget.name,
        forStaff: !isFor(widget, forLearners),
        scores: findScores(active, widget),
        height: Math.max(widget.minHeight ?? 0, usualHeight),
      });
  }
  return choices.sort((one, other) => Number(one.forStaff) - Number(other.forStaff));
}

/** As the module says; without the right to write grades, never. */
const findScores = ({ permissions }: ActiveModule, widget: ManifestWidget): Choice['scores'] =>
  isFor(widget, forLearners) && permissions.includes('grades:write') ? (widget.scores ?? 'never') : 'never';

/** Whether a link of this kind is ever given a score; it asks for a column where it is. */
export const canScore = ({ scores }: Choice, hasPosition: boolean) =>
  scores === 'always' || (scores === 'with-position' && hasPosition);

const isFor = (widget: ManifestWidget, places: readonly ManifestWidget['placements'][number][]) =>
  places.some((place) => widget.placements.includes(place));
const isPlaceable = (widget: ManifestWidget) => isFor(widget, forLearners) || isFor(widget, forStaff);
