type Schema = Readonly<Record<string, unknown>>;

const longestPointer = 200;

/**
 * A JSON Pointer (RFC 6901) into an answer, with `*` for each name that the answer's schema does not list: such names
 * are the model's own words, and may be about somebody.
 */
export function hideNames(pointer: string, schema: unknown): string {
  let parts = listAlternatives(schema);
  const steps = pointer.split('/').slice(1);
  const shown = steps.map((step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const listed = parts.flatMap(({ properties }) =>
      isSchema(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [],
    );
    const isElement =
      /^\d{1,6}$/.test(name) && parts.some(({ type, items }) => type === 'array' || isSchema(items));
    const within = isElement
      ? parts.flatMap(({ items, prefixItems }) => [items, ...(Array.isArray(prefixItems) ? prefixItems : [])])
      : parts.map(({ additionalProperties }) => additionalProperties);
    parts = (listed.length > 0 ? listed : within).flatMap(listAlternatives);
    return listed.length > 0 || isElement ? step : '*';
  });
  return shown
    .map((step) => `/${step}`)
    .join('')
    .slice(0, longestPointer);
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** A schema with all that it may be instead. */
function listAlternatives(schema: unknown): Schema[] {
  if (!isSchema(schema)) return [];
  const others = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((each) =>
    Array.isArray(each) ? each : [],
  );
  return [schema, ...others.flatMap(listAlternatives)];
}
