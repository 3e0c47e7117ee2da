import type { NewCity } from '@tilia/city'
import { ok, refuse } from '@tilia/kernel'
import { locales } from '@tilia/messages'
import { mailAddress } from '@tilia/platform'
import { readHost, settingsErrors } from '@tilia/rules/city'

export interface CityOptions {
  readonly host: string
  readonly name: string
  readonly languages: string
  readonly admin: string
  readonly colours: string
  readonly timeZone: string
}

/** Which option a setting came from. */
const OPTION = {
  name: '--name',
  languages: '--languages',
  defaultLanguage: '--languages',
  timeZone: '--time-zone',
  accentColour: '--colours',
  secondColour: '--colours',
} as const

/** What was typed, as a city and its first admin, or one sentence about the first thing that cannot be. */
export function readCityOptions(options: CityOptions) {
  const email = mailAddress(options.admin)
  if (email === null) return wrong(`--admin: ${JSON.stringify(options.admin)} is no e-mail address.`)
  const host = readHost(options.host)
  if (host === null)
    return wrong(`--host: ${JSON.stringify(options.host)} is no host name; write it like mitreden.example.`)
  const [languages, [accentColour = '', secondColour = '']] = [listOf(options.languages), listOf(options.colours)]
  const city: NewCity = {
    host,
    name: options.name.trim(),
    languages,
    defaultLanguage: languages[0] ?? '',
    timeZone: options.timeZone,
    accentColour: accentColour.toLowerCase(),
    secondColour: secondColour.toLowerCase(),
    demo: process.env.TILIA_MODE === 'demo',
  }
  const [error] = settingsErrors(city, locales)
  if (error) return wrong(`${OPTION[error.field]}: this cannot be used (${error.code}); see tilia city create --help.`)
  return ok({ city, email })
}

const listOf = (text: string): string[] => text.split(',').map((part) => part.trim())

const wrong = (sentence: string) => refuse('wrong_option', { sentence })
