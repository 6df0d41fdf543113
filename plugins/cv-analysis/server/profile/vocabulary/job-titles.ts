import { listGenderForms } from '../../skills/list-gender-forms.ts';
import { fold } from '../text/fold.ts';

/**
 * Words by which a job title is known, folded. Most are heads ("engineer", "nurse"): a text that ends in one
 * is a title nearly always. German compounds are matched by their ends.
 */
const heads =
  `engineer engineers developer programmer architect analyst scientist researcher consultant advisor adviser manager director
  head chief officer president vice chairman chairwoman founder cofounder co-founder owner partner principal lead leader
  supervisor coordinator administrator assistant associate specialist expert technician operator operative executive representative agent
  clerk secretary receptionist accountant auditor controller bookkeeper treasurer cashier buyer planner strategist designer
  illustrator artist animator photographer editor writer author journalist copywriter translator interpreter producer teacher
  lecturer professor instructor tutor trainer coach mentor educator principal dean librarian nurse physician doctor surgeon
  dentist pharmacist therapist psychologist counselor counsellor caregiver paramedic midwife veterinarian lawyer attorney
  paralegal solicitor judge notary chef cook baker barista waiter waitress bartender server host hostess housekeeper janitor
  cleaner driver pilot courier mechanic electrician plumber carpenter welder painter builder foreman machinist fitter
  firefighter soldier guard salesman saleswoman salesperson seller merchandiser marketer recruiter intern trainee apprentice
  volunteer fellow student contractor freelancer tester administrator sysadmin devops webmaster scrum evangelist ceo cto cfo coo
  cio cmo vp svp evp ambassador facilitator organizer organiser member chair contributor maintainer creator moderator steward
  resident steward nanny inspector surveyor estimator scheduler dispatcher worker laborer packer picker technologist chemist
  biologist physicist statistician economist actuary underwriter broker trader banker teller adjuster investigator detective
  superintendent registrar curator archivist conservator stylist hairdresser beautician florist gardener farmer fisherman
  sde swe qa ux ui administrator liaison expert reviewer postdoc
  desarrollador desarrolladora ingeniero ingeniera programador programadora analista consultor consultora gerente director
  directora jefe jefa coordinador coordinadora administrador administradora asistente auxiliar tecnico tecnica especialista
  responsable encargado encargada profesor profesora maestro maestra docente enfermero enfermera medico medica abogado abogada
  contador contable cajero cajera vendedor vendedora comercial camarero camarera cocinero cocinera disenador disenadora
  arquitecto arquitecta becario becaria practicante aprendiz socio socia fundador fundadora presidente secretario secretaria
  recepcionista conductor conductora electricista mecanico operario operaria investigador investigadora redactor redactora
  traductor traductora psicologo psicologa voluntario voluntaria miembro formador formadora lider supervisor supervisora
  developpeur developpeuse ingenieur ingenieure programmeur analyste consultante gerant gerante directeur directrice chef cheffe
  coordinateur coordinatrice administrateur administratrice assistante technicien technicienne specialiste responsable charge
  chargee professeur professeure enseignant enseignante infirmier infirmiere medecin avocat avocate comptable caissier caissiere
  vendeur vendeuse serveur serveuse cuisinier cuisiniere graphiste stagiaire apprenti apprentie alternant alternante fondateur
  fondatrice president presidente secretaire chauffeur electricien mecanicien ouvrier ouvriere chercheur chercheuse redacteur
  redactrice traducteur traductrice benevole membre formateur formatrice conseiller conseillere commercial commerciale
  entwickler entwicklerin ingenieurin berater beraterin leiter leiterin geschaftsfuhrer geschaftsfuhrerin direktor direktorin
  koordinator koordinatorin assistent assistentin techniker technikerin spezialist spezialistin lehrer lehrerin dozent dozentin
  krankenpfleger krankenschwester pfleger pflegerin arzt arztin anwalt anwaltin rechtsanwalt buchhalter buchhalterin kassierer
  verkaufer verkauferin kellner kellnerin koch kochin gestalter gestalterin designerin architektin praktikant praktikantin
  auszubildender auszubildende azubi werkstudent werkstudentin grunder grunderin vorstand prasident sekretar sekretarin fahrer
  fahrerin elektriker elektrikerin mechaniker mechatroniker schlosser arbeiter forscher forscherin redakteur redakteurin
  ubersetzer sachbearbeiter sachbearbeiterin fachinformatiker fachinformatikerin kaufmann kauffrau referent referentin
  mitarbeiter mitarbeiterin hilfskraft erzieher erzieherin beauftragter beauftragte trainerin informatiker informatikerin
  administratorin programmierer programmiererin softwareentwickler mentorin meister meisterin geselle teamleiter
  apotheker aspirant hebamme optiker zahnarzt tierarzt therapeut physiotherapeut logopade altenpfleger sanitater notar richter
  steuerberater steuerfachangestellter backer konditor metzger fleischer friseur florist gartner landwirt winzer forster
  tischler schreiner zimmerer maurer maler lackierer dachdecker klempner installateur schweisser dreher fraser monteur
  lagerist disponent spediteur kommissionierer lokfuhrer pilot flugbegleiter polizist feuerwehrmann soldat hausmeister
  reinigungskraft haushalter kameramann tontechniker musiker schauspieler dramaturg archivar bibliothekar historiker soziologe
  padagoge sozialarbeiter sozialpadagoge heilerziehungspfleger bauleiter polier vermesser statiker chemielaborant laborant
  architecte pharmacien dentiste sage-femme aide-soignant kinesitherapeute veterinaire notaire juge huissier boulanger patissier
  boucher coiffeur fleuriste jardinier agriculteur viticulteur menuisier charpentier macon peintre couvreur plombier soudeur
  tourneur monteur magasinier cariste livreur agent hotesse policier pompier gardien concierge photographe musicien comedien
  bibliothecaire archiviste historien educateur animateur geometre laborantin auditeur acheteur logisticien juriste ergonome
  commis sous-chef sous-cheffe maitre urbaniste paysagiste
  farmaceutico dentista matrona fisioterapeuta veterinario notario juez procurador panadero pastelero carnicero peluquero
  florista jardinero agricultor carpintero albanil pintor fontanero soldador tornero montador mozo carretillero repartidor
  azafata policia bombero conserje fotografo musico actor bibliotecario archivero historiador educador monitor topografo
  interventor comprador orientador limpiador cuidador celador socorrista cristalero
  optometrist phlebotomist radiographer sonographer hygienist dietitian nutritionist physiotherapist podiatrist audiologist
  optician orderly porter mason bricklayer roofer glazier plasterer tiler joiner cabinetmaker tailor seamstress upholsterer
  locksmith blacksmith welder rigger scaffolder roustabout miner driller geologist geographer meteorologist oceanographer
  astronomer botanist zoologist ecologist hydrologist toxicologist pathologist radiologist anesthetist cardiologist pediatrician
  concierge sommelier bellhop valet butcher fishmonger grocer undertaker chaplain pastor priest imam rabbi missionary
  curate diplomat attache consul senator councillor mayor clerk bailiff magistrate barrister conveyancer patrolman constable
  sergeant lieutenant captain corporal major colonel sailor deckhand bosun stevedore trucker forwarder expediter quantity
  programmer animateur choreographer composer conductor musician singer dancer actor actress comedian dramaturge sculptor potter
  jeweller goldsmith engraver typesetter printer binder lexicographer biographer columnist correspondent broadcaster anchor`
    .split(/\s+/)
    .filter((word) => word !== '');

