/** Management, projects and product. */
export const management = `
Project management | = managing projects, project manager, project lead, project planning, project coordination | de Projektmanagement, Projektleitung, Projektplanung, Projektkoordination | es gestión de proyectos, dirección de proyectos | fr gestion de projet, gestion de projets, conduite de projet | zh 项目管理, 项目经理
Programme management | = program management, portfolio management, PMO | de Programmmanagement, Portfoliomanagement | es gestión de programas | fr gestion de programme | zh 项目集管理 | < project-management
Agile methods | = agile, agile methodologies, agile development, agile working | de agile Methoden, agiles Arbeiten, agile Softwareentwicklung | es metodologías ágiles, métodos ágiles | fr méthodes agiles, agilité | zh 敏捷, 敏捷开发, 敏捷方法 | < project-management
Scrum | = sprint planning, Scrum framework | < agile-methods | ~ kanban
Kanban | < agile-methods
SAFe | ! | = Scaled Agile Framework, scaled agile | < agile-methods
Large-Scale Scrum | = LeSS framework | < agile-methods | ~ safe, scrum
Scrum Master | = Certified ScrumMaster, Professional Scrum Master, PSM I, CSM | de Scrum-Master-Zertifizierung | es certificación Scrum | fr certification Scrum | zh Scrum认证 | < certificates, scrum
Product owner | = Professional Scrum Product Owner, PSPO, CSPO, product ownership | < scrum, product-management
PMP | = Project Management Professional | de PMP-Zertifizierung | es certificación PMP | fr certification PMP | zh PMP证书, PMP认证 | < certificates, project-management | ~ prince2, ipma
PRINCE2 | < certificates, project-management | ~ ipma
IPMA | = IPMA Level D, GPM certification | < certificates, project-management
Waterfall model | = waterfall methodology | de Wasserfallmodell | es metodología en cascada | fr cycle en V | zh 瀑布模型 | < project-management
Risk management | = risk assessment, risk analysis | de Risikomanagement, Risikoanalyse | es gestión de riesgos, análisis de riesgos | fr gestion des risques, analyse des risques | zh 风险管理, 风险评估
Change management | = organisational change, organizational change | de Veränderungsmanagement, Change-Management | es gestión del cambio | fr conduite du changement, gestion du changement | zh 变革管理
Stakeholder management | = stakeholder engagement, stakeholder communication | de Stakeholdermanagement | es gestión de partes interesadas, gestión de stakeholders | fr gestion des parties prenantes | zh 干系人管理, 利益相关者管理
Business analysis | = business analyst, requirements analysis, requirements engineering, requirements gathering | de Anforderungsanalyse, Geschäftsanalyse, Anforderungsmanagement | es análisis de negocio, análisis de requisitos | fr analyse fonctionnelle, analyse métier, recueil des besoins | zh 业务分析, 需求分析
Process improvement | = process optimisation, process optimization, business process management, BPM, BPMN, continuous improvement | de Prozessoptimierung, Prozessmanagement, Geschäftsprozessmanagement | es mejora de procesos, optimización de procesos, mejora continua | fr amélioration des processus, optimisation des processus, amélioration continue | zh 流程优化, 流程改进, 流程管理
Lean management | = lean manufacturing, lean production | de schlanke Produktion | es manufactura esbelta | fr lean | zh 精益生产, 精益管理 | < process-improvement
Six Sigma | = Lean Six Sigma, DMAIC | de Six-Sigma-Methoden | es metodología Seis Sigma, Seis Sigma | fr méthode Six Sigma | zh 六西格玛 | < process-improvement
Six Sigma Green Belt | = Green Belt | < certificates, six-sigma
Six Sigma Black Belt | = Black Belt | < six-sigma-green-belt
Strategy development | = strategic planning, business strategy, corporate strategy | de Strategieentwicklung, strategische Planung | es planificación estratégica | fr planification stratégique, stratégie d'entreprise | zh 战略规划, 战略制定
Business development | = new business development | de Geschäftsentwicklung | es desarrollo de negocio | fr développement commercial, développement des affaires | zh 业务拓展, 商务拓展
Management consulting | = consulting, business consulting | de Unternehmensberatung | es consultoría | fr conseil en management | zh 管理咨询, 咨询
Entrepreneurship | = founding a company, startup founder | de Unternehmensgründung, Unternehmertum | es emprendimiento | fr entrepreneuriat | zh 创业
People management | = team leadership, line management, staff management, team management, leading teams, people leadership, disciplinary leadership | de Mitarbeiterführung, Personalführung, Teamleitung, Führungserfahrung, Personalverantwortung | es gestión de equipos, liderazgo de equipos, gestión de personas | fr gestion d'équipe, management d'équipe, encadrement d'équipe, encadrement | zh 团队管理, 人员管理, 带团队
Leadership | = leading people | de Führungskompetenz, Führung | es liderazgo | fr sens du leadership | zh 领导力, 领导能力
Coaching and mentoring | = mentoring, coaching, mentored, mentor | de Mentoring von Mitarbeitern | es mentoría | fr mentorat | zh 辅导, 带教
Budget management | = budgeting, budget planning, budget responsibility, P&L responsibility, P&L management, P and L management | de Budgetverantwortung, Budgetplanung, Budgetierung | es gestión de presupuestos, elaboración de presupuestos | fr gestion de budget, gestion budgétaire, élaboration du budget | zh 预算管理, 预算编制
Operations management | = running operations, daily operations, operational management | de Betriebsleitung, operative Leitung | es gestión de operaciones | fr gestion des opérations | zh 运营管理
Quality management | = quality assurance, quality control, QA/QC | de Qualitätsmanagement, Qualitätssicherung, Qualitätskontrolle | es gestión de calidad, control de calidad, aseguramiento de la calidad | fr gestion de la qualité, contrôle qualité, assurance qualité | zh 质量管理, 质量控制, 品质管理, 质量保证
Auditing | = internal audit, quality audits, audits | de Auditierung, interne Revision | es auditoría, auditoría interna | fr audit, audit interne | zh 审计, 内审, 内部审计
Compliance | = regulatory compliance, corporate compliance, regulatory affairs | de Regelkonformität | es cumplimiento normativo | fr conformité réglementaire | zh 合规, 合规管理
Negotiation | = negotiating, contract negotiation, vendor negotiation, negotiation skills | de Verhandlungsführung, Vertragsverhandlung, Verhandlungsgeschick | es negociación | fr négociation | zh 谈判, 商务谈判
Sustainability management | = ESG, corporate social responsibility, CSR reporting, sustainability | de Nachhaltigkeitsmanagement, Nachhaltigkeit | es sostenibilidad | fr développement durable, RSE | zh 可持续发展
Public procurement | = public tenders, tender management, bid management | de Vergaberecht, Ausschreibungen | es licitaciones públicas, licitaciones | fr marchés publics, appels d'offres | zh 招投标, 投标
Event management | = event planning, event organisation, event organization | de Veranstaltungsmanagement, Eventmanagement, Veranstaltungsorganisation | es organización de eventos, gestión de eventos | fr organisation d'événements, événementiel | zh 活动策划, 活动组织, 会展策划
Product management | = product manager, product roadmap, product strategy, product discovery | de Produktmanagement | es gestión de producto | fr gestion de produit | zh 产品管理, 产品经理, 产品规划
`;
