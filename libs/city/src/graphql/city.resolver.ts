import { CurrentRequest, type RequestContext } from '@tilia/platform'
import { Query, Resolver } from '@nestjs/graphql'
import { CityDirectory } from '../queries/city-directory.js'
import { City } from './city.object.js'

@Resolver(() => City)
export class CityResolver {
  constructor(private readonly cities: CityDirectory) {}

  @Query(() => City, { description: 'The city that was asked, by its host.' })
  city(@CurrentRequest() { city }: RequestContext): Promise<City | null> {
    return this.cities.findById(city.id)
  }
}
