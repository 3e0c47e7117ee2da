import { Redis, type RedisOptions } from 'ioredis'

/** `unix:///path/redis.sock` or `redis://…`. Errors are for whoever asks: Redis may come and go at any time. */
export function connectRedis(url: string, options: RedisOptions = {}): Redis {
  const redis = url.startsWith('unix://')
    ? new Redis({ path: url.slice('unix://'.length), ...options })
    : new Redis(url, options)
  redis.on('error', () => undefined)
  return redis
}
