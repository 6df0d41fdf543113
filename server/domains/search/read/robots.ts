/** Rules of one robots.txt for one program, as RFC 9309 reads them. */
export type MayRead = (path: string) => boolean;

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/**
 * Which paths `agent` may read. Groups that name it are taken together; without one, those for everybody count. The
 * longest pattern that fits decides, and allowing wins among equals (RFC 9309, 2.2.1 and 2.2.2).
 */
export function readRobots(text: string, agent: string): MayRead {
  const groups = readGroups(text);
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))).flatMap(
    (group) => group.rules,
  );
  return (path) => {
    if (path === '/robots.txt') return true;
    const written = unifyPath(path);
    const fitting = rules.filter(({ pattern }) => fits(pattern, written));
    const longest = Math.max(0, ...fitting.map(({ pattern }) => pattern.length));
    const deciding = fitting.filter(({ pattern }) => pattern.length === longest);
    return deciding.length === 0 || deciding.some(({ allow }) => allow);
  };
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
}

/** A longer line is nobody's rule, and half of one would be another rule. */
const longestLine = 2000;

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  let named = false;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/)) {
    if (line.length > longestLine) continue;
    const [written = ''] = line.split('#', 1);
    const colon = written.indexOf(':');
    if (colon < 0) continue;
    const field = written.slice(0, colon).trim().toLowerCase();
    const value = written.slice(colon + 1).trim();
    if (field === 'user-agent') {
      // Agents in a row share what follows; an empty rule forbids nothing but ends the row.
      if (!open || !named) {
        open = { agents: [], rules: [] };
        groups.push(open);
      }
      open.agents.push(value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0].toLowerCase() ?? ''));
      named = true;
    } else if ((field === 'allow' || field === 'disallow') && open) {
      named = false;
      if (value !== '') open.rules.push({ allow: field === 'allow', pattern: unifyPath(value) });
    }
  }
  return groups;
}

/** Percent-encoded where it must be and only there (RFC 9309, 2.2.2). */
function unifyPath(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
}

/** `*` is any text, `$` at the end is the end. Goes back only to the last star, so that no pattern takes long. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const [head = '', ...rest] = parts;
  if (!path.startsWith(head)) return false;
  let at = head.length;
  rest.forEach((part, index) => {
    if (at < 0) return;
    const isLast = anchored && index === rest.length - 1;
    const found = isLast ? path.length - part.length : path.indexOf(part, at);
    at = found < at || (isLast && !path.endsWith(part)) ? -1 : found + part.length;
  });
  return at >= 0 && (!anchored || at === path.length);
}
