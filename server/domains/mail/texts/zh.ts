import type { MailTexts } from './texts.ts';

export const zh: MailTexts = {
  common: {
    greeting: '您好：',
    orOpen: '按钮无法使用？请在浏览器中打开此地址：',
    fromModule: '{organisation} 通过 Inlay 上的 {module} 向您发送此邮件。回复此地址的邮件无人阅读。',
  },
  verify: {
    subject: '请确认您的 Inlay 邮箱地址',
    before: ['欢迎使用 Inlay。请确认此邮箱地址属于您并设置密码，您的账户随即可用。'],
    action: '确认我的地址',
    after: [
      '此链接仅可使用一次，24 小时内有效。',
      '不是您本人注册的？请忽略此邮件：您不设置密码，就不会创建任何账户。',
    ],
  },
  known: {
    subject: '您已有 Inlay 账户',
    before: ['刚才有人（也许是您本人）尝试用此地址注册 Inlay。该地址已有账户，未作任何更改。'],
    action: '前往登录',
    after: ['忘记密码？您可以在登录页面申请新密码。'],
  },
  reset: {
    subject: '请为 Inlay 设置新密码',
    before: ['有人为您的 Inlay 账户申请了新密码。如果是您本人，请在此设置。'],
    action: '设置新密码',
    after: ['此链接仅可使用一次，1 小时内有效。', '不是您本人？请忽略此邮件：您的密码保持不变。'],
  },
  changed: {
    subject: '您的 Inlay 密码已更改',
    before: [
      '您的 Inlay 账户密码刚刚已更改，其他设备已退出登录。',
      '不是您本人？请立即设置新密码，并告知贵组织的管理员。',
    ],
    action: '设置新密码',
    after: ['如果是您本人操作，则无需处理。'],
  },
  invitation: {
    subject: '{inviter} 邀请您加入 {organisation}',
    before: ['{inviter} 邀请您在 Inlay 上与 {organisation} 一起工作。'],
    action: '接受邀请',
    after: [
      '此链接仅可使用一次，7 天内有效。',
      '不清楚这是什么？请忽略此邮件：没有您的操作，不会有任何变化。',
    ],
  },
  submissionRejected: {
    subject: '{module} {version} 未通过审核',
    before: ['{module} {version} 的审核已完成：该版本未通过。', '审核意见：{reason}'],
    action: '前往 Inlay',
    after: ['请按要求修改、提高版本号后重新提交。'],
  },
  versionYanked: {
    subject: '{module} {version} 已被撤回',
    before: ['{module} {version} 不再提供。已安装的组织可继续使用，并会收到通知。', '原因：{reason}'],
    action: '前往 Inlay',
    after: ['如需重新提供该模块，请提交新版本。'],
  },
  sentinelAlert: {
    subject: '{prompt} 需要查看',
    before: ['模块 {module} 中 {prompt} 的回答未通过哨兵检查的次数超过了您的设定，或回答发生了变化。'],
    action: '打开哨兵',
    after: ['页面会显示哪项检查未通过、从何时开始、频率如何，以及现在由哪个版本回答。'],
  },
  webhookDisabled: {
    subject: '发往 {host} 的 webhook 已停用',
    before: [
      'Inlay 连续三天无法将事件送达 {host}，或该地址答复称已不存在。此 webhook 已停用：事件不再发往该地址。',
    ],
    action: '打开 Inlay',
    after: ['请修复接收端，重新启用此 webhook，并重新投递遗漏的事件。webhook 指南说明了具体做法。'],
  },
};
