/** Programming languages, frameworks and how software is made. The line format is told in `../read-taxonomy.ts`. */
export const software = `
Software development | = software engineering, programming, coding, application development | de Softwareentwicklung, Programmierung, Anwendungsentwicklung | es desarrollo de software, programación | fr développement logiciel, programmation, développement d'applications | zh 软件开发, 编程, 程序开发
Web development | = web engineering, website development | de Webentwicklung | es desarrollo web | fr développement web | zh 网站开发, Web开发, 网页开发 | < software-development
Front-end development | = frontend, front end, frontend engineering | de Frontend-Entwicklung | es desarrollo frontend | fr développement frontend, développement front-end | zh 前端, 前端开发 | < web-development
Back-end development | = backend, back end, server-side development | de Backend-Entwicklung | es desarrollo backend | fr développement backend, développement back-end | zh 后端, 后端开发, 服务端开发 | < software-development
Full-stack development | = full stack, fullstack | de Full-Stack-Entwicklung | es desarrollo full stack | fr développement full stack | zh 全栈, 全栈开发 | < front-end-development, back-end-development
Mobile development | = mobile app development, mobile apps | de App-Entwicklung, mobile Entwicklung | es desarrollo móvil, aplicaciones móviles | fr développement mobile, applications mobiles | zh 移动开发, 移动端开发 | < software-development
Embedded systems | = embedded software, firmware, embedded development | de eingebettete Systeme, Embedded-Entwicklung | es sistemas embebidos | fr systèmes embarqués, logiciel embarqué | zh 嵌入式, 嵌入式系统, 嵌入式开发 | < software-development
Game development | = game programming | de Spieleentwicklung | es desarrollo de videojuegos | fr développement de jeux vidéo | zh 游戏开发 | < software-development
Object-oriented programming | = OOP, object oriented design | de objektorientierte Programmierung | es programación orientada a objetos | fr programmation orientée objet | zh 面向对象编程, 面向对象 | < software-development
Functional programming | de funktionale Programmierung | es programación funcional | fr programmation fonctionnelle | zh 函数式编程 | < software-development
Algorithms and data structures | = data structures, algorithms | de Algorithmen und Datenstrukturen, Datenstrukturen | es estructuras de datos | fr structures de données | zh 数据结构, 算法 | < software-development
Software architecture | = solution architecture, system design, systems design | de Softwarearchitektur, Systemarchitektur | es arquitectura de software | fr architecture logicielle | zh 软件架构, 系统设计, 架构设计 | < software-development
Microservices | = microservice architecture | de Mikroservices, Microservice-Architektur | es microservicios | fr micro-services | zh 微服务 | < software-architecture
Event-driven architecture | = event driven, event sourcing, CQRS | de ereignisgesteuerte Architektur | es arquitectura orientada a eventos | fr architecture événementielle | zh 事件驱动 | < software-architecture
Domain-driven design | = DDD | de domänengetriebenes Design | es diseño guiado por el dominio | fr conception pilotée par le domaine | zh 领域驱动设计 | < software-architecture
Design patterns | de Entwurfsmuster | es patrones de diseño | fr patrons de conception | zh 设计模式 | < software-architecture
API design | = API development, web APIs, web services | de API-Entwicklung, Schnittstellenentwicklung | es diseño de API, desarrollo de API | fr conception d'API, développement d'API | zh 接口开发, API设计 | < back-end-development
REST | ! | = RESTful, REST API, RESTful API, REST services | < api-design | ~ graphql, grpc, soap
GraphQL | < api-design | ~ grpc
gRPC | = protocol buffers, protobuf | < api-design
SOAP | ! | = SOAP web services, WSDL | < api-design
OpenAPI | = Swagger, OpenAPI specification | < api-design
WebSockets | = WebSocket, Socket.IO | < web-development
JavaScript | = ECMAScript, ES6, vanilla JS, JS | < software-development | ~ typescript
TypeScript | = TS | < javascript
HTML | = HTML5, XHTML | < front-end-development
CSS | = CSS3, cascading style sheets | < front-end-development
Sass | = SCSS | < css | ~ less-css
Less CSS | = LESS stylesheet | < css
Tailwind CSS | = Tailwind, TailwindCSS | < css | ~ bootstrap
Bootstrap | ! | = Bootstrap CSS, Twitter Bootstrap | < css
React | ! | = React.js, ReactJS, React hooks | < javascript, front-end-development | ~ vue, angular, preact, svelte, solidjs
Redux | = Redux Toolkit | < javascript | ~ mobx, zustand
MobX | < javascript
Zustand | < javascript
Preact | < javascript, front-end-development
Vue | ! | = Vue.js, VueJS, Vue3 | < javascript, front-end-development | ~ angular, svelte
Vuex | = Pinia | < vue | ~ redux
Nuxt | = Nuxt.js, NuxtJS | < vue | ~ next-js
Angular | ! | = AngularJS, Angular.js | < javascript, front-end-development
RxJS | < javascript | ~ angular
Svelte | = SvelteKit | < javascript, front-end-development
SolidJS | = Solid.js | < javascript, front-end-development
Lit | ! | = LitElement, lit-html | < javascript, front-end-development | ~ web-components
Web Components | = custom elements, shadow DOM | < front-end-development
jQuery | < javascript
Ember.js | = EmberJS | < javascript, front-end-development
Next.js | = NextJS | < react
Gatsby | ! | = Gatsby.js, GatsbyJS | < react | ~ next-js
Node.js | = NodeJS, Node JS | < javascript, back-end-development | ~ deno, bun
Deno | < javascript, back-end-development
Bun | ! | = Bun.js | < javascript, back-end-development
Express | ! | = Express.js, ExpressJS | < node-js | ~ koa, fastify, nestjs
Koa | = Koa.js | < node-js | ~ fastify
Fastify | < node-js
NestJS | = Nest.js | < node-js
Prisma | ! | = Prisma ORM | < node-js
Webpack | < front-end-development | ~ vite, rollup
Vite | ! | = Vite.js, ViteJS | < front-end-development
Rollup | ! | = Rollup.js | < front-end-development
Storybook | < front-end-development
Web accessibility | = WCAG, a11y, accessible web, digital accessibility, BITV | de Barrierefreiheit, barrierefreie Webentwicklung | es accesibilidad web | fr accessibilité web, RGAA | zh 无障碍, 网页无障碍 | < front-end-development
Accessibility | = accessible design | de Zugänglichkeit | es accesibilidad | fr accessibilité | ~ web-accessibility
Web performance | = Core Web Vitals, page speed | de Web-Performance | es rendimiento web | fr performance web | zh 前端性能优化 | < front-end-development
Responsive design | = responsive web design, mobile-first | de responsives Design | es diseño responsive, diseño adaptativo | fr design responsive | zh 响应式设计 | < front-end-development
Python | < software-development
Django | = Django REST framework | < python, back-end-development | ~ flask, fastapi, ruby-on-rails
Flask | ! | = Flask framework | < python, back-end-development | ~ fastapi
FastAPI | < python, back-end-development
SQLAlchemy | < python
Celery | ! | = Celery workers | < python
Java | < software-development | ~ kotlin, c-sharp
Spring | ! | = Spring Boot, Spring Framework, SpringBoot, Spring MVC, Spring Cloud | < java, back-end-development | ~ quarkus, micronaut, jakarta-ee
Jakarta EE | = Java EE, J2EE, JEE | < java
Hibernate | ! | = JPA, Hibernate ORM, Java Persistence API | < java
Quarkus | < java
Micronaut | < java
Maven | ! | = Apache Maven | < java | ~ gradle
Gradle | < java
JUnit | < java, unit-testing
Kotlin | < software-development
Scala | < software-development
Groovy | ! | = Groovy language | < software-development
Clojure | = ClojureScript | < functional-programming
C# | = C Sharp, CSharp | # c-sharp | < software-development
.NET | = dotnet, .NET Core, .NET Framework, ASP.NET, ASP.NET Core | # dotnet | < c-sharp, back-end-development
Entity Framework | = EF Core | < dotnet
Blazor | < dotnet
WPF | = Windows Presentation Foundation | < dotnet
WinForms | = Windows Forms | < dotnet | ~ wpf
F# | # f-sharp | < functional-programming
Visual Basic | = VB.NET, VB6 | < software-development
VBA | = Visual Basic for Applications, Excel macros | de Excel-Makros | es macros de Excel | fr macros Excel | zh 宏编程 | < software-development
C | ! | = C programming, ANSI C, Embedded C, programming in C | de C-Programmierung | es lenguaje C | fr langage C | zh C语言 | < software-development | ~ c-plus-plus
C++ | = cpp, C plus plus, Modern C++ | # c-plus-plus | < software-development
Objective-C | = ObjC | < software-development | ~ swift
Swift | ! | = Swift programming | < ios-development
SwiftUI | < swift
UIKit | < ios-development | ~ swiftui
Go | ! | = Golang, Go programming, Go lang | zh Go语言 | < software-development | ~ rust
Rust | ! | = Rust programming, Rustlang | < software-development
Zig | ! | = Zig language | < software-development
D | ! | = D language, Dlang | # d-language | < software-development
R | ! | = R programming, RStudio, tidyverse, R Shiny, ggplot2 | de R-Programmierung | zh R语言 | < software-development, statistics | ~ python, spss, sas
Julia | ! | = Julia language | < software-development
MATLAB | < software-development | ~ octave
Octave | ! | = GNU Octave | < software-development
PHP | = PHP7, PHP8 | < software-development
Laravel | < php, back-end-development | ~ symfony, ruby-on-rails
Symfony | < php, back-end-development
WordPress | < content-management-systems | ~ drupal, typo3, joomla
WooCommerce | < wordpress, e-commerce-platforms
Drupal | < content-management-systems
TYPO3 | < content-management-systems
Joomla | < content-management-systems
Content management systems | = CMS, headless CMS | de Content-Management-System, Redaktionssystem | es gestores de contenido | fr système de gestion de contenu | zh 内容管理系统 | < web-development
Contentful | < content-management-systems | ~ strapi
Strapi | < content-management-systems
Magento | = Adobe Commerce | < e-commerce-platforms
Shopify | = Shopify Liquid | < e-commerce-platforms
Shopware | < e-commerce-platforms
E-commerce platforms | = ecommerce platforms, online shop systems | de Shopsysteme, Onlineshop | es plataformas de comercio electrónico | fr plateformes e-commerce | zh 电商平台 | < web-development
Ruby | ! | = Ruby programming | < software-development
Ruby on Rails | = Rails, RoR | < ruby, back-end-development
Perl | < software-development
Lua | ! | = Lua scripting | < software-development
Haskell | < functional-programming
Erlang | < functional-programming | ~ elixir
Elixir | ! | = Elixir lang, Phoenix Framework | < functional-programming
OCaml | < functional-programming
Dart | ! | = Dart language | < software-development
Flutter | < dart, mobile-development | ~ react-native, ionic
React Native | < react, mobile-development | ~ ionic
Ionic | ! | = Ionic Framework | < mobile-development
iOS development | = iOS, iPhone development, Xcode | de iOS-Entwicklung | es desarrollo iOS | fr développement iOS | zh iOS开发 | < mobile-development
Android development | = Android, Android SDK, Jetpack Compose, Android Studio | de Android-Entwicklung | es desarrollo Android | fr développement Android | zh 安卓, Android开发, 安卓开发 | < mobile-development
Shell scripting | = Bash, shell scripts, Zsh, Unix shell | de Shell-Skripte | es scripts de shell | fr scripts shell | zh Shell脚本 | < software-development | ~ powershell
PowerShell | < software-development
Assembly language | = assembler | de Assemblersprache | es lenguaje ensamblador | fr langage assembleur | zh 汇编语言 | < software-development
Solidity | = smart contracts | de Smart-Contract-Entwicklung | es desarrollo de contratos inteligentes | fr développement de contrats intelligents | zh 智能合约 | < blockchain
Blockchain | = Ethereum, Web3, distributed ledger | de Blockchain-Technologie | es cadena de bloques | fr chaîne de blocs | zh 区块链 | < software-development
COBOL | = mainframe COBOL | < software-development
ABAP | = SAP ABAP | < software-development, sap
Salesforce Apex | = Apex classes, Visualforce, Lightning Web Components | < salesforce
Unity | ! | = Unity3D, Unity Engine | < game-development | ~ unreal-engine, godot
Unreal Engine | = UE4, UE5 | < game-development
Godot | < game-development
WebAssembly | = WASM | < web-development
Git | < version-control | ~ subversion
GitHub | < version-control | ~ git, gitlab, bitbucket
GitLab | < version-control | ~ git, bitbucket
Bitbucket | < version-control | ~ git
Version control | = source control, version control systems | de Versionsverwaltung, Versionskontrolle | es control de versiones | fr gestion de versions | zh 版本控制 | < software-development
Subversion | = SVN | < version-control
Code review | = peer code review, code reviews | de Code-Reviews | es revisión de código | fr revue de code | zh 代码审查, 代码评审 | < software-development
Clean code | = refactoring, SOLID principles, software craftsmanship | de sauberer Code | es código limpio | fr code propre | zh 代码重构 | < software-development
Pair programming | = mob programming | de Paarprogrammierung | es programación en pareja | fr programmation en binôme | zh 结对编程 | < software-development
Software testing | = QA engineering, quality assurance testing, software QA | de Softwaretest, Softwaretests | es pruebas de software | fr tests logiciels | zh 软件测试 | < software-development
Test automation | = automated testing, automated tests, automation testing | de Testautomatisierung, automatisierte Tests | es automatización de pruebas, pruebas automatizadas | fr automatisation des tests, tests automatisés | zh 自动化测试, 测试自动化 | < software-testing
Manual testing | = exploratory testing, test cases | de manuelles Testen, Testfälle | es pruebas manuales | fr tests manuels | zh 手工测试, 测试用例 | < software-testing
Unit testing | = unit tests, test-driven development, TDD | de Unit-Tests, testgetriebene Entwicklung | es pruebas unitarias | fr tests unitaires | zh 单元测试 | < software-testing
Integration testing | = end-to-end testing, e2e testing, integration tests | de Integrationstests | es pruebas de integración | fr tests d'intégration | zh 集成测试 | < software-testing
Performance testing | = load testing | de Lasttests | es pruebas de carga, pruebas de rendimiento | fr tests de charge, tests de performance | zh 性能测试, 压力测试 | < software-testing
JMeter | = Apache JMeter | < performance-testing | ~ gatling, k6
Gatling | < performance-testing
k6 | < performance-testing
Selenium | = Selenium WebDriver | < test-automation | ~ cypress, playwright
Cypress | ! | = Cypress.io | < test-automation
Playwright | ! | = Playwright tests | < test-automation
Jest | ! | = Jest tests | < unit-testing | ~ vitest, mocha
Vitest | < unit-testing
Mocha | ! | = Mocha.js | < unit-testing
pytest | < unit-testing, python
Appium | < test-automation
Cucumber | ! | = Gherkin | < behaviour-driven-development
Behaviour-driven development | = BDD, behavior-driven development | < test-automation
ISTQB | = ISTQB Certified Tester, ISTQB Foundation Level | < certificates, software-testing
Technical documentation | = documentation writing, software documentation | de technische Dokumentation | es documentación técnica | fr documentation technique | zh 技术文档 | < software-development
UML | = unified modeling language | < software-architecture
Low-code platforms | = low-code, no-code | de Low-Code-Plattformen | es plataformas de bajo código | fr plateformes low-code | zh 低代码 | < software-development
Power Apps | = Microsoft Power Apps, Power Platform | < low-code-platforms | ~ outsystems, mendix
OutSystems | < low-code-platforms
Mendix | < low-code-platforms | ~ outsystems
`;
