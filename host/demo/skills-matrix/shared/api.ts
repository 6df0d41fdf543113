import { defineApi, Id, Type } from 'inlay/sdk';

const Level = Type.Integer({ minimum: 0, maximum: 4 });
const Levels = Type.Record(Type.String(), Level);
const Name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
const Team = Type.String({ maxLength: 60 });
const Person = Type.Object({ id: Id, name: Type.String(), team: Type.String(), levels: Levels });
const Skill = Type.Object({ id: Id, name: Type.String() });
const ById = Type.Object({ id: Id });

export const api = defineApi({
  'GET /matrix': {
    summary: 'The whole matrix, and whether the reader may change it.',
    output: Type.Object({
      people: Type.Array(Person),
      skills: Type.Array(Skill),
      mayEdit: Type.Boolean(),
    }),
  },
  'POST /people': {
    summary: 'Adds a person, with levels where they are known.',
    input: Type.Object(
      { name: Name, team: Type.Optional(Team), levels: Type.Optional(Levels) },
      { additionalProperties: false },
    ),
    output: Person,
    status: 201,
  },
  'DELETE /people/:id': { summary: 'Removes a person with their levels.', input: ById },
  'POST /skills': {
    summary: 'Adds a skill.',
    input: Type.Object({ name: Name }, { additionalProperties: false }),
    output: Skill,
    status: 201,
  },
  'DELETE /skills/:id': { summary: 'Removes a skill.', input: ById },
  'PUT /levels': {
    summary: 'Sets the level of one person in one skill.',
    input: Type.Object({ personId: Id, skillId: Id, level: Level }, { additionalProperties: false }),
    output: Person,
  },
});
