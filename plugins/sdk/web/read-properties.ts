/** Values that a page gave a widget, by name. */
export type WidgetProperties = Readonly<Record<string, string | number | boolean>>;

/** What the manifest says about one property of a widget. */
export interface PropertySchema {
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  readonly enum?: readonly (string | number)[];
  readonly default?: string | number | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** The part of a widget's `properties` in the manifest that is needed to read them. */
export interface PropertiesSchema {
  readonly properties: Readonly<Record<string, PropertySchema>>;
}

/**
 * Reads what a page gave as attributes: only what the manifest describes, as the types it has there. A value that does
 * not fit is left out, with a sentence for the page's developer, and its default takes its place. Without a schema
 * everything is handed on as text.
 */
export function readProperties(
  schema: PropertiesSchema | null | undefined,
  given: Readonly<Record<string, string>>,
): { readonly values: WidgetProperties; readonly faults: readonly string[] } {
  if (!schema) return { values: { ...given }, faults: [] };
  const values: Record<string, string | number | boolean> = {};
  const faults: string[] = [];
  for (const [name, property] of Object.entries(schema.properties)) {
    const text = Object.hasOwn(given, name) ? given[name] : undefined;
    const value = text === undefined ? undefined : readValue(property, text);
    if (text !== undefined && value === undefined)
      faults.push(`${name} ${describe(property)}, not \`${text}\`.`);
    const kept = value ?? property.default;
    if (kept !== undefined) values[name] = kept;
  }
  return { values, faults };
}

function readValue(property: PropertySchema, text: string): string | number | boolean | undefined {
  const value = convert(property.type, text);
  if (value === undefined || (property.enum && !property.enum.includes(value as string | number)))
    return undefined;
  if (typeof value === 'string' && value.length > (property.maxLength ?? Number.POSITIVE_INFINITY))
    return undefined;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = property;
  return typeof value === 'number' && (value < minimum || value > maximum) ? undefined : value;
}

/** An attribute that is there without a value is true, as HTML has it. */
function convert(type: PropertySchema['type'], text: string): string | number | boolean | undefined {
  if (type === 'string') return text;
  if (type === 'boolean') return text === '' || text === 'true' ? true : text === 'false' ? false : undefined;
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) && (type === 'number' || Number.isInteger(number)) ? number : undefined;
}

function describe({ type, enum: allowed, minimum, maximum, maxLength }: PropertySchema): string {
  if (allowed) return `must be one of ${allowed.join(', ')}`;
  const limits = [
    minimum === undefined ? '' : ` from ${minimum}`,
    maximum === undefined ? '' : ` up to ${maximum}`,
    maxLength === undefined ? '' : ` of at most ${maxLength} characters`,
  ];
  const nouns = { string: 'a text', number: 'a number', integer: 'a whole number', boolean: 'true or false' };
  return `must be ${nouns[type]}${limits.join('')}`;
}
