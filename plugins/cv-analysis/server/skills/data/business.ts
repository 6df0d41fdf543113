/** Management, projects, product, sales, marketing and customers. */
export const business = `
Project management | = managing projects, project manager, project lead, project planning, project coordination | de Projektmanagement, Projektleitung, Projektplanung, Projektkoordination | es gestión de proyectos, dirección de proyectos | fr gestion de projet, gestion de projets, conduite de projet | zh 项目管理, 项目经理
Programme management | = program management, portfolio management, PMO | de Programmmanagement, Portfoliomanagement | es gestión de programas | fr gestion de programme | zh 项目集管理 | < project-management
Agile methods | = agile, agile methodologies, agile development, agile working | de agile Methoden, agiles Arbeiten, agile Softwareentwicklung | es metodologías ágiles, métodos ágiles | fr méthodes agiles, agilité | zh 敏捷, 敏捷开发, 敏捷方法 | < project-management
Scrum | = sprint planning, Scrum framework | < agile-methods | ~ kanban
Kanban | < agile-methods
SAFe | ! | = Scaled Agile Framework, scaled agile, LeSS framework | < agile-methods
Scrum Master | = Certified ScrumMaster, Professional Scrum Master, PSM I, CSM | zh Scrum认证 | < certificates, scrum
Product owner | = Professional Scrum Product Owner, PSPO, CSPO, product ownership | < scrum, product-management
PMP | = Project Management Professional | zh PMP证书, PMP认证 | < certificates, project-management | ~ prince2, ipma
PRINCE2 | < certificates, project-management | ~ ipma
IPMA | = IPMA Level D, GPM certification | < certificates, project-management
Waterfall model | = waterfall methodology | de Wasserfallmodell | es metodología en cascada | fr cycle en V | zh 瀑布模型 | < project-management
Microsoft Project | = MS Project | < project-management
Jira | = Atlassian Jira | < project-management | ~ asana, trello, azure-devops, clickup, redmine
Confluence | ! | = Atlassian Confluence | < project-management
Asana | < project-management | ~ trello, clickup, monday-com
Trello | < project-management
ClickUp | < project-management
Monday.com | < project-management
Redmine | < project-management
Notion | ! | = Notion workspace | < project-management
Risk management | = risk assessment, risk analysis | de Risikomanagement, Risikoanalyse | es gestión de riesgos, análisis de riesgos | fr gestion des risques, analyse des risques | zh 风险管理, 风险评估
Change management | = organisational change, organizational change | de Veränderungsmanagement, Change-Management | es gestión del cambio | fr conduite du changement, gestion du changement | zh 变革管理
Stakeholder management | = stakeholder engagement, stakeholder communication | de Stakeholdermanagement | es gestión de partes interesadas, gestión de stakeholders | fr gestion des parties prenantes | zh 干系人管理, 利益相关者管理
Business analysis | = business analyst, requirements analysis, requirements engineering, requirements gathering | de Anforderungsanalyse, Geschäftsanalyse, Anforderungsmanagement | es análisis de negocio, análisis de requisitos | fr analyse fonctionnelle, analyse métier, recueil des besoins | zh 业务分析, 需求分析
Process improvement | = process optimisation, process optimization, business process management, BPM, BPMN, continuous improvement | de Prozessoptimierung, Prozessmanagement, Geschäftsprozessmanagement | es mejora de procesos, optimización de procesos, mejora continua | fr amélioration des processus, optimisation des processus, amélioration continue | zh 流程优化, 流程改进, 流程管理
Lean management | = lean manufacturing, lean production, Kaizen, 5S | de schlanke Produktion | es manufactura esbelta | fr lean | zh 精益生产, 精益管理 | < process-improvement
Six Sigma | = Lean Six Sigma, DMAIC | zh 六西格玛 | < process-improvement
Six Sigma Green Belt | = Six Sigma Black Belt, Green Belt, Black Belt | < certificates, six-sigma
Strategy development | = strategic planning, business strategy, corporate strategy | de Strategieentwicklung, strategische Planung | es planificación estratégica | fr planification stratégique, stratégie d'entreprise | zh 战略规划, 战略制定
Business development | = new business development | de Geschäftsentwicklung | es desarrollo de negocio | fr développement commercial, développement des affaires | zh 业务拓展, 商务拓展
Management consulting | = consulting, business consulting | de Unternehmensberatung | es consultoría | fr conseil en management | zh 管理咨询, 咨询
Entrepreneurship | = founding a company, startup founder | de Unternehmensgründung, Unternehmertum | es emprendimiento | fr entrepreneuriat | zh 创业
People management | = team leadership, line management, staff management, team management, leading teams, people leadership, disciplinary leadership | de Mitarbeiterführung, Personalführung, Teamleitung, Führungserfahrung, Personalverantwortung | es gestión de equipos, liderazgo de equipos, gestión de personas | fr gestion d'équipe, management d'équipe, encadrement d'équipe, encadrement | zh 团队管理, 人员管理, 带团队
Leadership | = leading people | de Führungskompetenz, Führung | es liderazgo | fr sens du leadership | zh 领导力, 领导能力
Coaching and mentoring | = mentoring, coaching, mentored, mentor | de Mentoring von Mitarbeitern | es mentoría | fr mentorat | zh 辅导, 带教
Budget management | = budgeting, budget planning, budget responsibility, P&L responsibility, P&L management, P and L management | de Budgetverantwortung, Budgetplanung, Budgetierung | es gestión de presupuestos, elaboración de presupuestos | fr gestion de budget, gestion budgétaire, élaboration du budget | zh 预算管理, 预算编制
Operations management | = running operations, daily operations, operational management | de Betriebsleitung, operative Leitung | es gestión de operaciones | fr gestion des opérations | zh 运营管理
Quality management | = quality assurance, quality control, QA/QC, ISO 9001 | de Qualitätsmanagement, Qualitätssicherung, Qualitätskontrolle | es gestión de calidad, control de calidad, aseguramiento de la calidad | fr gestion de la qualité, contrôle qualité, assurance qualité | zh 质量管理, 质量控制, 品质管理, 质量保证
Auditing | = internal audit, quality audits, audits | de Auditierung, interne Revision | es auditoría, auditoría interna | fr audit, audit interne | zh 审计, 内审, 内部审计
Compliance | = regulatory compliance, corporate compliance, regulatory affairs | de Regelkonformität | es cumplimiento normativo | fr conformité réglementaire | zh 合规, 合规管理
Negotiation | = negotiating, contract negotiation, vendor negotiation, negotiation skills | de Verhandlungsführung, Vertragsverhandlung, Verhandlungsgeschick | es negociación | fr négociation | zh 谈判, 商务谈判
Sustainability management | = ESG reporting, ESG, corporate social responsibility, CSR reporting, sustainability | de Nachhaltigkeitsmanagement, Nachhaltigkeit | es sostenibilidad | fr développement durable, RSE | zh 可持续发展
Public procurement | = public tenders, tender management, bid management | de Vergaberecht, Ausschreibungen | es licitaciones públicas, licitaciones | fr marchés publics, appels d'offres | zh 招投标, 投标
Event management | = event planning, event organisation, event organization | de Veranstaltungsmanagement, Eventmanagement, Veranstaltungsorganisation | es organización de eventos, gestión de eventos | fr organisation d'événements, événementiel | zh 活动策划, 活动组织, 会展策划
Product management | = product manager, product roadmap, product strategy, product discovery | de Produktmanagement | es gestión de producto | fr gestion de produit | zh 产品管理, 产品经理, 产品规划
Sales | = selling, sales experience | de Vertrieb, Verkauf | es ventas | fr vente, ventes | zh 销售
B2B sales | = business-to-business sales, enterprise sales, solution selling | de B2B-Vertrieb | es ventas B2B | fr vente B2B | zh B2B销售, 企业销售, 大客户销售 | < sales
B2C sales | = consumer sales | de B2C-Vertrieb | es ventas B2C | fr vente B2C | < sales
Field sales | = outside sales, territory management | de Außendienst | es ventas de campo, comercial externo | fr commercial terrain, commercial itinérant | zh 外勤销售 | < sales
Inside sales | = telesales, telephone sales, cold calling | de Innendienst, Vertriebsinnendienst, Telefonakquise, Kaltakquise | es televenta, venta telefónica | fr vente par téléphone, commercial sédentaire, prospection téléphonique | zh 电话销售 | < sales
Retail sales | = retail, shop floor, store sales | de Einzelhandel, Verkauf im Einzelhandel | es venta al por menor, comercio minorista | fr commerce de détail, vente en magasin | zh 零售, 门店销售 | < sales
Store management | = retail management, shop management | de Filialleitung, Marktleitung | es gestión de tienda | fr gestion de magasin | zh 门店管理, 店长 | < retail-sales
Visual merchandising | = merchandising, window dressing | de Warenpräsentation, Schaufenstergestaltung | es escaparatismo | fr marchandisage | zh 陈列, 视觉陈列 | < retail-sales
Cash handling | = point of sale, POS systems, till operation, cash register | de Kassieren, Kassenführung, Kassiertätigkeit | es manejo de caja, cobro en caja | fr tenue de caisse, encaissement | zh 收银 | < retail-sales
Account management | = key account management, client relationship management, customer accounts | de Key-Account-Management, Kundenbetreuung, Großkundenbetreuung | es gestión de cuentas, gestión de clientes | fr gestion de comptes, gestion de comptes clés, gestion de la relation client | zh 客户管理, 大客户管理, 客户关系维护 | < sales
Lead generation | = prospecting, customer acquisition, new customer acquisition | de Neukundengewinnung, Kundenakquise, Akquise | es captación de clientes, prospección | fr prospection commerciale, génération de leads | zh 客户开发, 获客 | < sales
Presales | = pre-sales, sales engineering, product demos | de technischer Vertrieb | es preventa | fr avant-vente | zh 售前, 售前支持 | < sales
Sales management | = sales leadership, sales team management | de Vertriebsleitung, Verkaufsleitung | es gestión de ventas, dirección comercial | fr direction commerciale, gestion des ventes | zh 销售管理 | < sales
CRM systems | = CRM, customer relationship management | de CRM-Systeme | es sistemas CRM | fr outils CRM | zh 客户关系管理, CRM系统
Salesforce | = Salesforce CRM, Sales Cloud, SFDC | < crm-systems | ~ hubspot, microsoft-dynamics, zoho-crm, pipedrive
HubSpot | = Hub Spot | < crm-systems, marketing-automation | ~ zoho-crm, pipedrive
Microsoft Dynamics | = Dynamics 365, MS Dynamics, Dynamics NAV, Navision, Business Central | < crm-systems
Zoho CRM | = Zoho | < crm-systems
Pipedrive | < crm-systems
Customer service | = customer support, customer care, client service, client services | de Kundenservice, Kundendienst | es atención al cliente, servicio al cliente | fr service client, service clientèle, relation client | zh 客户服务, 客服, 客户支持
Call centre | = call center, contact centre, contact center | de Callcenter | es centro de llamadas | fr centre d'appels | zh 呼叫中心 | < customer-service
Complaint handling | = complaints management, conflict de-escalation | de Beschwerdemanagement, Reklamationsbearbeitung | es gestión de reclamaciones, gestión de quejas | fr gestion des réclamations, traitement des réclamations | zh 投诉处理 | < customer-service
Customer success | = customer onboarding, customer retention | zh 客户成功 | < account-management
Zendesk | = Freshdesk, Intercom, helpdesk software | < customer-service
Marketing | = marketing management | de Vermarktung | es mercadotecnia, mercadeo | zh 市场营销, 营销
Digital marketing | = online marketing, internet marketing | de Onlinemarketing, digitales Marketing | es marketing digital | fr marketing numérique | zh 数字营销, 网络营销 | < marketing
Content marketing | = content strategy | de Content-Strategie | es marketing de contenidos, estrategia de contenidos | fr marketing de contenu, stratégie de contenu | zh 内容营销, 内容运营 | < digital-marketing
Social media marketing | = social media, social media management, community management, Instagram, TikTok, LinkedIn marketing | de soziale Medien, Social-Media-Marketing | es redes sociales, gestión de redes sociales | fr réseaux sociaux, médias sociaux | zh 社交媒体, 新媒体运营, 社媒运营 | < digital-marketing
SEO | = search engine optimisation, search engine optimization, Semrush, Ahrefs | de Suchmaschinenoptimierung | es posicionamiento web, optimización en buscadores | fr référencement naturel, optimisation pour les moteurs de recherche | zh 搜索引擎优化 | < digital-marketing | ~ search-engine-advertising
Search engine advertising | = Google Ads, SEA, SEM, PPC, AdWords, pay-per-click | de Suchmaschinenwerbung | es publicidad en buscadores | fr référencement payant | zh 搜索引擎营销, 竞价推广 | < digital-marketing
Paid social | = Facebook Ads, Meta Ads, LinkedIn Ads, performance marketing | zh 信息流广告, 效果营销 | < digital-marketing
E-mail marketing | = email marketing, newsletter marketing, Mailchimp, email campaigns | de E-Mail-Marketing, Newsletter-Versand | es marketing por correo electrónico | fr marketing par e-mail, e-mailing, emailing | zh 邮件营销 | < digital-marketing
Marketing automation | = Marketo, Pardot, Eloqua | de Marketing-Automatisierung | es automatización de marketing | fr automatisation du marketing | zh 营销自动化 | < digital-marketing
Brand management | = branding, brand strategy, brand building | de Markenführung, Markenmanagement | es gestión de marca | fr gestion de marque | zh 品牌管理, 品牌推广 | < marketing
Market research | = consumer insights, competitor analysis, market analysis | de Marktforschung, Marktanalyse, Wettbewerbsanalyse | es investigación de mercado, estudios de mercado, análisis de mercado | fr études de marché, analyse de marché | zh 市场调研, 市场研究, 市场分析 | < marketing
Public relations | = PR, media relations, press releases, press work | de Öffentlichkeitsarbeit, Pressearbeit, Pressemitteilungen | es relaciones públicas, comunicados de prensa | fr relations publiques, relations presse, communiqués de presse | zh 公共关系, 公关, 媒体关系 | < marketing
Corporate communications | = internal communications, corporate communication | de Unternehmenskommunikation, interne Kommunikation | es comunicación corporativa, comunicación interna | fr communication d'entreprise, communication interne | zh 企业传播, 内部沟通 | < marketing
Campaign management | = advertising campaigns, marketing campaigns, media planning | de Kampagnenmanagement, Werbekampagnen, Mediaplanung | es gestión de campañas, campañas publicitarias | fr gestion de campagnes, campagnes publicitaires | zh 营销活动, 广告投放, 媒介策划 | < marketing
Influencer marketing | = creator partnerships | zh 红人营销, KOL营销 | < digital-marketing
Affiliate marketing | zh 联盟营销 | < digital-marketing
Growth marketing | = growth hacking, conversion rate optimisation, conversion rate optimization, CRO | zh 用户增长, 增长黑客 | < digital-marketing
E-commerce | = ecommerce, online retail, Amazon marketplace, marketplace management | de Onlinehandel | es comercio electrónico | fr commerce électronique, vente en ligne | zh 电子商务, 电商, 电商运营
Pricing | = pricing strategy, price management | de Preisgestaltung, Preisstrategie | es estrategia de precios | fr politique tarifaire | zh 定价策略, 定价 | < marketing
Fundraising | = donor relations, grant writing, grant applications | de Spendenakquise, Fördermittelakquise, Förderanträge | es captación de fondos, recaudación de fondos | fr collecte de fonds, recherche de financements | zh 筹款, 募捐
Volunteer management | = volunteer coordination | de Ehrenamtskoordination, Freiwilligenmanagement | es gestión de voluntarios | fr gestion de bénévoles | zh 志愿者管理
Real estate | = property management, letting, real estate sales | de Immobilien, Immobilienverwaltung, Hausverwaltung | es inmobiliaria, gestión inmobiliaria, bienes raíces | fr immobilier, gestion immobilière | zh 房地产, 物业管理
Insurance | ! | = insurance sales, claims handling, underwriting, claims management | de Versicherungen, Versicherungswesen, Schadenbearbeitung | es seguros, gestión de siniestros | fr assurances, gestion des sinistres | zh 保险, 理赔
`;
