import type { Actor } from '@tilia/kernel'
import { CurrentActor, CurrentRequest, type RequestContext } from '@tilia/platform'
import { Query, ResolveField, Resolver } from '@nestjs/graphql'
import { CityDirectory } from '../queries/city-directory.js'
import { FindAreas, type AreaRow } from '../queries/find-areas.js'
import { Area } from './area.object.js'
import { City } from './city.object.js'

@Resolver(() => City)
export class CityResolver {
  constructor(
    private readonly cities: CityDirectory,
    private readonly findAreas: FindAreas,
  ) {}

  @Query(() => City, { description: 'The city that was asked, by its host.' })
  city(@CurrentRequest() { city }: RequestContext): Promise<City | null> {
    return this.cities.findById(city.id)
  }

  @ResolveField(() => [Area], { description: 'Its parts, by name.' })
  areas(@CurrentActor() actor: Actor): Promise<AreaRow[]> {
    return this.findAreas.all(actor)
  }
}
