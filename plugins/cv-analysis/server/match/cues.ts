/** The words by which positions in five languages say what they want. All patterns ignore case. */

const word = (parts: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts})(?![\\p{L}\\p{N}])`, 'iu');
const anywhere = (parts: string) => new RegExp(parts, 'iu');
const either = (first: RegExp, second: RegExp) => new RegExp(`${first.source}|${second.source}`, 'iu');

/** Headings of the parts of a position; the first that fits counts. */
export const headings = [
  {
    section: 'nice',
    cue: either(
      word(
        'nice[- ]to[- ]haves?|preferred|bonus(?: points)?|desirable|desired|good to have|pluses|optional|von vorteil|w[üu]nschenswert|pluspunkte|idealerweise|deseables?|valorables?|se valorar[áa]|plus|atouts?|souhait[ée]e?s?|appr[ée]ci[ée]e?s?',
      ),
      anywhere('加分|优先'),
    ),
  },
  {
    section: 'ignore',
    cue: either(
      word(
        "benefits?|perks|what we offer|we offer|what you(?:'|’)?ll get|what(?:'|’)s in it|about (?:us|the company|the team)|who we are|our (?:values|company|culture|team|process|offer)|why (?:us|join|work)|compensation|salary|pay range|how to apply|application process|equal (?:opportunity|employment).*|diversity.*|contact|privacy|wir bieten|was wir bieten|das bieten wir.*|unser angebot|[üu]ber uns|wer wir sind|das sind wir|kontakt|bewerbung|ihre bewerbung|deine vorteile|ihre vorteile|freuen.*|warum.*|ofrecemos|qu[ée] ofrecemos|lo que ofrecemos|beneficios|sobre nosotros|qui[ée]nes somos|condiciones|contacto|nous offrons|ce que nous offrons|nos avantages|avantages|[àa] propos.*|qui sommes[- ]nous|r[ée]mun[ée]ration|processus.*|postuler|contactez.*|l(?:'|’)entreprise",
      ),
      anywhere('福利|薪资|薪酬待遇|关于我们|公司介绍|公司简介|我们提供|联系方式|应聘方式|投递'),
    ),
  },
  {
    section: 'duties',
    cue: either(
      word(
        "responsibilities|what you(?:'|’)?ll do|what you will do|your (?:role|tasks|mission|impact|day)|the role|tasks|duties|job description|day to day|key accountabilities|aufgaben|(?:ihre|deine) aufgaben|das erwartet (?:sie|dich)|t[äa]tigkeiten|stellenbeschreibung|funciones|responsabilidades|tareas|qu[ée] har[áa]s|tu misi[óo]n|missions?|vos missions|votre mission|responsabilit[ée]s|le poste|descriptif.*|t[âa]ches",
      ),
      anywhere('职责|工作内容|岗位描述|职位描述'),
    ),
  },
  {
    section: 'must',
    cue: either(
      word(
        "requirements?|required|qualifications?|what you(?:'|’)?ll (?:bring|need)|what you (?:bring|need|have)|what we(?:'|’)?re looking for|what we are looking for|we are looking for|your profile|profile|who you are|you have|you are|you bring|about you|skills?|must[- ]haves?|essential(?: criteria)?|minimum|experience|education|what we expect|you will have|the ideal candidate|person specification|anforderungen|anforderungsprofil|(?:ihr|dein|das) profil|profil|das bringst du mit|das bringen sie mit|was (?:sie|du) mitbring\\p{L}*|voraussetzungen|qualifikation(?:en)?|kenntnisse|was (?:wir uns|uns) \\p{L}+|wir erwarten|du hast|das solltest du.*|requisitos.*|se requiere|requerimos|se necesita|pedimos|buscamos|se busca|perfil.*|qu[ée] buscamos|lo que buscamos|qu[ée] necesitas|formaci[óo]n|conocimientos|imprescindible|experiencia|votre profil|profil recherch[ée]|comp[ée]tences.*|pr[ée]requis|exigences|formation|nous recherchons|nous attendons|conditions requises|vous avez|vous [êe]tes|ce que nous recherchons|qualifications requises",
      ),
      anywhere('任职要求|应聘条件|招聘要求|岗位要求|职位要求|任职资格|任职条件|要求|资格|我们希望你|希望你'),
    ),
  },
] as const;

export const niceCue = either(
  word(
    'nice[- ]to[- ]have|(?:is |are |would be )?an? (?:big |strong |definite )?(?:plus|bonus|advantage|asset)|bonus|ideally|preferred|preferably|desirable|advantageous|optional(?:ly)?|good to have|von vorteil|w[üu]nschenswert|idealerweise|gerne gesehen|ein plus|pluspunkt|optional|deseables?|valorables?|se valorar[áa]|se valora|preferiblemente|ser[áa] un plus|un plus|serait un plus|est un plus|id[ée]alement|un atout|serait un atout|souhait[ée]e?s?|appr[ée]ci[ée]e?s?|de pr[ée]f[ée]rence',
  ),
  anywhere('优先|加分|者佳|更佳|最好'),
);

export const mustCue = either(
  word(
    'must(?:[- ]have)?|required|requires?|mandatory|essential|necessary|minimum|at least|you(?: wi)?ll need|needs? to|erforderlich|zwingend|vorausgesetzt|notwendig|mindestens|unbedingt|imprescindibles?|requeridos?|requeridas?|obligatori[oa]s?|necesari[oa]s?|m[íi]nimo|al menos|se requiere|requis(?:e|es)?|exig[ée]e?s?|indispensables?|obligatoires?|imp[ée]ratif|imp[ée]rativement|n[ée]cessaires?|au moins|minimum',
  ),
  anywhere('必须|必备|需要|要求|至少|须|需具备|具备|具有'),
);

export const experienceCue = either(
  word(
    'experiences?|experienced|practice as|track record|background in|hands-on|worked (?:with|in|as)|\\p{L}*erfahrung(?:en)?|erfahren|\\p{L}*praxis|experiencias?|trayectoria|exp[ée]riences?|exp[ée]riment[ée]e?',
  ),
  anywhere('经验|经历|从业'),
);

export const knowledgeCue = either(
  word(
    'knowledge|understanding|familiar(?:ity)?|proficien\\p{L}*|skills?|skilled|expertise|command of|ability to|able to|competen\\p{L}*|fluen\\p{L}*|\\p{L}*kenntnisse?n?|\\p{L}*verst[äa]ndnis|vertraut|sicher(?:er)? (?:umgang|im)|beherrsch\\p{L}*|f[äa]higkeit(?:en)?|conocimientos?|dominio|manejo|capacidad|habilidad(?:es)?|connaissances?|ma[îi]tris\\p{L}*|comp[ée]tences?|capacit[ée]|aisance|familier',
  ),
  anywhere('熟悉|精通|掌握|了解|熟练|能力|擅长'),
);

/** A person is spoken of: makes a sentence outside a requirements part a candidate. */
export const personCue = either(
  word(
    'you (?:have|are|bring|know|speak|hold|can)|candidates?|applicants?|(?:ihr|du) (?:hast|bringst|bist|verf[üu]gst)|sie (?:haben|bringen|verf[üu]gen|sind)|bewerber(?:in)?|tienes|eres|cuentas con|buscamos|candidat[oae]s?|vous (?:avez|[êe]tes|ma[îi]trisez|parlez|justifiez|disposez)|titulaire',
  ),
  anywhere('候选人|应聘者|你有|你是|您'),
);

/** Sentences that ask for nothing: offers, the company, legal boilerplate, how to apply. */
export const boilerplate = either(
  word(
    'equal[- ]opportunity|equal employment|regardless of|without regard to|all qualified applicants|reasonable accommodation|we offer|we provide|we are an?|our (?:company|team|customers|mission|products?|clients)|founded in|competitive salary|salary range|paid (?:time off|vacation|holidays?)|vacation days|holidays|health insurance|401\\(?k\\)?|pension|gym|free (?:lunch|snacks|coffee|fruit)|apply (?:now|today|online)|send (?:us )?your (?:cv|resume|application)|years? (?:old|of age)|wir bieten|wir sind ein|wir suchen keine|unser unternehmen|schwerbehindert\\p{L}*|unabh[äa]ngig von|urlaubstage|betriebliche altersvorsorge|bewirb dich|bewerben sie sich|bewerbungsunterlagen|freuen wir uns|ofrecemos|igualdad de oportunidades|somos una|sueldo|salario|env[íi]a tu cv|seguro m[ée]dico|nous offrons|nous sommes une|nous proposons|[ée]galit[ée] des chances|tickets?[- ]restaurants?|mutuelle|envoyez|salaire|cong[ée]s pay[ée]s',
  ),
  anywhere('我们提供|五险一金|带薪|年终奖|公司成立|平等就业|简历|薪资|福利'),
);

/** One of several will do. */
export const anyCue = either(
  word(
    'or|and/or|such as|e\\.?g\\.?|for example|like|one of|any of|similar|comparable|equivalent|oder|bzw|beispielsweise|z\\.? ?b|wie|vergleichbar\\p{L}*|[äa]hnlich\\p{L}*|o|u|como|similares?|p\\. ?ej|por ejemplo|alguna? de|ou|tels? que|telles? que|comme|par exemple|[ée]quivalent',
  ),
  anywhere('或|例如|比如|等|如|之一|任一'),
);
