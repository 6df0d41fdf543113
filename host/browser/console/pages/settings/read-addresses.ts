/** How many are invited at once at most: more is a slip of the clipboard. */
export const maxAddresses = 50;

const plausible = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

/**
 * The e-mail addresses of a text: one a line, or with commas, semicolons or spaces between them. What a mail program
 * copies, `Ada Lindqvist <ada@firm.example>`, is understood; the same address is taken once.
 */
export function readAddresses(text: string): string[] {
  const seen = new Map<string, string>();
  for (const part of text.split(/[\n,;]+/)) {
    const [, inBrackets] = /<([^<>]+)>/.exec(part) ?? [];
    for (const address of (inBrackets ?? part).trim().split(/\s+/).filter(Boolean)) {
      if (!seen.has(address.toLowerCase())) seen.set(address.toLowerCase(), address);
    }
  }
  return [...seen.values()];
}

/** Whether it can be an address at all; the server looks closer. */
export const isAddress = (text: string): boolean => text.length <= 254 && plausible.test(text);
