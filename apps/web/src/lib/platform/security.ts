import type { RequestEvent } from '@sveltejs/kit'
import { webConfig } from './config.ts'

/**
 * Another site's page tries to act in the name of whoever is signed in here. The framework refuses forms; this refuses
 * whatever else a browser may be made to send.
 */
export function isForged({ request, url }: Pick<RequestEvent, 'request' | 'url'>): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false
  return request.headers.get('origin') !== url.origin
}

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not `no-referrer`: browsers would send `Origin: null` with forms, and posts without JavaScript would be refused.
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
}

/** Adds what every answer says. The policy of contents is made by the framework, with hashes of what is inline. */
export function secured(response: Response): Response {
  for (const [name, value] of Object.entries(ALWAYS)) response.headers.set(name, value)
  if (webConfig().scheme === 'https') {
    response.headers.set('strict-transport-security', 'max-age=63072000')
    // Browsers heed it only behind TLS, and complain elsewhere.
    response.headers.set('cross-origin-opener-policy', 'same-origin')
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache')
  return response
}
