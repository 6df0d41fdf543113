import type { DemoPerson } from '../person.ts';
import { hugoMarchetti } from './hugo-marchetti.ts';
import { leonieBrandt } from './leonie-brandt.ts';
import { noraVestergaard } from './nora-vestergaard.ts';
import { samuelOkafor } from './samuel-okafor.ts';

/** Invented people whose CVs can be tried on the job board. */
export const people: readonly DemoPerson[] = [noraVestergaard, samuelOkafor, hugoMarchetti, leonieBrandt];
