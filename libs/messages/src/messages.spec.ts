import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Complex = [{ declarations: string[]; selectors?: string[]; match: Record<string, string> }]
type Message = string | Complex
type Area = Record<string, Message>

const root = process.cwd()
const folder = join(root, 'libs/messages/messages')
const settings = JSON.parse(readFileSync(join(root, 'libs/messages/project.inlang/settings.json'), 'utf8')) as {
  baseLocale: string
  locales: string[]
  'plugin.inlang.messageFormat': { pathPattern: string[] }
}
const areas = readdirSync(folder)

function read(area: string, locale: string): Area {
  const { $schema: _, ...messages } = JSON.parse(readFileSync(join(folder, area, `${locale}.json`), 'utf8')) as Area
  return messages
}

const all = areas.flatMap((area) => settings.locales.map((locale) => ({ area, locale, messages: read(area, locale) })))
const english = (area: string): Area => read(area, settings.baseLocale)

const inputs = (message: Message): string[] =>
  typeof message === 'string'
    ? [...message.matchAll(/(?<!\\)\{(\w+)\}/g)].map((match) => match[1] ?? '')
    : message[0].declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? [])

/** The names in the sentences of a message with variants, without the ones it makes itself. */
const spoken = (message: Complex): string[] => Object.values(message[0].match).flatMap((text) => inputs(text))
const locals = (message: Complex): string[] =>
  message[0].declarations.flatMap((line) => /^local (\w+) =/.exec(line)?.[1] ?? [])

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

describe('the messages', () => {
  it('are all compiled: each area stands in the settings', () => {
    const patterns = areas.map((area) => `./messages/${area}/{locale}.json`).sort()
    expect([...settings['plugin.inlang.messageFormat'].pathPattern].sort()).toEqual(patterns)
  })

  it.each(all)('$area in $locale: keys begin with their area and are no others than the English ones', (each) => {
    const known = Object.keys(english(each.area))
    expect(
      Object.keys(each.messages).filter((key) => !key.startsWith(`${each.area}_`) || !known.includes(key)),
    ).toEqual([])
  })

  it.each(all)('$area is complete in $locale', ({ area, messages }) => {
    expect(Object.keys(english(area)).filter((key) => !(key in messages))).toEqual([])
  })

  it.each(all)('$area in $locale: no sentence is empty, none begins or ends with a space', ({ messages }) => {
    const texts = Object.entries(messages).flatMap(([key, message]) =>
      typeof message === 'string' ? [[key, message]] : Object.values(message[0].match).map((text) => [key, text]),
    )
    expect(texts.filter(([, text]) => !text || text !== text.trim()).map(([key]) => key)).toEqual([])
  })

  it.each(all)('$area in $locale: a message takes the same facts in every language', ({ area, messages }) => {
    const wrong = Object.entries(messages).filter(([key, message]) => {
      const wanted = english(area)[key]
      return wanted !== undefined && sorted(inputs(message)).join() !== sorted(inputs(wanted)).join()
    })
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  it.each(all)(
    '$area in $locale: variants use only facts that are given, and name every plural',
    ({ locale, messages }) => {
      const categories = sorted(new Intl.PluralRules(locale).resolvedOptions().pluralCategories)
      const wrong: string[] = []
      for (const [key, message] of Object.entries(messages)) {
        if (typeof message === 'string') continue
        const known = [...inputs(message), ...locals(message)]
        if (spoken(message).some((name) => !known.includes(name))) wrong.push(`${key}: a fact that is not given`)
        for (const line of message[0].declarations) {
          const plural = /^local (\w+) = \w+: plural/.exec(line)?.[1]
          if (!plural) continue
          const named = Object.keys(message[0].match).flatMap(
            (variant) => new RegExp(`${plural}=(\\w+)`).exec(variant)?.[1] ?? [],
          )
          const open = Object.keys(message[0].match).some((variant) => variant.includes(`${plural}=*`))
          if (!open && sorted(named).join() !== categories.join())
            wrong.push(`${key}: ${sorted(named)} of ${categories}`)
        }
      }
      expect(wrong).toEqual([])
    },
  )
})

describe('the code', () => {
  const files = ['apps', 'libs']
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)),
    )
    .filter(
      (file) =>
        /\.(ts|svelte)$/.test(file) &&
        !/node_modules|\/build\/|\/paraglide\/|\.svelte-kit|\.d\.ts$|\.spec\.ts$/.test(file),
    )
  const used = new Map<string, string>()
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    if (!text.includes('@tilia/messages')) continue
    for (const [, key = ''] of text.matchAll(/\bm\.([a-z][a-zA-Z0-9_]*)/g)) used.set(key, file)
  }
  const known = new Set(areas.flatMap((area) => Object.keys(english(area))))

  it('says only what is written down', () => {
    expect([...used].filter(([key]) => !known.has(key))).toEqual([])
    expect(used.size).toBeGreaterThan(20)
  })
})
