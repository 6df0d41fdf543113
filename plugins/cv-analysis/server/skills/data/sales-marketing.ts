/** Sales, marketing, customers and communication. */
export const salesMarketing = `
Sales | = selling, sales experience | de Vertrieb, Verkauf | es ventas | fr vente, ventes | zh 销售
B2B sales | = business-to-business sales, enterprise sales, solution selling, B2B business, account executive | de B2B-Vertrieb | es ventas B2B | fr vente B2B | zh B2B销售, 企业销售, 大客户销售 | < sales
B2C sales | = consumer sales | de B2C-Vertrieb | es ventas B2C | fr vente B2C | zh B2C销售, 个人客户销售 | < sales
Field sales | = outside sales, territory management | de Außendienst | es ventas de campo, comercial externo | fr commercial terrain, commercial itinérant | zh 外勤销售 | < sales
Inside sales | = telesales, telephone sales, cold calling, sales development representative, SDR | de Innendienst, Vertriebsinnendienst, Telefonakquise, Kaltakquise | es televenta, venta telefónica | fr vente par téléphone, commercial sédentaire, prospection téléphonique | zh 电话销售 | < sales
Account management | = key account management, client relationship management, customer accounts | de Key-Account-Management, Kundenbetreuung, Großkundenbetreuung | es gestión de cuentas, gestión de clientes | fr gestion de comptes, gestion de comptes clés, gestion de la relation client | zh 客户管理, 大客户管理, 客户关系维护 | < sales
Lead generation | = prospecting, customer acquisition, new customer acquisition | de Neukundengewinnung, Kundenakquise, Akquise | es captación de clientes, prospección | fr prospection commerciale, génération de leads | zh 客户开发, 获客 | < sales
Presales | = pre-sales, sales engineering, product demos | de technischer Vertrieb | es preventa | fr avant-vente | zh 售前, 售前支持 | < sales
Sales management | = sales leadership, sales team management | de Vertriebsleitung, Verkaufsleitung | es gestión de ventas, dirección comercial | fr direction commerciale, gestion des ventes | zh 销售管理 | < sales
Customer service | = customer support, customer care, client service, client services | de Kundenservice, Kundendienst | es atención al cliente, servicio al cliente | fr service client, service clientèle, relation client | zh 客户服务, 客服, 客户支持
Call centre | = call center, contact centre, contact center | de Callcenter | es centro de llamadas | fr centre d'appels | zh 呼叫中心 | < customer-service
Complaint handling | = complaints management | de Beschwerdemanagement, Reklamationsbearbeitung | es gestión de reclamaciones, gestión de quejas | fr gestion des réclamations, traitement des réclamations | zh 投诉处理 | < customer-service
Customer success | = customer onboarding, customer retention | de Kundenerfolg | es éxito del cliente | fr réussite client | zh 客户成功 | < account-management
Marketing | = marketing management | de Vermarktung | es mercadotecnia, mercadeo | fr mercatique | zh 市场营销, 营销
Digital marketing | = online marketing, internet marketing | de Onlinemarketing, digitales Marketing | es marketing digital | fr marketing numérique | zh 数字营销, 网络营销 | < marketing
Content marketing | = content strategy | de Content-Strategie | es marketing de contenidos, estrategia de contenidos | fr marketing de contenu, stratégie de contenu | zh 内容营销, 内容运营 | < digital-marketing
Social media marketing | = social media, social media management, community management, Instagram, TikTok, LinkedIn marketing | de soziale Medien, Social-Media-Marketing | es redes sociales, gestión de redes sociales | fr réseaux sociaux, médias sociaux | zh 社交媒体, 新媒体运营, 社媒运营 | < digital-marketing
SEO | = search engine optimisation, search engine optimization, Semrush, Ahrefs | de Suchmaschinenoptimierung | es posicionamiento web, optimización en buscadores | fr référencement naturel, optimisation pour les moteurs de recherche | zh 搜索引擎优化 | < digital-marketing | ~ search-engine-advertising
Search engine advertising | = Google Ads, SEA, SEM, PPC, AdWords, pay-per-click | de Suchmaschinenwerbung | es publicidad en buscadores | fr référencement payant | zh 搜索引擎营销, 竞价推广 | < digital-marketing
Paid social | = Facebook Ads, Meta Ads, LinkedIn Ads, performance marketing | de bezahlte Social-Media-Werbung | es publicidad en redes sociales | fr publicité sur les réseaux sociaux | zh 信息流广告, 效果营销 | < digital-marketing
E-mail marketing | = email marketing, newsletter marketing, Mailchimp, email campaigns | de E-Mail-Marketing, Newsletter-Versand | es marketing por correo electrónico | fr marketing par e-mail, e-mailing, emailing | zh 邮件营销 | < digital-marketing
Marketing automation | = Marketo, Pardot, Eloqua | de Marketing-Automatisierung | es automatización de marketing | fr automatisation du marketing | zh 营销自动化 | < digital-marketing
Brand management | = branding, brand strategy, brand building | de Markenführung, Markenmanagement | es gestión de marca | fr gestion de marque | zh 品牌管理, 品牌推广 | < marketing
Market research | = consumer insights, competitor analysis, market analysis | de Marktforschung, Marktanalyse, Wettbewerbsanalyse | es investigación de mercado, estudios de mercado, análisis de mercado | fr études de marché, analyse de marché | zh 市场调研, 市场研究, 市场分析 | < marketing
Public relations | = PR, media relations, press releases, press work | de Öffentlichkeitsarbeit, Pressearbeit, Pressemitteilungen | es relaciones públicas, comunicados de prensa | fr relations publiques, relations presse, communiqués de presse | zh 公共关系, 公关, 媒体关系 | < marketing
Corporate communications | = internal communications, corporate communication | de Unternehmenskommunikation, interne Kommunikation | es comunicación corporativa, comunicación interna | fr communication d'entreprise, communication interne | zh 企业传播, 内部沟通 | < marketing
Campaign management | = advertising campaigns, marketing campaigns, media planning | de Kampagnenmanagement, Werbekampagnen, Mediaplanung | es gestión de campañas, campañas publicitarias | fr gestion de campagnes, campagnes publicitaires | zh 营销活动, 广告投放, 媒介策划 | < marketing
Influencer marketing | = creator partnerships | de Influencer-Kampagnen | es marketing de influencers | fr marketing d'influence | zh 红人营销, KOL营销 | < digital-marketing
Affiliate marketing | de Partnerprogramme | es marketing de afiliación | fr marketing d'affiliation | zh 联盟营销 | < digital-marketing
Growth marketing | = growth hacking, conversion rate optimisation, conversion rate optimization, CRO | de Wachstumsmarketing, Conversion-Optimierung | es marketing de crecimiento | fr marketing de croissance | zh 用户增长, 增长黑客 | < digital-marketing
Pricing | = pricing strategy, price management | de Preisgestaltung, Preisstrategie | es estrategia de precios | fr politique tarifaire | zh 定价策略, 定价 | < marketing
Fundraising | = donor relations, grant writing, grant applications | de Spendenakquise, Fördermittelakquise, Förderanträge | es captación de fondos, recaudación de fondos | fr collecte de fonds, recherche de financements | zh 筹款, 募捐
Volunteer management | = volunteer coordination | de Ehrenamtskoordination, Freiwilligenmanagement | es gestión de voluntarios | fr gestion de bénévoles | zh 志愿者管理
`;
