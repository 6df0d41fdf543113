const en = {
  title: 'You could not be signed in',
  again: 'Try again',
  back: 'Back to sign-in',
  forAdmin: 'Text for your admin',
  continueTitle: 'Sign in to {tenant}?',
  continueText: 'Another website sent you here. If you meant to sign in, go on with {label}.',
  continueButton: 'Continue with {label}',
  unavailable:
    'There is no single sign-on at this address. Sign in with e-mail and password, or ask your admin.',
  testNotAllowed: 'Only an admin of this organisation who is signed in can test this. Sign in and try again.',
  tooMany: 'Too many people are signing in from your network at once. Wait a minute and try again.',
  beginAgain: 'This sign-in was not begun here, or it took too long. Begin again.',
  used: 'This sign-in has been used already. Begin again.',
  otherBrowser:
    'This sign-in was begun in another browser, or your browser keeps no cookies. Begin again here.',
  denied: 'You or your provider stopped the sign-in.',
  misconfigured: 'Single sign-on is not set up correctly. Your admin can mend it.',
  unreachable: 'Your sign-in provider does not answer. Wait a minute and try again.',
  untrusted:
    'The answer of your sign-in provider could not be trusted. Begin again; if it stays so, tell your admin.',
  expired: 'The answer of your sign-in provider has run out. Begin again.',
  emailMissing: 'Your sign-in provider did not tell us your e-mail address.',
  emailUnverified: 'Your sign-in provider does not confirm that your e-mail address is yours.',
  domainNotAllowed: 'E-mail addresses like yours are not let in to this organisation.',
  memberUnknown: 'You are not a member of this organisation yet. Ask an admin to invite you.',
  memberRemoved: 'You are no longer a member of this organisation. Ask an admin to invite you again.',
  identityConflict:
    'Another account of your provider is already linked with your address here. Ask an admin.',
};

export type SsoTextName = keyof typeof en;
type Texts = Readonly<Record<SsoTextName, string>>;

const de: Texts = {
  title: 'Die Anmeldung ist nicht gelungen',
  again: 'Erneut versuchen',
  back: 'Zurück zur Anmeldung',
  forAdmin: 'Text für Ihre Administration',
  continueTitle: 'Bei {tenant} anmelden?',
  continueText:
    'Eine andere Website hat Sie hierher geschickt. Wenn Sie sich anmelden wollten, fahren Sie mit {label} fort.',
  continueButton: 'Weiter mit {label}',
  unavailable:
    'Unter dieser Adresse gibt es keine Anmeldung über Ihre Organisation. Melden Sie sich mit E-Mail und Passwort an oder fragen Sie Ihre Administration.',
  testNotAllowed:
    'Das kann nur testen, wer als Administratorin oder Administrator dieser Organisation angemeldet ist. Melden Sie sich an und versuchen Sie es erneut.',
  tooMany:
    'Aus Ihrem Netz melden sich gerade zu viele an. Warten Sie eine Minute und versuchen Sie es erneut.',
  beginAgain: 'Diese Anmeldung wurde nicht hier begonnen oder hat zu lange gedauert. Beginnen Sie von vorn.',
  used: 'Diese Anmeldung wurde schon benutzt. Beginnen Sie von vorn.',
  otherBrowser:
    'Diese Anmeldung wurde in einem anderen Browser begonnen, oder Ihr Browser speichert keine Cookies. Beginnen Sie hier von vorn.',
  denied: 'Sie oder Ihr Anbieter haben die Anmeldung abgebrochen.',
  misconfigured:
    'Die Anmeldung über Ihre Organisation ist nicht richtig eingerichtet. Ihre Administration kann das beheben.',
  unreachable: 'Ihr Anmeldeanbieter antwortet nicht. Warten Sie eine Minute und versuchen Sie es erneut.',
  untrusted:
    'Der Antwort Ihres Anmeldeanbieters konnte nicht vertraut werden. Beginnen Sie von vorn; bleibt es dabei, sagen Sie es Ihrer Administration.',
  expired: 'Die Antwort Ihres Anmeldeanbieters ist abgelaufen. Beginnen Sie von vorn.',
  emailMissing: 'Ihr Anmeldeanbieter hat uns Ihre E-Mail-Adresse nicht mitgeteilt.',
  emailUnverified: 'Ihr Anmeldeanbieter bestätigt nicht, dass die E-Mail-Adresse Ihnen gehört.',
  domainNotAllowed: 'E-Mail-Adressen wie Ihre werden bei dieser Organisation nicht eingelassen.',
  memberUnknown:
    'Sie sind noch nicht Mitglied dieser Organisation. Bitten Sie Ihre Administration um eine Einladung.',
  memberRemoved:
    'Sie sind nicht mehr Mitglied dieser Organisation. Bitten Sie Ihre Administration um eine neue Einladung.',
  identityConflict:
    'Mit Ihrer Adresse ist hier schon ein anderes Konto Ihres Anbieters verknüpft. Fragen Sie Ihre Administration.',
};

