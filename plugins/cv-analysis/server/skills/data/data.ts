/** Databases, analysis, machine learning and science. */
export const data = `
Databases | = database systems, database administration, database design, DBA, relational databases, RDBMS | de Datenbanken, Datenbankadministration, Datenbanksysteme | es bases de datos, administración de bases de datos | fr bases de données, administration de bases de données | zh 数据库, 数据库管理, 关系型数据库
SQL | = structured query language, SQL queries | de SQL-Abfragen | es consultas SQL | fr requêtes SQL | < databases
PostgreSQL | = Postgres, PL/pgSQL | < sql | ~ mysql, oracle-database, sql-server
MySQL | < sql | ~ mariadb
MariaDB | < sql
SQL Server | = Microsoft SQL Server, MSSQL, T-SQL, Transact-SQL | < sql | ~ oracle-database
Oracle Database | = Oracle DB, PL/SQL, Oracle SQL | zh Oracle数据库 | < sql
SQLite | < sql
IBM Db2 | = DB2 | < sql
NoSQL | = NoSQL databases, document databases | zh 非关系型数据库 | < databases
MongoDB | = Mongo DB | < nosql | ~ couchdb, dynamodb, cosmos-db
CouchDB | = Couchbase | < nosql
DynamoDB | = Amazon DynamoDB | < nosql, aws
Cosmos DB | = Azure Cosmos DB | < nosql, azure
Cassandra | ! | = Apache Cassandra, ScyllaDB | < nosql
Redis | = Valkey, Memcached | zh Redis缓存 | < nosql
Neo4j | = graph databases, Cypher query | zh 图数据库 | < nosql
Elasticsearch | = Elastic Search, OpenSearch, Solr, Lucene | < nosql
Vector databases | = pgvector, Pinecone, Weaviate, Qdrant | zh 向量数据库 | < databases
Firebase | = Firestore, Supabase | < nosql
Data modelling | = data modeling, entity relationship model | de Datenmodellierung | es modelado de datos | fr modélisation des données | zh 数据建模 | < databases
Data engineering | = data pipelines, data pipeline development | de Datenpipelines, Dateningenieurwesen | es ingeniería de datos | fr ingénierie des données | zh 数据工程, 数据管道
ETL | = ELT, data integration, Informatica, Talend, SSIS | de Datenintegration | es integración de datos | fr intégration de données | zh 数据集成, 数据抽取 | < data-engineering
Data warehousing | = data warehouse, DWH, data lake, lakehouse, star schema | de Data-Warehouse | es almacén de datos | fr entrepôt de données | zh 数据仓库, 数仓, 数据湖 | < data-engineering
Snowflake | ! | = Snowflake Data Cloud, Snowflake data warehouse | < data-warehousing | ~ bigquery, amazon-redshift, databricks
BigQuery | = Google BigQuery | < data-warehousing, google-cloud | ~ amazon-redshift
Amazon Redshift | = Redshift | < data-warehousing, aws
Databricks | = Delta Lake | < data-engineering
dbt | = data build tool | < data-engineering
Airflow | = Apache Airflow | < data-engineering | ~ dagster, prefect
Dagster | < data-engineering
Prefect | ! | = Prefect flows | < data-engineering
Spark | ! | = Apache Spark, PySpark, Spark SQL, Spark Streaming | < big-data | ~ apache-flink, hadoop
Apache Flink | = Flink | < big-data
Hadoop | = HDFS, MapReduce, Hive QL, Apache Hive | < big-data
Big data | = large-scale data processing | es macrodatos | fr mégadonnées | zh 大数据 | < data-engineering
Data analysis | = data analytics, analysing data, analyzing data, data analyst | de Datenanalyse, Datenauswertung | es análisis de datos | fr analyse de données, analyse des données | zh 数据分析
Business intelligence | = BI tools, BI reporting, BI | zh 商业智能 | < data-analysis
Power BI | = PowerBI, Microsoft Power BI, DAX | < business-intelligence | ~ tableau, looker, qlik, looker-studio
Tableau | ! | = Tableau Desktop, Tableau Server | < business-intelligence | ~ looker, qlik, looker-studio
Looker | ! | = LookML | < business-intelligence
Looker Studio | = Google Data Studio | < business-intelligence
Qlik | = QlikView, Qlik Sense | < business-intelligence
Metabase | = Apache Superset, Superset | < business-intelligence
Data visualisation | = data visualization, dashboards, dashboarding, data viz, D3.js | de Datenvisualisierung | es visualización de datos, cuadros de mando | fr visualisation de données, tableaux de bord | zh 数据可视化, 可视化报表 | < data-analysis
Reporting | = management reporting, report writing | de Berichtswesen, Berichterstattung | es elaboración de informes | fr reporting de gestion | zh 报表, 报告撰写 | < data-analysis
KPI tracking | = KPIs, key performance indicators, performance metrics | de Kennzahlen | es indicadores clave | fr indicateurs de performance | zh 关键绩效指标, 绩效指标 | < data-analysis
A/B testing | = AB testing, split testing, experimentation | de A/B-Tests | es pruebas A/B | fr tests A/B | zh A/B测试, AB测试 | < data-analysis
Google Analytics | = GA4, Matomo, Adobe Analytics | < web-analytics
Web analytics | de Webanalyse | es analítica web | fr analyse web | zh 网站分析 | < data-analysis
Google Tag Manager | = GTM | < web-analytics
Statistics | = statistical analysis, statistical modelling, statistical modeling, biostatistics | de Statistik, statistische Auswertung, statistische Analyse | es estadística, análisis estadístico | fr statistiques, analyse statistique | zh 统计, 统计学, 统计分析
SPSS | = IBM SPSS | < statistics | ~ sas, stata
SAS | ! | = SAS programming, SAS Enterprise Guide, SAS Base | < statistics | ~ stata
Stata | < statistics
Econometrics | de Ökonometrie | es econometría | fr économétrie | zh 计量经济学 | < statistics
Time series analysis | = demand forecasting, forecasting models | de Zeitreihenanalyse | es series temporales | fr séries temporelles | zh 时间序列 | < statistics
Data science | = data scientist | es ciencia de datos | fr science des données | zh 数据科学
Machine learning | = ML, ML models, predictive modelling, predictive modeling | de maschinelles Lernen | es aprendizaje automático | fr apprentissage automatique, apprentissage machine | zh 机器学习 | < data-science
Deep learning | = neural networks | de neuronale Netze, tiefes Lernen | es aprendizaje profundo, redes neuronales | fr apprentissage profond, réseaux de neurones | zh 深度学习, 神经网络 | < machine-learning
Artificial intelligence | = AI | de künstliche Intelligenz, KI | es inteligencia artificial | fr intelligence artificielle | zh 人工智能
Generative AI | = GenAI, large language models, LLM, LLMs, GPT | de generative KI, Sprachmodelle | es IA generativa | fr IA générative | zh 生成式人工智能, 大语言模型, 大模型 | < artificial-intelligence
Prompt engineering | = prompt design | zh 提示词工程 | < generative-ai
Retrieval-augmented generation | = RAG, LangChain, LlamaIndex | zh 检索增强生成 | < generative-ai
Natural language processing | = NLP, text mining, spaCy | de Sprachverarbeitung | es procesamiento del lenguaje natural | fr traitement du langage naturel | zh 自然语言处理 | < machine-learning
Computer vision | = image recognition, OpenCV, image processing | de Bildverarbeitung, Bilderkennung | es visión por computador, procesamiento de imágenes | fr vision par ordinateur, traitement d'image | zh 计算机视觉, 图像识别, 图像处理 | < machine-learning
Reinforcement learning | zh 强化学习 | < machine-learning
Recommender systems | = recommendation systems | de Empfehlungssysteme | es sistemas de recomendación | fr systèmes de recommandation | zh 推荐系统, 推荐算法 | < machine-learning
PyTorch | < deep-learning, python | ~ tensorflow, jax
TensorFlow | < deep-learning | ~ keras
Keras | < deep-learning
JAX | ! | = Google JAX | < deep-learning
scikit-learn | = sklearn, scikit learn | < machine-learning, python | ~ xgboost
XGBoost | = LightGBM, gradient boosting | < machine-learning
pandas | ! | = pandas library, Polars | < python, data-analysis
NumPy | = SciPy | < python
Matplotlib | = Seaborn, Plotly | < python, data-visualisation
Jupyter | = Jupyter Notebook, Jupyter notebooks | < python
MLOps | = MLflow, Kubeflow, model deployment, SageMaker | < machine-learning, devops
Hugging Face | < natural-language-processing
Data governance | = data quality, master data management, data stewardship | de Datenqualität, Stammdatenpflege, Stammdatenmanagement | es gobierno del dato, calidad de datos | fr gouvernance des données, qualité des données | zh 数据治理, 数据质量, 主数据
Web scraping | = Scrapy, web crawling | zh 网络爬虫, 爬虫 | < data-engineering
Geographic information systems | = GIS, ArcGIS, QGIS, geospatial analysis | de Geoinformationssysteme | es sistemas de información geográfica | fr systèmes d'information géographique | zh 地理信息系统 | < data-analysis
Laboratory techniques | = lab techniques, laboratory work, wet lab | de Labortechnik, Laborarbeit | es técnicas de laboratorio | fr techniques de laboratoire | zh 实验室技术, 实验操作
PCR | = polymerase chain reaction, qPCR, RT-PCR | < laboratory-techniques
Cell culture | de Zellkultur | es cultivo celular | fr culture cellulaire | zh 细胞培养 | < laboratory-techniques
Chromatography | = HPLC, GC-MS, LC-MS, mass spectrometry | de Chromatographie | es cromatografía | fr chromatographie | zh 色谱分析, 液相色谱 | < laboratory-techniques
Microscopy | de Mikroskopie | es microscopía | fr microscopie | zh 显微镜 | < laboratory-techniques
Good laboratory practice | = GLP, good manufacturing practice, GMP, GxP | de gute Laborpraxis, gute Herstellungspraxis | es buenas prácticas de laboratorio, buenas prácticas de fabricación | fr bonnes pratiques de laboratoire, bonnes pratiques de fabrication | zh 药品生产质量管理规范
Bioinformatics | = genomics, sequencing analysis | de Bioinformatik | es bioinformática | fr bio-informatique | zh 生物信息学 | < data-science
Clinical trials | = clinical research, GCP guidelines, good clinical practice | de klinische Studien, klinische Forschung | es ensayos clínicos, investigación clínica | fr essais cliniques, recherche clinique | zh 临床试验, 临床研究
Academic research | = scientific research, research methods, scientific writing, peer-reviewed publications | de wissenschaftliches Arbeiten, Forschungsmethoden | es investigación científica, metodología de investigación | fr recherche scientifique, méthodes de recherche | zh 科研, 学术研究, 论文写作
Survey design | = questionnaire design, survey research | de Umfragen, Fragebogenentwicklung | es diseño de encuestas, encuestas | fr enquêtes, conception de questionnaires | zh 问卷设计, 问卷调查 | < academic-research
`;
