import type { MailTexts } from './texts.ts';

export const de: MailTexts = {
  common: {
    greeting: 'Guten Tag,',
    orOpen: 'Der Knopf geht nicht? Öffnen Sie diese Adresse in Ihrem Browser:',
    fromModule:
      '{organisation} schickt Ihnen das mit {module} bei Inlay. Antworten an diese Adresse liest niemand.',
  },
  verify: {
    subject: 'Bestätigen Sie Ihre Adresse für Inlay',
    before: [
      'willkommen bei Inlay. Bestätigen Sie, dass diese Adresse Ihnen gehört, und wählen Sie ein Passwort – dann ist Ihr Konto bereit.',
    ],
    action: 'Adresse bestätigen',
    after: [
      'Der Link gilt einmal, 24 Stunden lang.',
      'Sie haben sich nicht angemeldet? Dann tun Sie nichts: Ohne ein Passwort von Ihnen entsteht kein Konto.',
    ],
  },
  known: {
    subject: 'Sie haben bereits ein Konto bei Inlay',
    before: [
      'jemand – vielleicht Sie selbst – wollte sich eben mit dieser Adresse bei Inlay registrieren. Zu ihr gibt es schon ein Konto; geändert wurde nichts.',
    ],
    action: 'Zur Anmeldung',
    after: ['Passwort vergessen? Auf der Anmeldeseite können Sie ein neues anfordern.'],
  },
  reset: {
    subject: 'Wählen Sie ein neues Passwort für Inlay',
    before: [
      'jemand hat ein neues Passwort für Ihr Konto bei Inlay angefordert. Wenn Sie es waren, wählen Sie hier eines.',
    ],
    action: 'Neues Passwort wählen',
    after: [
      'Der Link gilt einmal, eine Stunde lang.',
      'Sie waren es nicht? Dann tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
    ],
  },
  changed: {
    subject: 'Ihr Passwort für Inlay wurde geändert',
    before: [
      'das Passwort Ihres Kontos bei Inlay wurde eben geändert; Ihre anderen Geräte wurden abgemeldet.',
      'Sie waren es nicht? Dann wählen Sie sofort ein neues Passwort und sagen Sie Ihrer Administratorin oder Ihrem Administrator Bescheid.',
    ],
    action: 'Neues Passwort wählen',
    after: ['Wenn Sie es waren, ist nichts zu tun.'],
  },
  invitation: {
    subject: '{inviter} lädt Sie zu {organisation} ein',
    before: ['{inviter} lädt Sie ein, bei {organisation} mit Inlay zu arbeiten.'],
    action: 'Einladung annehmen',
    after: [
      'Der Link gilt einmal, 7 Tage lang.',
      'Das sagt Ihnen nichts? Dann tun Sie nichts: Ohne Sie geschieht nichts.',
    ],
  },
  submissionRejected: {
    subject: '{module} {version} wurde abgelehnt',
    before: [
      'Die Prüfung von {module} {version} ist abgeschlossen: Die Version wurde abgelehnt.',
      'Die Prüfung ergab: {reason}',
    ],
    action: 'Zu Inlay',
    after: ['Ändern Sie, was verlangt wird, erhöhen Sie die Version und reichen Sie sie erneut ein.'],
  },
  versionYanked: {
    subject: '{module} {version} wurde zurückgezogen',
    before: [
      '{module} {version} wird nicht mehr angeboten. Organisationen, die es haben, behalten es und erfahren davon.',
      'Der Grund: {reason}',
    ],
    action: 'Zu Inlay',
    after: ['Reichen Sie eine neue Version ein, um das Modul wieder anzubieten.'],
  },
  sentinelAlert: {
    subject: '{prompt} braucht einen Blick',
    before: [
      'Die Antworten von {prompt} im Modul {module} haben die Prüfungen des Wächters öfter nicht bestanden, als Sie erlauben, oder sie haben sich verändert.',
    ],
    action: 'Wächter öffnen',
    after: [
      'Dort steht, welche Prüfung nicht bestanden wurde, seit wann und wie oft, und was jetzt antwortet.',
    ],
  },
  webhookDisabled: {
    subject: 'Der Webhook zu {host} wurde abgeschaltet',
    before: [
      'Inlay konnte drei Tage lang keine Ereignisse an {host} zustellen, oder die Adresse hat gemeldet, dass es sie nicht mehr gibt. Der Webhook wurde abgeschaltet: Ereignisse gehen dort nicht mehr hin.',
    ],
    action: 'Inlay öffnen',
    after: [
      'Bringen Sie den Empfänger in Ordnung, schalten Sie den Webhook wieder ein und lassen Sie zustellen, was gefehlt hat. Die Anleitung zu Webhooks sagt, wie.',
    ],
  },
};
