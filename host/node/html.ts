/** JSON inside a script element: nothing in it may end the element. */
export const writeJson = (value: unknown) =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

/** An import map that says which hash (SHA-256, hex) the script at each address must have. */
export const writeIntegrity = (hashes: Readonly<Record<string, string>>) =>
  writeJson({
    integrity: Object.fromEntries(
      Object.entries(hashes).map(([address, hex]) => [address, toIntegrity(hex)]),
    ),
  });

/** A SHA-256 (hex) as an `integrity` attribute has it. */
export const toIntegrity = (hex: string) => `sha256-${Buffer.from(hex, 'hex').toString('base64')}`;
