import { fold } from '../text/fold.ts';

/** Times without a job that CVs name among the jobs, folded. */
const names = [
  "(?:(?:full[- ]?time |extended |paid |unpaid )?(?:parental|maternity|paternity|family|adoption|care(?:r'?s?|giver)?|caring|sabbatical) (?:leave|break))",
  '(?:planned )?career (?:break|pause)|family break|sabbatical(?: year)?|gap year|time off for family',
  'elternzeit|mutterschutz|mutterschaftsurlaub|erziehungsurlaub|erziehungszeit|kindererziehungszeit|kindererziehung|karenz(?:zeit)?|babypause|elternpause|familienzeit|familienpause|familienphase|pflegezeit|sabbatjahr|auszeit|arbeitss?uchend',
  '(?:baja|permiso|licencia|descanso) (?:por |de )?(?:maternidad|paternidad|maternal|paternal|parental|nacimiento)(?: y (?:maternidad|paternidad|lactancia|cuidado del? .*))?',
  'excedencia(?: (?:voluntaria|por|de|para) .*)?|excedencia (?:maternal|parental)|ano sabatico',
  "conge (?:parental|maternite|paternite|sabbatique|(?:de |d')(?:maternite|paternite|adoption|proche aidant))(?: d'education)?|annee sabbatique|pause (?:familiale|parentale)",
  '育儿假|育婴假|产假|陪产假|哺乳假|育儿期?|职业空档期?|间隔年|家庭照顾',
].join('|');
const whole = new RegExp(
  `^(?:on |in |im |en |au )?(?:${names})(?: (?:and|und|y|et|/|&) (?:${names}))?$`,
  'u',
);

/** True when a text says that somebody had a break, and nothing else. */
export function isBreak(text: string): boolean {
  const said = fold(text)
    .replace(/[’‘`]/g, "'")
    .replace(/\s*[(（[].*$/u, '')
    .replace(/^[\s\-–•*]+|[\s.,;:，。：]+$/gu, '');
  return whole.test(said);
}
