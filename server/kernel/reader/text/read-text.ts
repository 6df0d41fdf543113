import type { DocumentLayout } from 'inlay/sdk';
import { FlowLayout, type FlowRun } from '../flow-layout.ts';
import { decodeText } from './decode.ts';
import { readInline } from './markdown-inline.ts';

const listMark = /^(\s*)(?:[-*+•▪‣◦●○·–]|\d{1,2}[.)])\s+(?=\S)/;
const rule = /^\s*(?:[-=_*~#]\s?){4,}\s*$/;

/**
 * Reads plain text or Markdown: lines, blank lines, list marks; of Markdown, which its name or its headings tell, also
 * headings and emphasis.
 */
export function readText(bytes: Uint8Array, { isNamed }: { isNamed: boolean }): DocumentLayout {
  const layout = new FlowLayout();
  const whole = decodeText(bytes).replace(/^\ufeff/, '');
  const markdown = isNamed || isMarkdown(whole);
  const inline = (text: string): FlowRun[] => (markdown ? readInline(text) : [{ text }]);
  const lines = whole.split(/\r\n|[\n\r\f\u2028\u2029]/);
  lines.forEach((line, i) => {
    if (line.trim() === '' || rule.test(line)) {
      layout.breakBlock();
      return;
    }
    const heading = markdown ? /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line) : null;
    if (heading) {
      layout.add(inline(heading[2]!), { heading: heading[1]!.length });
      return;
    }
    const underline = /^\s*(=+|-{3,})\s*$/.exec(lines[i + 1] ?? '')?.[1];
    if (underline && Math.abs(underline.length - line.trim().length) < 4) {
      layout.add(inline(line.trim()), { heading: underline.startsWith('=') ? 1 : 2 });
      return;
    }
    const mark = listMark.exec(line);
    if (mark) layout.add(inline(line.slice(mark[0].length)), { list: Math.floor(mark[1]!.length / 2) });
    else {
      line.split(/\t+| {4,}(?=\S)/).forEach((part, column) => {
        layout.add(inline(part), { beside: column > 0 });
      });
    }
  });
  return layout.finish('text');
}

/** Two headings with marks of Markdown, which nobody writes in plain text by chance. */
const isMarkdown = (text: string): boolean => (text.match(/^ {0,3}#{1,4} +\p{L}/gmu)?.length ?? 0) >= 2;