const es: Texts = {
  title: 'No se pudo iniciar sesión',
  again: 'Intentar de nuevo',
  back: 'Volver al inicio de sesión',
  forAdmin: 'Texto para su administrador',
  continueTitle: '¿Iniciar sesión en {tenant}?',
  continueText: 'Otro sitio web lo trajo aquí. Si quería iniciar sesión, continúe con {label}.',
  continueButton: 'Continuar con {label}',
  unavailable:
    'En esta dirección no hay inicio de sesión único. Entre con correo y contraseña o pregunte a su administrador.',
  testNotAllowed:
    'Solo puede probarlo un administrador de esta organización que haya iniciado sesión. Inicie sesión e inténtelo de nuevo.',
  tooMany: 'Demasiadas personas inician sesión a la vez desde su red. Espere un minuto e inténtelo de nuevo.',
  beginAgain: 'Este inicio de sesión no comenzó aquí o tardó demasiado. Empiece de nuevo.',
  used: 'Este inicio de sesión ya se usó. Empiece de nuevo.',
  otherBrowser:
    'Este inicio de sesión comenzó en otro navegador, o su navegador no guarda cookies. Empiece de nuevo aquí.',
  denied: 'Usted o su proveedor detuvieron el inicio de sesión.',
  misconfigured: 'El inicio de sesión único no está bien configurado. Su administrador puede corregirlo.',
  unreachable: 'Su proveedor de acceso no responde. Espere un minuto e inténtelo de nuevo.',
  untrusted:
    'No se pudo confiar en la respuesta de su proveedor de acceso. Empiece de nuevo; si continúa, avise a su administrador.',
  expired: 'La respuesta de su proveedor de acceso ha caducado. Empiece de nuevo.',
  emailMissing: 'Su proveedor de acceso no nos comunicó su dirección de correo.',
  emailUnverified: 'Su proveedor de acceso no confirma que la dirección de correo sea suya.',
  domainNotAllowed: 'Las direcciones de correo como la suya no se admiten en esta organización.',
  memberUnknown: 'Todavía no es miembro de esta organización. Pida a un administrador que lo invite.',
  memberRemoved: 'Ya no es miembro de esta organización. Pida a un administrador que lo invite de nuevo.',
  identityConflict:
    'Otra cuenta de su proveedor ya está vinculada aquí a su dirección. Pregunte a un administrador.',
};

