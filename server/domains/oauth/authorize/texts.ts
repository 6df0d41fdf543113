const en = {
  title: 'Allow access?',
  ask: '{client} asks to know who you are at Inlay.',
  signedInAs: 'You are signed in as {name} ({email}).',
  willKnow: 'If you allow it, {client} learns:',
  openid: 'that it is you, by an id that means nothing elsewhere',
  profile: 'your name',
  email: 'your e-mail address',
  backTo: 'You then return to {host}.',
  allow: 'Allow',
  deny: 'Do not allow',
  failed: 'This cannot go on',
  unknownClient:
    'The application that sent you here is not connected to Inlay, or its connection was switched off. Tell the people who run it.',
  wrongAddress:
    'The application that sent you here gave a return address that is not registered for it. An admin can add it in the console under Connections.',
  otherTenant:
    'You are signed in to another organisation than the one this application belongs to. Sign in there and try again.',
  overdue:
    'This page was open for too long, or you signed in anew since. Go back to the application and begin again.',
  tooMany: 'Too many people came here from your network at once. Wait a minute and try again.',
  malformed: 'The address that brought you here is damaged. Go back to the application and begin again.',
};

export type TextName = keyof typeof en;
type Texts = Readonly<Record<TextName, string>>;

const de: Texts = {
  title: 'Zugriff erlauben?',
  ask: '{client} möchte wissen, wer Sie bei Inlay sind.',
  signedInAs: 'Sie sind angemeldet als {name} ({email}).',
  willKnow: 'Wenn Sie zustimmen, erfährt {client}:',
  openid: 'dass Sie es sind, über eine Kennung, die anderswo nichts bedeutet',
  profile: 'Ihren Namen',
  email: 'Ihre E-Mail-Adresse',
  backTo: 'Danach kehren Sie zu {host} zurück.',
  allow: 'Erlauben',
  deny: 'Nicht erlauben',
  failed: 'Hier geht es nicht weiter',
  unknownClient:
    'Die Anwendung, von der Sie kommen, ist nicht mit Inlay verbunden, oder ihre Verbindung wurde abgeschaltet. Sagen Sie es denen, die sie betreiben.',
  wrongAddress:
    'Die Anwendung, von der Sie kommen, nennt eine Rückkehradresse, die für sie nicht eingetragen ist. Eine Administratorin oder ein Administrator kann sie in der Konsole unter Verbindungen ergänzen.',
  otherTenant:
    'Sie sind bei einer anderen Organisation angemeldet als der, zu der diese Anwendung gehört. Melden Sie sich dort an und versuchen Sie es erneut.',
  overdue:
    'Diese Seite war zu lange offen, oder Sie haben sich seither neu angemeldet. Gehen Sie zur Anwendung zurück und beginnen Sie von vorn.',
  tooMany:
    'Aus Ihrem Netz kamen zu viele Anfragen auf einmal. Warten Sie eine Minute und versuchen Sie es erneut.',
  malformed:
    'Die Adresse, die Sie hierher geführt hat, ist beschädigt. Gehen Sie zur Anwendung zurück und beginnen Sie von vorn.',
};

const es: Texts = {
  title: '¿Permitir el acceso?',
  ask: '{client} quiere saber quién es usted en Inlay.',
  signedInAs: 'Ha iniciado sesión como {name} ({email}).',
  willKnow: 'Si lo permite, {client} sabrá:',
  openid: 'que es usted, mediante un identificador que no significa nada en otro lugar',
  profile: 'su nombre',
  email: 'su dirección de correo electrónico',
  backTo: 'Después volverá a {host}.',
  allow: 'Permitir',
  deny: 'No permitir',
  failed: 'No se puede continuar',
  unknownClient:
    'La aplicación que lo trajo aquí no está conectada a Inlay o su conexión se desactivó. Avise a quienes la gestionan.',
  wrongAddress:
    'La aplicación que lo trajo aquí indicó una dirección de retorno que no está registrada. Un administrador puede añadirla en la consola, en Conexiones.',
  otherTenant:
    'Ha iniciado sesión en una organización distinta de la de esta aplicación. Inicie sesión allí e inténtelo de nuevo.',
  overdue:
    'Esta página estuvo abierta demasiado tiempo o ha vuelto a iniciar sesión. Regrese a la aplicación y empiece de nuevo.',
  tooMany: 'Desde su red llegaron demasiadas solicitudes a la vez. Espere un minuto e inténtelo de nuevo.',
  malformed: 'La dirección que lo trajo aquí está dañada. Regrese a la aplicación y empiece de nuevo.',
};

const fr: Texts = {
  title: 'Autoriser l’accès ?',
  ask: '{client} souhaite savoir qui vous êtes dans Inlay.',
  signedInAs: 'Vous êtes connecté en tant que {name} ({email}).',
  willKnow: 'Si vous acceptez, {client} connaîtra :',
  openid: 'que c’est bien vous, par un identifiant qui ne signifie rien ailleurs',
  profile: 'votre nom',
  email: 'votre adresse e-mail',
  backTo: 'Vous reviendrez ensuite à {host}.',
  allow: 'Autoriser',
  deny: 'Ne pas autoriser',
  failed: 'Impossible de continuer',
  unknownClient:
    'L’application qui vous a envoyé ici n’est pas reliée à Inlay, ou sa connexion a été désactivée. Prévenez ceux qui la gèrent.',
  wrongAddress:
    'L’application qui vous a envoyé ici a donné une adresse de retour qui n’est pas enregistrée. Un administrateur peut l’ajouter dans la console, sous Connexions.',
  otherTenant:
    'Vous êtes connecté à une autre organisation que celle de cette application. Connectez-vous à la bonne et réessayez.',
  overdue:
    'Cette page est restée ouverte trop longtemps, ou vous vous êtes reconnecté entre-temps. Revenez à l’application et recommencez.',
  tooMany: 'Trop de demandes sont arrivées de votre réseau en même temps. Patientez une minute et réessayez.',
  malformed: 'L’adresse qui vous a amené ici est endommagée. Revenez à l’application et recommencez.',
};

const zh: Texts = {
  title: '允许访问？',
  ask: '{client} 想知道您在 Inlay 的身份。',
  signedInAs: '您当前的登录身份：{name}（{email}）。',
  willKnow: '如果您允许，{client} 将获知：',
  openid: '确认是您本人（使用在别处没有意义的标识）',
  profile: '您的姓名',
  email: '您的电子邮件地址',
  backTo: '之后您将返回 {host}。',
  allow: '允许',
  deny: '不允许',
  failed: '无法继续',
  unknownClient: '将您带到这里的应用未与 Inlay 连接，或其连接已停用。请告知该应用的管理者。',
  wrongAddress: '将您带到这里的应用提供的返回地址未登记。管理员可以在控制台的“连接”中添加。',
  otherTenant: '您登录的组织与此应用所属的组织不同。请登录该组织后重试。',
  overdue: '此页面打开时间过长，或您已重新登录。请返回应用重新开始。',
  tooMany: '来自您网络的请求过多。请等待一分钟后重试。',
  malformed: '将您带到这里的地址已损坏。请返回应用重新开始。',
};

export const consentTexts: Readonly<Record<string, Texts>> = { en, de, es, fr, zh };
