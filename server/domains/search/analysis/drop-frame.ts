/**
 * Turns of speech by which a question speaks of the text and not of what it is about: “as described in the article”, “laut
 * dem Text”. Their words are rare in documents, so that they would count for much.
 */
const frames: readonly RegExp[] = [
  /\b(?:as\s+)?(?:mentioned|described|discussed|detailed|reported|presented|stated|cited|outlined|provided|given|referenced|highlighted|listed|explained|noted|shown)\s+(?:in|by|within|from)\s+(?:the|this|these)\s+(?:texts?|articles?|passages?|documents?|excerpts?|sources?|materials?)\b/gi,
  /\b(?:according\s+to|in|from|by)\s+(?:the|this|these)\s+(?:texts?|articles?|passages?|documents?|excerpts?)(?=\s*(?:[?.,;:!]|$))|\baccording\s+to\b/gi,
  /\b(?:papers|articles|publications|literature|information)\s+(?:on|about|dealing\s+with|concerning)\b/gi,
  /\b(?:laut|gemäß)\s+(?:(?:dem|diesem|der)\s+)?(?:text|artikel|dokument|quelle)\b|\b(?:im|in\s+diesem)\s+(?:text|artikel|dokument)\s+(?:erwähnt|beschrieben|genannt)\w*/gi,
  /\b(?:selon|d['’]après)\s+(?:(?:le|ce|cet|l['’])\s*(?:texte|article|document))?|(?:mentionnée?s?|décrite?s?)\s+dans\s+(?:le|ce|cet|l['’])\s*(?:texte|article|document)/gi,
  /\bsegún\s+(?:(?:el|este)\s+(?:texto|artículo|documento))?|(?:mencionad[oa]s?|descrit[oa]s?)\s+en\s+(?:el|este)\s+(?:texto|artículo|documento)/gi,
  /(?:根据|依据|按照)(?:本|该|这篇|这份)?(?:文本|文章|文件|文档|资料)?|(?:文中|文章中|文档中)(?:提到|所述|描述)?的?/g,
];

/** A question without them; as it is where nothing else would be left. */
export function dropFrame(question: string): string {
  const rest = frames.reduce((text, frame) => text.replace(frame, ' '), question);
  return /[\p{L}\p{N}]/u.test(rest) ? rest : question;
}
