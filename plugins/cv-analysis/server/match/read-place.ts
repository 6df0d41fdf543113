const latin =
  /(?:(?:must be |be |currently |you are |you live |living |live |are |is )?(?:based|located|resident|residing|reside|living|live|residence)\s+(?:in|near|within)|commut(?:e|ing) (?:distance )?(?:to|of)|relocate to|work(?:ing)? on[- ]?site in|on[- ]?site in|wohnhaft in|wohnort (?:in|im)|wohnsitz in|(?:im )?(?:raum|großraum)|vor ort in|residencia en|residir en|residente en|vivir en|presencial en|(?:r[ée]sider|r[ée]sidant|habiter|habitant|bas[ée]e?|domicili[ée]e?) (?:[àa]|en|au|dans)|sur site [àa])\s+(?:the\s+|der\s+|la\s+|le\s+)?(?<place>\p{Lu}[\p{L}.’'-]*(?:[ -](?:\p{Lu}[\p{L}.’'-]*|am|an der|de|del|la|sur|upon))*)/u;
const hanPlace =
  /(?:常驻|居住在|居住于|现居|坐标|base在|能在|可在)\s*(?<place>[\u4e00-\u9fff]{2,6}?)(?=办公|工作|生活|[，。,；;\s]|$)/u;
const relocate =
  /relocat\p{L}*|umzugsbereit\p{L}*|bereit(?:schaft)? (?:zum|zu einem) umzug|disponibilidad para (?:viajar y )?(?:mudarse|trasladarse|reubicarse)|cambio de residencia|mobilit[ée]|pr[êe]te? [àa] d[ée]m[ée]nager|可搬迁|接受外派|愿意搬迁/iu;

/** The place a position wants a person to be in, if it asks for one. */
export function findPlace(text: string): string | undefined {
  const found = latin.exec(text) ?? latin.exec(lowerFirst(text)) ?? hanPlace.exec(text);
  const place = found?.groups?.place?.replace(/[.,\s]+$/, '');
  return place && text.includes(place) ? place : undefined;
}

/** Where a CV says that its writer would move. */
export function findRelocation(text: string): { start: number; end: number } | undefined {
  const match = relocate.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
