/** Cloud, operations, networks and security. */
export const cloud = `
Cloud platforms | = cloud computing, public cloud, cloud infrastructure, cloud services | de Cloud-Plattformen, Cloud-Infrastruktur, Cloud-Umgebungen | es plataformas en la nube, computación en la nube | fr plateformes cloud, informatique en nuage | zh 云平台, 云计算, 云服务
AWS | = Amazon Web Services, Amazon AWS | de AWS-Cloud | es nube de AWS | fr cloud AWS | zh 亚马逊云 | < cloud-platforms | ~ azure, google-cloud
Azure | = Microsoft Azure, MS Azure | de Azure-Cloud | es nube de Azure | fr cloud Azure | zh 微软云 | < cloud-platforms | ~ google-cloud
Google Cloud | = GCP, Google Cloud Platform, G Cloud | de Google-Cloud-Plattform | es nube de Google | fr cloud Google | zh 谷歌云 | < cloud-platforms
Alibaba Cloud | = Aliyun | de Alibaba-Cloud-Plattform | es nube de Alibaba | fr cloud Alibaba | zh 阿里云 | < cloud-platforms | ~ aws, tencent-cloud
Tencent Cloud | zh 腾讯云 | < cloud-platforms
OpenStack | < cloud-platforms
Heroku | < cloud-platforms
Amazon EC2 | = EC2 | < aws
Amazon S3 | = AWS S3 | < aws
AWS Lambda | = Lambda functions, AWS lambdas | < aws, serverless
Serverless | = serverless computing, cloud functions, Azure Functions | de serverlose Architektur | es arquitectura sin servidor | fr architecture serverless, informatique sans serveur | zh 无服务器 | < cloud-platforms
DevOps | = dev ops, DevSecOps, platform engineering | de DevOps-Methoden | es cultura DevOps | fr culture DevOps, démarche DevOps | zh 运维开发
Site reliability engineering | = SRE, site reliability | de Zuverlässigkeit von Systemen | es fiabilidad de sistemas | fr fiabilité des systèmes | zh 站点可靠性 | < devops
CI/CD | = continuous integration, continuous delivery, continuous deployment, CI pipelines, deployment pipelines | de kontinuierliche Integration | es integración continua, despliegue continuo | fr intégration continue, déploiement continu | zh 持续集成, 持续交付, 持续部署 | # ci-cd | < devops
Jenkins | < ci-cd | ~ gitlab-ci, github-actions, circleci, azure-devops
GitLab CI | = GitLab CI/CD, GitLab pipelines, Gitlab Workflows | < ci-cd | ~ github-actions
GitHub Actions | = GitHub workflows | < ci-cd
CircleCI | = Circle CI | < ci-cd
Azure DevOps | = Azure Pipelines | < ci-cd
Argo CD | = ArgoCD | < ci-cd
Flux CD | = FluxCD | < ci-cd | ~ argo-cd
GitOps | < ci-cd | ~ argo-cd, flux-cd
Containerisation | = containerization, containers, container technology | de Containerisierung, Containertechnologien | es contenedores, contenerización | fr conteneurs, conteneurisation | zh 容器, 容器化 | < devops
Docker | = Docker Compose, Dockerfile | < containerisation | ~ podman
Podman | < containerisation
Kubernetes | = K8s, k3s, AKS, EKS, GKE | < containerisation | ~ openshift, docker-swarm, nomad
OpenShift | = Red Hat OpenShift | < containerisation
Docker Swarm | < containerisation
Nomad | ! | = HashiCorp Nomad | < containerisation
Helm | ! | = Helm charts | < kubernetes
Service mesh | < kubernetes
Istio | < service-mesh | ~ linkerd
Linkerd | < service-mesh
Infrastructure as code | = IaC | de Infrastruktur als Code | es infraestructura como código | fr infrastructure en tant que code | zh 基础设施即代码 | < devops
Terraform | = HashiCorp Terraform, Terragrunt | < infrastructure-as-code | ~ opentofu, pulumi, cloudformation, bicep
OpenTofu | < infrastructure-as-code | ~ pulumi
Pulumi | < infrastructure-as-code
CloudFormation | = AWS CloudFormation | < infrastructure-as-code
AWS CDK | < infrastructure-as-code, aws | ~ cloudformation
Bicep | ! | = Azure Bicep, ARM templates | < infrastructure-as-code
Configuration management | de Konfigurationsmanagement | es gestión de la configuración | fr gestion de configuration | zh 配置管理 | < devops
Ansible | < configuration-management | ~ puppet, chef-software, saltstack
Puppet | ! | = Puppet Enterprise | < configuration-management | ~ chef-software
Chef Infra | = Chef cookbooks, Opscode Chef | # chef-software | < configuration-management
SaltStack | < configuration-management
Monitoring and observability | = observability, system monitoring, application monitoring | de Systemüberwachung | es monitorización de sistemas | fr supervision des systèmes | zh 系统监控, 可观测性 | < devops
Prometheus | ! | = Prometheus monitoring | < monitoring-and-observability | ~ datadog, zabbix, nagios
Grafana | < monitoring-and-observability | ~ kibana
Datadog | < monitoring-and-observability | ~ new-relic, dynatrace
New Relic | < monitoring-and-observability
Dynatrace | < monitoring-and-observability
Nagios | < monitoring-and-observability | ~ zabbix
Zabbix | < monitoring-and-observability
Splunk | < monitoring-and-observability | ~ elk-stack
ELK Stack | = Elastic Stack, Logstash | < monitoring-and-observability
Kibana | < elk-stack
OpenTelemetry | < distributed-tracing, monitoring-and-observability
Distributed tracing | < monitoring-and-observability
Jaeger | ! | = Jaeger tracing | < distributed-tracing | ~ opentelemetry
Sentry | ! | = Sentry.io | < monitoring-and-observability
HashiCorp Vault | < secrets-management
Secrets management | < devops
Linux | = Linux administration, Ubuntu, Debian, Red Hat, RHEL, CentOS | de Linux-Administration | es administración de Linux | fr administration Linux | zh Linux系统 | ~ system-administration
Unix | = AIX, Solaris, HP-UX | ~ linux
Windows Server | = Microsoft Windows Server | < system-administration
macOS administration | = Mac administration | < system-administration
Jamf | < macos-administration
System administration | = systems administration, sysadmin, server administration | de Systemadministration, Systemadministrator, Serveradministration | es administración de sistemas | fr administration système, administration de systèmes | zh 系统管理, 系统运维, 服务器管理
Active Directory | = Entra ID, Azure AD | < system-administration
LDAP | = OpenLDAP | < system-administration | ~ active-directory
Microsoft 365 administration | = Exchange Online, Office 365 administration | < system-administration
Intune | = Microsoft Intune | < system-administration | ~ microsoft-365-administration
Virtualisation | = virtualization, virtual machines | de Virtualisierung | es virtualización | fr virtualisation | zh 虚拟化 | < system-administration
VMware | = vSphere, ESXi | < virtualisation | ~ hyper-v, proxmox, kvm
Hyper-V | < virtualisation
Proxmox | < virtualisation
KVM | ! | = QEMU | < virtualisation
Citrix | = XenApp | < virtualisation
Nginx | ~ apache-http-server, haproxy, system-administration
Apache HTTP Server | = Apache httpd, Apache web server | ~ system-administration
HAProxy | < load-balancing
Load balancing | = load balancers | de Lastverteilung | es balanceo de carga | fr répartition de charge | zh 负载均衡 | ~ system-administration
Backup and recovery | = disaster recovery, backup management | de Datensicherung, Notfallwiederherstellung | es copias de seguridad, recuperación ante desastres | fr sauvegarde et restauration, reprise d'activité | zh 灾难恢复, 数据备份 | < system-administration
Veeam | < backup-and-recovery
IT support | = technical support, help desk, helpdesk, service desk, desktop support, first level support, second level support | de IT-Support, Anwenderbetreuung, Benutzerbetreuung | es soporte técnico, soporte informático | fr support informatique, support technique, assistance informatique | zh 技术支持, IT支持, 桌面支持
ITIL | = ITIL v3, ITIL 4, ITIL Foundation, IT service management, ITSM | de IT-Servicemanagement | es gestión de servicios de TI | fr gestion des services informatiques | zh IT服务管理 | < it-support
ServiceNow | ~ it-support
Computer networks | = networking, network administration, network engineering, TCP/IP, LAN/WAN | de Netzwerktechnik, Netzwerkadministration, Netzwerke | es redes informáticas, administración de redes | fr réseaux informatiques, administration réseau | zh 计算机网络, 网络管理, 网络工程
Cisco | = Cisco IOS | < computer-networks | ~ juniper-networks
Juniper Networks | = Junos | < computer-networks
DNS and DHCP | = DNS, DHCP | < computer-networks
VPN | = IPsec | < computer-networks
WireGuard | < vpn | ~ openvpn
OpenVPN | < vpn
Firewalls | = firewall administration | de Firewall-Administration | es cortafuegos | fr pare-feu | zh 防火墙 | < information-security, computer-networks
Fortinet | = FortiGate | < firewalls | ~ palo-alto-firewall, pfsense
Palo Alto firewall | = Palo Alto Networks | < firewalls
pfSense | = OPNsense | < firewalls
Information security | = cybersecurity, cyber security, IT security, infosec | de Informationssicherheit, IT-Sicherheit, Cybersicherheit | es seguridad de la información, ciberseguridad, seguridad informática | fr sécurité de l'information, cybersécurité, sécurité informatique | zh 信息安全, 网络安全
Penetration testing | = pentesting, ethical hacking | de Penetrationstests | es pruebas de penetración, hacking ético | fr tests d'intrusion | zh 渗透测试 | < information-security
Burp Suite | ~ penetration-testing
Kali Linux | ~ penetration-testing
Security operations | = SOC analyst, SIEM, security operations center, threat detection | de Sicherheitsüberwachung der IT | es centro de operaciones de seguridad | fr centre opérationnel de sécurité | zh 安全运营 | < information-security
QRadar | < security-operations | ~ microsoft-sentinel, splunk
Microsoft Sentinel | = Azure Sentinel | < security-operations
Incident response | = security incident management, digital forensics | de Vorfallreaktion, IT-Forensik | es respuesta a incidentes | fr réponse aux incidents | zh 应急响应 | < information-security
Application security | = OWASP, secure coding, AppSec | de Anwendungssicherheit | es seguridad de aplicaciones | fr sécurité applicative | zh 应用安全 | < information-security
Identity and access management | = IAM, single sign-on, SSO | de Identitätsmanagement, Berechtigungsmanagement | es gestión de identidades | fr gestion des identités | zh 身份认证, 身份管理 | < information-security
Keycloak | < identity-and-access-management | ~ okta
Okta | < identity-and-access-management
OAuth | = OAuth2, OAuth 2.0, OpenID Connect, OIDC | < identity-and-access-management | ~ saml
SAML | < identity-and-access-management
Cryptography | = encryption, PKI, TLS | de Kryptographie, Verschlüsselung | es criptografía, cifrado | fr cryptographie, chiffrement | zh 密码学, 加密 | < information-security
ISO 27001 | = ISO/IEC 27001, ISMS | < information-security | ~ soc-2
SOC 2 | < information-security
Vulnerability management | = vulnerability scanning | de Schwachstellenmanagement | es gestión de vulnerabilidades | fr gestion des vulnérabilités | zh 漏洞管理 | < information-security
Nessus | < vulnerability-management | ~ qualys
Qualys | < vulnerability-management
RabbitMQ | = AMQP | < message-queues | ~ kafka, nats-messaging
ActiveMQ | = Apache ActiveMQ | < message-queues | ~ rabbitmq, kafka
Kafka | = Apache Kafka, Kafka Streams, Confluent | < message-queues | ~ amazon-kinesis, pulsar
Pulsar | ! | = Apache Pulsar | < message-queues
NATS messaging | = NATS JetStream | < message-queues
Amazon SQS | = SQS | < message-queues, aws
Amazon SNS | = AWS SNS | < message-queues, aws | ~ amazon-sqs
Amazon Kinesis | = Kinesis | < aws
Message queues | = message brokers, messaging systems | de Nachrichtenwarteschlangen | es colas de mensajes | fr files de messages | zh 消息队列 | < back-end-development
AWS Certified Solutions Architect | = AWS Solutions Architect | de AWS-Zertifizierung | es certificación AWS | fr certification AWS | zh AWS认证 | < aws-certification
AWS Certified Developer | < aws-certification | ~ aws-certified-solutions-architect
AWS certification | = AWS certified | < certificates, aws
Azure certification | = Microsoft Certified Azure | de Azure-Zertifizierung | es certificación Azure | fr certification Azure | zh Azure认证 | < certificates, azure
Azure Fundamentals | = AZ-900 | < azure-certification
Azure Administrator Associate | = AZ-104 | < azure-certification | ~ azure-fundamentals
Google Cloud certification | = Google Cloud Certified, Professional Cloud Architect | < certificates, google-cloud
Certified Kubernetes Administrator | = CKA | < certificates, kubernetes
Certified Kubernetes Application Developer | = CKAD | < certificates, kubernetes | ~ certified-kubernetes-administrator
CISSP | = Certified Information Systems Security Professional | < certificates, information-security | ~ cism
CISM | = Certified Information Security Manager | < certificates, information-security
CISA | = Certified Information Systems Auditor | < certificates, information-security
Certified Ethical Hacker | < certificates, penetration-testing
OSCP | = Offensive Security Certified Professional | < certificates, penetration-testing | ~ certified-ethical-hacker
CompTIA Security+ | = Security+ | < certificates, information-security
CompTIA A+ | < certificates, it-support
CompTIA Network+ | < certificates, it-support, computer-networks | ~ comptia-a
CCNA | = Cisco Certified Network Associate | < certificates, cisco | ~ ccnp
CCNP | = Cisco Certified Network Professional | < certificates, cisco
LPIC | = Linux Professional Institute | < certificates, linux
Red Hat certification | = RHCSA, RHCE, Red Hat Certified | < certificates, linux | ~ lpic
`;
