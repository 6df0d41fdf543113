import type { Explanations } from './texts.ts';

export const zh: Explanations = {
  request_incomplete: ['LMS 发送的请求不完整。', '每条消息都必须带有全部参数。'],
  platform_unknown: [
    '此 LMS 尚未与 Inlay 连接。',
    '请将 issuer 和 client id 与 Inlay 中该连接的值进行比较。',
  ],
  client_id_needed: ['此 LMS 有多个连接，但未说明使用哪一个。', '请在登录请求中发送 client_id。'],
  connection_off: ['与此 LMS 的连接已停用。', '请 Inlay 管理员启用该连接。'],
  target_foreign: [
    'LMS 中的链接不指向本服务器。',
    '目标地址（target link URI）必须是本 Inlay 服务器的地址。',
  ],
  platform_refused: ['LMS 未允许您进入。', 'LMS 返回的是错误而不是消息，其代码见下方。'],
  state_unknown: [
    '此次启动不是从这里开始的，或已过太久。请在 LMS 中重新打开链接。',
    'state 必须在十分钟内原样返回。',
  ],
  state_used: ['此次启动已被使用。请在 LMS 中重新打开链接。', '每条消息只能发送一次。'],
  token_malformed: ['无法读取 LMS 的消息。', 'id_token 必须是已签名的 JWT。'],
  issuer_wrong: ['消息来自另一个 LMS，而不是发起的那个。', '声明 iss 必须是该连接的 issuer。'],
  audience_wrong: [
    '此消息是发给另一个工具的。',
    '声明 aud 必须包含该连接的 client id，且不含 Inlay 不认识的接收方。',
  ],
  azp_wrong: ['此消息是发给另一个工具的。', '声明 azp 必须是该连接的 client id。'],
  algorithm_refused: ['消息的签名方式不可信。', '请使用 RS256 或其他基于密钥对的算法签名。'],
  kid_missing: ['消息未说明由哪个密钥签名。', '令牌头部需要 kid。'],
  key_unknown: ['签署此消息的密钥不在 LMS 的密钥之中。', '该连接 JWKS 地址的密钥集必须包含此 kid。'],
  keys_unreachable: [
    '无法读取 LMS 的密钥。请一分钟后重试。',
    '该连接的 JWKS 地址必须返回 JSON Web Key Set。',
  ],
  signature_wrong: ['消息的签名不正确。', '令牌被更改，或由其他密钥签名。'],
  token_expired: ['LMS 的消息已过期。请重新打开链接。', '声明 exp 已是过去：请检查 LMS 的时钟。'],
  token_from_future: ['LMS 的消息来自未来。', '声明 iat 或 nbf 在未来：请检查 LMS 的时钟。'],
  token_undated: ['LMS 的消息没有日期。', '声明 exp 和 iat 必须是数字。'],
  nonce_wrong: ['此消息属于另一次启动。请在 LMS 中重新打开链接。', '声明 nonce 必须与登录请求中的一致。'],
  version_wrong: ['LMS 使用的是另一个 LTI 版本。', '声明 version 必须是 1.3.0。'],
  message_type_wrong: [
    'LMS 发送的消息类型在这里无法识别。',
    '声明 message_type 必须是 LtiResourceLinkRequest 或 LtiDeepLinkingRequest。',
  ],
  deployment_missing: ['消息未指明部署。', '声明 deployment_id 为必填。'],
  deployment_quarantined: [
    'LMS 的这一部分对 Inlay 来说是新的，正等待批准。',
    '请 Inlay 管理员在连接中批准此部署。',
  ],
  member_removed: [
    '管理员已将您从 Inlay 中的此组织移除。如需重新进入，请联系管理员。',
    '消息本身没有问题：Inlay 管理员可以在连接中重新允许此人进入。',
  ],
  subject_missing: ['LMS 未说明您是谁。', '声明 sub 为必填：不接受匿名启动。'],
  roles_missing: ['消息未指明角色。', '声明 roles 为必填，可以为空。'],
  resource_link_missing: ['消息未指明链接。', '声明 resource_link 及其 id 为必填。'],
  claim_malformed: ['消息的一部分格式不正确。', '请将此声明与标准进行比较。'],
  target_changed: ['消息指向的地址与打开的链接不同。', '声明 target_link_uri 必须与登录请求中的一致。'],
  placement_missing: [
    '此链接未说明要打开什么。',
    '请设置自定义参数 inlay_module 和 inlay_widget，或在连接中选择默认值。',
  ],
  browser_unknown: [
    '您的浏览器无法证明此次启动由它发起。请允许此页面保存数据，或换用其他浏览器。',
    '消息本身没有问题。',
  ],
  deep_linking_malformed: [
    'LMS 未说明可以放置什么，或发送到哪里。',
    '声明 deep_linking_settings 必须包含 deep_link_return_url 和 accept_types。',
  ],
  return_url_foreign: [
    'LMS 要求将选择发送到一个未知是否属于它的地址。',
    '请在 Inlay 中将 deep_link_return_url 的源添加到该连接的页面中。',
  ],
  links_not_accepted: [
    '您来自的位置不接受活动，只接受其他内容。请从添加活动的位置开始。',
    '声明 accept_types 必须包含 ltiResourceLink。',
  ],
  teachers_only: [
    '只有在本课程任教的人才能选择要放置的内容。',
    '声明 roles 必须包含任教角色，例如 Instructor。',
  ],
  picking_unknown: ['此页面打开时间过长。请在 LMS 中重新开始。', '选择必须在一小时内发送。'],
  picking_used: [
    '此页面已向 LMS 发送过一次选择。要放置其他内容，请在 LMS 中重新开始。',
    '每次选择只能发送一次。',
  ],
  choice_malformed: ['选择不完整。请返回，选择要放置的内容并填写标题。', '表单必须按显示时的样子返回。'],
  registration_link_unknown: [
    '此注册链接未知。请从 Inlay 完整复制，或在那里新建一个。',
    '地址必须以 for= 和链接的密钥结尾。',
  ],
  registration_link_used: [
    '此注册链接已被使用：每个链接只连接一个 LMS。请在 Inlay 中新建一个。',
    '由它建立的连接列在 Inlay 的“连接”中。',
  ],
  registration_link_expired: [
    '此注册链接有效期一天，现已过期。请在 Inlay 中新建一个。',
    '注册链接在 Inlay 的“连接”中创建。',
  ],
  registration_link_busy: ['此链接正在使用中。请等待完成。', '请关闭其他已开始注册的窗口。'],
  registration_begins_elsewhere: [
    '此链接不用于浏览器地址栏：请将它粘贴到 LMS 注册工具的位置。',
    'LMS 会在地址中添加 openid_configuration 和 registration_token。',
  ],
  configuration_unreachable: [
    'LMS 未显示其配置。请重试；如仍然如此，请告知其管理员。',
    'openid_configuration 中的地址必须以 JSON 和状态 200 响应本服务器。',
  ],
  configuration_malformed: [
    'LMS 的配置缺少必需的内容。',
    '它必须包含 issuer、authorization_endpoint、token_endpoint、jwks_uri 和 registration_endpoint。',
  ],
  configuration_foreign: [
    '配置所指的 LMS 与读取它的 LMS 不同。',
    'issuer 的主机与 openid_configuration 的主机必须相同。',
  ],
  configuration_forbidden: [
    'LMS 指定了一个无法访问的地址。',
    '其地址必须以 https:// 开头，并指向公共互联网上的服务器。',
  ],
  registration_unreachable: [
    'LMS 未回应注册。重试之前，请先查看该工具是否已在 LMS 中列出。',
    'registration_endpoint 中的地址必须能回应本服务器。',
  ],
  registration_refused: ['LMS 拒绝了注册。其答复见下方。', '请在 LMS 中重新开始注册：其注册令牌可能已用过。'],
  registration_malformed: [
    'LMS 接受了注册，但其答复未给出 client id。请在 LMS 中移除该工具后重试。',
    'registration_endpoint 的答复必须是含 client_id 的 JSON。',
  ],
  'launches.module_not_available': ['此链接的模块未安装或已停用。'],
  'launches.widget_not_found': ['该模块没有适用于此处的小部件。'],
  'launches.position_not_open': ['此链接对应的职位未开放。'],
  'request.too_many': ['请求过多。请一分钟后重试。'],
  'signing_keys.own_name': [
    '任何一方都不能以本服务器的地址为名。请在 LMS 中重新注册 Inlay 以获得另一个 client id。',
  ],
  'lti.pair_taken': ['此 issuer 与此 client id 已经连接。请在 LMS 中重新注册 Inlay 以获得新的 client id。'],
};
