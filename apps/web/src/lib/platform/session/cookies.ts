import type { Cookies } from '@sveltejs/kit'
import { webConfig } from '../config.ts'

const secure = (): boolean => webConfig().scheme === 'https'

/** `__Host-` binds the cookie to one host and to TLS. Over plain http (demo, tests) browsers refuse that name. */
export const sessionCookie = (): string => (secure() ? '__Host-tilia' : 'tilia')

export const readSession = (cookies: Cookies): string | undefined => cookies.get(sessionCookie()) || undefined

/** Signs in: `token` is the api's session token, `expiresAt` an ISO date or nothing for the browser's session. */
export function keepSession(cookies: Cookies, token: string, expiresAt?: string | null): void {
  cookies.set(sessionCookie(), token, {
    path: '/',
    httpOnly: true,
    secure: secure(),
    sameSite: 'lax',
    ...(expiresAt ? { expires: new Date(expiresAt) } : {}),
  })
}

export function forgetSession(cookies: Cookies): void {
  cookies.delete(sessionCookie(), { path: '/', httpOnly: true, secure: secure(), sameSite: 'lax' })
}

/** Small choices that change the page: language, night or day, in the demo the city. Nothing secret. */
export type Choice = 'tilia_locale' | 'tilia_scheme' | 'tilia_city'

const YEAR_S = 365 * 24 * 3600

export function remember(cookies: Cookies, name: Choice, value: string): void {
  cookies.set(name, value, { path: '/', httpOnly: true, secure: secure(), sameSite: 'lax', maxAge: YEAR_S })
}

export function forget(cookies: Cookies, name: Choice): void {
  cookies.delete(name, { path: '/', httpOnly: true, secure: secure(), sameSite: 'lax' })
}
