/** How a setting is asked for. */
export type SettingKind = 'text' | 'secret' | 'switch' | 'number' | 'choice' | 'list' | 'choices' | 'group';

/** One setting that the console can draw. */
export interface SettingField {
  /** Names from the outside in, `mail/sender`, as faults of the server name it. */
  readonly path: string;
  readonly kind: SettingKind;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  /** What holds where nothing is set; undefined where nothing does. */
  readonly fallback: unknown;
  readonly choices: readonly (string | number)[];
  /** What a choice is called, by its value as text; the value itself where nothing is said. */
  readonly choiceNames: Readonly<Record<string, string>>;
  /** Of a group. */
  readonly fields: readonly SettingField[];
  readonly limits: SettingLimits;
}

/** What a value must keep to; what is left out does not matter. */
export interface SettingLimits {
  readonly whole?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

/** The form that a schema describes, and the settings that no form here can draw. */
export interface SettingsForm {
  readonly fields: readonly SettingField[];
  readonly undrawn: readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;

/** Reads a JSON Schema of settings in the reader's language; groups may be nested one level deep. */
export function readSettingsForm(schema: unknown, locale: string): SettingsForm {
  const undrawn: string[] = [];
  const fields = readProperties(asSchema(schema), '', locale, undrawn);
  return { fields, undrawn };
}

function readProperties(schema: Schema, parent: string, locale: string, undrawn: string[]): SettingField[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(asSchema(schema.properties)).flatMap(([name, value]) => {
    const property = asSchema(value);
    const path = parent ? `${parent}/${name}` : name;
    const label = readText(property.title, locale) || name;
    const kind = findKind(property, parent === '');
    if (!kind) {
      undrawn.push(label);
      return [];
    }
    const offering = kind === 'choices' ? asSchema(property.items) : property;
    return {
      path,
      kind,
      label,
      hint: readText(property.description, locale),
      required: required.includes(name),
      fallback: property.default,
      choices: readChoices(offering),
      choiceNames: readChoiceNames(offering, locale),
      fields: kind === 'group' ? readProperties(property, path, locale, undrawn) : [],
      limits: readLimits(property),
    };
  });
}

function findKind(property: Schema, mayNest: boolean): SettingKind | undefined {
  const { type, visibility } = property;
  if (readChoices(property).length > 0) return 'choice';
  if (type === 'string') return visibility === 'secret' ? 'secret' : 'text';
  if (type === 'boolean') return 'switch';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'object' && mayNest && property.properties && visibility !== 'secret') return 'group';
  if (type !== 'array' || visibility === 'secret') return undefined;
  const items = asSchema(property.items);
  if (readChoices(items).length > 0) return 'choices';
  return items.type === 'string' ? 'list' : undefined;
}

/** Values of `enum`, or of `oneOf` where each has its `const` and usually a `title`. */
function readChoices({ enum: values, oneOf }: Schema): (string | number)[] {
  const offered = Array.isArray(oneOf) ? oneOf.map((each) => asSchema(each).const) : values;
  return Array.isArray(offered) && offered.every((value) => ['string', 'number'].includes(typeof value))
    ? (offered as (string | number)[])
    : [];
}

function readChoiceNames({ oneOf }: Schema, locale: string): Record<string, string> {
  const named = (Array.isArray(oneOf) ? oneOf : []).map(asSchema);
  return Object.fromEntries(named.map(({ const: value, title }) => [String(value), readText(title, locale)]));
}

function readLimits(schema: Schema): SettingLimits {
  const numbers = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'];
  const texts = ['pattern', 'format'];
  const isMeant = ([name, value]: [string, unknown]): boolean =>
    (numbers.includes(name) && typeof value === 'number') ||
    (texts.includes(name) && typeof value === 'string') ||
    (name === 'uniqueItems' && typeof value === 'boolean');
  return {
    ...(schema.type === 'integer' && { whole: true }),
    ...Object.fromEntries(Object.entries(schema).filter(isMeant)),
  };
}

const asSchema = (value: unknown): Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {};

/** A text is plain, or one per language with English to fall back on. */
function readText(text: unknown, locale: string): string {
  if (typeof text === 'string') return text;
  const texts = asSchema(text);
  const found = texts[locale] ?? texts.en;
  return typeof found === 'string' ? found : '';
}