const fr: Texts = {
  title: 'La connexion a échoué',
  again: 'Réessayer',
  back: 'Retour à la connexion',
  forAdmin: 'Texte pour votre administrateur',
  continueTitle: 'Se connecter à {tenant} ?',
  continueText: 'Un autre site vous a envoyé ici. Si vous vouliez vous connecter, continuez avec {label}.',
  continueButton: 'Continuer avec {label}',
  unavailable:
    'Il n’y a pas de connexion unique à cette adresse. Connectez-vous par e-mail et mot de passe, ou demandez à votre administrateur.',
  testNotAllowed:
    'Seul un administrateur connecté de cette organisation peut faire cet essai. Connectez-vous et réessayez.',
  tooMany:
    'Trop de personnes se connectent en même temps depuis votre réseau. Attendez une minute et réessayez.',
  beginAgain: 'Cette connexion n’a pas commencé ici, ou elle a trop duré. Recommencez.',
  used: 'Cette connexion a déjà servi. Recommencez.',
  otherBrowser:
    'Cette connexion a commencé dans un autre navigateur, ou le vôtre ne conserve pas les cookies. Recommencez ici.',
  denied: 'Vous ou votre fournisseur avez interrompu la connexion.',
  misconfigured: 'La connexion unique n’est pas bien configurée. Votre administrateur peut y remédier.',
  unreachable: 'Votre fournisseur de connexion ne répond pas. Attendez une minute et réessayez.',
  untrusted:
    'La réponse de votre fournisseur de connexion n’était pas digne de confiance. Recommencez ; si cela persiste, prévenez votre administrateur.',
  expired: 'La réponse de votre fournisseur de connexion a expiré. Recommencez.',
  emailMissing: 'Votre fournisseur de connexion ne nous a pas indiqué votre adresse e-mail.',
  emailUnverified: 'Votre fournisseur de connexion ne confirme pas que l’adresse e-mail est la vôtre.',
  domainNotAllowed: 'Les adresses e-mail comme la vôtre ne sont pas admises dans cette organisation.',
  memberUnknown:
    'Vous n’êtes pas encore membre de cette organisation. Demandez une invitation à un administrateur.',
  memberRemoved:
    'Vous n’êtes plus membre de cette organisation. Demandez une nouvelle invitation à un administrateur.',
  identityConflict:
    'Un autre compte de votre fournisseur est déjà lié ici à votre adresse. Adressez-vous à un administrateur.',
};

const zh: Texts = {
  title: '未能登录',
  again: '重试',
  back: '返回登录页面',
  forAdmin: '发给管理员的文字',
  continueTitle: '登录 {tenant}？',
  continueText: '您是从另一个网站来到这里的。如果您确实要登录，请使用 {label} 继续。',
  continueButton: '使用 {label} 继续',
  unavailable: '此地址没有单点登录。请使用电子邮件和密码登录，或联系管理员。',
  testNotAllowed: '只有已登录的本组织管理员才能进行测试。请登录后重试。',
  tooMany: '您的网络中同时登录的人数过多。请稍等一分钟后重试。',
  beginAgain: '此次登录不是从这里开始的，或耗时过长。请重新开始。',
  used: '此次登录已被使用。请重新开始。',
  otherBrowser: '此次登录是在另一个浏览器中开始的，或您的浏览器不保存 Cookie。请在此重新开始。',
  denied: '您或您的身份提供商中止了登录。',
  misconfigured: '单点登录设置有误。您的管理员可以修正。',
  unreachable: '您的身份提供商没有响应。请稍等一分钟后重试。',
  untrusted: '身份提供商的回应不可信。请重新开始；如果仍然如此，请告知管理员。',
  expired: '身份提供商的回应已过期。请重新开始。',
  emailMissing: '身份提供商没有提供您的电子邮件地址。',
  emailUnverified: '身份提供商没有确认该电子邮件地址属于您。',
  domainNotAllowed: '本组织不接受您这类电子邮件地址。',
  memberUnknown: '您还不是本组织的成员。请联系管理员邀请您。',
  memberRemoved: '您已不再是本组织的成员。请联系管理员重新邀请您。',
  identityConflict: '您的地址在这里已关联身份提供商的另一个账户。请联系管理员。',
};

export const ssoTexts: Readonly<Record<string, Texts>> = { en, de, es, fr, zh };

/** Texts of one language, with what is filled in. */
export const speak =
  (lang: string) =>
  (name: SsoTextName, values: Readonly<Record<string, string>> = {}): string =>
    (ssoTexts[lang] ?? en)[name].replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
