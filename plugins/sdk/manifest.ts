import { type Static, Type } from './schema.ts';

const Texts = Type.Record(
  Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$' }),
  Type.String({ maxLength: 2000 }),
  {
    description: 'A text per language; `en` is the fallback.',
  },
);

/** Where a widget may appear. */
export const Placement = Type.Enum([
  'page.candidate',
  'page.position',
  'page.dashboard',
  'page.settings',
  'embed.public',
  'lti.resource',
  'portal.subject',
]);

/** One custom element that a module exposes. */
export const ManifestWidget = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' }),
    /** Path of the file whose default export is the element class, relative to the module. */
    entry: Type.String({ pattern: '^web/[a-z0-9/.-]+\\.ts$' }),
    title: Texts,
    placements: Type.Array(Placement, { minItems: 1 }),
    /** Pixels reserved before the widget reports its own height. */
    minHeight: Type.Optional(Type.Integer({ minimum: 40, maximum: 2000 })),
    /**
     * When it sends a score to the grade book of an LMS (`grades.post`): `always`, or only where the launch is about a
     * position. Left out: never; then nobody who places it in a course is offered a column for it.
     */
    scores: Type.Optional(Type.Enum(['always', 'with-position'])),
    /** Features of the browser the frame must be allowed, e.g. `microphone`. */
    needs: Type.Optional(Type.Array(Type.Union([Type.Literal('microphone'), Type.Literal('camera')]))),
  },
  { additionalProperties: false },
);

/** What a module may ask for. Each is a service or part of one; an admin reads the reason before installing. */
export const ManifestPermission = Type.Object(
  {
    name: Type.Enum([
      'collections',
      'subjects:read',
      'subjects:write',
      'positions:read',
      'documents:read',
      'documents:write',
      'pdf',
      'events:emit',
      'jobs',
      'grades:write',
      'grades:read',
      'roster:read',
    ]),
    reason: Texts,
  },
  { additionalProperties: false },
);

/** A module's `manifest.json`: everything that can be known without running it. */
export const Manifest = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{2,40}$' }),
    version: Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$' }),
    /** Versions of the host it runs on, a semver range. */
    host: Type.String(),
    publisher: Type.Object({ id: Type.String(), name: Type.String() }, { additionalProperties: false }),
    name: Texts,
    summary: Texts,
    description: Type.Optional(Texts),
    categories: Type.Array(Type.String(), { maxItems: 5 }),
    locales: Type.Array(Type.String(), { minItems: 1 }),
    widgets: Type.Array(ManifestWidget),
    /** File whose default export is `defineModule(…)`. */
    server: Type.Optional(Type.String({ pattern: '^server/[a-z0-9/.-]+\\.ts$' })),
    /** Who may call which route. A route that is not listed is closed. */
    routes: Type.Array(
      Type.Object(
        {
          route: Type.String({ pattern: '^(GET|POST|PUT|PATCH|DELETE) /' }),
          access: Type.Array(Type.Union([Type.Literal('member'), Type.Literal('subject')]), { minItems: 1 }),
        },
        { additionalProperties: false },
      ),
    ),
    jobs: Type.Array(Type.String({ pattern: '^[a-z][a-z0-9-]+$' })),
    events: Type.Object(
      { emits: Type.Array(Type.String()), consumes: Type.Array(Type.String()) },
      { additionalProperties: false },
    ),
    collections: Type.Array(Type.String({ pattern: '^[a-z][a-z0-9_]{1,30}$' })),
    permissions: Type.Array(ManifestPermission),
    /** JSON Schema of the settings; each property may carry `visibility: public | private | secret`. */
    settings: Type.Object({}, { additionalProperties: true }),
    /** Commands of the `inlay` program. */
    commands: Type.Optional(
      Type.Array(
        Type.Object(
          { name: Type.String(), summary: Type.String(), entry: Type.String(), export: Type.String() },
          { additionalProperties: false },
        ),
      ),
    ),
    /** What personal data it keeps, why, for how long and who receives it. */
    privacy: Type.Object(
      {
        data: Texts,
        purpose: Texts,
        retentionDays: Type.Integer({ minimum: 1 }),
        receivers: Type.Array(Type.String()),
      },
      { additionalProperties: false },
    ),
  },
  {
    additionalProperties: false,
    $id: 'https://inlay.dev/schemas/manifest.json',
    title: 'Inlay module manifest',
  },
);

/** The type of a `manifest.json`. */
export type Manifest = Static<typeof Manifest>;
/** The type of a widget in a manifest. */
export type ManifestWidget = Static<typeof ManifestWidget>;
