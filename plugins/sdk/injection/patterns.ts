/** What a text tries with the model that reads it. */
export type InjectionKind =
  /** Forget what you were told. */
  | 'override'
  /** Judge as this text says. */
  | 'verdict'
  /** Be somebody else. */
  | 'role'
  /** Tell what you were told. */
  | 'leak'
  /** Signs with which models are told who speaks. */
  | 'control';

export interface InjectionPattern {
  readonly kind: InjectionKind;
  readonly pattern: RegExp;
}

const any = (kind: InjectionKind, ...sources: string[]): InjectionPattern[] =>
  sources.map((source) => ({ kind, pattern: new RegExp(source, 'gu') }));

const some = (count: number) => `[^.!?。！？]{0,${count}}?`;

/**
 * Held against text in lower case, without accents and invisible signs, its white space single. Each asks for a
 * command and for what it is about, so that “followed the instructions of the ward” is none. Each repetition is
 * bounded: a text decides how long it is, and not how long we look.
 */
export const injectionPatterns: readonly InjectionPattern[] = [
  // English
  ...any(
    'override',
    `\\b(?:ignore|disregard|forget|override|bypass|skip)\\b ${some(30)}\\b(?:previous|prior|above|earlier|preceding|all|any|your|other|these|the)\\b ${some(20)}\\b(?:instructions?|prompts?|rules?|directions?|guidelines?|criteria|context|commands?)\\b`,
    `\\b(?:do not|don'?t) (?:follow|obey|apply|use)\\b ${some(20)}\\b(?:previous|above|your|system)\\b ${some(20)}\\b(?:instructions?|prompts?|rules?|criteria)\\b`,
    '\\bnew (?:system )?instructions? ?:',
  ),
  ...any(
    'verdict',
    `\\b(?:rate|score|rank|grade|evaluate|mark|classify|consider|treat) (?:this|me|the|my)\\b ?${some(30)}\\b(?:100|10/10|perfect|highest|maximum|top|best|excellent|ideal|first)\\b`,
    `\\b(?:give|assign|award|return|output|set)\\b ${some(25)}\\b(?:100 ?(?:%|percent|/ ?100|points)|10/10|(?:highest|maximum|max|perfect|full|top) (?:possible )?(?:score|rating|match|marks?|points|grade))`,
    `\\b(?:you must|always|please|be sure to|make sure to) (?:recommend|hire|select|accept|approve|shortlist|invite)\\b ${some(20)}\\b(?:this|me|the|him|her)\\b`,
    `\\b(?:say|state|conclude|report|respond|answer) (?:only )?(?:that|with) ${some(30)}\\b(?:perfect|ideal|best|excellent|exceptional|strong) (?:match|fit|candidate)\\b`,
  ),
  ...any(
    'role',
    '\\byou are (?:now|no longer|actually) (?:an?|the|in|my)\\b',
    `\\b(?:act|behave|respond|pretend) as (?:if you (?:are|were)|an? (?:unrestricted|different|new|helpful|hiring|recruiting|ai))\\b`,
    '\\bfrom now on,? you (?:are|will|must|should)\\b',
    '\\b(?:note|message|instructions?|attention) (?:to|for) (?:the )?(?:ai|llm|language model|chatgpt|gpt|model|assistant|bot)\\b',
    '\\b(?:ai|llm|gpt|language model|chatgpt)(?: reviewer| screener| system)?s?,? (?:must|should|please|has to|have to|is to) (?:now )?(?:rate|score|rank|recommend|select|ignore|treat|give|say)\\b',
  ),
  ...any(
    'leak',
    `\\b(?:reveal|print|show|repeat|output|tell me|display|leak|disclose)\\b ${some(20)}\\b(?:your|the|system|hidden|above)\\b ${some(15)}\\b(?:system prompt|prompt|instructions|api key|secrets?)\\b`,
  ),
  // German
  ...any(
    'override',
    `\\b(?:ignorier\\w*|missacht\\w*|vergiss|vergessen sie|uberschreib\\w*|ubergeh\\w*)\\b ${some(30)}\\b(?:alle|samtliche|vorherigen?|obigen?|bisherigen?|fruheren?|deine|ihre|die|diese)\\b ${some(25)}\\b(?:anweisung(?:en)?|instruktion(?:en)?|regeln?|vorgaben?|befehle?|kriterien|prompts?)\\b`,
    '\\bneue (?:system)?anweisung(?:en)? ?:',
  ),
  ...any(
    'verdict',
    `\\b(?:bewerte?n?|beurteile?n?|stufe?n?|ordne?n?|behandle?n?) (?:sie )?(?:mich|diesen?|dieses|diese|den|die|das)\\b ${some(40)}\\b(?:100|hochst\\w*|best\\w*|perfekt\\w*|ideal\\w*|maximal\\w*|volle[rn]? punktzahl)`,
    `\\b(?:gib|geben sie|vergib|vergeben sie|setze?n?)\\b ${some(30)}\\b(?:100 ?(?:%|prozent|punkte)|(?:hochste|maximale|volle|beste) (?:bewertung|punktzahl|note|wertung))`,
    `\\b(?:empfiehl|empfehlen sie|stelle?n? sie) (?:mich|diesen? (?:kandidat|bewerber)\\w*)\\b`,
  ),
  ...any(
    'role',
    '\\b(?:du bist|sie sind) (?:ab )?(?:jetzt|nun|kein\\w*)\\b',
    '\\b(?:hinweis|nachricht|anweisung) (?:an|fur) (?:die|das|den) (?:ki|sprachmodell|modell|assistent\\w*|ai|llm)\\b',
    '\\bab (?:jetzt|sofort) (?:bist du|wirst du|musst du|sollst du|sind sie|mussen sie)\\b',
  ),
  ...any(
    'leak',
    `\\b(?:zeige?n?|verrate?n?|nenne?n?|gib|wiederhole?n?)\\b ${some(25)}\\b(?:systemprompt|system-prompt|deine (?:anweisungen|instruktionen)|ihre (?:anweisungen|instruktionen))\\b`,
  ),
  // French
  ...any(
    'override',
    `\\b(?:ignore[rz]?|oublie[rz]?|ne tiens pas compte|ne tenez pas compte|ne suis pas|ne suivez pas|contourne[rz]?)\\b ${some(30)}\\b(?:instructions?|consignes?|regles?|directives?|criteres?|ordres?)\\b ?${some(20)}\\b(?:precedente?s?|ci-dessus|anterieure?s?|donnee?s?|recue?s?|systeme|plus haut)\\b`,
    `\\b(?:ignore[rz]?|oublie[rz]?)\\b (?:toutes? )?(?:tes|vos|les|ces) (?:instructions?|consignes?|regles?|directives?)\\b`,
    '\\bnouvelles? (?:instructions?|consignes?) ?:',
  ),
  ...any(
    'verdict',
    `\\b(?:note[rz]?|evalue[rz]?|classe[rz]?|considere[rz]?)[ -](?:moi|ce|cette|le|la)\\b ?${some(40)}\\b(?:100|parfaite?|ideale?|meilleure?|premiere?|maximale?|excellente?)\\b`,
    `\\b(?:donne[rz]?|attribue[rz]?|accorde[rz]?|mets|mettez)\\b ?${some(30)}\\b(?:100 ?(?:%|pour cent|points)|note maximale|score maximal|meilleure note|note parfaite)`,
    '\\brecommande[rz]?[ -](?:moi|ce candidat|cette candidate|ce profil)\\b',
  ),
  ...any(
    'role',
    `\\b(?:tu es|vous etes) (?:maintenant|desormais|a present)\\b`,
    `\\b(?:note|message|instructions?) (?:a l'attention de|pour|a) (?:l'|la |le )?(?:ia|intelligence artificielle|modele|assistant|llm)\\b`,
  ),
  ...any(
    'leak',
    `\\b(?:revele[rz]?|affiche[rz]?|montre[rz]?|repete[rz]?)\\b ${some(25)}\\b(?:prompt systeme|invite systeme|tes instructions|vos instructions)\\b`,
  ),
  // Spanish
  ...any(
    'override',
    `\\b(?:ignor[ae]|ignoren|olvid[ae]|olviden|no sigas|no siga|omit[ae]|descart[ae])\\b ${some(30)}\\b(?:instruccion(?:es)?|reglas?|ordenes|indicacion(?:es)?|directrices|criterios?)\\b`,
    '\\bnuevas? instruccion(?:es)? ?:',
  ),
  ...any(
    'verdict',
    `\\b(?:calific|evalu|puntu|clasific|valor|consider)(?:a|e|ame|eme|alo|enme)\\b ${some(40)}\\b(?:100|perfect[oa]|ideal|mejor|maxim[oa]|excelente|primer[oa]?)\\b`,
    `\\b(?:da|dale|dame|de|otorga|otorgue|asigna|asigne|pon|ponga)\\b ${some(30)}\\b(?:100 ?(?:%|por ciento|puntos)|(?:puntuacion|calificacion|nota) (?:maxima|perfecta|mas alta))`,
    '\\brecomiend[ae](?:me|nme)?\\b (?:a )?(?:est[ea] candidat[oa]|este perfil|mi candidatura)\\b',
  ),
  ...any(
    'role',
    '\\b(?:ahora|a partir de ahora),? (?:eres|es usted|seras|debes|debe)\\b',
    '\\b(?:nota|mensaje|instruccion(?:es)?) para (?:la |el )?(?:ia|inteligencia artificial|modelo|asistente|llm)\\b',
  ),
  ...any(
    'leak',
    `\\b(?:revela|muestra|muestre|repite|repita|imprime)\\b ${some(25)}\\b(?:prompt del sistema|tus instrucciones|sus instrucciones)\\b`,
  ),
  // Chinese
  ...any(
    'override',
    '(?:忽略|无视|無視|忘记|忘掉|忘記|不要遵守|不要理会|跳过|绕过|覆盖)[^。！？]{0,12}(?:指令|指示|说明|規則|规则|提示词?|要求|设定|標準|标准|命令)',
    '新(?:的)?(?:系统)?指令 ?[:：]',
  ),
  ...any(
    'verdict',
    '(?:给|打|评为?|評為?|判定为?|设为|输出|返回)[^。！？]{0,14}(?:满分|滿分|最高分|最高评分|100 ?(?:分|%)|一百分|完美匹配|最佳候选人|最佳人选)',
    '(?:必须|务必|一定要|请|請)(?:推荐|录用|錄用|选择|聘用|通过)(?:我|此|该|這|这|本)',
  ),
  ...any(
    'role',
    '(?:你现在是|你現在是|从现在(?:开始|起),?你|從現在(?:開始|起),?你|扮演一个|你不再是)',
    '(?:致|给|給)(?:ai|人工智能|语言模型|大模型|模型|助手|系统)的?(?:说明|提示|指令|留言|注意)',
  ),
  ...any('leak', '(?:显示|透露|泄露|输出|告诉我|重复)[^。！？]{0,10}(?:系统提示|系统指令|你的指令|提示词)'),
  // Signs of every language
  ...any(
    'control',
    '<\\|(?:im_start|im_end|system|user|assistant|endoftext|begin_of_text|eot_id|start_header_id)\\|?>',
    '\\[/?inst\\]|<</?sys>>',
    '</?(?:system|assistant|instructions?|prompt|document)(?: [^<>]{0,60})?>',
    '(?:^|\\n) ?(?:###+ ?)?(?:system|assistant)(?: prompt| message| instructions?)? ?:',
    '(?:^|\\n) ?#{2,} ?(?:instructions?|system|new task)\\b',
  ),
];
