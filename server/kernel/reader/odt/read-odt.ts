import type { DocumentLayout } from 'inlay/sdk';
import { brokenFile, encrypted } from '../errors.ts';
import { FlowLayout } from '../flow-layout.ts';
import { elements, findDeep, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { unpack } from '../zip/unpack.ts';
import { readOdtStyles } from './styles.ts';
import { walkText } from './walk-text.ts';

const wanted = /^(?:content|styles|META-INF\/manifest)\.xml$/;

/** Reads the visible text of an OpenDocument text: paragraphs, headings, lists, tables, links. */
export async function readOdt(bytes: Uint8Array): Promise<DocumentLayout> {
  const parts = await unpack(bytes, wanted);
  // OpenDocument 1.3 part 2, 3.4.1: an encrypted entry is named in the manifest.
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) throw encrypted();
  const content = parts.get('content.xml');
  if (content === undefined) throw brokenFile();
  try {
    const document = parseXml(content);
    const shared = parseXml(parts.get('styles.xml') ?? '');
    const body = findDeep(document, 'office:text');
    if (!body) throw brokenFile();
    const styles = readOdtStyles([shared, document]);
    const layout = new FlowLayout();
    // A name and an address often stand in the header of the first page, which comes first for a reader.
    for (const header of findHeaders(shared)) {
      walkText(header, layout, styles);
      layout.breakBlock();
    }
    walkText(body, layout, styles);
    return layout.finish('odt', styles.language);
  } catch (error) {
    throw (error as { name?: string })?.name === 'AppError' ? error : brokenFile(error);
  }
}

/** Of the page that a document begins with; others repeat it. */
function findHeaders(shared: XmlElement): XmlElement[] {
  const page = findDeep(shared, 'style:master-page');
  return page ? [...elements(page, 'style:header-first'), ...elements(page, 'style:header')].slice(0, 1) : [];
}
