import type { Explanations } from './texts.ts';

export const fr: Explanations = {
  request_incomplete: [
    'Le LMS a envoyé une demande incomplète.',
    'Chaque message doit porter tous les paramètres.',
  ],
  platform_unknown: [
    'Ce LMS n’est pas relié à Inlay.',
    'Comparez l’émetteur et le client id avec ceux de la connexion dans Inlay.',
  ],
  client_id_needed: [
    'Plusieurs connexions existent pour ce LMS, et il n’a pas dit laquelle il vise.',
    'Envoyez client_id avec la demande de connexion.',
  ],
  connection_off: [
    'La connexion avec ce LMS est désactivée.',
    'Demandez à l’administration d’Inlay d’activer la connexion.',
  ],
  target_foreign: [
    'Le lien du LMS ne mène pas à ce serveur.',
    'L’adresse cible (target link URI) doit appartenir à ce serveur Inlay.',
  ],
  platform_refused: [
    'Le LMS ne vous a pas laissé entrer.',
    'Le LMS a répondu par une erreur au lieu d’un message ; son code figure ci-dessous.',
  ],
  state_unknown: [
    'Cet accès n’a pas commencé ici, ou il y a trop longtemps. Rouvrez le lien dans votre LMS.',
    'La valeur state doit revenir inchangée, en moins de dix minutes.',
  ],
  state_used: [
    'Cet accès a déjà servi. Rouvrez le lien dans votre LMS.',
    'Chaque message peut être envoyé une fois.',
  ],
  token_malformed: ['Le message du LMS est illisible.', 'id_token doit être un JWT signé.'],
  issuer_wrong: [
    'Le message vient d’un autre LMS que celui qui a commencé.',
    'Le claim iss doit être l’émetteur de la connexion.',
  ],
  audience_wrong: [
    'Le message est destiné à un autre outil.',
    'Le claim aud doit contenir le client id de la connexion, et aucun destinataire inconnu d’Inlay.',
  ],
  azp_wrong: [
    'Le message est destiné à un autre outil.',
    'Le claim azp doit être le client id de la connexion.',
  ],
  algorithm_refused: [
    'Le message n’est pas signé d’une façon fiable.',
    'Signez avec RS256 ou un autre algorithme à paire de clés.',
  ],
  kid_missing: ['Le message ne dit pas quelle clé l’a signé.', 'L’en-tête du jeton doit porter kid.'],
  key_unknown: [
    'La clé qui a signé ce message n’est pas parmi celles du LMS.',
    'Le jeu de clés à l’adresse JWKS de la connexion doit contenir ce kid.',
  ],
  keys_unreachable: [
    'Les clés du LMS n’ont pas pu être lues. Réessayez dans une minute.',
    'L’adresse JWKS de la connexion doit répondre par un JSON Web Key Set.',
  ],
  signature_wrong: [
    'La signature du message est fausse.',
    'Le jeton a été modifié, ou signé par une autre clé.',
  ],
  token_expired: [
    'Le message du LMS a expiré. Rouvrez le lien.',
    'Le claim exp est dans le passé : vérifiez l’horloge du LMS.',
  ],
  token_from_future: [
    'Le message du LMS vient du futur.',
    'Le claim iat ou nbf est dans le futur : vérifiez l’horloge du LMS.',
  ],
  token_undated: ['Le message du LMS n’a pas de date.', 'Les claims exp et iat doivent être des nombres.'],
  nonce_wrong: [
    'Le message appartient à un autre accès. Rouvrez le lien dans votre LMS.',
    'Le claim nonce doit être celui de la demande de connexion.',
  ],
  version_wrong: ['Le LMS parle une autre version de LTI.', 'Le claim version doit être 1.3.0.'],
  message_type_wrong: [
    'Le LMS a envoyé un type de message qui n’est pas compris ici.',
    'Le claim message_type doit être LtiResourceLinkRequest ou LtiDeepLinkingRequest.',
  ],
  deployment_missing: ['Le message ne nomme aucun déploiement.', 'Le claim deployment_id est obligatoire.'],
  deployment_quarantined: [
    'Cette partie du LMS est nouvelle pour Inlay et attend une approbation.',
    'Demandez à l’administration d’Inlay d’approuver ce déploiement dans la connexion.',
  ],
  member_removed: [
    'Un administrateur vous a retiré de cette organisation dans Inlay. Adressez-vous à lui si vous devez y revenir.',
    'Le message est correct : un administrateur d’Inlay peut réadmettre la personne dans la connexion.',
  ],
  subject_missing: [
    'Le LMS n’a pas dit qui vous êtes.',
    'Le claim sub est obligatoire : les accès anonymes ne sont pas acceptés.',
  ],
  roles_missing: ['Le message ne nomme aucun rôle.', 'Le claim roles est obligatoire ; il peut être vide.'],
  resource_link_missing: [
    'Le message ne nomme aucun lien.',
    'Le claim resource_link avec son id est obligatoire.',
  ],
  claim_malformed: ['Une partie du message a une mauvaise forme.', 'Comparez ce claim avec la norme.'],
  target_changed: [
    'Le message mène ailleurs que le lien ouvert.',
    'Le claim target_link_uri doit être celui de la demande de connexion.',
  ],
  placement_missing: [
    'Ce lien ne dit pas quoi ouvrir.',
    'Indiquez les paramètres inlay_module et inlay_widget, ou choisissez une valeur par défaut dans la connexion.',
  ],
  browser_unknown: [
    'Votre navigateur n’a pas pu montrer qu’il a commencé cet accès. Autorisez cette page à conserver des données, ou prenez un autre navigateur.',
    'Le message lui-même est correct.',
  ],
  deep_linking_malformed: [
    'Le LMS n’a pas dit ce qui peut être placé, ni où l’envoyer.',
    'Le claim deep_linking_settings doit contenir deep_link_return_url et accept_types.',
  ],
  return_url_foreign: [
    'Le LMS veut que le choix soit envoyé à une adresse qui n’est pas connue comme la sienne.',
    'Ajoutez l’origine de deep_link_return_url aux pages de la connexion dans Inlay.',
  ],
  links_not_accepted: [
    'L’endroit d’où vous venez n’accepte pas d’activités, seulement d’autres contenus. Commencez là où l’on ajoute des activités.',
    'Le claim accept_types doit contenir ltiResourceLink.',
  ],
  teachers_only: [
    'Seules les personnes qui enseignent dans ce cours peuvent choisir ce qui y est placé.',
    'Le claim roles doit contenir un rôle d’enseignement, comme Instructor.',
  ],
  picking_unknown: [
    'Cette page est restée ouverte trop longtemps. Recommencez dans votre LMS.',
    'Un choix doit être envoyé en moins d’une heure.',
  ],
  picking_used: [
    'Un choix a déjà été envoyé à votre LMS depuis cette page. Pour placer autre chose, recommencez là-bas.',
    'Chaque choix peut être envoyé une fois.',
  ],
  choice_malformed: [
    'Le choix est incomplet. Revenez en arrière, choisissez ce qu’il faut placer et donnez-lui un titre.',
    'Le formulaire doit revenir tel qu’il a été montré.',
  ],
  registration_link_unknown: [
    'Ce lien d’enregistrement est inconnu. Copiez-le en entier depuis Inlay, ou créez-en un nouveau.',
    'L’adresse doit se terminer par for= et le secret du lien.',
  ],
  registration_link_used: [
    'Ce lien d’enregistrement a déjà servi : chacun relie un LMS. Créez-en un nouveau dans Inlay.',
    'La connexion qu’il a créée figure dans Inlay, sous Connexions.',
  ],
  registration_link_expired: [
    'Ce lien d’enregistrement valait un jour, qui est passé. Créez-en un nouveau dans Inlay.',
    'Les liens d’enregistrement se créent dans Inlay, sous Connexions.',
  ],
  registration_link_busy: [
    'Ce lien est en cours d’utilisation. Attendez que ce soit terminé.',
    'Fermez les autres fenêtres où l’enregistrement a été commencé.',
  ],
  registration_begins_elsewhere: [
    'Ce lien n’est pas fait pour la barre d’adresse : collez-le là où votre LMS enregistre des outils.',
    'Le LMS ajoute openid_configuration et registration_token à l’adresse.',
  ],
  configuration_unreachable: [
    'Le LMS n’a pas montré sa configuration. Réessayez ; si cela persiste, prévenez son administration.',
    'L’adresse d’openid_configuration doit répondre à ce serveur en JSON avec le statut 200.',
  ],
  configuration_malformed: [
    'Il manque quelque chose de nécessaire à la configuration du LMS.',
    'Elle doit contenir issuer, authorization_endpoint, token_endpoint, jwks_uri et registration_endpoint.',
  ],
  configuration_foreign: [
    'La configuration nomme un autre LMS que celui où elle a été lue.',
    'L’hôte d’issuer et celui d’openid_configuration doivent être identiques.',
  ],
  configuration_forbidden: [
    'Le LMS a donné une adresse qui ne peut pas être interrogée.',
    'Ses adresses doivent commencer par https:// et mener à des serveurs sur l’internet public.',
  ],
  registration_unreachable: [
    'Le LMS n’a pas répondu à l’enregistrement. Vérifiez là-bas si l’outil figure déjà avant de réessayer.',
    'L’adresse de registration_endpoint doit répondre à ce serveur.',
  ],
  registration_refused: [
    'Le LMS a refusé l’enregistrement. Ce qu’il a dit figure ci-dessous.',
    'Recommencez l’enregistrement dans le LMS : son jeton d’enregistrement a peut-être déjà servi.',
  ],
  registration_malformed: [
    'Le LMS a accepté l’enregistrement, mais sa réponse ne donne pas de client id. Retirez-y l’outil et réessayez.',
    'La réponse de registration_endpoint doit être du JSON avec client_id.',
  ],
  'launches.module_not_available': ['Le module de ce lien n’est pas installé ou est désactivé.'],
  'launches.widget_not_found': ['Le module n’a pas ce widget pour cet endroit.'],
  'launches.position_not_open': ['Le poste de ce lien n’est pas ouvert.'],
  'request.too_many': ['Trop de demandes à la fois. Réessayez dans une minute.'],
  'signing_keys.own_name': [
    'Personne ne porte le nom de l’adresse de ce serveur. Enregistrez de nouveau Inlay dans le LMS pour obtenir un autre client id.',
  ],
  'lti.pair_taken': [
    'Cet émetteur est déjà relié avec ce client id. Enregistrez de nouveau Inlay dans le LMS pour obtenir un autre client id.',
  ],
};
