import { allCities, slugOf } from '#lib/platform/city/city.ts'
import { hostName } from '#lib/platform/city/host.ts'
import { webConfig } from '#lib/platform/config.ts'
import { themePath } from '#lib/theme/theme.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url, request, locals }) => {
  const { scheme, publicPort } = webConfig()
  const cities = await allCities(hostName(request.headers.get('host')) ?? '')
  const port = publicPort ?? (/^\d{1,5}$/.test(url.port) ? url.port : null)
  return {
    cities: cities.map((city) => ({
      name: city.name,
      slug: slugOf(city),
      languages: city.languages,
      address: `${scheme}://${city.host}${port ? `:${port}` : ''}/`,
      colours: [city.accentColour, city.secondColour],
      theme: themePath(city.accentColour, city.secondColour),
    })),
    locale: locals.locale,
  }
}
