import type { MailTexts } from './texts.ts';

export const es: MailTexts = {
  common: {
    greeting: 'Hola:',
    orOpen: '¿No funciona el botón? Abra esta dirección en su navegador:',
    fromModule:
      '{organisation} le envía esto con {module} en Inlay. Nadie lee lo que se responde a esta dirección.',
  },
  verify: {
    subject: 'Confirme su dirección para Inlay',
    before: [
      'Le damos la bienvenida a Inlay. Confirme que esta dirección es suya y elija una contraseña: su cuenta estará lista.',
    ],
    action: 'Confirmar mi dirección',
    after: [
      'El enlace funciona una sola vez, durante 24 horas.',
      '¿No fue usted? No haga nada: sin una contraseña suya no se crea ninguna cuenta.',
    ],
  },
  known: {
    subject: 'Ya tiene una cuenta en Inlay',
    before: [
      'Alguien, quizá usted, acaba de intentar registrarse en Inlay con esta dirección. Ya tiene una cuenta, así que no se ha cambiado nada.',
    ],
    action: 'Ir al inicio de sesión',
    after: ['¿Olvidó su contraseña? Puede pedir una nueva en la página de inicio de sesión.'],
  },
  reset: {
    subject: 'Elija una nueva contraseña para Inlay',
    before: ['Alguien ha pedido una nueva contraseña para su cuenta de Inlay. Si fue usted, elíjala aquí.'],
    action: 'Elegir una nueva contraseña',
    after: [
      'El enlace funciona una sola vez, durante una hora.',
      '¿No fue usted? No haga nada: su contraseña sigue siendo la misma.',
    ],
  },
  changed: {
    subject: 'Se ha cambiado su contraseña de Inlay',
    before: [
      'La contraseña de su cuenta de Inlay se acaba de cambiar y se ha cerrado la sesión en sus otros dispositivos.',
      '¿No fue usted? Elija enseguida una nueva contraseña y avise a un administrador de su organización.',
    ],
    action: 'Elegir una nueva contraseña',
    after: ['Si fue usted, no tiene que hacer nada.'],
  },
  invitation: {
    subject: '{inviter} le invita a {organisation}',
    before: ['{inviter} le invita a trabajar con {organisation} en Inlay.'],
    action: 'Aceptar la invitación',
    after: [
      'El enlace funciona una sola vez, durante 7 días.',
      '¿No sabe de qué se trata? No haga nada: sin usted no ocurre nada.',
    ],
  },
  submissionRejected: {
    subject: '{module} {version} se ha rechazado',
    before: [
      'La revisión de {module} {version} ha terminado: la versión se ha rechazado.',
      'La revisión dice: {reason}',
    ],
    action: 'Ir a Inlay',
    after: ['Cambie lo que se pide, suba la versión y envíela de nuevo.'],
  },
  versionYanked: {
    subject: '{module} {version} se ha retirado',
    before: [
      '{module} {version} ya no se ofrece. Las organizaciones que lo tienen lo conservan y reciben un aviso.',
      'El motivo: {reason}',
    ],
    action: 'Ir a Inlay',
    after: ['Envíe una versión nueva para volver a ofrecer el módulo.'],
  },
  sentinelAlert: {
    subject: '{prompt} necesita atención',
    before: [
      'Las respuestas de {prompt} en el módulo {module} no han superado los controles del centinela más veces de las que usted permite, o han cambiado.',
    ],
    action: 'Abrir el centinela',
    after: [
      'La pantalla muestra qué control ha fallado, desde cuándo y con qué frecuencia, y qué responde ahora.',
    ],
  },
  webhookDisabled: {
    subject: 'El webhook hacia {host} se ha desactivado',
    before: [
      'Inlay no ha podido entregar eventos a {host} durante tres días, o la dirección ha respondido que ya no existe. El webhook se ha desactivado: los eventos ya no llegan allí.',
    ],
    action: 'Abrir Inlay',
    after: [
      'Arregle el receptor, vuelva a activar el webhook y haga entregar de nuevo lo que faltó. La guía sobre webhooks explica cómo.',
    ],
  },
};
