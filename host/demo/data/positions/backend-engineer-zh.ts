import type { DemoPosition } from '../position.ts';

export const backendEngineerZh: DemoPosition = {
  key: 'backend-engineer-zh',
  title: '后端开发工程师',
  company: '青禾智能科技',
  location: '中国上海（杨浦区）',
  city: '上海',
  country: 'CN',
  locale: 'zh',
  employment: 'FULL_TIME',
  pay: { currency: 'CNY', min: 22_000, max: 35_000, per: 'MONTH' },
  age: 10,
  description: `青禾为三千多家农场提供灌溉与气象数据服务。我们的后端团队共有九人，现招聘一位后端开发工程师，负责传感器数据平台。

## 岗位职责

- 设计并开发数据采集与查询服务，保证稳定和性能。
- 与前端和硬件同事一起定义接口。
- 编写测试与文档，参与代码评审。
- 排查线上问题，并改进监控和告警。

## 任职要求

- 计算机或相关专业本科及以上学历
- 3年以上后端开发经验
- 精通 Java 或 Go，熟悉 Spring Boot
- 熟悉 MySQL、Redis 和消息队列（Kafka 或 RabbitMQ）
- 熟悉 Linux 和 Docker
- 良好的沟通能力和团队合作精神

## 加分项

- 有物联网或时序数据库经验
- 有 Kubernetes 使用经验
- 英语可作为工作语言
- 参与过开源项目

## 我们提供

- 双休，弹性工作时间，每周可远程一天
- 五险一金、补充医疗保险和年度体检
- 每年两次到农场住一周，看看数据从哪里来

## 关于我们

青禾成立于2016年，现有员工120人。`,
};
