import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'
import type { SentForm } from '#lib/platform/forms/act.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

export const CITY_SETTINGS = graphql(`
  query CitySettings {
    city {
      name
      languages
      defaultLanguage
      timeZone
      accentColour
      secondColour
    }
  }
`)

type CitySettings = ResultOf<typeof CITY_SETTINGS>['city']

const CHANGE = graphql(
  `
    mutation ChangeCitySettings($input: CitySettingsInput!) {
      changeCitySettings(input: $input) {
        ... on CityChanged {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

/** Changes some of the settings; the others stay as they are at this moment. */
export async function changeSettings({ event }: SentForm, change: Partial<CitySettings>) {
  const { city } = await event.locals.ask(CITY_SETTINGS, {})
  const { changeCitySettings } = await event.locals.ask(CHANGE, { input: { ...city, ...change } })
  return changeCitySettings
}
