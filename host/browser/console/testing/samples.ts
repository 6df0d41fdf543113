import type {
  AnyConnection,
  ApiKey,
  Attempt,
  DocumentFile,
  Installation,
  Invitation,
  Listing,
  LtiConnection,
  LtiTool,
  Member,
  ModuleFacts,
  Position,
  SiteConnection,
  SiteLimits,
  SsoConfig,
  SsoSetup,
  Subject,
  Submission,
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
  concealed: false,
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

export const careers: SiteConnection = {
  id: 'c1',
  kind: 'site',
  name: 'Careers',
  siteKey: 'pk_123',
  origins: ['https://jobs.example'],
  enabled: true,
  createdAt,
  lastLaunch: null,
};

export const moodle: Extract<AnyConnection, { kind: 'lti' }> = {
  id: 'c2',
  kind: 'lti',
  name: 'Moodle of the school',
  profile: 'moodle',
  waitingDeployments: 1,
  origins: ['https://moodle.example'],
  enabled: true,
  createdAt,
  lastLaunch: { at: createdAt, code: 'lti.deployment_quarantined' },
};

export const ats: Extract<AnyConnection, { kind: 'oauth' }> = {
  id: 'c3',
  kind: 'oauth',
  name: 'Our ATS',
  clientId: 'client-1',
  authentication: 'client_secret',
  redirectUris: [],
  scopes: ['launch:create'],
  origins: ['https://ats.example'],
  enabled: true,
  createdAt,
  lastLaunch: { at: createdAt, code: null },
};

const copyFields: LtiTool['profiles']['moodle']['copy'] = [
  { key: 'toolUrl', value: 'https://inlay.example/lti/launch', form: 'url' },
  { key: 'ltiVersion', value: 'LTI 1.3', form: 'choice' },
];

export const ltiTool: LtiTool = {
  loginUrl: 'https://inlay.example/lti/login',
  redirectUri: 'https://inlay.example/lti/launch',
  targetLinkUri: 'https://inlay.example/lti/launch',
  deepLinkUrl: 'https://inlay.example/lti/deep-link',
  redirectUris: ['https://inlay.example/lti/launch'],
  jwksUrl: 'https://inlay.example/lti/jwks',
  iconUrl: 'https://inlay.example/lti/icon.svg',
  domain: 'inlay.example',
  scopes: [],
  profiles: {
    canvas: { registration: 'dynamic', copy: copyFields, platform: null },
    moodle: {
      registration: 'dynamic',
      copy: copyFields,
      platform: {
        issuer: 'https://{host}',
        loginUrl: 'https://{host}/mod/lti/auth.php',
        tokenUrl: 'https://{host}/mod/lti/token.php',
        jwksUrl: 'https://{host}/mod/lti/certs.php',
      },
    },
    brightspace: { registration: 'dynamic', copy: copyFields, platform: null },
    blackboard: { registration: 'manual', copy: copyFields, platform: null },
    other: { registration: 'dynamic', copy: copyFields, platform: null },
  },
};

export const moodleFacts: LtiConnection = {
  id: 'c2',
  profile: 'moodle',
  issuer: 'https://moodle.example',
  clientId: 'abc',
  loginUrl: 'https://moodle.example/mod/lti/auth.php',
  tokenUrl: 'https://moodle.example/mod/lti/token.php',
  jwksUrl: 'https://moodle.example/mod/lti/certs.php',
  module: null,
  widget: null,
  positionId: null,
  origins: ['https://moodle.example'],
  deployments: [
    { deploymentId: '1', state: 'approved', createdAt },
    { deploymentId: 'faculty-of-arts', state: 'quarantined', createdAt },
  ],
  tool: ltiTool,
};

export const opened: Attempt = {
  id: 'l1',
  at: createdAt,
  result: 'opened',
  code: null,
  reason: null,
  found: null,
  person: 'subject',
  subjectId: 's1',
  rung: null,
  module: 'cv-analysis',
  widget: 'candidate-check',
  origin: 'https://jobs.example',
  test: false,
  reference: 'l1',
};

export const refused: Attempt = {
  ...opened,
  id: 'r1',
  result: 'refused',
  code: 'lti.signature_wrong',
  reason: 'The signature of the message is wrong.',
  person: null,
  subjectId: null,
  module: null,
  widget: null,
  origin: null,
  reference: 'req-7',
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
    },
  },
  privacy: { data: 'What stands in a CV.', purpose: 'To compare it.', retentionDays: 180 },
  network: [],
  thirdParty: false,
  reviewed: true,
  icon: null,
  installed: null,
};

