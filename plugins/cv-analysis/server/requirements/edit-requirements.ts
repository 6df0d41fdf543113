import type { InputOf, OutputOf, Position } from 'inlay/sdk';
import type { RequirementRevision } from '../../collections/index.ts';
import type { api } from '../../shared/api.ts';
import type { Requirement } from '../../shared/match.ts';
import type { RequirementEdit, RequirementSet } from '../../shared/requirements.ts';
import { positionNotFound } from '../analyses/errors.ts';
import type { CvServices } from '../services.ts';
import { completeRequirement } from './complete-requirement.ts';
import { requirementsChanged } from './errors.ts';
import { addRevision, findRequirements, listRevisions, ownMark } from './revisions.ts';

type Api = typeof api;
type Route = '/positions/:id/requirements';

export async function showRequirements(
  { id }: InputOf<Api[`GET ${Route}`]>,
  services: CvServices,
): Promise<OutputOf<Api[`GET ${Route}`]>> {
  const position = await findPosition(id, services);
  return present(position, await findRequirements(position, services), services);
}

/** Writes the next revision; an edit that changes nothing leaves things as they are. */
export async function editRequirements(
  { id, positionVersion, revision, requirements }: InputOf<Api[`PUT ${Route}`]>,
  services: CvServices,
): Promise<OutputOf<Api[`PUT ${Route}`]>> {
  const position = await findPosition(id, services);
  const current = await findRequirements(position, services);
  if (current.positionVersion !== positionVersion || current.revision !== revision)
    throw requirementsChanged();
  const items = applyEdits(requirements, current.items);
  if (JSON.stringify(items) === JSON.stringify(current.items)) return present(position, current, services);
  const left = new Set(items.map((item) => item.id));
  const gone = current.items.filter((item) => !left.has(item.id) && !item.id.startsWith(ownMark));
  const next = await addRevision(
    {
      positionId: position.id,
      positionVersion,
      revision: revision + 1,
      origin: 'edited',
      items,
      removed: [...current.removed.filter((one) => !left.has(one)), ...gone.map((item) => item.id)],
    },
    services,
  );
  return present(position, next, services);
}

export async function findPosition(id: string, { positions }: CvServices): Promise<Position> {
  const position = await positions.get(id);
  if (!position) throw positionNotFound();
  return position;
}

function applyEdits(edits: readonly RequirementEdit[], items: readonly Requirement[]): Requirement[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const used = new Set(items.map((item) => item.id));
  return edits.map((edit) => {
    const before = edit.id === undefined ? undefined : known.get(edit.id);
    // The same one twice is a copy of it.
    if (before) known.delete(before.id);
    return completeRequirement(edit, before, before?.id ?? createOwnId(used));
  });
}

function createOwnId(used: Set<string>): string {
  let number = 1;
  while (used.has(`${ownMark}${number}`)) number += 1;
  const id = `${ownMark}${number}`;
  used.add(id);
  return id;
}

async function present(
  position: Position,
  current: RequirementRevision,
  services: CvServices,
): Promise<RequirementSet> {
  const all = await listRevisions(position.id, services);
  return {
    positionId: position.id,
    positionTitle: position.title,
    positionVersion: current.positionVersion,
    revision: current.revision,
    origin: current.origin,
    locked: current.locked,
    outdated: all.some(({ id, locked, replaced }) => locked && !replaced && id !== current.id),
    changedAt: current.createdAt,
    requirements: current.items,
  };
}
