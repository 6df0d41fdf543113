export { type Config, ConfigError, readConfig } from './config.ts';
export { isLocal } from './is-local.ts';
