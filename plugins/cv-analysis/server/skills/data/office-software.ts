/** What offices run on: Office, ERP, CRM, project and accounting programs. */
export const officeSoftware = `
Microsoft Project | = MS Project | ~ project-management
Jira | = Atlassian Jira | ~ asana, trello, azure-devops, clickup, redmine, project-management
Confluence | ! | = Atlassian Confluence | ~ project-management
Asana | ~ trello, clickup, monday-com, project-management
Trello | ~ project-management
ClickUp | ~ project-management
Monday.com | ~ project-management
Redmine | ~ project-management
Notion | ! | = Notion workspace | ~ project-management
CRM systems | = CRM, customer relationship management | de CRM-Systeme | es sistemas CRM | fr outils CRM | zh 客户关系管理, CRM系统
Salesforce | = Salesforce CRM, Sales Cloud, SFDC | < crm-systems | ~ hubspot, microsoft-dynamics, zoho-crm, pipedrive
HubSpot | = Hub Spot | < crm-systems, marketing-automation | ~ zoho-crm, pipedrive
Microsoft Dynamics | = Dynamics 365, MS Dynamics, Dynamics NAV, Navision, Business Central | < crm-systems
Zoho CRM | = Zoho | < crm-systems
Pipedrive | < crm-systems
Zendesk | ~ customer-service
Freshdesk | ~ zendesk, customer-service
Intercom | ! | = Intercom support | ~ zendesk, customer-service
DATEV | < accounting-software
QuickBooks | < accounting-software | ~ xero, sage-accounting
Xero | < accounting-software
Sage accounting | = Sage 50, Sage 100, Sage X3 | < accounting-software
Lexware | = lexoffice | < accounting-software | ~ datev
Kingdee | = 金蝶 | < accounting-software
Yonyou | = 用友 | < accounting-software | ~ kingdee
Accounting software | = bookkeeping software | de Buchhaltungssoftware | es software contable, software de contabilidad | fr logiciels comptables, logiciel comptable, logiciel de comptabilité | zh 财务软件
SAP | = SAP ERP, SAP R/3, SAP S/4HANA, S/4HANA, SAP HANA | < erp-systems
SAP FI/CO | = SAP FI, SAP CO, SAP FICO | # sap-fico | < sap, accounting
SAP MM | = SAP Materials Management | < sap
SAP SuccessFactors | = SuccessFactors, SAP HCM, SAP HR | < sap, hr-software
ERP systems | = ERP, enterprise resource planning | de ERP-Systeme, Warenwirtschaftssystem, Warenwirtschaft | es sistemas ERP | fr progiciel de gestion intégré, PGI | zh 企业资源计划, ERP系统
Odoo | < erp-systems | ~ netsuite
NetSuite | = Oracle NetSuite | < erp-systems
HR software | = HRIS, ATS software | de Personalsoftware | es software de recursos humanos | fr logiciel RH, SIRH | zh 人力资源系统
Workday | ! | = Workday HCM | < hr-software | ~ sap-successfactors, personio
Personio | < hr-software | ~ bamboohr
BambooHR | < hr-software
Microsoft Office | = MS Office, Office 365, Microsoft 365, Office suite, office software | de Office-Paket, Office-Anwendungen, Office-Programme | es paquete Office, ofimática | fr Pack Office, suite Office, bureautique | zh 办公软件, Office办公软件
Excel | ! | = Microsoft Excel, MS Excel, pivot tables, VLOOKUP, advanced Excel | de Pivot-Tabellen | es tablas dinámicas | fr tableaux croisés dynamiques | zh 数据透视表 | < microsoft-office, spreadsheets | ~ google-sheets, libreoffice
Word | ! | = Microsoft Word, MS Word | < microsoft-office
PowerPoint | = MS PowerPoint | < microsoft-office | ~ keynote, google-slides
Outlook | ! | = Microsoft Outlook, MS Outlook | < microsoft-office
Access | ! | = Microsoft Access, MS Access | < microsoft-office, databases
Microsoft Teams | = MS Teams | < microsoft-office | ~ slack, zoom-meetings
Visio | = Microsoft Visio | < microsoft-office
Keynote | ! | = Apple Keynote, iWork | < presentation-software
Presentation software | = presentation tools | de Präsentationssoftware | es programas de presentación | fr logiciels de présentation | zh 演示软件
Spreadsheets | = spreadsheet software | de Tabellenkalkulation | es hojas de cálculo | fr tableurs | zh 电子表格
Google Workspace | = G Suite, Google Docs, Google Drive
Google Sheets | < google-workspace, spreadsheets
Google Slides | < google-workspace, presentation-software
LibreOffice | = OpenOffice | < spreadsheets
Slack | ! | = Slack workspace
Zoom meetings | = Zoom Video | < video-conferencing
Webex | = Cisco Webex | < video-conferencing | ~ zoom-meetings
Video conferencing | = video calls | de Videokonferenzen | es videoconferencias | fr visioconférence | zh 视频会议
LaTeX | = TeX, Overleaf
`;
