import { createTranslator } from 'inlay/widgets/i18n';
import { expect, test } from '../../../../../widgets/testing/testing.ts';
import { readSetting } from './check-setting.ts';
import { listMissingSettings, listNewSettings } from './new-settings.ts';
import { readSettingsForm, type SettingField } from './read-schema.ts';
import { readDraft, valueAt } from './settings-draft.ts';

const t = createTranslator('en', {});
const fieldOf = (schema: object, required = false): SettingField =>
  readSettingsForm({ properties: { it: schema }, required: required ? ['it'] : [] }, 'en').fields[0]!;
const read = (schema: object, written: unknown, required = false) => {
  const reading = readSetting(fieldOf(schema, required), written, t);
  return 'fault' in reading ? reading.fault : reading.value;
};

test('a form is read from a schema in the reader’s language; what cannot be drawn is named', () => {
  const { fields, undrawn } = readSettingsForm(
    {
      properties: {
        word: { type: 'string', title: { en: 'Word', de: 'Wort' } },
        tags: { type: 'array', items: { type: 'string' } },
        days: { type: 'array', items: { enum: ['mon', 'tue'] } },
        mail: {
          type: 'object',
          properties: { sender: { type: 'string' }, deep: { type: 'object', properties: {} } },
        },
        odd: { type: ['string', 'null'], title: 'Odd one' },
      },
    },
    'de',
  );
  expect(fields.map(({ path, kind, label }) => [path, kind, label])).to.deep.equal([
    ['word', 'text', 'Wort'],
    ['tags', 'list', 'tags'],
    ['days', 'choices', 'days'],
    ['mail', 'group', 'mail'],
  ]);
  expect(fields[3]!.fields.map(({ path }) => path)).to.deep.equal(['mail/sender']);
  expect(undrawn).to.deep.equal(['deep', 'Odd one']);
});

test('a number is taken within its limits, with a comma or a point', () => {
  const schema = { type: 'number', minimum: 1, maximum: 9 };
  expect(['x', '0', '2,5', '2.5', '10'].map((text) => read(schema, text))).to.deep.equal([
    'setting.notANumber',
    'setting.tooSmall',
    2.5,
    2.5,
    'setting.tooLarge',
  ]);
  expect(read({ type: 'integer' }, '2.5')).to.equal('setting.notWhole');
  expect(read({ type: 'integer', default: 7 }, '')).to.equal(null);
  expect(read({ type: 'integer' }, '', true)).to.equal('setting.notANumber');
});

test('a text keeps to length, pattern and format; a pattern nobody can read is left to the server', () => {
  const schema = { type: 'string', minLength: 2, maxLength: 4, pattern: '^[a-z]+$' };
  expect(['a', 'abcde', 'AB', 'ab'].map((text) => read(schema, text))).to.deep.equal([
    'setting.tooShort',
    'setting.tooLong',
    'setting.wrongForm',
    'ab',
  ]);
  expect(read({ type: 'string', pattern: '(' }, 'x')).to.equal('x');
  const long = `${'a'.repeat(5000)}!`;
  for (const pattern of ['^(a+)+$', '^(a|aa){2,}$', '^a*a*a*a*a*$'])
    expect(read({ type: 'string', pattern }, long)).to.equal(long);
  expect(read({ type: 'string', format: 'email' }, 'nobody')).to.equal('setting.notAnAddress');
  expect(read({ type: 'string', format: 'uri' }, 'nowhere')).to.equal('setting.notAUrl');
  expect(read({ type: 'string' }, '', true)).to.equal('setting.required');
});

test('a list is written one entry a line', () => {
  const schema = { type: 'array', items: { type: 'string' }, maxItems: 2, uniqueItems: true };
  expect(read(schema, ' a \n\nb')).to.deep.equal(['a', 'b']);
  expect(read(schema, 'a\nb\nc')).to.equal('setting.tooMany');
  expect(read(schema, 'a\na')).to.equal('setting.twice');
  expect(read({ ...schema, minItems: 1 }, '')).to.equal('setting.tooFew');
});

test('a choice keeps the type of what is chosen', () => {
  expect(read({ enum: [1, 2] }, '2')).to.equal(2);
  expect(read({ enum: ['a'] }, '', true)).to.equal('setting.required');
});

test('a choice has a name in the language of the reader where the module gives one', () => {
  const use = { oneOf: [{ const: 'off', title: { en: 'Off', de: 'Aus' } }, { const: 'on' }] };
  const { fields } = readSettingsForm({ properties: { use, uses: { type: 'array', items: use } } }, 'de');
  expect(fields.map(({ kind }) => kind)).to.deep.equal(['choice', 'choices']);
  for (const { choices, choiceNames } of fields)
    expect([choices, choiceNames]).to.deep.equal([['off', 'on'], { off: 'Aus', on: '' }]);
  expect(read(use, 'on')).to.equal('on');
});

test('only what was written is sent; a group goes whole, a secret only when typed', () => {
  const { fields } = readSettingsForm(
    {
      properties: {
        key: { type: 'string', visibility: 'secret' },
        word: { type: 'string' },
        mail: { type: 'object', properties: { to: { type: 'string' }, copies: { type: 'integer' } } },
      },
      required: ['key'],
    },
    'en',
  );
  const settings = { key: '••••••', word: 'Hi', mail: { to: 'a@b.example', copies: 1 } };
  expect(readDraft(fields, settings, { 'mail/copies': '2' }, t)).to.deep.equal({
    changes: { mail: { to: 'a@b.example', copies: 2 } },
    faults: {},
  });
  expect(readDraft(fields, settings, { 'mail/copies': '' }, t).changes).to.deep.equal({
    mail: { to: 'a@b.example' },
  });
  expect(readDraft(fields, { word: 'Hi' }, {}, t).faults).to.deep.equal({ key: 'setting.required' });
  expect(valueAt(settings, fields[2]!.fields[0]!)).to.equal('a@b.example');
});

test('an upgrade asks for what is new and for what it cannot do without', () => {
  const older = { properties: { word: {} } };
  const newer = {
    properties: { word: {}, colour: {}, key: {}, size: { default: 3 } },
    required: ['key', 'size'],
  };
  expect(listNewSettings(older, newer, { word: 'Hi' })).to.deep.equal(['colour', 'key', 'size']);
  expect(listMissingSettings(newer, {})).to.deep.equal(['key']);
  expect(listMissingSettings(newer, { key: 'set' })).to.deep.equal([]);
});
