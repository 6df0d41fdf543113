/** Databases, data analysis and machine learning. */
export const data = `
Databases | = database systems, database administration, database design, DBA, relational databases, RDBMS | de Datenbanken, Datenbankadministration, Datenbanksysteme | es bases de datos, administración de bases de datos | fr bases de données, administration de bases de données | zh 数据库, 数据库管理, 关系型数据库
SQL | = structured query language, SQL queries | de SQL-Abfragen | es consultas SQL | fr requêtes SQL | zh SQL查询, SQL语句 | < databases
PostgreSQL | = Postgres, PL/pgSQL | < sql | ~ mysql, oracle-database, sql-server
MySQL | < sql | ~ mariadb
MariaDB | < sql
SQL Server | = Microsoft SQL Server, MSSQL, T-SQL, Transact-SQL | < sql | ~ oracle-database
Oracle Database | = Oracle DB, PL/SQL, Oracle SQL | de Oracle-Datenbank, Oracle-Datenbanken | es base de datos Oracle | fr base de données Oracle | zh Oracle数据库 | < sql
SQLite | < sql
IBM Db2 | = DB2 | < sql
NoSQL | = NoSQL databases, document databases | de NoSQL-Datenbanken | es bases de datos NoSQL | fr bases de données NoSQL | zh 非关系型数据库 | < databases
MongoDB | = Mongo DB | < nosql | ~ couchdb, dynamodb, cosmos-db
CouchDB | < nosql
Couchbase | < nosql | ~ couchdb
DynamoDB | = Amazon DynamoDB | < nosql, aws
Cosmos DB | = Azure Cosmos DB | < nosql, azure
Cassandra | ! | = Apache Cassandra | < nosql
ScyllaDB | < nosql | ~ cassandra
Redis | zh Redis缓存 | < nosql
Valkey | < nosql | ~ redis
Memcached | < nosql | ~ redis
Neo4j | de Graphdatenbanken | es bases de datos de grafos | fr bases de données graphes | zh 图数据库 | < graph-databases
Graph databases | < nosql
Elasticsearch | = Elastic Search | < nosql
OpenSearch | < nosql | ~ elasticsearch
Solr | = Apache Solr | < nosql | ~ elasticsearch, lucene
Lucene | = Apache Lucene | ~ elasticsearch
Vector databases | de Vektordatenbanken | es bases de datos vectoriales | fr bases de données vectorielles | zh 向量数据库 | < databases
pgvector | < vector-databases, postgresql | ~ pinecone, weaviate, qdrant
Pinecone | ! | = Pinecone index | < vector-databases | ~ weaviate, qdrant
Weaviate | < vector-databases
Qdrant | < vector-databases | ~ weaviate
Firebase | = Firestore | < nosql
Supabase | < back-end-development | ~ firebase
Data modelling | = data modeling, entity relationship model | de Datenmodellierung | es modelado de datos | fr modélisation des données | zh 数据建模 | < databases
Data engineering | = data pipelines, data pipeline development | de Datenpipelines, Dateningenieurwesen | es ingeniería de datos | fr ingénierie des données | zh 数据工程, 数据管道
ETL | = ELT, data integration | de Datenintegration | es integración de datos | fr intégration de données | zh 数据集成, 数据抽取 | < data-engineering
Informatica | = PowerCenter | < etl | ~ talend, ssis
Talend | < etl
SSIS | = SQL Server Integration Services | < etl
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
Big data | = large-scale data processing | de Big-Data-Technologien, Massendaten | es macrodatos | fr mégadonnées | zh 大数据 | < data-engineering
Data analysis | = data analytics, analysing data, analyzing data, data analyst | de Datenanalyse, Datenauswertung | es análisis de datos | fr analyse de données, analyse des données | zh 数据分析
Business intelligence | = BI tools, BI reporting, BI | de Business-Intelligence-Lösungen | es inteligencia de negocio | fr informatique décisionnelle | zh 商业智能 | < data-analysis
Power BI | = PowerBI, Microsoft Power BI, DAX | < business-intelligence | ~ tableau, looker, qlik, looker-studio
Tableau | ! | = Tableau Desktop, Tableau Server | < business-intelligence | ~ looker, qlik, looker-studio
Looker | ! | = LookML | < business-intelligence
Looker Studio | = Google Data Studio | < business-intelligence
Qlik | = QlikView, Qlik Sense | < business-intelligence
Metabase | < business-intelligence
Apache Superset | = Superset | < business-intelligence | ~ metabase
Data visualisation | = data visualization, dashboards, dashboarding, data viz | de Datenvisualisierung | es visualización de datos, cuadros de mando | fr visualisation de données, tableaux de bord | zh 数据可视化, 可视化报表 | < data-analysis
D3.js | = D3 charts | < data-visualisation, javascript
Reporting | = management reporting, report writing | de Berichtswesen, Berichterstattung | es elaboración de informes | fr reporting de gestion | zh 报表, 报告撰写 | < data-analysis
KPI tracking | = KPIs, key performance indicators, performance metrics | de Kennzahlen | es indicadores clave | fr indicateurs de performance | zh 关键绩效指标, 绩效指标 | < data-analysis
A/B testing | = AB testing, split testing, experimentation | de A/B-Tests | es pruebas A/B | fr tests A/B | zh A/B测试, AB测试 | < data-analysis
Google Analytics | = GA4 | < web-analytics
Matomo | = Piwik | < web-analytics | ~ google-analytics
Adobe Analytics | < web-analytics | ~ google-analytics
Web analytics | de Webanalyse | es analítica web | fr analyse web | zh 网站分析 | < data-analysis
Google Tag Manager | = GTM | < web-analytics
Data science | = data scientist | de Datenwissenschaft | es ciencia de datos | fr science des données | zh 数据科学
Machine learning | = ML, ML models, predictive modelling, predictive modeling | de maschinelles Lernen | es aprendizaje automático | fr apprentissage automatique, apprentissage machine | zh 机器学习 | < data-science
Deep learning | = neural networks | de neuronale Netze, tiefes Lernen | es aprendizaje profundo, redes neuronales | fr apprentissage profond, réseaux de neurones | zh 深度学习, 神经网络 | < machine-learning
Artificial intelligence | = AI | de künstliche Intelligenz, KI | es inteligencia artificial | fr intelligence artificielle | zh 人工智能
Generative AI | = GenAI, large language models, LLM, LLMs, GPT | de generative KI, Sprachmodelle | es IA generativa | fr IA générative | zh 生成式人工智能, 大语言模型, 大模型 | < artificial-intelligence
Prompt engineering | = prompt design | de Prompt-Entwicklung | es ingeniería de prompts | fr ingénierie de prompts | zh 提示词工程 | < generative-ai
Retrieval-augmented generation | = RAG | de abrufgestützte Generierung | es generación aumentada por recuperación | fr génération augmentée par récupération | zh 检索增强生成 | < generative-ai
LangChain | < generative-ai | ~ llamaindex, retrieval-augmented-generation
LlamaIndex | < generative-ai | ~ retrieval-augmented-generation
Natural language processing | = NLP, text mining | de Sprachverarbeitung | es procesamiento del lenguaje natural | fr traitement du langage naturel | zh 自然语言处理 | < machine-learning
spaCy | < natural-language-processing, python
Computer vision | = image recognition, image processing | de Bildverarbeitung, Bilderkennung | es visión por computador, procesamiento de imágenes | fr vision par ordinateur, traitement d'image | zh 计算机视觉, 图像识别, 图像处理 | < machine-learning
OpenCV | < computer-vision
Reinforcement learning | de bestärkendes Lernen | es aprendizaje por refuerzo | fr apprentissage par renforcement | zh 强化学习 | < machine-learning
Recommender systems | = recommendation systems | de Empfehlungssysteme | es sistemas de recomendación | fr systèmes de recommandation | zh 推荐系统, 推荐算法 | < machine-learning
PyTorch | < deep-learning, python | ~ tensorflow, jax
TensorFlow | < deep-learning | ~ keras
Keras | < deep-learning
JAX | ! | = Google JAX | < deep-learning
scikit-learn | = sklearn | < machine-learning, python | ~ xgboost
XGBoost | < gradient-boosting
LightGBM | < gradient-boosting | ~ xgboost
Gradient boosting | < machine-learning
pandas | ! | = pandas library | < python, data-analysis
Polars | ! | = Polars library, Polars DataFrame | < data-analysis | ~ pandas
NumPy | < python
SciPy | < python | ~ numpy
Matplotlib | < python, data-visualisation
Seaborn | < python, data-visualisation | ~ matplotlib, plotly
Plotly | < data-visualisation | ~ matplotlib
Jupyter | = Jupyter Notebook, Jupyter notebooks | < python
MLOps | = model deployment | < machine-learning, devops
MLflow | < mlops | ~ kubeflow
Kubeflow | < mlops
SageMaker | = Amazon SageMaker | < mlops, aws
Hugging Face | < natural-language-processing
Data governance | = data quality, master data management, data stewardship | de Datenqualität, Stammdatenpflege, Stammdatenmanagement | es gobierno del dato, calidad de datos | fr gouvernance des données, qualité des données | zh 数据治理, 数据质量, 主数据
Web scraping | = web crawling | de Webdatenextraktion | es extracción de datos web | fr extraction de données web | zh 网络爬虫, 爬虫 | < data-engineering
Scrapy | < web-scraping, python
`;
