import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createBus } from '../kernel/bus/index.ts';
import { createLog } from '../kernel/log/index.ts';
import { createLookup } from './lookup.ts';

interface Light {
  readonly colour: string;
  readonly room: string;
}

const log = createLog({ level: 'silent' });
const bus = await createBus({ log });
after(() => bus.close());
const makeLookup = () => createLookup<Light>({ bus, log }, `lights-${Math.random()}`);

test('what was asked a moment ago is not asked again, nor what was found not to be there', async () => {
  const lookup = makeLookup();
  let asked = 0;
  const load = async () => {
    asked += 1;
    return undefined;
  };
  await Promise.all([lookup.find('a', load), lookup.find('a', load)]);
  assert.equal(await lookup.find('a', load), undefined);
  assert.equal(asked, 1);
});

test('news make what they are about forgotten, in all processes, and nothing else', async () => {
  const topic = 'lights.changed';
  const [here, there] = [createLookup<Light>({ bus, log }, topic), createLookup<Light>({ bus, log }, topic)];
  let colour = 'red';
  const ask = (lookup: typeof here, id: string, room: string) =>
    lookup.find(id, async () => ({ colour, room })).then((light) => light?.colour);
  for (const lookup of [here, there])
    await Promise.all([ask(lookup, 'a', 'hall'), ask(lookup, 'b', 'attic')]);
  colour = 'green';
  await here.forget({ room: 'hall' });
  for (const lookup of [here, there]) {
    assert.equal(await ask(lookup, 'a', 'hall'), 'green');
    assert.equal(await ask(lookup, 'b', 'attic'), 'red');
  }
});

test('an answer from before the news is not remembered after them', async () => {
  const lookup = makeLookup();
  const answer = Promise.withResolvers<Light>();
  const early = lookup.find('a', () => answer.promise);
  await lookup.forget({ room: 'hall' });
  answer.resolve({ colour: 'red', room: 'hall' });
  assert.equal((await early)?.colour, 'red');
  const late = await lookup.find('a', async () => ({ colour: 'green', room: 'hall' }));
  assert.equal(late?.colour, 'green');
});

test('a question that failed is asked again', async () => {
  const lookup = makeLookup();
  await assert.rejects(
    lookup.find('a', () => Promise.reject(new Error('away'))),
    /away/,
  );
  assert.equal((await lookup.find('a', async () => ({ colour: 'red', room: 'hall' })))?.room, 'hall');
});

test('the process that changed something knows it, also while no news can be carried', async () => {
  const deaf = await createBus({ log });
  const lookup = createLookup<Light>({ bus: deaf, log }, 'lights');
  await lookup.find('a', async () => ({ colour: 'red', room: 'hall' }));
  await deaf.close();
  await lookup.forget({ room: 'hall' });
  assert.equal((await lookup.find('a', async () => ({ colour: 'green', room: 'hall' })))?.colour, 'green');
});
