import type { Check } from './check.ts';
import { checkContract } from './check-contract.ts';
import { checkForbidden } from './check-forbidden.ts';
import { checkIntegrity, checkSignature } from './check-integrity.ts';
import { checkLicence } from './check-licence.ts';
import { checkManifest } from './check-manifest.ts';
import { checkSize } from './check-size.ts';

export type { Candidate, Check } from './check.ts';
export { hasRun, listFailed, runChecks } from './run-checks.ts';

/** All that is asked of a package that could be read, in order: what costs least and says most comes first. */
export const checks: readonly Check[] = [
  checkIntegrity,
  checkSignature,
  checkSize,
  checkManifest,
  checkLicence,
  checkForbidden,
  checkContract,
];

/** The first is that the archive can be read safely at all. */
export const checkNames: readonly string[] = ['archive', ...checks.map(({ name }) => name)];
