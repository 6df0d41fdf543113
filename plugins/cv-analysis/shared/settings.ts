import type { RequirementKind } from './match.ts';

/** What an admin chose for the module, as `manifest.json` describes it. The candidates' texts have a reader of their own. */
export interface CvSettings {
  /** New analyses hide who somebody is. */
  readonly blindByDefault: boolean;
  /** Whether a model may fill in what rules left open. */
  readonly modelUse: 'off' | 'fill_gaps';
  /** Days from the analysis until file and analysis are erased. */
  readonly retentionDays: number;
  /** What the weight of a new requirement is multiplied by, 0 to 3. */
  readonly weights: Readonly<Record<RequirementKind, number>>;
}

const evenWeights: CvSettings['weights'] = {
  skill: 1,
  experience: 1,
  education: 1,
  language: 1,
  certificate: 1,
  location: 1,
  other: 1,
};

/** Reads the settings, with the defaults of those that an older installation does not have yet. */
export function readCvSettings(settings: unknown): CvSettings {
  const { weights, ...given } = (settings ?? {}) as Partial<CvSettings>;
  return {
    blindByDefault: given.blindByDefault ?? false,
    modelUse: given.modelUse ?? 'off',
    retentionDays: given.retentionDays ?? 180,
    weights: { ...evenWeights, ...weights },
  };
}

/** The day on which a CV that was analysed then is erased, `2027-05-20`. */
export function tellErasureDay(
  createdAt: string,
  { retentionDays }: Pick<CvSettings, 'retentionDays'>,
): string {
  const day = new Date(createdAt);
  day.setUTCDate(day.getUTCDate() + retentionDays);
  return day.toISOString().slice(0, 10);
}
