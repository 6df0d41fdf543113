import type { Range } from '../match/ranges.ts';

const labels = [
  'name|first name|last name|surname|full name|date of birth|birth ?date|birthday|born|place of birth|dob|age|gender|sex|pronouns|nationality|citizenship|marital status|civil status|family status|religion|children|photo|address',
  'vorname|nachname|familienname|geburtsdatum|geburtsort|geboren(?: am| in)?|geb\\.|alter|geschlecht|staatsangehörigkeit|staatsbürgerschaft|nationalität|familienstand|konfession|religion|kinder|anschrift|adresse|lichtbild|bewerbungsfoto',
  'nombre|apellidos?|fecha de nacimiento|lugar de nacimiento|nacid[oa](?: el| en)?|edad|sexo|género|nacionalidad|estado civil|religión|hijos|dirección|domicilio|foto',
  'nom|prénoms?|date de naissance|lieu de naissance|née?(?: le| à| en)?|âge|sexe|genre|nationalité|état civil|situation familiale|situation de famille|enfants|adresse',
].join('|');
const hanLabels =
  '姓名|出生日期|出生年月|出生地|生日|年龄|性别|国籍|民族|籍贯|户籍|户口|婚姻状况|婚姻|政治面貌|住址|地址|照片|健康状况';

/** A label at the head of a line or after a divider, and what it says up to the next divider. */
const labelled = [
  new RegExp(`(?:^|[|·•;,，；]\\s*)(?:${labels})\\s*[:：]\\s*(?<said>[^\\n|·•;；]+)`, 'gimu'),
  new RegExp(
    `(?:${hanLabels})\\s*[:：]\\s*(?<said>[^\\n|·•;；\\s][^\\n|·•;；]*?)(?=\\s{2,}|\\s\\S+[:：]|[|·•;；\\n]|$)`,
    'gmu',
  ),
];

const day =
  '(?:\\d{1,2}[./ -]\\s?(?:\\d{1,2}|\\p{L}{3,10})\\.?[./ -]\\s?\\d{2,4}|\\p{L}{3,10} \\d{1,2},? \\d{4}|\\d{1,2}\\.? (?:de )?\\p{L}{3,10} (?:de )?\\d{4}|\\d{4}-\\d{2}-\\d{2})';
/** Said without a label: ages, birthdays, forms of address and pronouns. */
const said = [
  new RegExp(
    `(?<![\\p{L}])(?:born|geboren|geb\\.|nacid[oa]|née?)(?: on| am| el| le)? (?<said>${day})`,
    'giu',
  ),
  /(?<![\p{L}\p{N}])(?<said>\d{2})[- ](?:years?[- ]old|jahre alt|años(?: de edad)?(?=[\s,.;|)]*(?:$|\n|[|·•]))|ans(?=[\s,.;|)]*(?:$|\n|[|·•])))/gimu,
  /(?<said>\d{4}年\d{1,2}月(?:\d{1,2}日)?)(?:出?生)/gu,
  /(?<said>\d{2})岁/gu,
  /(?<![\p{L}])(?<said>(?:mr|mrs|ms|miss|mx)\.?|herrn?|frau|señora?|sra?\.|srta\.|monsieur|madame|mademoiselle|mme|mlle)(?=\s+\p{Lu})/gimu,
  /(?<![\p{L}])(?<said>(?:she|he|they|sie|er|ella|él|elle|il|iel)\s?\/\s?(?:her|him|them|ihr|ihm|ella|él|elle|lui|hers|his|theirs)(?:\s?\/\s?(?:hers|his|theirs))?)(?![\p{L}])/giu,
  /(?<![\p{L}])(?<said>fe?male|männlich|weiblich|masculin|féminin|masculino|femenino|verheiratet|ledig|geschieden|verwitwet|married|divorced|widowed|casad[oa]|solter[oa]|divorciad[oa]|viud[oa]|mariée?|célibataire|divorcée?|veufs?|veuve)(?=[\s,.;|)·•]*(?:$|\n|[,;|·•]))/gimu,
  // “34 years old married woman”, “single mother of two”.
  /(?<![\p{L}])(?<said>(?:(?:fe)?male|married|unmarried|single|divorced|widowed) (?:wom[ae]n|m[ae]n|mother|father|lady|gentleman)|(?:working|single|young|proud) (?:woman|man|mother|father)|(?:mother|father) of (?:\d+|one|two|three|four|five))(?![\p{L}])/giu,
  /(?:^|[\s|·•，,])(?<said>男|女|已婚|未婚|汉族|\p{Script=Han}{1,3}族)(?=$|[\s|·•，,])/gmu,
  /(?<said>\[?\b(?:photo|foto|bild|portrait|照片)\b\]?(?:\.(?:jpe?g|png))?)(?=\s*(?:$|\n))/gimu,
];

/** The ends of addresses that people write without `https://`; names of techniques end in .NET, .js or .io, too. */
const ends =
  'com|org|net|dev|io|me|info|eu|de|at|ch|fr|es|it|pl|pt|nl|be|uk|ie|cn|se|no|dk|fi|us|ca|in|tech|page|xyz|site|online|blog|name|pro|app|ai|co|website|space|work|cloud';

const contact = [
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}\.\p{L}{2,}/gu,
  /(?:https?:\/\/|www\.)[^\s|,;)]+/giu,
  new RegExp(
    `(?<![\\p{L}\\p{N}.@-])(?!(?:asp|ado|vb|ml|[Ss]ocket|[Dd]raw|[Pp]latform)\\.(?:net|io)(?![/\\p{L}]))(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,4}(?:${ends})(?![\\p{L}\\p{N}-])(?:/[^\\s|,;)]*)?`,
    'gu',
  ),
  /(?<![\p{L}\p{N}])\+\d[\d ()./-]{7,}\d/gu,
  // Without the sign of a country. A month and a year, or a day, begin with a nought as well.
  /(?<![\p{L}\p{N}./-])\(?0(?!\d?[ ./-](?:19|20)\d{2}(?!\d))(?!\d[./-]\d{1,2}[./-](?:19|20)?\d{2}(?![./-]?\d))\d{1,5}\)?[ /-]?\d[\d ./-]{4,12}\d(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}./-])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}./-])0\d(?:[ .-]\d{2}){4}(?![\p{L}\p{N}])/gu,
  /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu,
];

/** Where any text says of itself who somebody is: contact, birth, age, gender, family, nationality, forms of address. */
export function findSaid(text: string): Range[] {
  const ranges: Range[] = [];
  for (const pattern of [...labelled, ...said, ...contact]) {
    for (const match of text.matchAll(pattern)) {
      const value = (match.groups?.said ?? match[0]).trimEnd();
      const start = match.index + match[0].lastIndexOf(value);
      ranges.push({ start, end: start + value.length });
    }
  }
  return ranges;
}
