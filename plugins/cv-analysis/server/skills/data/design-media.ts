/** Design, product, writing and media. */
export const designMedia = `
User experience design | = UX design, UX, user experience | de Nutzererfahrung, UX-Design | es experiencia de usuario, diseño UX | fr expérience utilisateur, design UX | zh 用户体验, 用户体验设计, 交互设计
User interface design | = UI design, interface design, UI/UX, UX/UI | de UI-Design, Oberflächengestaltung | es diseño de interfaces, diseño UI | fr design d'interface, design UI | zh 界面设计, UI设计
Interaction design | = IxD | de Interaktionsdesign | es diseño de interacción | fr design d'interaction | zh 交互体验设计 | < user-experience-design
User research | = UX research, usability testing, user interviews, usability studies | de Nutzerforschung, Usability-Tests | es investigación de usuarios, pruebas de usabilidad | fr recherche utilisateur, tests utilisateurs | zh 用户研究, 可用性测试 | < user-experience-design
Wireframing | = wireframes, mockups | de Drahtgittermodelle, Wireframes erstellen | es prototipado de baja fidelidad | fr maquettage, maquettes | zh 线框图 | < user-experience-design
Prototyping | = rapid prototyping, clickable prototypes | de Prototypenentwicklung | es prototipado | fr prototypage | zh 原型设计 | < user-experience-design
Design systems | = design system, component library, pattern library | de Designsystem | es sistemas de diseño | fr systèmes de design | zh 设计系统, 组件库 | < user-interface-design
Information architecture | = card sorting | de Informationsarchitektur | es arquitectura de la información | fr architecture de l'information | zh 信息架构 | < user-experience-design
Service design | = customer journey mapping, service blueprint | de Dienstleistungsgestaltung | es diseño de servicios | fr design de service | zh 服务设计 | < user-experience-design
Design thinking | = human-centred design, human-centered design | de Design-Thinking-Methode | es pensamiento de diseño | fr pensée design | zh 设计思维 | < user-experience-design
Figma | = FigJam | < user-interface-design | ~ sketch, adobe-xd, invision, penpot
Sketch | ! | = Sketch app | < user-interface-design | ~ adobe-xd
Adobe XD | < user-interface-design
InVision | < prototyping
Axure | = Axure RP | < prototyping | ~ invision, balsamiq
Balsamiq | < wireframing
Penpot | < user-interface-design
Graphic design | = visual design, visual communication | de Grafikdesign, Mediengestaltung, grafische Gestaltung | es diseño gráfico | fr graphisme, design graphique | zh 平面设计, 视觉设计, 图形设计
Typography | de Typografie | es tipografía | fr typographie | zh 字体设计, 排版 | < graphic-design
Illustration | ! | = digital illustration | de Illustrator von Büchern, digitale Illustration | es ilustración | fr illustration numérique, illustrateur | zh 插画 | < graphic-design
Brand design | = corporate design, visual identity, brand identity, logo design | de Markengestaltung | es identidad visual, diseño de marca | fr identité visuelle, identité de marque | zh 品牌设计 | < graphic-design
Print production | = prepress, offset printing | de Druckvorstufe, Druckproduktion | es preimpresión | fr prépresse | zh 印前制作, 印刷 | < graphic-design
Adobe Creative Cloud | = Adobe Creative Suite, Creative Suite, Adobe CC | ~ graphic-design
Photoshop | = Adobe Photoshop | < adobe-creative-cloud | ~ gimp, affinity-photo
Adobe Illustrator | = Illustrator | < adobe-creative-cloud | ~ coreldraw, inkscape
InDesign | = Adobe InDesign | < adobe-creative-cloud | ~ quarkxpress
Lightroom | = Adobe Lightroom | < adobe-creative-cloud
Affinity Photo | ~ graphic-design
Affinity Designer | ~ affinity-photo, adobe-illustrator, graphic-design
Affinity Publisher | ~ affinity-photo, indesign, graphic-design
GIMP | ~ graphic-design
Inkscape | ~ graphic-design
CorelDRAW | = Corel Draw | ~ graphic-design
QuarkXPress | ~ graphic-design
Canva | ~ graphic-design
Motion design | = motion graphics | de Bewegtbilddesign, Bewegtbild | es gráficos en movimiento | fr design animé | zh 动效设计, 动态设计
After Effects | = Adobe After Effects | < adobe-creative-cloud, motion-design
Video editing | = video production, post-production | de Videoschnitt, Videoproduktion, Videobearbeitung | es edición de vídeo, producción audiovisual | fr montage vidéo, production vidéo | zh 视频剪辑, 视频制作, 剪辑
Premiere Pro | = Adobe Premiere | < video-editing, adobe-creative-cloud | ~ final-cut-pro, davinci-resolve, avid-media-composer
Final Cut Pro | = Final Cut | < video-editing
DaVinci Resolve | de Farbkorrektur von Filmen | es etalonaje | fr étalonnage vidéo | zh 调色 | < video-editing
Colour grading | = color grading | < video-editing
Avid Media Composer | < video-editing
Photography | = photo editing, product photography | de Fotografie, Bildbearbeitung | es fotografía, edición de fotos | fr photographie, retouche photo | zh 摄影, 图片处理, 修图
Audio production | = sound design, audio editing | de Tontechnik, Audioproduktion | es producción de audio, diseño de sonido | fr production audio, conception sonore | zh 音频制作, 音频编辑
Pro Tools | < audio-production | ~ logic-pro, ableton
Logic Pro | < audio-production | ~ ableton
Ableton | = Ableton Live | < audio-production
Podcast production | = podcasting | de Podcast-Produktion | es producción de podcasts | fr production de podcasts | zh 播客制作 | < audio-production
3D modelling | = 3D modeling, 3D rendering, 3D design | de 3D-Modellierung | es modelado 3D | fr modélisation 3D | zh 三维建模, 3D建模
Blender | ! | = Blender 3D | < 3d-modelling | ~ autodesk-maya, 3ds-max, cinema-4d
Autodesk Maya | = Maya 3D | < 3d-modelling | ~ 3ds-max
3ds Max | = 3D Studio Max | < 3d-modelling
Cinema 4D | = C4D | < 3d-modelling
SketchUp | = Sketch Up | < 3d-modelling
Animation | ! | de Animationsfilme | es animación 3D | fr animation 3D, animation 2D | zh 动画制作 | < motion-design
Interior design | = interior architecture | de Innenarchitektur, Raumgestaltung | es diseño de interiores, interiorismo | fr architecture d'intérieur, décoration d'intérieur | zh 室内设计
Fashion design | = garment design | de Modedesign | es diseño de moda | fr stylisme, design de mode | zh 服装设计
Industrial design | = product design engineering | de Industriedesign, Produktgestaltung | es diseño industrial | fr design industriel | zh 工业设计
Product design | = digital product design | de Produktdesign | es diseño de producto | fr design produit | zh 产品设计
Copywriting | = advertising copy, copy writing | de Werbetexte, Texterstellung | es redacción publicitaria | fr conception-rédaction, rédaction publicitaire | zh 文案, 文案撰写
Content writing | = content creation, blog writing, article writing | de Content-Erstellung, Inhaltserstellung | es creación de contenidos, redacción de contenidos | fr création de contenu, rédaction de contenu, rédaction web | zh 内容创作, 内容撰写
Technical writing | = technical writer, user manuals | de technische Redaktion | es redacción técnica | fr rédaction technique | zh 技术写作
Editing and proofreading | = proofreading, copy editing, copyediting, editing | de Lektorat, Korrektorat | es corrección de textos, edición de textos | fr relecture, correction de textes | zh 校对, 编辑校对
Journalism | = news writing, investigative reporting | de Journalismus, journalistisches Schreiben | es periodismo | fr journalisme | zh 新闻采编, 新闻写作
Translation | = translating, CAT tools | de Übersetzung, Übersetzen | es traducción | fr traduction | zh 翻译, 笔译
Trados | = SDL Trados | < translation | ~ memoq
memoQ | < translation
Interpreting | = simultaneous interpreting, consecutive interpreting | de Dolmetschen | es interpretación simultánea | fr interprétariat | zh 口译, 同声传译 | ~ translation
Localisation | = localization, internationalisation, i18n | de Lokalisierung | es localización de software | fr localisation de logiciels | zh 本地化, 国际化 | ~ translation
Storytelling | = narrative writing | de erzählerisches Schreiben | es guion, narrativa | fr scénarisation | zh 叙事写作
`;
