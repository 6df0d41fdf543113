import type { MailTexts } from './texts.ts';

export const fr: MailTexts = {
  common: {
    greeting: 'Bonjour,',
    orOpen: 'Le bouton ne fonctionne pas ? Ouvrez cette adresse dans votre navigateur :',
    fromModule:
      '{organisation} vous envoie ceci avec {module} sur Inlay. Personne ne lit les réponses à cette adresse.',
  },
  verify: {
    subject: 'Confirmez votre adresse pour Inlay',
    before: [
      'Bienvenue chez Inlay. Confirmez que cette adresse est bien la vôtre et choisissez un mot de passe : votre compte sera prêt.',
    ],
    action: 'Confirmer mon adresse',
    after: [
      'Le lien fonctionne une seule fois, pendant 24 heures.',
      'Ce n’était pas vous ? Ne faites rien : sans mot de passe choisi par vous, aucun compte n’est créé.',
    ],
  },
  known: {
    subject: 'Vous avez déjà un compte Inlay',
    before: [
      'Quelqu’un, peut-être vous, vient d’essayer de s’inscrire chez Inlay avec cette adresse. Elle a déjà un compte ; rien n’a été modifié.',
    ],
    action: 'Aller à la connexion',
    after: ['Mot de passe oublié ? Vous pouvez en demander un nouveau sur la page de connexion.'],
  },
  reset: {
    subject: 'Choisissez un nouveau mot de passe pour Inlay',
    before: [
      'Quelqu’un a demandé un nouveau mot de passe pour votre compte Inlay. Si c’était vous, choisissez-le ici.',
    ],
    action: 'Choisir un nouveau mot de passe',
    after: [
      'Le lien fonctionne une seule fois, pendant une heure.',
      'Ce n’était pas vous ? Ne faites rien : votre mot de passe reste le même.',
    ],
  },
  changed: {
    subject: 'Votre mot de passe Inlay a été modifié',
    before: [
      'Le mot de passe de votre compte Inlay vient d’être modifié et vos autres appareils ont été déconnectés.',
      'Ce n’était pas vous ? Choisissez aussitôt un nouveau mot de passe et prévenez un administrateur de votre organisation.',
    ],
    action: 'Choisir un nouveau mot de passe',
    after: ['Si c’était vous, il n’y a rien à faire.'],
  },
  invitation: {
    subject: '{inviter} vous invite à rejoindre {organisation}',
    before: ['{inviter} vous invite à travailler avec {organisation} sur Inlay.'],
    action: 'Accepter l’invitation',
    after: [
      'Le lien fonctionne une seule fois, pendant 7 jours.',
      'Cela ne vous dit rien ? Ne faites rien : sans vous, il ne se passe rien.',
    ],
  },
  submissionRejected: {
    subject: '{module} {version} a été refusé',
    before: [
      'L’examen de {module} {version} est terminé : la version a été refusée.',
      'L’examen dit : {reason}',
    ],
    action: 'Aller à Inlay',
    after: ['Changez ce qui est demandé, augmentez la version et envoyez-la de nouveau.'],
  },
  versionYanked: {
    subject: '{module} {version} a été retiré',
    before: [
      '{module} {version} n’est plus proposé. Les organisations qui l’ont le gardent et en sont averties.',
      'La raison : {reason}',
    ],
    action: 'Aller à Inlay',
    after: ['Envoyez une nouvelle version pour proposer de nouveau le module.'],
  },
  sentinelAlert: {
    subject: '{prompt} demande votre attention',
    before: [
      'Les réponses de {prompt} dans le module {module} ont échoué aux contrôles de la sentinelle plus souvent que vous ne le permettez, ou ont changé.',
    ],
    action: 'Ouvrir la sentinelle',
    after: [
      'L’écran montre quel contrôle a échoué, depuis quand et combien de fois, et ce qui répond maintenant.',
    ],
  },
  webhookDisabled: {
    subject: 'Le webhook vers {host} a été désactivé',
    before: [
      'Pendant trois jours, Inlay n’a pas pu remettre d’événements à {host}, ou l’adresse a répondu qu’elle n’existe plus. Le webhook a été désactivé : les événements n’y arrivent plus.',
    ],
    action: 'Ouvrir Inlay',
    after: [
      'Réparez le récepteur, réactivez le webhook et faites remettre de nouveau ce qui a manqué. Le guide sur les webhooks explique comment.',
    ],
  },
};
