import { strToU8, zipSync } from 'fflate';

/** An OpenDocument text of these paragraphs; `styles` are automatic ones. */
export function makeOdt(body: string, { styles = '', manifest = '' } = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...(manifest ? { 'META-INF/manifest.xml': strToU8(manifest) } : {}),
  });
}

/** A Word file of this body. */
export function makeDocx(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
  });
}
