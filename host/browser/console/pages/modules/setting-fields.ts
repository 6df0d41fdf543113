/** One setting that the console can draw. */
export interface SettingField {
  readonly name: string;
  readonly kind: 'text' | 'secret' | 'switch' | 'number' | 'choice';
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

interface PropertySchema {
  type?: unknown;
  enum?: unknown;
  title?: unknown;
  description?: unknown;
  visibility?: unknown;
  minimum?: unknown;
  maximum?: unknown;
}

interface SettingsSchema {
  properties?: Record<string, PropertySchema>;
  required?: unknown;
}

/** The fields of a settings schema: texts, switches, whole numbers and choices. Others are left to other tools. */
export function readSettingFields(schema: unknown, locale: string): SettingField[] {
  const { properties = {}, required } = (schema ?? {}) as SettingsSchema;
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(properties).flatMap(([name, property]) => {
    const kind = findKind(property);
    if (!kind) return [];
    const { title, description, minimum, maximum } = property;
    return {
      name,
      kind,
      label: readText(title, locale) || name,
      hint: readText(description, locale),
      choices: kind === 'choice' ? (property.enum as unknown[]).map(String) : [],
      required: needed.includes(name),
      minimum: typeof minimum === 'number' ? minimum : undefined,
      maximum: typeof maximum === 'number' ? maximum : undefined,
    };
  });
}

function findKind({ type, visibility, ...schema }: PropertySchema): SettingField['kind'] | undefined {
  if (Array.isArray(schema.enum) && schema.enum.every((value) => typeof value === 'string')) return 'choice';
  if (type === 'string') return visibility === 'secret' ? 'secret' : 'text';
  if (type === 'boolean') return 'switch';
  return type === 'integer' ? 'number' : undefined;
}

/** A text is plain, or one per language with English to fall back on. */
function readText(text: unknown, locale: string): string {
  if (typeof text === 'string') return text;
  const texts = (text ?? {}) as Record<string, unknown>;
  const found = texts[locale] ?? texts.en;
  return typeof found === 'string' ? found : '';
}

/** What was written in a field as the value that is saved; undefined where it is not one. */
export function readSetting({ kind, minimum, maximum }: SettingField, written: unknown): unknown {
  if (kind === 'switch') return written === true;
  if (kind !== 'number') return String(written ?? '');
  const number = Number(written);
  const fits =
    String(written ?? '').trim() !== '' &&
    Number.isInteger(number) &&
    number >= (minimum ?? -Infinity) &&
    number <= (maximum ?? Infinity);
  return fits ? number : undefined;
}