/** A job in its form for women is read no worse than for men, and the other way round. */
export const titleHeads: ReadonlySet<string> = new Set(
  heads.flatMap((text) => [
    text,
    ...(['de', 'es', 'fr'] as const).flatMap((language) => listGenderForms({ text, language }).map(fold)),
  ]),
);

/** Words before a head: they make a title likelier but are none alone. */
export const titleModifiers: ReadonlySet<string> = new Set(
  `senior junior sr jr staff principal lead chief deputy assistant associate executive general regional national global
  international digital technical freelance interim acting founding full-stack fullstack frontend front-end backend back-end
  mobile software data product project program programme sales marketing account customer operations human resources field
  graduate part-time full-time contract summer software-`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Ends of German compounds and Chinese titles. */
export const titleEnds =
  /(?:entwickler|ingenieur|berater|leiter|manager|assistent|techniker|spezialist|lehrer|pfleger|verkaufer|fahrer|mechaniker|elektroniker|informatiker|kaufmann|kauffrau|arbeiter|gestalter|forscher|meister|trainer|beauftragte[rn]?|helfer|kraft|apotheker|arzt|therapeut|laborant|pfleger|padagoge|warter|monteur|installateur|hebamme|student|referent|angestellte[rn]?|fuhrer|architekt|analyst)(?:in|innen)?$|(?:工程师|经理|主管|总监|助理|专员|顾问|分析师|设计师|教师|老师|讲师|教授|护士|医生|律师|会计|出纳|销售|实习生|程序员|架构师|总裁|总经理|董事|创始人|负责人|组长|主任|秘书|编辑|记者|翻译|司机|厨师|服务员|研究员|代表|开发|运营|店长|技术员|操作员|客服)$/u;
