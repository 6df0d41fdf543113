import { fullFormats } from './ajv.ts';

/** The forms of text that a schema may name. */
export const formatNames = [
  'date',
  'time',
  'date-time',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uri',
  'uri-reference',
  'uuid',
] as const;

/** No address is longer. With this bound no text keeps a check busy, whatever a format's own expression does. */
const longest = 2_048;

/** What checks each format, by its name. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  formatNames.map((name) => {
    const fits = readFormat(name);
    return [name, (text: string) => text.length <= longest && fits(text)];
  }),
);

function readFormat(name: (typeof formatNames)[number]): (text: string) => boolean {
  const format = fullFormats[name];
  if (format instanceof RegExp) return (text) => format.test(text);
  return (typeof format === 'function' ? format : (format as { validate: unknown }).validate) as (
    text: string,
  ) => boolean;
}
