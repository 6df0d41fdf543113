import type { Explanations } from './texts.ts';

export const es: Explanations = {
  request_incomplete: [
    'El LMS envió una solicitud incompleta.',
    'Cada mensaje debe llevar todos los parámetros.',
  ],
  platform_unknown: [
    'Este LMS no está conectado con Inlay.',
    'Compare el emisor y el client id con los de la conexión en Inlay.',
  ],
  client_id_needed: [
    'Hay varias conexiones para este LMS y no dijo a cuál se refiere.',
    'Envíe client_id con la solicitud de inicio de sesión.',
  ],
  connection_off: [
    'La conexión con este LMS está desactivada.',
    'Pida a quien administra Inlay que active la conexión.',
  ],
  target_foreign: [
    'El enlace del LMS no lleva a este servidor.',
    'La dirección de destino (target link URI) debe ser de este servidor de Inlay.',
  ],
  platform_refused: [
    'El LMS no le dejó entrar.',
    'El LMS respondió con un error en lugar de un mensaje; su código figura abajo.',
  ],
  state_unknown: [
    'Este acceso no empezó aquí o empezó hace demasiado tiempo. Abra de nuevo el enlace en su LMS.',
    'El valor state debe volver sin cambios y en menos de diez minutos.',
  ],
  state_used: [
    'Este acceso ya se usó. Abra de nuevo el enlace en su LMS.',
    'Cada mensaje puede enviarse una vez.',
  ],
  token_malformed: ['El mensaje del LMS no se puede leer.', 'id_token debe ser un JWT firmado.'],
  issuer_wrong: [
    'El mensaje procede de un LMS distinto del que empezó.',
    'El claim iss debe ser el emisor de la conexión.',
  ],
  audience_wrong: [
    'El mensaje está destinado a otra herramienta.',
    'El claim aud debe contener el client id de la conexión y ningún destinatario que Inlay no conozca.',
  ],
  azp_wrong: [
    'El mensaje está destinado a otra herramienta.',
    'El claim azp debe ser el client id de la conexión.',
  ],
  algorithm_refused: [
    'El mensaje no está firmado de un modo fiable.',
    'Firme con RS256 u otro algoritmo con par de claves.',
  ],
  kid_missing: ['El mensaje no dice con qué clave se firmó.', 'La cabecera del token necesita kid.'],
  key_unknown: [
    'La clave que firmó este mensaje no está entre las del LMS.',
    'El conjunto de claves en la dirección JWKS de la conexión debe contener este kid.',
  ],
  keys_unreachable: [
    'No se pudieron leer las claves del LMS. Inténtelo de nuevo en un minuto.',
    'La dirección JWKS de la conexión debe responder con un JSON Web Key Set.',
  ],
  signature_wrong: ['La firma del mensaje es incorrecta.', 'El token se modificó o lo firmó otra clave.'],
  token_expired: [
    'El mensaje del LMS ha caducado. Abra de nuevo el enlace.',
    'El claim exp está en el pasado: revise el reloj del LMS.',
  ],
  token_from_future: [
    'El mensaje del LMS viene del futuro.',
    'El claim iat o nbf está en el futuro: revise el reloj del LMS.',
  ],
  token_undated: ['El mensaje del LMS no tiene fecha.', 'Los claims exp e iat deben ser números.'],
  nonce_wrong: [
    'El mensaje pertenece a otro acceso. Abra de nuevo el enlace en su LMS.',
    'El claim nonce debe ser el de la solicitud de inicio de sesión.',
  ],
  version_wrong: ['El LMS usa otra versión de LTI.', 'El claim version debe ser 1.3.0.'],
  message_type_wrong: [
    'El LMS envió un tipo de mensaje que aquí no se entiende.',
    'El claim message_type debe ser LtiResourceLinkRequest o LtiDeepLinkingRequest.',
  ],
  deployment_missing: ['El mensaje no indica ningún despliegue.', 'El claim deployment_id es obligatorio.'],
  deployment_quarantined: [
    'Esta parte del LMS es nueva para Inlay y espera aprobación.',
    'Pida a quien administra Inlay que apruebe este despliegue en la conexión.',
  ],
  member_removed: [
    'Un administrador le quitó de esta organización en Inlay. Consúltele si necesita volver a entrar.',
    'El mensaje es correcto: un administrador de Inlay puede volver a admitir a la persona en la conexión.',
  ],
  subject_missing: [
    'El LMS no dijo quién es usted.',
    'El claim sub es obligatorio: no se aceptan accesos anónimos.',
  ],
  roles_missing: ['El mensaje no indica roles.', 'El claim roles es obligatorio; puede estar vacío.'],
  resource_link_missing: [
    'El mensaje no indica ningún enlace.',
    'El claim resource_link con su id es obligatorio.',
  ],
  claim_malformed: [
    'Una parte del mensaje tiene una forma incorrecta.',
    'Compare este claim con el estándar.',
  ],
  target_changed: [
    'El mensaje lleva a otro lugar que el enlace abierto.',
    'El claim target_link_uri debe ser el de la solicitud de inicio de sesión.',
  ],
  placement_missing: [
    'Este enlace no dice qué abrir.',
    'Defina los parámetros inlay_module e inlay_widget o elija un valor por defecto en la conexión.',
  ],
  browser_unknown: [
    'Su navegador no pudo demostrar que inició este acceso. Permita que esta página guarde datos o use otro navegador.',
    'El mensaje en sí es correcto.',
  ],
  deep_linking_malformed: [
    'El LMS no dijo qué se puede colocar o adónde enviarlo.',
    'El claim deep_linking_settings debe contener deep_link_return_url y accept_types.',
  ],
  return_url_foreign: [
    'El LMS quiere que la elección se envíe a una dirección que no consta como suya.',
    'Añada el origen de deep_link_return_url a las páginas de la conexión en Inlay.',
  ],
  links_not_accepted: [
    'El lugar del que viene no admite actividades, solo otros contenidos. Empiece donde se añaden actividades.',
    'El claim accept_types debe contener ltiResourceLink.',
  ],
  teachers_only: [
    'Solo quienes enseñan en este curso pueden elegir qué colocar.',
    'El claim roles debe contener un rol docente, como Instructor.',
  ],
  picking_unknown: [
    'Esta página estuvo abierta demasiado tiempo. Empiece de nuevo en su LMS.',
    'La elección debe enviarse en menos de una hora.',
  ],
  picking_used: [
    'Desde esta página ya se envió una elección a su LMS. Para colocar otra cosa, empiece allí de nuevo.',
    'Cada elección puede enviarse una vez.',
  ],
  choice_malformed: [
    'La elección no está completa. Vuelva atrás, elija qué colocar y póngale un título.',
    'El formulario debe volver tal como se mostró.',
  ],
  registration_link_unknown: [
    'Este enlace de registro no se conoce. Cópielo entero desde Inlay o cree uno nuevo allí.',
    'La dirección debe terminar en for= y el secreto del enlace.',
  ],
  registration_link_used: [
    'Este enlace de registro ya se usó: cada uno conecta un LMS. Cree uno nuevo en Inlay.',
    'La conexión que creó figura en Inlay, en Conexiones.',
  ],
  registration_link_expired: [
    'Este enlace de registro valía un día, que ya pasó. Cree uno nuevo en Inlay.',
    'Los enlaces de registro se crean en Inlay, en Conexiones.',
  ],
  registration_link_busy: [
    'Este enlace se está usando en este momento. Espere a que termine.',
    'Cierre otras ventanas en las que se empezó el registro.',
  ],
  registration_begins_elsewhere: [
    'Este enlace no es para la barra de direcciones: péguelo donde su LMS registra herramientas.',
    'El LMS añade openid_configuration y registration_token a la dirección.',
  ],
  configuration_unreachable: [
    'El LMS no mostró su configuración. Inténtelo de nuevo; si sigue igual, avise a quien lo administra.',
    'La dirección de openid_configuration debe responder a este servidor con JSON y estado 200.',
  ],
  configuration_malformed: [
    'A la configuración del LMS le falta algo necesario.',
    'Debe contener issuer, authorization_endpoint, token_endpoint, jwks_uri y registration_endpoint.',
  ],
  configuration_foreign: [
    'La configuración nombra un LMS distinto de aquel del que se leyó.',
    'El host de issuer y el de openid_configuration deben coincidir.',
  ],
  configuration_forbidden: [
    'El LMS indicó una dirección que no se puede consultar.',
    'Sus direcciones deben empezar por https:// y llevar a servidores de la internet abierta.',
  ],
  registration_unreachable: [
    'El LMS no respondió al registro. Mire allí si la herramienta ya figura antes de intentarlo de nuevo.',
    'La dirección de registration_endpoint debe responder a este servidor.',
  ],
  registration_refused: [
    'El LMS rechazó el registro. Lo que dijo figura abajo.',
    'Empiece el registro de nuevo en el LMS: puede que su token de registro ya se haya usado.',
  ],
  registration_malformed: [
    'El LMS aceptó el registro, pero su respuesta no indica ningún client id. Quite allí la herramienta e inténtelo de nuevo.',
    'La respuesta de registration_endpoint debe ser JSON con client_id.',
  ],
  'launches.module_not_available': ['El módulo de este enlace no está instalado o está desactivado.'],
  'launches.widget_not_found': ['El módulo no tiene ese widget para este lugar.'],
  'launches.position_not_open': ['El puesto de este enlace no está abierto.'],
  'request.too_many': ['Demasiadas solicitudes a la vez. Inténtelo de nuevo en un minuto.'],
  'signing_keys.own_name': [
    'Nadie se llama como la dirección de este servidor. Registre Inlay de nuevo en el LMS para obtener otro client id.',
  ],
  'lti.pair_taken': [
    'Este emisor ya está conectado con este client id. Registre Inlay de nuevo en el LMS para obtener otro client id.',
  ],
};
