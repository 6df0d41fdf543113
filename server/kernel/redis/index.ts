export { connectRedis, type Redis, redisGone } from './connect-redis.ts';
