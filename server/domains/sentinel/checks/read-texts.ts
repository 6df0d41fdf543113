/** A text of an answer, and where in it. */
export interface TextAt {
  readonly at: string;
  readonly text: string;
}

const mostTexts = 2000;

/** Every text of an answer. */
export function readTexts(value: unknown): TextAt[] {
  const texts: TextAt[] = [];
  const visit = (each: unknown, at: string): void => {
    if (texts.length >= mostTexts) return;
    if (typeof each === 'string') texts.push({ at, text: each });
    else if (typeof each === 'object' && each !== null)
      for (const [name, part] of Object.entries(each))
        visit(part, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  };
  visit(value, '');
  return texts;
}
