import { commonWalks, commonWords } from './common-passwords.ts';
import { weakPassword } from './errors.ts';

const shortest = 10;

/**
 * Refuses what is guessed first, and nothing else: no rules about signs and capitals (NIST SP 800-63B §5.1.1.2).
 * `about`: the person's address and names. Throws `accounts.weak_password`.
 */
export function checkNewPassword(password: string, about: readonly string[]): void {
  if ([...password].length < shortest) throw weakPassword('short');
  const plain = password.normalize('NFKC').toLowerCase();
  if (isAbout(plain, about)) throw weakPassword('own');
  if (isCommonWord(plain) || isRepeated(plain) || isWalk(plain)) throw weakPassword('common');
}

function isAbout(plain: string, about: readonly string[]): boolean {
  const core = stripEnds(plain);
  return about.some((text) => {
    const known = text.trim().toLowerCase();
    const [local = ''] = known.split('@');
    return (
      (known.includes('@') && plain.includes(known)) ||
      [known, known.replaceAll(/\s+/g, ''), local].some(
        (name) => name.length > 2 && (core === stripEnds(name) || plain === name),
      )
    );
  });
}

/** What is put around a word, and what stands for letters in it, can be the same signs: every reading counts. */
const isCommonWord = (plain: string): boolean =>
  [plain, readSigns(plain), readSigns(stripEnds(plain)), readSigns(plain.replace(/[^\p{L}]+$/u, ''))]
    .map(stripEnds)
    .some((core) => commonWords.has(core) || areCommonWords(core));

/** Two of the words in a row, such as `adminpassword`, are no better than one. */
function areCommonWords(core: string): boolean {
  for (let at = 3; at <= core.length - 3; at += 1)
    if (commonWords.has(core.slice(0, at)) && commonWords.has(core.slice(at).replace(/^[^\p{L}]+/u, '')))
      return true;
  return false;
}

/** The same few signs over and over: `aaaaaaaaaa`, `1212121212`, `abcabcabca`. */
function isRepeated(plain: string): boolean {
  for (let length = 1; length <= 5; length += 1)
    if (
      plain ===
      plain
        .slice(0, length)
        .repeat(Math.ceil(plain.length / length))
        .slice(0, plain.length)
    )
      return true;
  return false;
}

function isWalk(plain: string): boolean {
  const letters = plain.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 6) return false;
  const backwards = [...letters].reverse().join('');
  return commonWalks.some((walk) => {
    const twice = walk + walk;
    return twice.includes(letters) || twice.includes(backwards);
  });
}

/** `p4$$w0rd` as `password`. */
const readSigns = (text: string): string => text.replaceAll(/[0134578@$!]/g, (sign) => signs[sign] ?? sign);

const signs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Without the numbers and signs that people put around a word. */
const stripEnds = (text: string): string => text.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');
