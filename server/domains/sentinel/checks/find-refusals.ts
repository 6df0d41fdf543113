import type { TextAt } from './read-texts.ts';

/** How models begin when they will not: in the five languages of the house. */
const refusal =
  /^\W{0,3}(?:(?:i['’]?m|i am) (?:very )?sorry,? (?:but )?i (?:can['’]?t|cannot|am unable|won['’]?t)|i (?:can['’]?t|cannot|am unable to|won['’]?t) (?:help|assist|comply|answer|provide|fulfil)|as an? (?:ai|artificial intelligence)\b|(?:es )?tut mir leid,? (?:aber )?(?:ich kann|dabei|das)|ich kann (?:dir |ihnen )?(?:dabei|das|diese[rn]?)[^.]{0,40} nicht|als ki\b|lo siento,? (?:pero )?no puedo|no puedo (?:ayudar|responder|cumplir)|como (?:una )?(?:ia|inteligencia artificial)\b|(?:je suis )?désolée?,? (?:mais )?je ne peux pas|je ne (?:peux|suis) pas (?:vous aider|répondre|en mesure)|en tant qu['’]ia\b|(?:很)?(?:抱歉|对不起)[,，]?(?:但)?我?(?:无法|不能)|我(?:无法|不能)(?:协助|帮助|提供|回答|满足)|作为一?个?(?:ai|人工智能))/iu;

/** Where an answer says that the model will not answer. */
export const findRefusals = (texts: readonly TextAt[]): string[] =>
  texts.filter(({ text }) => refusal.test(text.trimStart().slice(0, 200))).map(({ at }) => at);
