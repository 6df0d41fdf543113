import type { InputOf, OutputOf } from 'inlay/sdk';
import type { Analysis, Traits } from '../../collections/index.ts';
import type { api } from '../../shared/api.ts';
import { findAnalysis } from '../analyses/show-analysis.ts';
import { createNaming } from '../ranking/name-standing.ts';
import type { CvServices } from '../services.ts';
import { getTaxonomy } from '../skills/taxonomy.ts';
import { findSimilar } from './find-similar.ts';
import { describeTraits } from './note-traits.ts';

type Contract = (typeof api)['GET /analyses/:id/similar'];

/** Pages of a thousand that are looked at: the newest people of a very large tenant. */
const mostPages = 10;
/** Skills that are named for each person. */
const mostNamed = 6;

/** People whose CVs show much the same as this one, each with the skills that both show. */
export async function showSimilar(
  { id, limit = 5 }: InputOf<Contract>,
  services: CvServices,
): Promise<OutputOf<Contract>> {
  const analysis = await findAnalysis(id, services);
  const own = await findOwn(analysis, services);
  if (!own) return { candidates: [], compared: 0, skills: 0 };
  const all = await readTraits(services);
  const people = new Set(all.map(({ subjectId }) => subjectId));
  people.delete(own.subjectId);
  const name = createNaming(services);
  const candidates = findSimilar(own, all, limit).map(({ traits, shared }) => ({
    analysisId: traits.analysisId,
    subjectId: traits.subjectId,
    name: name(traits),
    title: traits.title,
    years: traits.years,
    shared: shared.slice(0, mostNamed).map((skill) => getTaxonomy().skills.get(skill)?.label ?? skill),
    sharedCount: shared.length,
    positionTitle: traits.positionTitle,
  }));
  return { candidates, compared: people.size, skills: own.skills.length };
}

/** What was kept of the CV; it is read for it again only where nothing was. */
async function findOwn(analysis: Analysis, { collections }: CvServices): Promise<Traits | undefined> {
  const { id, createdAt, updatedAt, documentId } = analysis;
  const [kept] = (await collections.traits.list({ where: { documentId }, limit: 1 })).data;
  if (kept) return kept;
  const described = describeTraits(analysis);
  return described && { ...described, id, createdAt, updatedAt };
}

async function readTraits({ collections: { traits } }: CvServices): Promise<Traits[]> {
  const all: Traits[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { data, page } = await traits.list({ limit: 1_000, cursor });
    all.push(...data);
    if (page.next === null) break;
    cursor = page.next;
  }
  return all;
}
