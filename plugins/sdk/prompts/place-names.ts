// Blanks are trimmed afterwards: between two patterns that fit them, a run of blanks takes cubic time.
const place = /\{\{([^{}]*)\}\}/g;

/** The two halves of a prompt's text: what stands above the first line of three dashes, and below. */
export function splitBody(body: string): { readonly system: string; readonly user: string } {
  const [first = '', ...rest] = body.split(/^-{3,}[ \t]*$/m);
  if (rest.length === 0) return { system: '', user: body.trim() };
  return { system: first.trim(), user: rest.join('---').trim() };
}

/** Names of the places of a text, in their order, each once. */
export const listPlaces = (text: string): string[] => [
  ...new Set([...text.matchAll(place)].map(([, name]) => name!.trim())),
];

/** A text in its parts: what is written, and the names of what is filled in. */
export function cutAtPlaces(text: string): ({ readonly text: string } | { readonly slot: string })[] {
  return text
    .split(place)
    .map((part, index) => (index % 2 === 0 ? { text: part } : { slot: part.trim() }))
    .filter((part) => 'slot' in part || part.text !== '');
}
