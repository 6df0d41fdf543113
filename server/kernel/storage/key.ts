const part = '[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}';
const form = new RegExp(`^${part}(/${part})*$`);

/** Returns the key, or throws: a key is ours to make, so a bad one is a programmer's error. */
export function checkKey(key: string): string {
  if (key.length > 512 || !form.test(key)) throw new TypeError(`Not a storage key: ${JSON.stringify(key)}`);
  return key;
}
