import { Redis, type RedisOptions } from 'ioredis'

/** `redis://host:port/db`, `rediss://…`, or `unix:///path/redis.sock?db=1`, as ioredis and BullMQ take it. */
export function redisOptions(url: string): RedisOptions {
  const { protocol, hostname, port, pathname, searchParams, username, password } = new URL(url)
  if (protocol === 'unix:') return { path: decodeURIComponent(pathname), db: Number(searchParams.get('db') ?? 0) }
  return {
    host: hostname,
    port: Number(port || 6379),
    db: Number(pathname.slice(1) || 0),
    username: decodeURIComponent(username) || undefined,
    password: decodeURIComponent(password) || undefined,
    tls: protocol === 'rediss:' ? {} : undefined,
  }
}

/** Errors are for whoever asks: Redis may come and go at any time. */
export function connectRedis(url: string, options: RedisOptions = {}): Redis {
  const redis = new Redis({ ...redisOptions(url), ...options })
  redis.on('error', () => undefined)
  return redis
}
