/** Research methods, statistics and geodata. */
export const researchMethods = `
Statistics | = statistical analysis, statistical modelling, statistical modeling | de Statistik, statistische Auswertung, statistische Analyse | es estadística, análisis estadístico | fr statistiques, analyse statistique | zh 统计, 统计学, 统计分析
SPSS | = IBM SPSS | < statistics | ~ sas, stata
SAS | ! | = SAS programming, SAS Enterprise Guide, SAS Base | < statistics | ~ stata
Stata | < statistics
Econometrics | de Ökonometrie | es econometría | fr économétrie | zh 计量经济学 | < statistics
Time series analysis | = demand forecasting, forecasting models | de Zeitreihenanalyse | es series temporales | fr séries temporelles | zh 时间序列 | < statistics
Geographic information systems | = GIS | de Geoinformationssysteme | es sistemas de información geográfica | fr systèmes d'information géographique | zh 地理信息系统 | < data-analysis
Academic research | = scientific research, research methods, scientific writing, peer-reviewed publications | de wissenschaftliches Arbeiten, Forschungsmethoden | es investigación científica, metodología de investigación | fr recherche scientifique, méthodes de recherche | zh 科研, 学术研究, 论文写作
Survey design | = questionnaire design, survey research | de Umfragen, Fragebogenentwicklung | es diseño de encuestas, encuestas | fr enquêtes, conception de questionnaires | zh 问卷设计, 问卷调查 | < academic-research
Qualitative research | = qualitative interviews, focus groups, grounded theory, thematic analysis | de qualitative Forschung, qualitative Sozialforschung, Fokusgruppen | es investigación cualitativa, grupos focales, entrevistas en profundidad | fr recherche qualitative, groupes de discussion, entretiens semi-directifs | zh 质性研究, 定性研究, 焦点小组, 深度访谈 | < academic-research
Quantitative research | = quantitative methods, quantitative analysis | de quantitative Forschung, quantitative Methoden | es investigación cuantitativa, métodos cuantitativos | fr recherche quantitative, méthodes quantitatives | zh 定量研究, 量化研究 | < academic-research
Literature review | = systematic review, meta-analysis, systematic literature review | de Literaturrecherche, systematische Übersichtsarbeit, Metaanalyse | es revisión bibliográfica, revisión sistemática, metaanálisis | fr revue de littérature, revue systématique, méta-analyse | zh 文献综述, 文献检索, 荟萃分析 | < academic-research
Reference management | = Zotero, EndNote, Mendeley, Citavi | de Literaturverwaltung | es gestión de referencias bibliográficas | fr gestion bibliographique | zh 文献管理 | < academic-research
Qualitative data analysis software | = NVivo, MAXQDA, ATLAS.ti | de qualitative Inhaltsanalyse | es análisis cualitativo de datos | fr analyse qualitative de données | zh 质性数据分析 | < qualitative-research
Experimental design | = design of experiments | de statistische Versuchsplanung, Versuchsplanung | es diseño de experimentos, diseño experimental | fr plans d'expériences, conception d'expériences | zh 实验设计, 试验设计 | < statistics
Regression analysis | = linear regression, logistic regression, multivariate analysis, regression modelling | de Regressionsanalyse, multivariate Statistik | es análisis de regresión, análisis multivariante | fr analyse de régression, analyse multivariée, régression linéaire | zh 回归分析, 多元统计 | < statistics
Bayesian statistics | = Bayesian inference, Bayesian modelling, Stan modelling | de bayessche Statistik | es estadística bayesiana | fr statistique bayésienne, inférence bayésienne | zh 贝叶斯统计, 贝叶斯推断 | < statistics
Biostatistics | = medical statistics, survival analysis, biostatistician | de Biostatistik, medizinische Statistik | es bioestadística, análisis de supervivencia | fr biostatistique, biostatistiques, analyse de survie | zh 生物统计, 医学统计, 生存分析 | < statistics
Causal inference | = quasi-experimental methods, impact evaluation, difference-in-differences | de Kausalanalyse, Wirkungsevaluation | es inferencia causal, evaluación de impacto | fr inférence causale, évaluation d'impact | zh 因果推断, 影响评估 | < statistics
Sampling and survey statistics | = survey sampling, sampling methods, official statistics | de Stichprobenverfahren, amtliche Statistik | es muestreo estadístico, estadística oficial | fr sondages statistiques, techniques d'échantillonnage | zh 抽样调查, 抽样方法 | < statistics
Programme evaluation | = program evaluation, monitoring and evaluation, M&E, logframe | de Programmevaluation, Projektevaluation, Monitoring und Evaluation | es evaluación de programas, seguimiento y evaluación | fr évaluation de programmes, suivi-évaluation | zh 项目评估, 监测与评估
Economics | ! | = economic analysis, economist, macroeconomics, microeconomics | de Volkswirtschaftslehre, VWL, Volkswirt | es análisis económico, economista, macroeconomía | fr sciences économiques, économiste, analyse économique | zh 经济学, 宏观经济, 经济分析
Demography | = population studies, demographic analysis | de Demografie, Bevölkerungswissenschaft | es demografía, estudios de población | fr démographie, études démographiques | zh 人口学, 人口统计
Cartography | = map making, thematic mapping, cartographer | de Kartografie, Kartograf, Kartenerstellung | es cartografía, cartógrafo | fr cartographie, cartographe | zh 地图制图, 制图学 | ~ geographic-information-systems
Remote sensing | = satellite imagery, Google Earth Engine, image classification, earth observation | de Fernerkundung, Satellitenbildauswertung, Erdbeobachtung | es teledetección, imágenes satelitales | fr télédétection, imagerie satellite | zh 遥感, 遥感影像, 卫星影像 | < geographic-information-systems
ArcGIS | = ArcGIS Pro, Esri ArcGIS, ArcMap | < geographic-information-systems | ~ qgis
QGIS | = Quantum GIS | < geographic-information-systems
Spatial analysis | = geospatial analysis, geostatistics, PostGIS, spatial data, geodata | de räumliche Analyse, Geodaten, Geodatenanalyse | es análisis espacial, datos geoespaciales | fr analyse spatiale, données géospatiales, géomatique | zh 空间分析, 空间数据, 地理空间数据 | < geographic-information-systems
Geography | ! | = human geography, physical geography, geographer | de Geographie, Humangeographie, Geograf | es geografía, geógrafo | fr géographie humaine, géographe, géographie physique | zh 地理学, 人文地理
Research data management | = FAIR data, data curation, research data | de Forschungsdatenmanagement, Forschungsdaten | es gestión de datos de investigación | fr gestion des données de la recherche | zh 科研数据管理
Research funding acquisition | = grant proposals, research grants, DFG proposals, Horizon Europe, grant proposal writing | de Drittmitteleinwerbung, Drittmittelanträge, DFG-Anträge | es solicitud de proyectos de investigación, captación de fondos de investigación | fr réponse à appels à projets, demandes de subventions de recherche, ANR | zh 基金申请, 科研项目申报, 国家自然科学基金 | ~ fundraising
Scientific publishing | = peer review, journal editing, journal articles, scientific publications | de wissenschaftliches Publizieren, Begutachtung wissenschaftlicher Artikel | es publicaciones científicas, revisión por pares | fr publications scientifiques, évaluation par les pairs | zh 论文发表, SCI论文, 同行评审 | < academic-research
Conference presentation | = academic presentations, poster presentations, conference talks | de Fachvorträge, Konferenzvorträge, wissenschaftliche Vorträge | es ponencias en congresos, comunicaciones en congresos | fr communications en congrès, communications scientifiques, conférences scientifiques | zh 学术报告, 学术会议报告 | < presentation-skills
Science communication | = public engagement, science journalism, science outreach | de Wissenschaftskommunikation, Wissenschaftsjournalismus | es divulgación científica, periodismo científico | fr vulgarisation scientifique, médiation scientifique | zh 科普, 科学传播
Research ethics | = ethics committee, IRB, informed consent, research integrity | de Forschungsethik, Ethikkommission | es ética de la investigación, comité de ética | fr éthique de la recherche, comité d'éthique | zh 科研伦理, 伦理审查
EViews | < econometrics
JMP | ! | = SAS JMP, JMP Pro | < statistics
GraphPad Prism | = GraphPad | < statistics
OriginPro | = OriginLab | < data-visualisation
Mathematica | = Wolfram Mathematica, Maple software | < numerical-methods
`;
