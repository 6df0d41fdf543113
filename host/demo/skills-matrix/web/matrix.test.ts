import { AppError } from 'inlay/sdk/web';
import { mountForTest } from 'inlay/sdk/web/testing';
import { afterEach, expect, sendKeys, setViewport, test, waitUntil } from 'inlay/widgets/testing';
import type { Person, Skill } from '../shared/levels.ts';
import MatrixWidget from './matrix.ts';

const response = await fetch(new URL('../locales/en.json', import.meta.url));
const en = (await response.json()) as Record<string, string>;

const welding: Skill = { id: '01K000000000000000000SK1LL', name: 'Welding' };
const drawing: Skill = { id: '01K000000000000000000SK2LL', name: 'Technical drawing' };
const ada: Person = {
  id: '01K0000000000000000000ADA1',
  name: 'Ada Lindqvist',
  team: 'Workshop',
  levels: { [welding.id]: 4, [drawing.id]: 1 },
};
const bo: Person = {
  id: '01K0000000000000000000B001',
  name: 'Bo Chen',
  team: '',
  levels: { [welding.id]: 3 },
};

type Drawn = HTMLElement & { readonly renderRoot: ShadowRoot; readonly updateComplete: Promise<unknown> };

let unmount = () => {};
afterEach(() => unmount());

async function mount({ mayEdit = true, people = [ada, bo], skills = [welding, drawing], set = fine } = {}) {
  const mounted = await mountForTest(MatrixWidget, {
    module: 'skills-matrix',
    messages: en,
    settings: { needed: 2 },
    routes: {
      'GET /matrix': () => ({ people, skills, mayEdit }),
      'PUT /levels': set,
      'POST /people': (input: object) => ({ id: '01K0000000000000000000NEW1', levels: {}, ...input }),
      'POST /skills': () => {
        throw new AppError('collections.duplicate', 409, 'Twice.');
      },
      'DELETE /people/:id': () => null,
    },
  });
  unmount = mounted.unmount;
  const { element } = mounted;
  const grid = () => element.renderRoot.querySelector<Drawn>('skills-matrix-grid');
  await waitUntil(
    () => grid()?.renderRoot.querySelector('td') || element.renderRoot.querySelector('inlay-empty-state'),
  );
  return {
    ...mounted,
    cell: (label: string) => grid()!.renderRoot.querySelector<HTMLElement>(`.cell[aria-label^="${label}"]`)!,
    grid: () => grid()!,
    find: <E extends HTMLElement>(selector: string) => element.renderRoot.querySelector<E>(selector)!,
  };
}

const fine = ({
  personId,
  skillId,
  level,
}: {
  personId: string;
  skillId: string;
  level: number;
}): unknown => {
  const person = [ada, bo].find(({ id }) => id === personId)!;
  return { ...person, levels: { ...person.levels, [skillId]: level } };
};

test('arrow keys move and a digit sets the level', async () => {
  const { cell, requests, element } = await mount();
  cell('Ada Lindqvist, Welding').focus();
  await sendKeys({ press: 'ArrowDown' });
  await sendKeys({ press: 'ArrowRight' });
  await sendKeys({ press: '3' });
  await waitUntil(() => cell('Bo Chen, Technical drawing: 3, alone'));
  expect(requests.at(-1)).to.deep.include({ method: 'PUT' });
  await expect(element).to.be.accessible();
});

test('a level that the server refuses goes back to what it was, and says why', async () => {
  const refuse = () => {
    throw new AppError('matrix.read_only', 403, 'No.');
  };
  const { cell, notices } = await mount({ set: refuse });
  cell('Ada Lindqvist, Technical drawing').click();
  await waitUntil(() => notices.length > 0);
  expect(notices[0]?.text).to.equal('Only managers may change the matrix.');
  expect(cell('Ada Lindqvist, Technical drawing').getAttribute('aria-label')).to.include('learning');
});

test('who may not edit sees levels and no way to change them', async () => {
  const { cell, requests, find, grid } = await mount({ mayEdit: false });
  cell('Ada Lindqvist, Technical drawing').click();
  expect(requests).to.have.length(1);
  expect(grid().renderRoot.querySelector('.bin')).to.equal(null);
  expect(find('.bar').textContent).not.to.include('Add a person');
});

test('a skill that too few people can do is a gap in the chart, and stands first', async () => {
  const { element, find } = await mount();
  const chart = find<Drawn>('skills-matrix-coverage');
  const rows = [...chart.renderRoot.querySelectorAll('li')].map((row) =>
    row.textContent?.replace(/\s+/g, ' '),
  );
  expect(rows[0]).to.include('Technical drawing').and.to.include('Gap: 2 needed');
  expect(rows[1]).to.include('Welding').and.to.include('2 people can do it alone');
  await expect(element).to.be.accessible();
});

test('a removed person can be brought back with all levels', async () => {
  const { grid, find, requests } = await mount();
  grid().renderRoot.querySelector<HTMLElement>('[aria-label="Remove Ada Lindqvist"]')!.click();
  await waitUntil(() => find('.undo'));
  expect(grid().renderRoot.textContent).not.to.include('Ada');
  find<HTMLElement>('.undo inlay-button').click();
  await waitUntil(() => grid().renderRoot.textContent?.includes('Ada'));
  expect(requests.at(-1)?.input).to.deep.equal({ name: ada.name, team: ada.team, levels: ada.levels });
});

test('a name that is taken is said at the form, and what was typed stays', async () => {
  const { element, find } = await mount();
  find<HTMLElement>('.bar inlay-button:nth-of-type(2)').click();
  await waitUntil(() => find('skills-matrix-add'));
  const form = find<Drawn>('skills-matrix-add');
  await form.updateComplete;
  const field = form.renderRoot.querySelector<HTMLInputElement>('[name=name]')!;
  field.value = 'Welding';
  form.renderRoot.querySelector<HTMLElement>('[type=submit]')!.click();
  await waitUntil(() => form.renderRoot.querySelector('[role=alert]'));
  expect(form.renderRoot.textContent).to.include('There is a skill of this name already.');
  expect(field.value).to.equal('Welding');
  await expect(element).to.be.accessible();
});

test('nobody there yet: says what to do; the page holds on a phone', async () => {
  await setViewport({ width: 390, height: 800 });
  const { element, find } = await mount({ people: [], skills: [] });
  expect(find('inlay-empty-state').textContent).to.include('Add the people of your team');
  expect(element.scrollWidth).to.be.at.most(390);
  await expect(element).to.be.accessible();
});
