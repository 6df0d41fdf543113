import { AppError } from 'inlay/sdk';

export const connectionNotFound = () =>
  new AppError('connections.not_found', 404, 'There is no such connection.');
export const notRemoved = () =>
  new AppError('connections.not_removed', 404, 'This connection keeps nobody of this id out.');
export const nameTaken = (name: string) =>
  new AppError('connections.name_taken', 409, 'Another connection has this name. Choose another.', {
    data: { name },
  });

const incomplete = {
  keys: 'Give public keys (jwks) with the authentication private_key_jwt, and with no other.',
  redirectUris:
    'Give redirect URIs together with at least one of the scopes openid, profile and email, or neither.',
  authentication: 'A client without a secret or key cannot create launches: choose another authentication.',
  origins: 'Give the origins of the pages that will show the launches.',
};

export const clientIncomplete = (field: keyof typeof incomplete) =>
  new AppError('connections.client_incomplete', 422, incomplete[field], { data: { field } });
export const noSecret = () =>
  new AppError('connections.no_secret', 409, 'This client proves who it is without a secret.');
