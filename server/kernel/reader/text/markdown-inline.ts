import type { FlowRun } from '../flow-layout.ts';

const token =
  /!\[[^\]]*\]\([^)]*\)|\[([^\]]+)\]\(([^)\s]+)[^)]*\)|<((?:https?:|mailto:)[^>\s]+)>|(\*\*|__)(?=\S)(.+?)\4|(\*|_)(?=\S)(.+?)\6(?!\w)|`([^`]+)`/g;

/** Emphasis, links and code of one line of Markdown; pictures are dropped. */
export function readInline(text: string): FlowRun[] {
  const runs: FlowRun[] = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index) });
    at = match.index + match[0].length;
    const [, label, url, auto, , strong, , em, code] = match;
    if (label) runs.push({ text: label.replace(/[*_`]/g, ''), link: url });
    else if (auto) runs.push({ text: auto.replace(/^mailto:/, ''), link: auto });
    else if (strong) runs.push(...readInline(strong).map((run) => ({ ...run, bold: true })));
    else if (em) runs.push(...readInline(em).map((run) => ({ ...run, italic: true })));
    else if (code) runs.push({ text: code });
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs.map((run) => ({ ...run, text: run.text.replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1') }));
}
