import {
  ManifestJob,
  ManifestPermission,
  ManifestPrice,
  ManifestWidget,
  textOfForm,
  textsFor,
} from './manifest-parts.ts';
import { type Static, Type } from './schema.ts';

export {
  ManifestJob,
  ManifestPermission,
  ManifestPrice,
  ManifestWidget,
  Placement,
} from './manifest-parts.ts';

const closed = { additionalProperties: false } as const;
const picture = 'Name a file below listing/, such as listing/list.png.';

const eventType = textOfForm({
  maxLength: 100,
  description: '`<noun>.<past tense>`, `analysis.completed`.',
  pattern: '^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+$',
  patternErrorMessage: 'Write a noun and what happened to it, such as analysis.completed.',
});

const RouteAccess = Type.Enum(['member', 'manager', 'admin', 'subject']);
/** Who may call a route: members of any role, managers and admins, admins alone, or candidates and learners. */
export type RouteAccess = Static<typeof RouteAccess>;

/**
 * A module's `manifest.json`: everything that can be known without running it. Served as JSON Schema at
 * `/schemas/manifest.json`; put that address under `$schema` and an editor explains and checks each field.
 */
export const Manifest = Type.Object(
  {
    $schema: Type.Optional(
      Type.String({
        maxLength: 500,
        description: 'Address of this schema, for editors: `https://…/schemas/manifest.json`.',
      }),
    ),
    id: textOfForm({
      description: 'The module’s name for programs, the same in every version.',
      pattern: '^[a-z][a-z0-9-]{2,40}$',
      patternErrorMessage: 'Write 3 to 41 lower-case letters, digits and dashes, beginning with a letter.',
    }),
    version: textOfForm({
      description: 'The version, by the rules of semver.org.',
      pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$',
      maxLength: 64,
      patternErrorMessage: 'Write three numbers, such as 1.4.0.',
    }),
    host: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'Versions of Inlay that it runs on, a semver range: `>=0.1.0`.',
    }),
    publisher: Type.Object(
      {
        id: textOfForm({
          description: 'As registered at the marketplace.',
          pattern: '^[a-z][a-z0-9-]{1,40}$',
          patternErrorMessage:
            'Write 2 to 41 lower-case letters, digits and dashes, beginning with a letter.',
        }),
        name: Type.String({ minLength: 1, maxLength: 100, description: 'As people know them.' }),
      },
      { ...closed, description: 'Who makes it and signs its packages.' },
    ),
    name: textsFor('What people call it.'),
    summary: textsFor('What it is for, in one sentence.'),
    description: Type.Optional(textsFor('What it does, in a paragraph.')),
    categories: Type.Array(
      textOfForm({
        description: 'Lower-case word, `hiring`.',
        pattern: '^[a-z][a-z0-9-]{1,30}$',
        patternErrorMessage: 'Write one lower-case word, such as hiring.',
      }),
      { maxItems: 5, uniqueItems: true, description: 'Under which words the catalogue lists it.' },
    ),
    icon: Type.Optional(
      textOfForm({
        description: 'Square picture, SVG or PNG, below `listing/`.',
        pattern: '^listing/([a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9._-]*\\.(svg|png)$',
        patternErrorMessage: 'Name an SVG or PNG below listing/, such as listing/icon.svg.',
      }),
    ),
    screenshots: Type.Optional(
      Type.Array(
        Type.Object(
          {
            file: textOfForm({
              description: 'PNG, JPEG or WebP below `listing/`.',
              pattern: '^listing/([a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9._-]*\\.(png|jpg|webp)$',
              patternErrorMessage: picture,
            }),
            alt: textsFor('What it shows, for people who do not see it.'),
          },
          closed,
        ),
        { maxItems: 8, description: 'Pictures for the catalogue, the best one first.' },
      ),
    ),
    prices: Type.Optional(
      Type.Array(ManifestPrice, { maxItems: 10, description: 'What it costs; left out, nothing.' }),
    ),
    locales: Type.Array(
      textOfForm({
        description: 'A language, `de` or `pt-BR`, with its texts in `locales/<language>.json`.',
        pattern: '^[a-z]{2}(-[A-Z]{2})?$',
        patternErrorMessage: 'Write a language such as de or pt-BR.',
      }),
      {
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        description: 'Languages of its texts; `en` is one of them.',
      },
    ),
    widgets: Type.Array(ManifestWidget, { maxItems: 30, description: 'Its custom elements.' }),
    server: Type.Optional(
      textOfForm({
        description: 'File whose default export is `defineModule(…)`. Left out by a module of widgets alone.',
        pattern: '^server/[a-z0-9/.-]+\\.ts$',
        patternErrorMessage: 'Name a file below server/, such as server/module.ts.',
      }),
    ),
    routes: Type.Array(
      Type.Object(
        {
          route: textOfForm({
            description: 'Its name in the API, `GET /reports/:id`.',
            pattern: '^(GET|POST|PUT|PATCH|DELETE) /',
            maxLength: 200,
            patternErrorMessage: 'Write a method and a path, such as GET /reports/:id.',
          }),
          access: Type.Array(RouteAccess, {
            minItems: 1,
            maxItems: 2,
            uniqueItems: true,
            description:
              '`member`: whoever works for the tenant. `manager`: of these only managers and admins. `admin`: only admins. `subject`: a candidate or learner.',
          }),
        },
        closed,
      ),
      {
        maxItems: 200,
        description: 'Who may call which route, 200 at most. A route that is not listed is closed.',
      },
    ),
    jobs: Type.Array(Type.Union([ManifestJob.properties.name, ManifestJob]), {
      maxItems: 50,
      description: 'Its kinds of background work, 50 at most: names, or objects where more is to be said.',
    }),
    events: Type.Object(
      {
        emits: Type.Array(eventType, {
          maxItems: 100,
          uniqueItems: true,
          description: 'What it tells, 100 types at most. Others it cannot tell.',
        }),
        consumes: Type.Array(eventType, {
          maxItems: 100,
          uniqueItems: true,
          description: 'What it hears, of the host and of other modules, 100 types at most.',
        }),
      },
      { ...closed, description: 'Events that it tells and hears.' },
    ),
    collections: Type.Array(
      textOfForm({
        description: 'Its name in `defineModule`.',
        pattern: '^[a-z][a-z0-9_]{1,30}$',
        patternErrorMessage:
          'Write 2 to 31 lower-case letters, digits and underscores, beginning with a letter.',
      }),
      { maxItems: 50, description: 'Records that the host keeps for it, 50 kinds at most.' },
    ),
    permissions: Type.Array(ManifestPermission, {
      maxItems: 30,
      description:
        'The services that it needs. One that is not asked for, or that an admin did not grant, refuses.',
    }),
    network: Type.Optional(
      Type.Array(
        textOfForm({
          description:
            'A host name, `api.example.com`, `api.example.com:8443`, or `*.example.com` for all below it.',
          maxLength: 260,
          pattern: '^(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9](:[1-9][0-9]{0,4})?$',
          patternErrorMessage:
            'Write a public host name in lower case, such as api.example.com: no address of numbers, no https://, no path; a * only in front, as in *.example.com.',
        }),
        {
          maxItems: 20,
          uniqueItems: true,
          description: 'Servers that `http.fetch` may ask, by https. An admin reads and grants each of them.',
        },
      ),
    ),
    models: Type.Optional(
      Type.Array(Type.Enum(['fast', 'strong']), {
        maxItems: 2,
        uniqueItems: true,
        description:
          'Classes of models that its prompts ask. An admin reads and grants each of them, and chooses which model it is.',
      }),
    ),
    prompts: Type.Optional(
      Type.Array(
        textOfForm({
          description: 'Id of a prompt: its texts are the files `prompts/<id>.v<version>.md`.',
          pattern: '^[a-z][a-z0-9-]{1,60}$',
          patternErrorMessage:
            'Write 2 to 61 lower-case letters, digits and dashes, beginning with a letter.',
        }),
        {
          maxItems: 50,
          uniqueItems: true,
          description: 'Prompts that `ai` runs, 50 at most. A tenant may write a text of its own for each.',
        },
      ),
    ),
    settings: Type.Unsafe<{ readonly properties?: object; readonly [keyword: string]: unknown }>(
      Type.Object(
        {
          properties: Type.Optional(
            Type.Record(Type.String(), Type.Object({}, { additionalProperties: true }), {
              maxProperties: 100,
              description: 'By name, 100 at most.',
            }),
          ),
        },
        {
          additionalProperties: true,
          description:
            'JSON Schema of the settings, from which the console draws the form. Each property says `visibility`: `public` reaches the browser, `private` (the default) the server half, `secret` only `secrets.get`.',
        },
      ),
    ),
    commands: Type.Optional(
      Type.Array(
        Type.Object(
          {
            name: Type.String({ description: 'As it is called: `inlay <name>`.' }),
            summary: Type.String({ description: 'One sentence.' }),
            entry: Type.String({ description: 'File, relative to the module.' }),
            export: Type.String({ description: 'Name of the function in it.' }),
          },
          closed,
        ),
        { maxItems: 20, description: 'Commands of the `inlay` program. For modules of the house.' },
      ),
    ),
    privacy: Type.Object(
      {
        data: textsFor('What personal data it keeps.'),
        purpose: textsFor('What for.'),
        retentionDays: Type.Integer({
          minimum: 1,
          maximum: 36_500,
          description: 'Days that it keeps them at most.',
        }),
        receivers: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
          maxItems: 50,
          description: 'Who else gets them; empty for nobody.',
        }),
      },
      { ...closed, description: 'What personal data it keeps, why, for how long and who receives it.' },
    ),
  },
  {
    ...closed,
    $id: 'https://inlay.dev/schemas/manifest.json',
    title: 'Inlay module manifest',
    description: 'Everything about a module that can be known without running it.',
  },
);

/** The type of a `manifest.json`. */
export type Manifest = Static<typeof Manifest>;
