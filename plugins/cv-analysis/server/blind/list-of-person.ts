import type { Analysis } from '../../collections/index.ts';
import type { CvServices } from '../services.ts';

/** Analyses come with their whole text; a few at a time keep each answer small. */
const atOnce = 20;

/** All analyses of a person, the newest first. */
export async function listOfPerson(
  subjectId: string,
  { collections: { analyses } }: CvServices,
): Promise<Analysis[]> {
  const all: Analysis[] = [];
  for (let cursor: string | undefined; ; ) {
    const { data, page } = await analyses.list({ where: { subjectId }, limit: atOnce, cursor });
    all.push(...data);
    if (page.next === null) return all;
    cursor = page.next;
  }
}
