import type { Services } from 'inlay/sdk';
import type { collections } from '../collections/index.ts';

/** What the handlers of this module are given. */
export type CvServices = Services<typeof collections>;
