import { type Static, Type } from './schema.ts';

/** What an editor and the check say of a value that has the wrong form: VS Code knows this keyword. */
interface Form {
  readonly description: string;
  readonly pattern: string;
  readonly patternErrorMessage: string;
  readonly maxLength?: number;
}

/** A text that must have a form. */
export const textOfForm = (form: Form) => Type.String({ ...form });

/** Texts for people: a text for each language. */
export const textsFor = (description: string) =>
  Type.Record(
    Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$' }),
    Type.String({ minLength: 1, maxLength: 2000 }),
    {
      description: `${description} A text for each language of \`locales\`; \`en\` is the fallback.`,
      additionalProperties: false,
    },
  );

const closed = { additionalProperties: false } as const;

/** Where a widget may appear. */
export const Placement = Type.Enum(
  [
    'page.candidate',
    'page.position',
    'page.dashboard',
    'page.settings',
    'embed.public',
    'lti.resource',
    'portal.subject',
  ],
  {
    description:
      'Where a widget may appear: a candidate’s or a position’s page in the console, the console’s start page or settings, any site, a course of an LMS, a person’s own page.',
  },
);

/** One property that a page may give a widget; see `readProperties`. */
export const WidgetProperty = Type.Object(
  {
    type: Type.Enum(['string', 'number', 'integer', 'boolean'], {
      description: 'What the attribute’s text is read as.',
    }),
    description: Type.Optional(
      Type.String({ maxLength: 500, description: 'What it does, in English, for developers of pages.' }),
    ),
    enum: Type.Optional(
      Type.Array(Type.Union([Type.String(), Type.Number()]), {
        minItems: 1,
        maxItems: 100,
        description: 'The only values.',
      }),
    ),
    default: Type.Optional(
      Type.Union([Type.String(), Type.Number(), Type.Boolean()], {
        description: 'Where the page gives nothing, or something that does not fit.',
      }),
    ),
    minimum: Type.Optional(Type.Number({ description: 'The smallest number.' })),
    maximum: Type.Optional(Type.Number({ description: 'The largest number.' })),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, description: 'Characters of a text at most.' })),
  },
  { ...closed, description: 'One property, as JSON Schema.' },
);

/** One custom element that a module exposes. */
export const ManifestWidget = Type.Object(
  {
    name: textOfForm({
      description: 'Its name in this module, `candidate-check`.',
      pattern: '^[a-z][a-z0-9-]{1,40}$',
      patternErrorMessage: 'Write 2 to 41 lower-case letters, digits and dashes, beginning with a letter.',
    }),
    entry: textOfForm({
      description: 'File whose default export is the element class, relative to the module.',
      pattern: '^web/[a-z0-9/.-]+\\.ts$',
      patternErrorMessage: 'Name a file below web/, such as web/report.ts.',
    }),
    title: textsFor('What people call it.'),
    placements: Type.Array(Placement, { minItems: 1, maxItems: 20, description: 'Where it may appear.' }),
    minHeight: Type.Optional(
      Type.Integer({
        minimum: 40,
        maximum: 2000,
        description: 'Pixels reserved before the widget reports its own height. Default 240.',
      }),
    ),
    sizes: Type.Optional(
      Type.Object(
        {
          minWidth: Type.Optional(
            Type.Integer({
              minimum: 120,
              maximum: 1200,
              description: 'Pixels it needs: in a narrower place it is scrolled sideways.',
            }),
          ),
          maxWidth: Type.Optional(
            Type.Integer({
              minimum: 200,
              maximum: 4000,
              description: 'Pixels it can use: in a wider place it stands in the middle.',
            }),
          ),
        },
        { ...closed, description: 'How wide it may get.' },
      ),
    ),
    properties: Type.Optional(
      Type.Object(
        {
          type: Type.Literal('object'),
          properties: Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,40}$' }), WidgetProperty, {
            ...closed,
            maxProperties: 50,
            description:
              'By name in camel case, 50 at most; `maxItems` is the attribute `data-max-items` on the page.',
          }),
          additionalProperties: Type.Optional(Type.Literal(false)),
        },
        {
          ...closed,
          description:
            'JSON Schema of what a page may give it as `data-*` attributes. Without it the widget gets all of them as text.',
        },
      ),
    ),
    scores: Type.Optional(
      Type.Enum(['always', 'with-position'], {
        description:
          'When it sends a score to the grade book of an LMS (`grades.post`): `always`, or only where the launch is about a position. Left out: never; then nobody who places it in a course is offered a column for it.',
      }),
    ),
    needs: Type.Optional(
      Type.Array(Type.Enum(['microphone', 'camera']), {
        maxItems: 2,
        uniqueItems: true,
        description: 'Features of the browser that its frame must be allowed.',
      }),
    ),
  },
  { ...closed, description: 'One custom element that the module exposes.' },
);