export const installed: Installation = {
  ...analysis,
  id: 'i1',
  state: 'active',
  settings: { greeting: 'Hello', limit: 3, blind: false, tone: 'short' },
  doing: null,
  step: null,
  rollbackUntil: null,
  error: null,
  createdAt,
  granted: ['documents:read'],
  previousVersion: null,
  newest: '0.1.0',
  upgrade: null,
  health: { state: 'running', restarts: 0, lastError: null, memoryBytes: null, startedAt: createdAt },
  runner: 'inline',
  yanked: null,
  removedAt: null,
  erasesAt: null,
};

/** A module that somebody else wrote. */
export const matrix: Listing = {
  ...analysis,
  module: 'skills-matrix',
  version: '2.0.0',
  name: 'Skills matrix',
  summary: 'Shows who knows what.',
  publisher: 'Northwind Tools',
  categories: ['team'],
  widgets: [{ name: 'grid', title: 'Skills', placements: ['page.candidate'] }],
  permissions: [{ name: 'collections', reason: 'To keep the grid.' }],
  network: ['api.northwind.example'],
  thirdParty: true,
  description: 'A grid of skills.',
  screenshots: [],
  publisherInfo: { id: 'northwind', name: 'Northwind Tools', domain: 'northwind.example' },
  locales: ['en'],
  receivers: ['Northwind Tools'],
  bytes: 48_000,
  versions: [
    { version: '2.0.0', publishedAt: createdAt, changelog: '- A chart.' },
    { version: '1.0.0', publishedAt: createdAt, changelog: '- The first one.' },
  ],
};

export const matrixInstalled: Installation = {
  ...installed,
  ...matrix,
  id: 'i2',
  version: '1.0.0',
  settings: {},
  granted: ['collections'],
  newest: '2.0.0',
  upgrade: { version: '2.0.0', newPermissions: [{ name: 'jobs', reason: 'To count at night.' }] },
  runner: 'isolated',
  health: { state: 'running', restarts: 2, lastError: null, memoryBytes: 41_000_000, startedAt: createdAt },
};

export const ada: Member = {
  id: 'm1',
  name: 'Ada Lindqvist',
  email: 'ada@demo.test',
  role: 'admin',
  external: false,
  createdAt,
};
export const tomas: Member = {
  ...ada,
  id: 'm2',
  name: 'Tomás Reyes',
  email: 'tomas@demo.test',
  role: 'user',
};
/** Somebody whom an LMS sent: it told us nothing but that they are there. */
export const nora: Member = { ...ada, id: 'm3', name: '', email: '', role: 'user', external: true };

export const invitation: Invitation = {
  id: 'v1',
  email: 'mei@demo.test',
  role: 'manager',
  state: 'open',
  invitedBy: 'm1',
  createdAt,
  sentAt: createdAt,
  expiresAt: '2026-05-10T09:30:00.000Z',
};

export const ssoSetup: SsoSetup = {
  redirectUri: 'https://inlay.example/auth/sso/callback',
  signInUrl: 'https://inlay.example/api/v1/auth/sso/demo/start',
  presets: [
    { preset: 'google', label: 'Google', issuer: 'https://accounts.google.com', scopes: ['openid'] },
    { preset: 'microsoft', label: 'Microsoft', issuer: null, scopes: ['openid'] },
    { preset: 'linkedin', label: 'LinkedIn', issuer: 'https://www.linkedin.com/oauth', scopes: ['openid'] },
    { preset: 'other', label: null, issuer: null, scopes: ['openid'] },
  ],
};
export const keycloak: SsoConfig = {
  preset: 'other',
  label: 'Firm login',
  issuer: 'https://login.firm.example',
  clientId: 'inlay',
  hasSecret: true,
  domains: ['firm.example'],
  role: 'user',
  createMembers: false,
  enabled: false,
  required: false,
  updatedAt: createdAt,
};

export const nightly: ApiKey = {
  id: 'k1',
  name: 'Nightly export',
  start: 'ik_01ABC_',
  scopes: ['positions:read', 'subjects:read'],
  memberId: 'm1',
  createdAt,
  expiresAt: '2099-05-03T09:30:00.000Z',
  lastUsedAt: null,
};

export const limits: SiteLimits = {
  perVisitorHour: 300,
  perDay: 20_000,
  proof: 'none',
  captchaUrl: null,
  hasCaptchaSecret: false,
  usage: [],
};

/** A version of the skills matrix whose checks have passed. */
export const submission: Submission = {
  id: 'b1',
  publisher: 'northwind',
  module: 'skills-matrix',
  version: '2.0.0',
  state: 'in_review',
  rollout: null,
  checks: [{ name: 'archive', passed: true, ran: true, details: [] }],
  checksInAll: 8,
  reason: null,
  size: 48_000,
  createdAt,
  updatedAt: createdAt,
  approvedAt: null,
};
