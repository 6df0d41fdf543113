import { foldText } from '../skills/fold-text.ts';

/** Fields of study under the names they have in five languages; a field counts whatever it is called. */
const table: Readonly<Record<string, string>> = {
  computing:
    'computer science, computing, informatics, software engineering, information technology, information systems, computer engineering, informatik, wirtschaftsinformatik, informatica, informatique, genie logiciel, ingenieria de software, ingenieria informatica, sistemas, 计算机, 软件工程, 信息技术, 软件',
  mathematics:
    'mathematics, maths, statistics, mathematik, statistik, matematicas, estadistica, mathematiques, statistiques, 数学, 统计',
  data: 'data science, data analytics, datenwissenschaft, ciencia de datos, science des donnees, 数据科学',
  engineering:
    'engineering, mechanical engineering, electrical engineering, civil engineering, ingenieurwesen, ingenieurwissenschaften, maschinenbau, elektrotechnik, bauingenieurwesen, mechatronik, ingenieria, ingenierie, ingenieur, genie civil, genie mecanique, 机械, 电气, 土木, 工程, 自动化, 电子',
  science:
    'physics, chemistry, biology, natural sciences, life sciences, physik, chemie, biologie, naturwissenschaften, fisica, quimica, biologia, ciencias, physique, chimie, sciences, 物理, 化学, 生物',
  business:
    'business administration, kaufmannische, kaufmannischen, kaufmann, kauffrau, business, economics, management, commerce, betriebswirtschaft, betriebswirtschaftslehre, bwl, wirtschaftswissenschaften, wirtschaft, volkswirtschaft, administracion de empresas, economia, empresariales, ade, gestion, commerce, economie, ecole de commerce, 工商管理, 经济, 管理',
  finance:
    'finance, accounting, banking, finanzen, rechnungswesen, finanzas, contabilidad, comptabilite, 金融, 会计, 财务',
  marketing:
    'marketing, communications, communication, media studies, advertising, kommunikation, medienwissenschaft, publizistik, comunicacion, publicidad, communication, journalism, journalismus, periodismo, journalisme, 市场营销, 新闻, 传播, 广告',
  design:
    'design, graphic design, fine arts, visual communication, kunst, gestaltung, mediengestaltung, diseno, bellas artes, arts, graphisme, arts plastiques, 设计, 美术, 艺术',
  law: 'law, legal studies, jura, rechtswissenschaft, rechtswissenschaften, derecho, droit, 法学, 法律',
  health:
    'nursing, health sciences, medicine, public health, pharmacy, pflege, pflegewissenschaft, medizin, pharmazie, gesundheitswissenschaften, enfermeria, medicina, farmacia, soins infirmiers, medecine, pharmacie, sante, 护理, 医学, 临床, 药学, 公共卫生',
  education:
    'education, teaching, pedagogy, padagogik, lehramt, erziehungswissenschaft, pedagogia, magisterio, educacion, sciences de l education, enseignement, 教育, 师范',
  psychology:
    'psychology, psychologie, psicologia, social work, sozialarbeit, soziale arbeit, sozialpadagogik, trabajo social, travail social, sociology, soziologie, 心理, 社会工作, 社会学',
  languages:
    'linguistics, languages, translation, literature, philology, sprachwissenschaft, germanistik, anglistik, filologia, traduccion, linguistica, lettres, langues, 语言, 翻译, 文学, 英语, 外语',
  hr: 'human resources, personalwesen, recursos humanos, ressources humaines, 人力资源',
  logistics: 'logistics, supply chain, logistik, logistica, logistique, 物流, 供应链',
  hospitality:
    'hospitality, hotel management, tourism, culinary arts, hotelfach, tourismus, hosteleria, turismo, hotellerie, tourisme, 酒店管理, 旅游, 烹饪',
  architecture: 'architecture, architektur, arquitectura, 建筑',
  agriculture:
    'agriculture, forestry, environmental science, agrarwissenschaft, umweltwissenschaften, agronomia, ciencias ambientales, agronomie, environnement, 农学, 环境',
};

const names = Object.entries(table)
  .flatMap(([field, list]) => list.split(',').map((name) => [field, name.trim()] as const))
  .sort((a, b) => b[1].length - a[1].length);

/** Words that many a field is joined with: "hospitality management" is no business studies. */
const joined = new Set(['management', 'gestion', 'commerce', '管理']);
/** Ends of German compounds. */
const traders = /kauf(?:mann|frau|leute)(?![a-z])/;

/** Lists the fields of study that a text names. */
export function findStudyFields(text: string): string[] {
  let rest = ` ${foldText(text).folded} `;
  const found = new Set<string>();
  const weak = new Set<string>();
  if (traders.test(rest)) found.add('business');
  for (const [field, name] of names) {
    const latin = name < '\u0080';
    const at = latin ? findWord(rest, name) : rest.indexOf(name);
    if (at < 0) continue;
    (joined.has(name) ? weak : found).add(field);
    rest = rest.slice(0, at) + ' '.repeat(name.length) + rest.slice(at + name.length);
  }
  return [...(found.size > 0 ? found : weak)].sort();
}

function findWord(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}]/u.test(text[at + name.length] ?? ' ')) return at;
  }
  return -1;
}
