import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, as base64url. Only its hash is stored, so a copy of the database opens no session. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
