const listMark = /[,;/|·•:(–、，；：（]$/;
const listEnd = /^\s*(?:[,;/|·•)、，；）]|\s&\s|\.(?:\s|$)|\n|$)/;
const cueBefore =
  /(?:^|[\s(,;/])(?:&|in|with|using|and|or|of|mit|und|oder|von|con|en|y|o|e|avec|et|ou|de|know|knowledge|learn|learned|wrote|use|used|via|ms|microsoft|like|熟悉|精通|掌握|使用|用|和|及|或)\s*$/i;
const cueAfter =
  /^(?:[\s-]*(?:and|or|und|oder|y|et|ou|developer|development|engineer|programming|programmer|language|framework|code|coding|entwickl\p{L}*|programmier\p{L}*|kenntnisse|erfahrung|skills?|macros?|apps?|apis?|services?|stack|components?|hooks?|projects?|certified|and\/or)(?![\p{L}])|\s*(?:语言|开发|编程|和|及|或|等))/iu;
const notASkill =
  /(?:vitamin|class|klasse|category|kategorie|grade|level|plan|hepatitis|permis|permiso|carnet|section|schedule|type|typ|serie|series|appendix|figure|table)\s*$/i;
const lineStart = /(?:^|\n)[\s\-–*•·▪‣◦]*$/;

/**
 * Tells a skill from the everyday word it looks like ("Go", "R", "Excel", "Spring"): a short form in capitals
 * always counts; a word counts spelled exactly beside a comma, a cue word or the end of a line; spelled otherwise, between two of them.
 */
export function standsAsSkill(text: string, start: number, end: number, spelling: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const rest = text.slice(end, end + 24);
  if (notASkill.test(before) || /^\s(?:19|20)\d\d\b/.test(rest)) return false;
  const after = rest.replace(/^\s?v?\d{1,3}(?:\.\d+)*(?![\p{L}\p{N}])/u, '');
  const exact = text.slice(start, end) === spelling;
  if (exact && /^\p{Lu}{2,}$/u.test(spelling)) return true;
  const left = listMark.test(before.trimEnd()) || cueBefore.test(before);
  const right = listEnd.test(after) || cueAfter.test(after);
  if (exact && spelling.length > 1) return left || right;
  const listed = exact ? left : listMark.test(before.trimEnd());
  return (listed || lineStart.test(before)) && right;
}
