import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, as base64url. For sessions and mailed links. Only its hash is stored: a copy of the database opens nothing. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
