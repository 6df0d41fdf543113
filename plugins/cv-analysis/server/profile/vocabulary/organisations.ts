/** Legal forms and common ends of company names, folded, as whole words. */
export const companyWords: ReadonlySet<string> = new Set(
  `inc inc. incorporated llc llp ltd ltd. limited corp corp. corporation co co. company companies gmbh ag kg ohg gbr ug se e.v. ev
  eg mbh sa s.a. sl s.l. slu sas sarl s.a.r.l. srl spa s.p.a. bv b.v. nv n.v. plc pty oy ab a/s aps as group holding holdings
  partners associates solutions technologies technology tech systems software labs laboratories studio studios services consulting
  consultants consultores ventures capital bank insurance media agency agentur industries international enterprises enterprise
  foundation stiftung fundacion fondation association verein institute hospital clinic klinik krankenhaus ministry department
  council government city county university school college academy church shelter restaurant hotel cafe kitchen store shop
  bakery pharmacy museum library network networks cloud analytics robotics pharma therapeutics airlines airways logistics
  motors energy electric foods retail freelance self-employed selbststandig autonomo independent freiberuflich independant
  hub incubator accelerator startup corps team club society community committee organization organisation organizacion`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Ends of Chinese organisation names. */
export const companyEnds =
  /(?:公司|集团|银行|医院|研究院|研究所|中心|工作室|事务所|科技|大学|学院|协会|基金会|局|部)$/u;

/** Words by which a school is known, folded. */
export const schoolWords =
  /\b(?:universit\w*|universidad\w*|universita\w*|universidade|univ|college|colleges|school|schools|institut\w*|academy|academia|academie|akademie|polytechnic\w*|politecnic\w*|polytechnique|hochschule|fachhochschule|fachakademie|berufsfachschule|ifsi|inspe|technische|gymnasium|realschule|gesamtschule|berufsschule|berufskolleg|berufsakademie|schule|lycee|ecole|faculte|facultad|escuela|colegio|instituto|cifp|ies|iut|insa|hec|eth|epfl|mit|ucla|lse|dhbw|fh|tu|rwth|kit|lmu|bootcamp|handwerkskammer|ihk|industrie- und handelskammer|volkshochschule|vhs|chambre de metiers|seminary|conservatory|coursera|udacity|udemy|edx)\b|schule\b|gymnasium\b|(?:大学|学院|学校|中学|高中|职业技术学院)/u;
