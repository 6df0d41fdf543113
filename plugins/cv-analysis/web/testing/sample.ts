import type { CandidateAnalysis, MemberAnalysis } from '../../shared/analysis.ts';
import type { MatchReport, Requirement, Verdict } from '../../shared/match.ts';
import type { Profile } from '../../shared/profile.ts';

export const text = 'Mira Beispiel\nPlatform Engineer\n- Describes all infrastructure in Terraform\n';
const quote = 'Describes all infrastructure in Terraform';
const start = text.indexOf(quote);

const requirements: Requirement[] = [
  { id: 'r1', kind: 'skill', importance: 'must', text: 'Terraform', label: 'Terraform', weight: 3 },
  { id: 'r2', kind: 'language', importance: 'must', text: 'Good English', label: 'English at B2', weight: 3 },
  { id: 'r3', kind: 'skill', importance: 'nice', text: 'Kafka', label: 'Kafka', weight: 1 },
];

const verdicts: Verdict[] = [
  {
    requirementId: 'r1',
    verdict: 'met',
    credit: 1,
    doubt: 0.1,
    reason: { code: 'match.reason.skill_used', params: { skill: 'Terraform' } },
    evidence: [{ quote, page: 1, start, end: start + quote.length }],
  },
  {
    requirementId: 'r2',
    verdict: 'partly',
    credit: 0.5,
    doubt: 0.2,
    reason: { code: 'match.reason.language_lower', params: { level: 'B1', asked: 'B2' } },
    evidence: [{ quote: 'Platform Engineer', page: 1, start: 14, end: 31 }],
  },
  {
    requirementId: 'r3',
    verdict: 'not_shown',
    credit: 0,
    doubt: 0.1,
    reason: { code: 'match.reason.not_shown', params: {} },
    evidence: [],
  },
];

const profile: Profile = {
  basics: { name: 'Mira Beispiel', email: 'mira@example.test' },
  work: [
    { position: 'Platform Engineer', name: 'Hafen GmbH', startDate: '2019-03', highlights: [quote] },
    { position: 'Administrator', name: 'Deich AG', startDate: '2016-01', endDate: '2018-06' },
  ],
  education: [{ studyType: 'BSc', area: 'Computer Science', institution: 'TU Hamburg', endDate: '2015' }],
  skills: [{ name: 'Terraform' }],
  languages: [{ language: 'English', fluency: 'B1' }],
  projects: [],
  certificates: [],
  awards: [],
  publications: [],
  volunteer: [],
  interests: [],
  references: [],
  meta: { inlay: { confidence: 0.9, fields: {}, hiddenCharacters: 0 } },
};

const report: MatchReport = {
  overall: { low: 52, high: 71, band: 'possible', reasons: [], unsure: { reading: 0.03, reasons: [] } },
  requirements,
  verdicts,
  gaps: ['r2', 'r3'],
  timeline: [
    { kind: 'work', label: 'Administrator', organisation: 'Deich AG', start: '2016-01', end: '2018-06' },
    { kind: 'break', label: '', start: '2018-07', end: '2019-02' },
    { kind: 'work', label: 'Platform Engineer', organisation: 'Hafen GmbH', start: '2019-03', end: null },
  ],
  seniority: { level: 'senior', yearsExperience: 10.2, evidence: [] },
  flags: [{ code: 'match.flag.break', params: { from: '2018-07', to: '2019-02', months: 8 } }],
  questions: [{ code: 'match.question.more', params: { label: 'Kafka' } }],
  notShown: [],
  engine: { name: 'builtin', version: '1.0.0' },
  inputHash: 'a'.repeat(64),
};

export const positionId = '01K0000000000000000000000P';
export const subjectId = '01K00000000000000000000SBJ';
export const jobId = '01K00000000000000000000J0B';

const facts = {
  id: '01K00000000000000000000ANA',
  documentId: '01K00000000000000000000D0C',
  fileName: 'mira.pdf',
  positionId,
  positionTitle: 'Platform Engineer',
  state: 'completed' as const,
  jobId,
  error: null,
  createdAt: '2026-11-20T10:00:00.000Z',
};
const overall = { low: 52, high: 71, band: 'possible' as const };

export const candidateAnalysis: CandidateAnalysis = {
  view: 'candidate',
  ...facts,
  overall,
  requirements,
  verdicts,
  advice: [
    {
      kind: 'missing',
      requirementId: 'r3',
      message: { code: 'match.advice.missing.skill', params: { label: 'Kafka' } },
    },
    { kind: 'format', message: { code: 'match.advice.format.no_contact', params: {} } },
  ],
  profile,
};

export const memberAnalysis: MemberAnalysis = {
  view: 'member',
  ...facts,
  subjectId,
  personName: 'Mira Beispiel',
  positionVersion: 1,
  requirementsRevision: 1,
  blind: false,
  overall,
  verdicts: { met: 1, partly: 1, notShown: 1 },
  asOf: '2026-11-20',
  engine: '1.0.0',
  profile,
  report,
  hidden: [],
  attempts: [],
  revealed: null,
  model: null,
};
