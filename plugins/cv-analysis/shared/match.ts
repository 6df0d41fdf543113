import { type Static, Type } from 'inlay/sdk';

const text = (description: string) => Type.String({ description });
const month = Type.String({ pattern: '^\\d{4}(-\\d{2})?$', description: 'Year, or year and month.' });
const offset = Type.Integer({ minimum: 0 });

/** A sentence in a form that can be said in every language: a key of `locales/*.json` and what to fill in. */
export const Message = Type.Object(
  {
    code: text('Key of the sentence in the locale files, for example `match.reason.skill_shown`.'),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  },
  { additionalProperties: false },
);
export type Message = Static<typeof Message>;

export const RequirementKind = Type.Union([
  Type.Literal('skill'),
  Type.Literal('experience'),
  Type.Literal('education'),
  Type.Literal('language'),
  Type.Literal('certificate'),
  Type.Literal('location'),
  Type.Literal('other'),
]);
export type RequirementKind = Static<typeof RequirementKind>;

export const Importance = Type.Union([Type.Literal('must'), Type.Literal('nice')]);
export type Importance = Static<typeof Importance>;

/** One thing a position asks for. A recruiter may edit it until the position's version is locked. */
export const Requirement = Type.Object(
  {
    id: text('Unique within the position, stable for the same text.'),
    kind: RequirementKind,
    importance: Importance,
    text: text('The sentence of the position it was read from, verbatim.'),
    label: text('A few words for a table row.'),
    skillIds: Type.Optional(Type.Array(Type.String(), { description: 'Ids of the taxonomy.' })),
    skillMode: Type.Optional(
      Type.Union([Type.Literal('any'), Type.Literal('all')], { description: 'Absent means `all`.' }),
    ),
    years: Type.Optional(Type.Number({ minimum: 0, maximum: 60, description: 'Years asked for.' })),
    level: Type.Optional(
      text(
        'Languages: A1–C2 or `native`. Education: `school`, `vocational`, `bachelor`, `master`, `doctorate`.',
      ),
    ),
    subject: Type.Optional(
      text('What is looked for in plain words: a language code, a certificate, a place, a field of study.'),
    ),
    weight: Type.Number({
      minimum: 0,
      maximum: 10,
      description: 'Share in the overall figure; 0 leaves it out.',
    }),
  },
  { additionalProperties: false },
);
export type Requirement = Static<typeof Requirement>;

/** A passage of the CV's visible text: `text.slice(start, end) === quote`, always. */
export const Evidence = Type.Object(
  {
    quote: text('Verbatim, as it stands in the CV.'),
    page: Type.Integer({ minimum: 1 }),
    start: offset,
    end: offset,
  },
  { additionalProperties: false },
);
export type Evidence = Static<typeof Evidence>;

export const VerdictValue = Type.Union([
  Type.Literal('met'),
  Type.Literal('partly'),
  Type.Literal('not_shown'),
]);
export type VerdictValue = Static<typeof VerdictValue>;

/** What the CV shows for one requirement. `met` and `partly` carry at least one piece of evidence. */
export const Verdict = Type.Object(
  {
    requirementId: Type.String(),
    verdict: VerdictValue,
    credit: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Share of the weight earned; 0 without evidence.',
    }),
    doubt: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'How much more a person might give, where rules see little.',
    }),
    reason: Message,
    evidence: Type.Array(Evidence),
    related: Type.Optional(
      Type.Array(Type.String(), { description: 'Names of near skills that stood in for the one asked for.' }),
    ),
  },
  { additionalProperties: false },
);
export type Verdict = Static<typeof Verdict>;

export const Band = Type.Union([
  Type.Literal('strong'),
  Type.Literal('possible'),
  Type.Literal('weak'),
  Type.Literal('needs_human'),
]);
export type Band = Static<typeof Band>;

/** What widens the interval or asks for a person, however the requirements are weighed. */
export const Unsure = Type.Object(
  {
    reading: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Share of each credit that hangs on how well the file could be read.',
    }),
    reasons: Type.Array(Message, { description: 'Each one makes the band `needs_human`.' }),
  },
  { additionalProperties: false },
);
export type Unsure = Static<typeof Unsure>;

export const TimelineItem = Type.Object(
  {
    kind: Type.Union([Type.Literal('work'), Type.Literal('education'), Type.Literal('break')]),
    label: text('Job title or field of study; empty for a break. Never a school or employer.'),
    organisation: Type.Optional(text('Employer or school; left out in blind mode.')),
    start: month,
    end: Type.Union([month, Type.Null()], { description: '`null` while it goes on.' }),
  },
  { additionalProperties: false },
);
export type TimelineItem = Static<typeof TimelineItem>;

export const SeniorityLevel = Type.Union([
  Type.Literal('entry'),
  Type.Literal('junior'),
  Type.Literal('mid'),
  Type.Literal('senior'),
  Type.Literal('lead'),
  Type.Literal('executive'),
  Type.Literal('unknown'),
]);
export type SeniorityLevel = Static<typeof SeniorityLevel>;

/** A position held against a CV: mechanical, explained, the same for the same input. */
export const MatchReport = Type.Object(
  {
    overall: Type.Object(
      {
        low: Type.Integer({ minimum: 0, maximum: 100 }),
        high: Type.Integer({ minimum: 0, maximum: 100 }),
        band: Band,
        reasons: Type.Array(Message, {
          description: 'Why the band is `needs_human`, or what holds it down.',
        }),
        unsure: Unsure,
      },
      { additionalProperties: false },
    ),
    requirements: Type.Array(Requirement),
    verdicts: Type.Array(Verdict, { description: 'One for each requirement, in the same order.' }),
    gaps: Type.Array(Type.String(), { description: 'Ids of requirements not fully met, heaviest first.' }),
    timeline: Type.Array(TimelineItem, { description: 'Oldest first.' }),
    seniority: Type.Object(
      {
        level: SeniorityLevel,
        yearsExperience: Type.Number({ minimum: 0, description: 'Union of the dated jobs, one decimal.' }),
        evidence: Type.Array(Evidence),
      },
      { additionalProperties: false },
    ),
    flags: Type.Array(Message, {
      description: 'Breaks and overlaps, stated neutrally; no effect on the result.',
    }),
    questions: Type.Array(Message, { description: 'Worth asking in a conversation.' }),
    notShown: Type.Array(Message, { description: 'What the CV does not say.' }),
    engine: Type.Object(
      { name: Type.Literal('builtin'), version: Type.String() },
      { additionalProperties: false },
    ),
    inputHash: Type.String({ description: 'SHA-256 of everything the result was made from, hexadecimal.' }),
  },
  { additionalProperties: false },
);
export type MatchReport = Static<typeof MatchReport>;

/** One piece of advice for the candidate; `requirementId` is absent where it is about the CV's form. */
export const Advice = Type.Object(
  {
    kind: Type.Union([Type.Literal('missing'), Type.Literal('strengthen'), Type.Literal('format')]),
    requirementId: Type.Optional(Type.String()),
    message: Message,
  },
  { additionalProperties: false },
);
export type Advice = Static<typeof Advice>;
