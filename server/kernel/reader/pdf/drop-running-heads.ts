import type { DocumentLine, DocumentPage } from 'inlay/sdk';

const pageNumber =
  /^[-–—|\s]*(?:page|seite|página|pagina|p\.|第)?\s*\d{1,3}\s*(?:(?:\/|of|von|de|sur|di|共|页，共)\s*\d{1,3})?\s*页?[-–—|\s]*$/i;

/** Drops page numbers, and lines that stand at the edge of several pages, save their first appearance. */
export function dropRunningHeads(pages: readonly DocumentPage[]): DocumentPage[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const seen = new Set<string>();
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!isAtEdge(line, page)) return true;
      if (isOutermost(line, page) && (pageNumber.test(line.text) || isCounted(line, page, pages.length)))
        return false;
      const key = keyOf(line);
      if ((counts.get(key) ?? 0) < 2) return true;
      const first = !seen.has(key);
      seen.add(key);
      // What begins on a later page and comes back on all that follow is no title.
      const isTitle = page.number === 1 || (counts.get(key) ?? 0) < 3;
      return first && isTitle && line.y < page.height / 2;
    }),
  }));
}

/** `Mira Okonjo – 2/3`, on the second page of three. */
function isCounted({ text, y }: DocumentLine, { number, height }: DocumentPage, pages: number): boolean {
  const count = /(?:^|\s)(\d{1,3})\s*(?:\/|of|von|de|sur|共)\s*(\d{1,3})\s*\S?$/i.exec(text);
  return count !== null && Number(count[1]) === number && Number(count[2]) === pages && y > height / 2;
}

function isAtEdge(line: DocumentLine, page: DocumentPage): boolean {
  return line.y < page.height * 0.09 || line.y + line.height > page.height * 0.89;
}

function isOutermost(line: DocumentLine, page: DocumentPage): boolean {
  return (
    page.lines.every((other) => other.y <= line.y + 2) || page.lines.every((other) => other.y >= line.y - 2)
  );
}

const keyOf = (line: DocumentLine) => `${line.text.replace(/\d+/g, '#')}|${Math.round(line.y / 4)}`;
