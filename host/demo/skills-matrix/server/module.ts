import { AppError, defineModule } from 'inlay/sdk';
import { api } from '../shared/api.ts';
import { collections, type MatrixServices } from './collections.ts';
import { keepLevels, listAll, presentPerson } from './people.ts';

const readOnly = () =>
  new AppError('matrix.read_only', 403, 'Only managers may change the matrix. Ask one of them to do it.');
const personGone = () =>
  new AppError('matrix.person_gone', 404, 'This person is not in the matrix any more.');
const skillGone = () => new AppError('matrix.skill_gone', 404, 'This skill is not in the matrix any more.');

function mayEdit({ caller, settings }: MatrixServices): boolean {
  if (caller.kind !== 'member') return false;
  return settings.editors === 'everybody' || caller.role !== 'user';
}

function checkEditor(services: MatrixServices): void {
  if (!mayEdit(services)) throw readOnly();
}

export default defineModule<typeof api, typeof collections, MatrixServices>({
  api,
  collections,
  routes: {
    'GET /matrix': async (_input, services) => {
      const { people, skills } = services.collections;
      const [everybody, all] = await Promise.all([listAll(people), listAll(skills)]);
      return {
        people: everybody.map(presentPerson),
        skills: all.map(({ id, name }) => ({ id, name })),
        mayEdit: mayEdit(services),
      };
    },
    'POST /people': async ({ name, team = '', levels = {} }, services) => {
      checkEditor(services);
      const { people } = services.collections;
      const record = { ...keepLevels(levels), name: name.trim(), team: team.trim() };
      return presentPerson(await people.create(record));
    },
    'DELETE /people/:id': async ({ id }, services) => {
      checkEditor(services);
      if (!(await services.collections.people.delete(id))) throw personGone();
    },
    'POST /skills': async ({ name }, services) => {
      checkEditor(services);
      const { skills } = services.collections;
      const { id, name: kept } = await skills.create({ name: name.trim() });
      return { id, name: kept };
    },
    'DELETE /skills/:id': async ({ id }, services) => {
      checkEditor(services);
      if (!(await services.collections.skills.delete(id))) throw skillGone();
    },
    'PUT /levels': async ({ personId, skillId, level }, services) => {
      checkEditor(services);
      const { people, skills } = services.collections;
      if (!(await skills.get(skillId))) throw skillGone();
      const person = await people.update(personId, keepLevels({ [skillId]: level }));
      if (!person) throw personGone();
      return presentPerson(person);
    },
  },
});
