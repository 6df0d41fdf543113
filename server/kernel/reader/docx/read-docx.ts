import type { DocumentLayout } from 'inlay/sdk';
import { brokenFile } from '../errors.ts';
import { FlowLayout } from '../flow-layout.ts';
import { elements, findDeep, first, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { unpack } from '../zip/unpack.ts';
import { readStyles } from './styles.ts';
import { walkBody } from './walk-body.ts';

const wanted =
  /^(?:word\/(?:document2?|styles2?|header\d*)\.xml|word\/_rels\/(?:document2?|header\d*)\.xml\.rels)$/;

/** Reads the visible text of a Word file: paragraphs, headings, lists, tables, links. */
export async function readDocx(bytes: Uint8Array): Promise<DocumentLayout> {
  const parts = await unpack(bytes, wanted);
  const main = parts.get('word/document.xml') ?? parts.get('word/document2.xml');
  if (main === undefined) throw brokenFile();
  try {
    const body = findDeep(parseXml(main), 'w:body');
    if (!body) throw brokenFile();
    const styles = readStyles(parseOptional(parts.get('word/styles.xml') ?? parts.get('word/styles2.xml')));
    const layout = new FlowLayout();
    // A name and an address often stand in the header of the first page, which comes first for a reader.
    for (const [name, text] of [...parts].filter(([part]) => /^word\/header\d*\.xml$/.test(part))) {
      const header = first(parseXml(text), 'w:hdr');
      const relations = parts.get(`word/_rels/${name.slice(5)}.rels`);
      if (header) walkBody(header, { layout, styles, links: readLinks(relations) });
      layout.breakBlock();
    }
    const relations = parts.get('word/_rels/document.xml.rels') ?? parts.get('word/_rels/document2.xml.rels');
    walkBody(body, { layout, styles, links: readLinks(relations) });
    return layout.finish('docx', styles.language);
  } catch (error) {
    throw (error as { name?: string })?.name === 'AppError' ? error : brokenFile(error);
  }
}

const parseOptional = (text: string | undefined): XmlElement | undefined =>
  text ? parseXml(text) : undefined;

function readLinks(relations: string | undefined): Map<string, string> {
  const list = elements(first(parseOptional(relations), 'Relationships'), 'Relationship');
  return new Map(
    list
      .filter(({ attributes }) => /\/hyperlink$/.test(attributes.Type ?? ''))
      .map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']),
  );
}
