import { AppError } from 'inlay/sdk';

export const ssoNotFound = () =>
  new AppError('sso.not_found', 404, 'Single sign-on is not set up for this organisation.');
export const issuerNeeded = () =>
  new AppError(
    'sso.issuer_needed',
    422,
    'Enter the issuer: the address by which the provider calls itself.',
    {
      data: { field: 'issuer' },
    },
  );
export const issuerFixed = (issuer: string) =>
  new AppError('sso.issuer_fixed', 422, `The issuer of this preset is ${issuer}. Leave the field empty.`, {
    data: { field: 'issuer', issuer },
  });
export const issuerOfOneTenant = () =>
  new AppError(
    'sso.issuer_shared',
    422,
    'Enter the issuer of your own organisation, https://login.microsoftonline.com/<directory id>/v2.0. The addresses ' +
      'common, organizations and consumers let in anybody who has a Microsoft account, of whatever organisation, ' +
      'and each of those writes the e-mail addresses of its people itself.',
    { data: { field: 'issuer' } },
  );
export const issuerRefused = () =>
  new AppError(
    'sso.issuer_refused',
    422,
    'This issuer cannot be asked: it must begin with https:// and lead to a server on the open internet.',
    { data: { field: 'issuer' } },
  );
export const secretNeeded = () =>
  new AppError(
    'sso.secret_needed',
    422,
    'Enter the client secret. With another issuer or another client id the stored one is not used.',
    { data: { field: 'clientSecret' } },
  );
export const domainMalformed = (domain: string) =>
  new AppError('sso.domain_malformed', 422, `${domain} is no domain. Write it like acme.example.`, {
    data: { field: 'domains', domain },
  });
export const domainPublic = (domain: string) =>
  new AppError(
    'sso.domain_public',
    422,
    `Anybody can have an address at ${domain}, so members cannot be made for it by themselves. Invite them, or take ` +
      'the domain out.',
    { data: { field: 'domains', domain } },
  );
