import { isAppError, type Position } from 'inlay/sdk';
import type { RequirementRevision } from '../../collections/index.ts';
import type { Requirement } from '../../shared/match.ts';
import { type CvSettings, readCvSettings } from '../../shared/settings.ts';
import { readRequirements } from '../match/requirements.ts';
import type { CvServices } from '../services.ts';
import { requirementsChanged } from './errors.ts';

type NewRevision = Pick<
  RequirementRevision,
  'positionId' | 'positionVersion' | 'revision' | 'origin' | 'items' | 'removed'
>;

/** Marks what a person added: it stays when the text of the position changes. */
export const ownMark = 'own-';

/** What a position asks for now. Read from its text once for each version; edits of an earlier version are kept. */
export async function findRequirements(
  position: Position,
  services: CvServices,
): Promise<RequirementRevision> {
  const { id: positionId, version: positionVersion } = position;
  const where = { positionId, positionVersion };
  const current = (await services.collections.requirements.list({ where, limit: 1 })).data[0];
  if (current) return current;
  const newest = (await listRevisions(positionId, services, 1))[0];
  const read = weigh(readRequirements(describePosition(position)), readCvSettings(services.settings));
  const kept = newest?.origin === 'edited' ? keepEdits(read, newest) : read;
  const first: NewRevision = {
    positionId,
    positionVersion,
    revision: 1,
    origin: newest?.origin === 'edited' ? 'edited' : 'text',
    items: kept,
    removed: newest?.removed ?? [],
  };
  try {
    return await addRevision(first, services);
  } catch (error) {
    // Somebody else asked at the same time, and was first.
    if (!isAppError(error) || error.code !== 'requirements.changed') throw error;
    return findRequirements(position, services);
  }
}

/** Adds a revision; of two at once the second is refused. */
export async function addRevision(
  revision: NewRevision,
  { collections }: CvServices,
): Promise<RequirementRevision> {
  try {
    return await collections.requirements.create({ ...revision, locked: false, replaced: false });
  } catch (error) {
    throw isAppError(error) && error.code === 'collections.duplicate' ? requirementsChanged() : error;
  }
}

/** Notes that something was analysed with it. */
export async function lockRequirements(
  id: string,
  { collections: { requirements } }: CvServices,
): Promise<void> {
  const revision = await requirements.get(id);
  if (revision && !revision.locked) await requirements.update(id, { locked: true });
}

/** Newest first. */
export const listRevisions = async (
  positionId: string,
  { collections }: CvServices,
  limit = 100,
): Promise<RequirementRevision[]> =>
  (await collections.requirements.list({ where: { positionId }, limit })).data;

/** The title often says what the text takes for granted, "Senior", "Nurse". */
export const describePosition = ({ title, description }: Pick<Position, 'title' | 'description'>) =>
  `# ${title}\n\n${description}`;

/** What an admin chose that kinds of requirements count; 0 to 10, as the schema has it. */
const weigh = (items: readonly Requirement[], { weights }: CvSettings): Requirement[] =>
  items.map((item) => ({ ...item, weight: Math.min(10, round(item.weight * weights[item.kind])) }));

const round = (weight: number): number => Math.round(weight * 100) / 100;

/** What the new text still says stays as a person left it; what they took out stays out, what they added stays in. */
function keepEdits(
  read: readonly Requirement[],
  { items, removed }: Pick<RequirementRevision, 'items' | 'removed'>,
): Requirement[] {
  const edited = new Map(items.map((item) => [item.id, item]));
  const still = read.filter(({ id }) => !removed.includes(id)).map((item) => edited.get(item.id) ?? item);
  return [...still, ...items.filter(({ id }) => id.startsWith(ownMark))];
}
