/** What an admin, or the operator who makes a city, says about it. */
export interface CitySettings {
  readonly name: string
  /** BCP 47, of its pages. */
  readonly languages: readonly string[]
  readonly defaultLanguage: string
  /** IANA name. */
  readonly timeZone: string
  /** `#rrggbb`: what one can press, and the thread. Every pair can be read: the theme takes care of that. */
  readonly accentColour: string
  readonly secondColour: string
}

export interface SettingsError {
  readonly field: keyof CitySettings
  readonly code: string
  readonly max?: number
}

export const CITY_NAME_MAX = 120

/** What is wrong with the settings of a city, field by field. `spoken` are the languages that the platform speaks. */
export function settingsErrors(settings: CitySettings, spoken: readonly string[]): SettingsError[] {
  const { name, languages, defaultLanguage, timeZone } = settings
  const errors: (SettingsError | null)[] = [
    name === '' ? { field: 'name', code: 'required' } : null,
    [...name].length > CITY_NAME_MAX ? { field: 'name', code: 'too_long', max: CITY_NAME_MAX } : null,
    // It stands before the sender's address of mails: nothing there may begin a header or another address.
    /[\p{C}<>"@]/u.test(name) ? { field: 'name', code: 'not_valid' } : null,
    languages.length === 0 ? { field: 'languages', code: 'required' } : null,
    languages.some((language) => !spoken.includes(language)) ? { field: 'languages', code: 'not_one_of' } : null,
    languages.includes(defaultLanguage) ? null : { field: 'defaultLanguage', code: 'not_one_of' },
    isTimeZone(timeZone) ? null : { field: 'timeZone', code: 'not_one_of' },
    isColour(settings.accentColour) ? null : { field: 'accentColour', code: 'not_a_colour' },
    isColour(settings.secondColour) ? null : { field: 'secondColour', code: 'not_a_colour' },
  ]
  return errors.filter((error) => error !== null)
}

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text)
}

/** Of the IANA database, by name: `Europe/Berlin`. A bare offset is none, for it knows no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
