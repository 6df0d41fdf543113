import type { MailTexts } from './texts.ts';

export const en: MailTexts = {
  common: {
    greeting: 'Hello,',
    orOpen: 'Does the button not work? Open this address in your browser:',
    fromModule:
      '{organisation} sends you this with {module} at Inlay. Nobody reads what you answer to this address.',
  },
  verify: {
    subject: 'Confirm your address for Inlay',
    before: [
      'Welcome to Inlay. Confirm that this address is yours and choose a password: then your account is ready.',
    ],
    action: 'Confirm my address',
    after: [
      'The link works once, for 24 hours.',
      'You did not sign up? Then do nothing: without a password of yours there is no account.',
    ],
  },
  known: {
    subject: 'You already have an account at Inlay',
    before: [
      'Somebody, perhaps you, has just tried to sign up at Inlay with this address. It has an account already, so nothing was changed.',
    ],
    action: 'Go to sign-in',
    after: ['Forgot your password? You can ask for a new one on the sign-in page.'],
  },
  reset: {
    subject: 'Choose a new password for Inlay',
    before: ['Somebody asked for a new password for your account at Inlay. If it was you, choose one here.'],
    action: 'Choose a new password',
    after: [
      'The link works once, for one hour.',
      'It was not you? Then do nothing: your password stays as it is.',
    ],
  },
  changed: {
    subject: 'Your password for Inlay was changed',
    before: [
      'The password of your account at Inlay has just been changed, and your other devices were signed out.',
      'It was not you? Then choose a new password at once and tell an admin of your organisation.',
    ],
    action: 'Choose a new password',
    after: ['If it was you, there is nothing to do.'],
  },
  invitation: {
    subject: '{inviter} invites you to {organisation}',
    before: ['{inviter} invites you to work with {organisation} at Inlay.'],
    action: 'Accept the invitation',
    after: [
      'The link works once, for 7 days.',
      'You do not know who this is? Then do nothing: without you nothing happens.',
    ],
  },
  submissionRejected: {
    subject: '{module} {version} was rejected',
    before: [
      'The review of {module} {version} is done: the version was rejected.',
      'The reviewer wrote: {reason}',
    ],
    action: 'Go to Inlay',
    after: ['Change what is asked for, raise the version and send it in again.'],
  },
  versionYanked: {
    subject: '{module} {version} was taken back',
    before: [
      '{module} {version} is not offered any more. Organisations that have it keep it, and are told so.',
      'The reason: {reason}',
    ],
    action: 'Go to Inlay',
    after: ['Send in a new version to offer the module again.'],
  },
  sentinelAlert: {
    subject: '{prompt} needs a look',
    before: [
      'The answers of {prompt} in the module {module} failed the checks of the sentinel more often than you allow, or have changed.',
    ],
    action: 'Open the sentinel',
    after: ['Its screen shows which check failed, since when and how often, and what answers now.'],
  },
  webhookDisabled: {
    subject: 'The webhook to {host} was switched off',
    before: [
      'Inlay could not deliver events to {host} for three days, or was told that the address is gone. The webhook was switched off: events do not go there any more.',
    ],
    action: 'Open Inlay',
    after: [
      'Mend the receiver, switch the webhook on again and have what was missed delivered anew. The guide on webhooks says how.',
    ],
  },
};
