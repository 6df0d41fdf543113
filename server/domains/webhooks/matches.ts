/** Whether a webhook that wants these types wants this one: by name, by how it begins (`document.*`), or all (`*`). */
export const matches = (wanted: readonly string[], type: string): boolean =>
  wanted.some(
    (pattern) =>
      pattern === '*' ||
      pattern === type ||
      (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1))),
  );
