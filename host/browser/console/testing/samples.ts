import type {
  Connection,
  DocumentFile,
  Installation,
  Launch,
  ModuleFacts,
  Position,
  Subject,
} from '../../api/api-types.ts';

const createdAt = '2026-05-03T09:30:00.000Z';

export const leonie: Subject = {
  id: 's1',
  kind: 'named',
  displayName: 'Leonie Brandt',
  email: 'leonie@example.test',
  createdAt,
  documents: 1,
  via: { connection: { id: 'c1', name: 'Careers' }, position: { id: 'p1', title: 'Nurse' } },
};

export const somebody: Subject = {
  id: 's2',
  kind: 'anonymous',
  displayName: null,
  email: null,
  createdAt,
  documents: 0,
  via: null,
};

export const cv: DocumentFile = {
  id: 'd1',
  subjectId: 's1',
  name: 'Leonie-Brandt.pdf',
  type: 'application/pdf',
  size: 24_000,
  sha256: '0'.repeat(64),
  createdAt,
};

export const nurse: Position = {
  id: 'p1',
  key: 'nurse',
  title: 'Nurse',
  description: 'We care.\n\n## You have\n\n- three years of **practice**\n- a licence',
  location: 'Bristol',
  locale: 'en',
  state: 'open',
  public: true,
  version: 1,
  createdAt,
  updatedAt: createdAt,
};

export const careers: Connection = {
  id: 'c1',
  kind: 'site',
  name: 'Careers',
  siteKey: 'pk_123',
  origins: ['https://jobs.example'],
  enabled: true,
  createdAt,
};

export const visit: Launch = {
  id: 'l1',
  door: 'site',
  module: 'cv-analysis',
  widget: 'candidate-check',
  placement: 'embed.public',
  rung: null,
  origin: 'https://jobs.example',
  locale: 'de',
  connectionId: 'c1',
  positionId: null,
  subjectId: 's1',
  createdAt,
};

export const analysis: ModuleFacts = {
  module: 'cv-analysis',
  version: '0.1.0',
  name: 'CV analysis',
  summary: 'Shows whether a CV fits.',
  publisher: 'Inlay',
  categories: [],
  widgets: [
    { name: 'report', title: 'CV report', placements: ['page.candidate', 'page.position'] },
    { name: 'candidate-check', title: 'Check my CV', placements: ['embed.public'] },
  ],
  permissions: [{ name: 'documents:read', reason: 'To read the CVs.' }],
  settingsSchema: {
    type: 'object',
    properties: {
      greeting: { type: 'string', title: 'Greeting' },
      limit: { type: 'integer', title: 'Limit', minimum: 1, maximum: 9 },
      blind: { type: 'boolean', title: 'Blind mode' },
      tone: { enum: ['short', 'long'], title: 'Length' },
      weights: { type: 'object' },
    },
  },
  privacy: { data: 'What stands in a CV.', purpose: 'To compare it.', retentionDays: 180 },
};

export const installed: Installation = {
  ...analysis,
  id: 'i1',
  state: 'active',
  settings: { greeting: 'Hello', limit: 3, blind: false, tone: 'short' },
  error: null,
  createdAt,
};