/** The type of a widget in a manifest. */
export type ManifestWidget = Static<typeof ManifestWidget>;

/** What a module may ask for. Each is a service or part of one; an admin reads the reason before installing. */
export const ManifestPermission = Type.Object(
  {
    name: Type.Enum(
      [
        'collections',
        'subjects:read',
        'subjects:write',
        'members:read',
        'positions:read',
        'documents:read',
        'documents:write',
        'files',
        'pdf',
        'events:emit',
        'jobs',
        'grades:write',
        'grades:read',
        'roster:read',
        'secrets',
        'http',
        'mail:send',
        'search',
        'search:web',
        'ai',
      ],
      { description: 'The service, or the part of it, that is asked for.' },
    ),
    reason: textsFor('Why, in a sentence for an admin.'),
  },
  { ...closed, description: 'A service that the module needs.' },
);

/** One kind of background work in a manifest, where more than its name is to be said. */
export const ManifestJob = Type.Object(
  {
    name: textOfForm({
      description: 'Its name in `defineModule`.',
      pattern: '^[a-z][a-z0-9-]{1,60}$',
      patternErrorMessage: 'Write lower-case letters, digits and dashes, beginning with a letter.',
    }),
    schedule: Type.Optional(
      Type.String({
        maxLength: 100,
        description:
          'When the host starts it by itself in each tenant, with the input `{}`: minute, hour, day of month, month and day of week in UTC, `0 6 * * 1` for Mondays at six. A time that was missed for longer than an hour is left out.',
      }),
    ),
    timeoutSeconds: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 600,
        description: 'Seconds that a try may take. Default 120. Say it here or in the code, not in both.',
      }),
    ),
    concurrency: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 20,
        description: 'How many of it run at once in a tenant. Default: as many as there is room for.',
      }),
    ),
  },
  { ...closed, description: 'One kind of background work.' },
);

/** The type of a job in a manifest that says more than its name. */
export type ManifestJob = Static<typeof ManifestJob>;

/** What a module costs. Shown only: the host does not charge yet. */
export const ManifestPrice = Type.Object(
  {
    id: textOfForm({
      description: 'Stays the same while the price stays.',
      pattern: '^[a-z][a-z0-9-]{1,40}$',
      patternErrorMessage: 'Write 2 to 41 lower-case letters, digits and dashes, beginning with a letter.',
    }),
    kind: Type.Enum(['free', 'once', 'month', 'year', 'seat', 'metered'], {
      description: 'Nothing, once, each month, each year, each member and month, or each use.',
    }),
    amount: Type.Integer({
      minimum: 0,
      description: 'In the smallest unit of the currency, cents: 4900 for 49.',
    }),
    currency: textOfForm({
      description: 'ISO 4217, `EUR`.',
      pattern: '^[A-Z]{3}$',
      patternErrorMessage: 'Write three capital letters, such as EUR.',
    }),
    meter: Type.Optional(
      Type.String({
        maxLength: 60,
        description: 'What is counted, for `metered`: the name of a route or job.',
      }),
    ),
    trialDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 90, description: 'Days free of charge.' })),
  },
  { ...closed, description: 'What it costs. Not charged yet: the form is fixed, buying is to come.' },
);

/** The type of a price in a manifest. */
export type ManifestPrice = Static<typeof ManifestPrice>;
