import { type Static, Type } from 'typebox';

const text = Type.Optional(Type.String());
const texts = Type.Optional(Type.Array(Type.String()));
const date = Type.Optional(
  Type.String({
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    description: 'As exact as the CV prints it: year, month or day.',
  }),
);
const open = { additionalProperties: true };

export const Location = Type.Object({
  address: text,
  postalCode: text,
  city: text,
  region: text,
  countryCode: Type.Optional(Type.String({ description: 'ISO 3166-1 alpha-2.' })),
});

export const OnlineProfile = Type.Object({ network: text, username: text, url: text });

export const Basics = Type.Object({
  name: text,
  label: text,
  email: text,
  phone: text,
  url: text,
  summary: text,
  location: Type.Optional(Location),
  profiles: Type.Optional(Type.Array(OnlineProfile)),
});
export type Basics = Static<typeof Basics>;

export const Work = Type.Object({
  name: text,
  position: text,
  location: text,
  url: text,
  startDate: date,
  /** Absent while it goes on. */
  endDate: date,
  summary: text,
  highlights: texts,
});
export type Work = Static<typeof Work>;

export const Education = Type.Object({
  institution: text,
  area: text,
  studyType: text,
  location: text,
  startDate: date,
  endDate: date,
  score: text,
  url: text,
  courses: texts,
  summary: text,
});
export type Education = Static<typeof Education>;

export const Skill = Type.Object({ name: text, level: text, keywords: texts });
export type Skill = Static<typeof Skill>;

export const Language = Type.Object({ language: text, fluency: text });
export type Language = Static<typeof Language>;

export const Project = Type.Object({
  name: text,
  description: text,
  startDate: date,
  endDate: date,
  url: text,
  roles: texts,
  entity: text,
  highlights: texts,
  keywords: texts,
});
export type Project = Static<typeof Project>;

export const Volunteer = Type.Object({
  organization: text,
  position: text,
  location: text,
  url: text,
  startDate: date,
  endDate: date,
  summary: text,
  highlights: texts,
});
export type Volunteer = Static<typeof Volunteer>;

export const Certificate = Type.Object({ name: text, issuer: text, date, url: text });
export type Certificate = Static<typeof Certificate>;

export const Award = Type.Object({ title: text, awarder: text, date, summary: text });
export type Award = Static<typeof Award>;

export const Publication = Type.Object({
  name: text,
  publisher: text,
  releaseDate: date,
  url: text,
  summary: text,
});
export type Publication = Static<typeof Publication>;

export const Interest = Type.Object({ name: text, keywords: texts });
export type Interest = Static<typeof Interest>;

export const Reference = Type.Object({ name: text, reference: text });
export type Reference = Static<typeof Reference>;

/** Where a value was read: offsets into `layoutText(layout).text`, `end` not included. */
export const Source = Type.Object({
  page: Type.Integer({ minimum: 1 }),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
});
export type Source = Static<typeof Source>;

/** How sure the rules are of one value, and where it stands in the CV. */
export const FieldNote = Type.Object({
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  /** Absent where the value stands in no text, such as the address behind a link. */
  source: Type.Optional(Source),
});
export type FieldNote = Static<typeof FieldNote>;

/** A CV as JSON Resume 1.0, with the confidence and source of each value in `meta.inlay`. */
export const Profile = Type.Object(
  {
    basics: Basics,
    work: Type.Array(Work),
    education: Type.Array(Education),
    skills: Type.Array(Skill),
    languages: Type.Array(Language),
    projects: Type.Array(Project),
    certificates: Type.Array(Certificate),
    awards: Type.Array(Award),
    publications: Type.Array(Publication),
    volunteer: Type.Array(Volunteer),
    interests: Type.Array(Interest),
    references: Type.Array(Reference),
    meta: Type.Object(
      {
        inlay: Type.Object({
          /** Language of the section names or of the text; absent when none of ours was recognised. */
          language: Type.Optional(Type.String()),
          /** Over the whole profile; below 0.5 a person should look. */
          confidence: Type.Number({ minimum: 0, maximum: 1 }),
          /** By JSON Pointer into this object: `/work/0/name`, `/skills/1/keywords/3`. */
          fields: Type.Record(Type.String(), FieldNote),
          /** Further CVs in the same file, which were not read: of other people, or of this one in another language. */
          others: Type.Optional(
            Type.Array(
              Type.Object({
                name: Type.String(),
                page: Type.Integer({ minimum: 1 }),
                /** Of the same person. */
                isSame: Type.Boolean(),
                language: text,
              }),
            ),
          ),
          /** Characters of invisible text that were left out. */
          hiddenCharacters: Type.Integer({ minimum: 0 }),
        }),
      },
      open,
    ),
  },
  open,
);
export type Profile = Static<typeof Profile>;
