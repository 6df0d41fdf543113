/** Mechanical, electrical, process and automation engineering with their tools. */
export const engineering = `
CAD | = computer-aided design, technical drawing, CAD drawing | de technisches Zeichnen, Konstruktion mit CAD | es dibujo técnico, diseño asistido por ordenador | fr dessin technique, conception assistée par ordinateur, CAO | zh 计算机辅助设计, 工程制图, 制图
AutoCAD | = Autodesk AutoCAD | < cad | ~ solidworks, microstation
SolidWorks | = Solid Works | < cad | ~ catia, autodesk-inventor, siemens-nx, creo
CATIA | < cad
Autodesk Inventor | < cad
Siemens NX | = NX CAD, Unigraphics | < cad
Creo | ! | = PTC Creo, Pro/ENGINEER | < cad
MicroStation | < cad
Finite element analysis | = FEA, FEM | de Finite-Elemente-Methode | es análisis de elementos finitos | fr calcul par éléments finis | zh 有限元分析
Mechanical engineering | = machine design, mechanical design | de Maschinenbau, Konstruktion von Maschinen | es ingeniería mecánica, diseño mecánico | fr génie mécanique, conception mécanique | zh 机械工程, 机械设计
Electrical engineering | de Elektronikentwicklung | es ingeniería eléctrica | fr génie électrique | zh 电气工程, 电子工程
FPGA | < electrical-engineering
PLC programming | = PLC, SPS | de SPS-Programmierung | es programación PLC, autómatas programables | fr programmation d'automates, automates programmables | zh 可编程控制器, PLC编程
Automation engineering | = industrial automation, control engineering, process control | de Automatisierungstechnik, Regelungstechnik, Steuerungstechnik | es automatización industrial, ingeniería de control | fr automatisme, automatisme industriel, régulation | zh 自动化, 工业自动化, 自动控制
Robotics | = industrial robots, robot programming | de Robotik, Roboterprogrammierung | es robótica | fr robotique | zh 机器人, 工业机器人
Mechatronics | de Mechatronik, Mechatroniker | es mecatrónica | fr mécatronique | zh 机电一体化
Chemical engineering | = process engineering, chemical process engineering | de Verfahrenstechnik, Chemieingenieurwesen | es ingeniería química, ingeniería de procesos | fr génie chimique, génie des procédés | zh 化工, 化学工程, 工艺工程
Maintenance | ! | = equipment maintenance, preventive maintenance, machine maintenance, industrial maintenance, servicing and repair | de Instandhaltung, Wartung, Wartung und Instandhaltung, vorbeugende Wartung | es mantenimiento industrial, mantenimiento preventivo | fr maintenance industrielle, maintenance préventive | zh 设备维护, 设备维修, 维修保养
Design engineering | = mechanical design engineer, design engineer, product development engineering, mechanical product design | de Konstrukteur, technische Produktentwicklung, mechanische Konstruktion, technischer Produktdesigner | es ingeniero de diseño, diseño de producto mecánico | fr ingénieur conception, bureau d'études mécanique, dessinateur-projeteur | zh 机械设计师, 结构工程师, 产品结构设计 | < mechanical-engineering
Plant engineering | = plant design, plant construction, P&ID, piping design, industrial plant engineering | de Anlagenbau, Anlagenplanung, Anlagentechnik, R&I-Fließbilder | es ingeniería de plantas, diseño de plantas industriales | fr ingénierie d'usine, conception d'installations industrielles, tuyauterie et installations | zh 工厂设计, 管道设计, 装置设计
Special machine construction | = special purpose machinery, bespoke machines | de Sondermaschinenbau | es maquinaria especial | fr machines spéciales | zh 非标设备设计, 非标自动化 | < mechanical-engineering
Jig and fixture design | = fixture design, tooling design | de Vorrichtungsbau, Vorrichtungskonstruktion, Betriebsmittelkonstruktion | es diseño de utillajes | fr conception d'outillages | zh 工装夹具设计, 夹具设计, 治具 | < mechanical-engineering
Plastic part design | = injection mould design, plastics design, mold flow analysis, Moldflow | de Kunststoffkonstruktion, Spritzgusskonstruktion | es diseño de piezas plásticas, diseño de moldes de inyección | fr conception de pièces plastiques, conception de moules | zh 塑胶结构设计, 注塑模具设计, 模流分析 | < mechanical-engineering
Computational fluid dynamics | = CFD, OpenFOAM, Ansys Fluent, STAR-CCM+, flow simulation | de Strömungssimulation, numerische Strömungsmechanik | es dinámica de fluidos computacional, simulación de fluidos | fr mécanique des fluides numérique, simulation des écoulements | zh 计算流体力学, 流体仿真 | ~ finite-element-analysis
Fluid mechanics | = fluid dynamics | de Strömungsmechanik, Strömungslehre | es mecánica de fluidos | fr mécanique des fluides | zh 流体力学
Technical mechanics | = strength of materials, solid mechanics, structural mechanics | de technische Mechanik, Festigkeitslehre, Festigkeitsberechnung | es resistencia de materiales, mecánica de sólidos | fr résistance des matériaux, mécanique des solides | zh 材料力学, 结构力学, 强度计算
Thermal engineering | = heat transfer, thermal management, thermal design | de Wärmetechnik, Wärmeübertragung, Thermomanagement | es ingeniería térmica, transferencia de calor | fr génie thermique, transferts thermiques | zh 热设计, 传热学, 热管理
Noise vibration and harshness | = NVH, vibration analysis, modal analysis, acoustics engineering | de Schwingungsanalyse, technische Akustik, Modalanalyse | es análisis de vibraciones, acústica industrial | fr analyse vibratoire, acoustique et vibrations | zh 振动分析, 噪声振动, 模态分析
Ansys | = Ansys Workbench, Ansys Mechanical | < finite-element-analysis | ~ abaqus, nastran
Abaqus | = Simulia Abaqus | < finite-element-analysis
Nastran | = MSC Nastran, Patran, HyperMesh, LS-DYNA | < finite-element-analysis
COMSOL | = COMSOL Multiphysics, multiphysics simulation | < finite-element-analysis
Simulink | = MATLAB Simulink, Stateflow | < matlab
Model-based systems engineering | = MBSE, SysML, systems engineering, Enterprise Architect | de modellbasierte Systementwicklung, Systemtechnik | es ingeniería de sistemas basada en modelos, ingeniería de sistemas | fr ingénierie système, ingénierie des systèmes | zh 系统工程, 基于模型的系统工程
Product lifecycle management | = PLM, PDM, Teamcenter, Windchill, product data management | de Produktdatenmanagement, Produktlebenszyklusmanagement | es gestión del ciclo de vida del producto | fr gestion du cycle de vie produit, gestion de données techniques | zh 产品生命周期管理, 产品数据管理
Requirements tools | = IBM DOORS, Polarion, Jama Connect, requirements traceability | de Anforderungsverfolgung | es trazabilidad de requisitos | fr traçabilité des exigences | zh 需求追溯, 需求管理工具 | < business-analysis
Fusion 360 | = Autodesk Fusion | < cad
Solid Edge | < cad
Rhino 3D | = Rhinoceros 3D, Grasshopper 3D | < cad, 3d-modelling
FreeCAD | = OpenSCAD | < cad
EPLAN | = EPLAN P8, EPLAN Electric P8, WSCAD | < electrical-planning
Engineering change management | = engineering change requests, ECM process | de technisches Änderungsmanagement, Änderungsmanagement | es gestión de cambios de ingeniería | fr gestion des modifications techniques | zh 工程变更, 设计变更管理
CE marking | = machinery directive, CE conformity, product certification, machine safety, ISO 12100 | de CE-Kennzeichnung, Maschinenrichtlinie, Maschinensicherheit | es marcado CE, directiva de máquinas, seguridad de máquinas | fr marquage CE, directive machines, sécurité des machines | zh CE认证, 产品认证, 机械安全
Commissioning | ! | = start-up of plants, plant commissioning, site acceptance testing, machine commissioning | de Inbetriebnahme, Anlageninbetriebnahme, Inbetriebsetzung | es puesta en marcha, puesta en servicio | fr mise en service, mise en route d'installations | zh 设备投产, 现场调试, 安装调试
Field service engineering | = field service technician, on-site service, field engineer, after-sales engineering | de Servicetechniker, Außendiensttechniker, technischer Außendienst | es técnico de servicio, servicio técnico posventa | fr technicien itinérant, technicien SAV, technicien de maintenance itinérant | zh 售后工程师, 现场服务工程师, 售后维修
Predictive maintenance | = condition monitoring, reliability engineering, reliability-centred maintenance | de vorausschauende Instandhaltung, Zustandsüberwachung | es mantenimiento predictivo, ingeniería de fiabilidad | fr maintenance prédictive, maintenance conditionnelle, fiabilité industrielle | zh 预测性维护, 状态监测, 可靠性工程
Computerised maintenance management | = CMMS, IBM Maximo, maintenance planning, SAP PM | de Instandhaltungsplanung, IPS-System, SAP-PM | es GMAO, planificación del mantenimiento | fr planification de la maintenance, gestion de maintenance assistée par ordinateur | zh 设备管理系统, 维修计划
Electronics | ! | = electronic engineering, electronics engineering, electronic circuits | de Elektronik, elektronische Schaltungen | es electrónica, ingeniería electrónica | fr électronique, ingénierie électronique | zh 电子技术, 电子工程师, 电子电路 | < electrical-engineering
Circuit design | = analogue circuit design, schematic design, analog design, hardware design, mixed-signal design | de Schaltungsentwicklung, Schaltungsdesign, Hardwareentwicklung | es diseño de circuitos, diseño de hardware | fr conception de circuits, conception électronique | zh 电路设计, 硬件设计, 模拟电路, 硬件开发 | < electronics
PCB design | = PCB layout, printed circuit board design, board layout | de Leiterplattendesign, Leiterplattenlayout, Leiterplattenentwicklung | es diseño de PCB, placas de circuito impreso | fr conception de cartes électroniques, routage de PCB, circuits imprimés | zh PCB设计, 电路板设计, PCB布线 | < electronics
Altium Designer | = Altium | < pcb-design | ~ kicad, orcad
KiCad | < pcb-design
OrCAD | = Cadence Allegro, Autodesk Eagle, PADS layout | < pcb-design
SPICE simulation | = LTspice, PSpice, circuit simulation | de Schaltungssimulation | es simulación de circuitos | fr simulation de circuits | zh 电路仿真 | < circuit-design
Power electronics | = inverters, DC-DC converters, motor drives, power converters, frequency converters | de Leistungselektronik, Frequenzumrichter, Umrichtertechnik | es electrónica de potencia, variadores de frecuencia | fr électronique de puissance, variateurs de vitesse | zh 电力电子, 变频器, 逆变器, 开关电源 | < electronics
RF engineering | = radio frequency engineering, antenna design, microwave engineering, RF design | de Hochfrequenztechnik, Antennentechnik, HF-Technik | es radiofrecuencia, diseño de antenas, ingeniería de RF | fr radiofréquences, conception d'antennes, hyperfréquences | zh 射频, 天线设计, 微波工程, 射频工程 | < electronics
EMC testing | = electromagnetic compatibility, EMC, EMI testing | de elektromagnetische Verträglichkeit, EMV, EMV-Prüfung | es compatibilidad electromagnética | fr compatibilité électromagnétique, essais CEM | zh 电磁兼容, EMC测试
Chip design | = ASIC design, IC design, VLSI, integrated circuit design, digital IC verification, UVM | de Chipdesign, Mikroelektronik, integrierte Schaltungen | es diseño de circuitos integrados, microelectrónica | fr conception de circuits intégrés, microélectronique | zh 芯片设计, 集成电路设计, 数字IC验证, 微电子 | < electronics
VHDL | = Verilog, SystemVerilog, hardware description languages | de Hardwarebeschreibungssprachen | es lenguajes de descripción de hardware | fr langages de description matérielle | zh 硬件描述语言 | < fpga
Microcontrollers | = STM32, ARM Cortex, AVR, ESP32, microcontroller programming, PIC microcontrollers | de Mikrocontroller, Mikrocontroller-Programmierung | es microcontroladores, programación de microcontroladores | fr microcontrôleurs, programmation de microcontrôleurs | zh 单片机, 微控制器, 单片机开发 | < embedded-systems
Arduino | = Raspberry Pi | < microcontrollers
Real-time operating systems | = RTOS, FreeRTOS, Zephyr RTOS, VxWorks, QNX | de Echtzeitbetriebssysteme, Echtzeitsysteme | es sistemas operativos en tiempo real | fr systèmes temps réel, systèmes d'exploitation temps réel | zh 实时操作系统, 嵌入式实时系统 | < embedded-systems
Internet of things | = IoT, IIoT, MQTT, connected devices, industrial internet of things | de Internet der Dinge, industrielles Internet der Dinge | es internet de las cosas | fr internet des objets, objets connectés | zh 物联网, 工业互联网
Sensor technology | = sensors, instrumentation, measurement and control, sensor fusion | de Sensorik, Sensortechnik, Mess- und Regeltechnik, MSR-Technik | es sensórica, instrumentación industrial, instrumentación y control | fr capteurs et instrumentation, instrumentation industrielle | zh 传感器, 仪器仪表, 仪表工, 自动化仪表
Telecommunications engineering | = telecommunications, 5G networks, mobile networks, LTE, network planning telecom | de Telekommunikationstechnik, Nachrichtentechnik, Mobilfunknetze | es ingeniería de telecomunicaciones, telecomunicaciones, redes móviles | fr télécommunications, ingénierie des télécommunications, réseaux mobiles | zh 通信工程, 移动通信, 5G网络
Signal processing | = digital signal processing, DSP | de Signalverarbeitung, digitale Signalverarbeitung | es procesamiento de señales, tratamiento de señales | fr traitement du signal, traitement numérique du signal | zh 信号处理, 数字信号处理
LabVIEW | = National Instruments LabVIEW, TestStand | < measuring-and-testing
Test engineering | = test bench, test rig, product testing, endurance testing, validation testing | de Versuchstechnik, Prüfstand, Versuchsingenieur, Testingenieur, Erprobung | es ingeniería de pruebas, bancos de ensayo, ensayos de validación | fr bancs d'essai, essais et validation, ingénieur d'essais | zh 测试工程, 试验台, 产品测试, 可靠性测试
Siemens TIA Portal | = TIA Portal, STEP 7, Siemens S7, SIMATIC, S7-1500 | de SIMATIC S7 | es autómatas Siemens | fr automates Siemens | zh 西门子PLC, 博途 | < plc-programming | ~ codesys, rockwell-automation
CODESYS | = TwinCAT, Beckhoff, IEC 61131-3, structured text programming | < plc-programming
Rockwell Automation | = Allen-Bradley, RSLogix, Studio 5000, ControlLogix | < plc-programming
SCADA | = HMI programming, WinCC, visualisation of plants, human-machine interface, Ignition SCADA | de Prozessvisualisierung, Prozessleitsystem, HMI-Programmierung | es sistemas SCADA, programación HMI | fr supervision industrielle, supervision SCADA | zh 组态, 上位机, 监控组态 | < automation-engineering
Distributed control systems | = DCS, Emerson DeltaV, Siemens PCS 7, Honeywell Experion, PCS 7 | de Prozessleittechnik, verteilte Steuerungssysteme | es sistemas de control distribuido | fr systèmes de contrôle distribués, systèmes numériques de contrôle-commande | zh 集散控制系统, DCS系统 | < automation-engineering
Industrial communication networks | = PROFINET, PROFIBUS, EtherCAT, Modbus, OPC UA, fieldbus | de Feldbussysteme, industrielle Kommunikation | es buses de campo, comunicaciones industriales | fr réseaux industriels, bus de terrain | zh 工业总线, 现场总线, 工业通信 | < automation-engineering
KUKA robots | = KUKA, KRL | de KUKA-Roboter | es robots KUKA | fr robots KUKA | zh 库卡机器人 | < robotics | ~ abb-robots
ABB robots | = ABB RobotStudio, RobotStudio, RAPID programming | de ABB-Roboter | es robots ABB | fr robots ABB | zh ABB机器人 | < robotics
ROS | = Robot Operating System, ROS 2, ROS2 | < robotics
Machine vision | = industrial image processing, Cognex, Halcon, vision systems | de industrielle Bildverarbeitung, Bildverarbeitungssysteme | es visión artificial | fr vision industrielle | zh 机器视觉, 视觉检测 | < computer-vision
Digital twin | = digital twins, virtual commissioning, digital factory | de digitaler Zwilling, virtuelle Inbetriebnahme, digitale Fabrik | es gemelo digital, fábrica digital | fr jumeau numérique, usine numérique | zh 数字孪生, 数字化工厂, 虚拟调试
Industry 4.0 | = smart manufacturing, manufacturing execution systems, MES, smart factory | de Industrie 4.0, Manufacturing-Execution-Systeme | es industria 4.0, fabricación inteligente | fr industrie 4.0, usine du futur | zh 工业4.0, 智能制造, 制造执行系统
Industrial engineering | = work study, time and motion studies, REFA, MTM, factory planning, layout planning | de Arbeitswirtschaft, Zeitwirtschaft, Fabrikplanung, Wirtschaftsingenieurwesen | es ingeniería industrial, métodos y tiempos, planificación de fábrica | fr génie industriel, méthodes et temps, méthodes industrialisation | zh 工业工程, 工时分析, 工厂布局
Manufacturing engineering | = production engineering, process planning, industrialisation, manufacturing process development | de Fertigungstechnik, Produktionstechnik, Fertigungsingenieur, Industrialisierung | es ingeniería de fabricación, ingeniería de producción, industrialización | fr industrialisation, ingénierie de production, génie de production | zh 制造工程, 工艺工程师, 生产工艺, 工艺开发
Process simulation | = Aspen Plus, Aspen HYSYS, process modelling, ChemCAD | de Prozesssimulation, Verfahrenssimulation | es simulación de procesos | fr simulation de procédés | zh 流程模拟, 化工流程模拟 | < chemical-engineering
Process safety | = HAZOP, SIL assessment, ATEX, process hazard analysis, explosion protection, LOPA | de Anlagensicherheit, Prozesssicherheit, Explosionsschutz | es seguridad de procesos, atmósferas explosivas | fr sécurité des procédés, zones ATEX | zh 工艺安全, 过程安全, 防爆 | ~ occupational-safety
Separation processes | = distillation columns, filtration technology, unit operations, mass transfer | de thermische Verfahrenstechnik, Trenntechnik, Destillationskolonnen | es operaciones unitarias, procesos de separación | fr opérations unitaires, procédés de séparation | zh 分离工程, 精馏, 单元操作 | < chemical-engineering
Scale-up | = process scale-up, technology transfer, pilot plant | de Prozessübertragung, Technikumsversuche, Pilotanlage | es escalado de procesos, planta piloto, transferencia de tecnología | fr montée en échelle, transfert de technologie, unité pilote | zh 工艺放大, 中试, 技术转移
Rail vehicle engineering | = rolling stock engineering, railway engineering | de Schienenfahrzeugbau, Eisenbahningenieurwesen, Bahntechnik | es ingeniería ferroviaria | fr ingénierie ferroviaire | zh 轨道车辆工程, 轨道交通工程
Technical sales | = technical sales engineer, sales engineer, application engineering, field application engineer | de technischer Vertriebsingenieur, Vertriebsingenieur, Anwendungstechnik | es ingeniero comercial, ventas técnicas, técnico comercial | fr technico-commercial, ingénieur d'affaires, ingénieur technico-commercial | zh 技术销售, 销售工程师, 应用工程师 | < sales
Innovation management | = R&D management, research and development, technology management | de Innovationsmanagement, Forschung und Entwicklung, Entwicklungsleitung | es gestión de la innovación, investigación y desarrollo | fr management de l'innovation, recherche et développement | zh 研发管理, 创新管理
`;
