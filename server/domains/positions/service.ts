import { currentTenantId, findById, findPage, isUniqueViolation, Op } from '../../kernel/db/index.ts';
import type { NewPosition, PositionChange, PositionQuery } from './body.ts';
import { keyTaken, positionNotFound } from './errors.ts';
import { PositionRecord } from './model.ts';

export const listPositions = ({ state, ...page }: PositionQuery) =>
  findPage(PositionRecord, page, state ? { state } : {});

export async function findPosition(id: string, options: { lock?: boolean } = {}): Promise<PositionRecord> {
  const position = await findById(PositionRecord, id, options);
  if (!position) throw positionNotFound();
  return position;
}

export const findPositionByKey = (key: string) => PositionRecord.findOne({ where: { key } });

export async function createPosition(body: NewPosition): Promise<PositionRecord> {
  const { location = null, locale = 'en', public: isPublic = true } = body;
  const key = body.key ?? (await findFreeKey(body.title));
  return PositionRecord.create({ ...body, key, location, locale, public: isPublic }).catch(
    (error: unknown) => {
      throw isUniqueViolation(error, 'positions_tenant_id_key_key') ? keyTaken(key) : error;
    },
  );
}

/** A result names the version it was made from, so only a change of what is asked for makes a new one. */
export async function changePosition(id: string, change: PositionChange): Promise<PositionRecord> {
  // Two texts saved at once are two versions.
  const position = await findPosition(id, { lock: true });
  const changed = (name: 'title' | 'description' | 'location' | 'locale') =>
    change[name] !== undefined && change[name] !== position[name];
  const rewritten = changed('title') || changed('description') || changed('location') || changed('locale');
  return position.update({ ...change, version: position.version + (rewritten ? 1 : 0) });
}

export async function removePosition(id: string): Promise<void> {
  await (await findPosition(id)).destroy();
}

async function findFreeKey(title: string): Promise<string> {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const base = (words ?? ['position']).join('-').slice(0, 60);
  // Two positions of one title at once: the second waits for the first's key.
  await PositionRecord.sequelize!.query('SELECT pg_advisory_xact_lock(hashtext($1))', {
    bind: [`position ${currentTenantId()} ${base}`],
  });
  const rows = await PositionRecord.findAll({
    attributes: ['key'],
    where: { [Op.or]: [{ key: base }, { key: { [Op.startsWith]: `${base}-` } }] },
  });
  const taken = new Set(rows.map(({ key }) => key));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
