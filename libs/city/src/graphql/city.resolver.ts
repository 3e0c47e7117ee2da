import type { Actor } from '@tilia/kernel'
import { Config, CurrentActor, CurrentRequest, type RequestContext } from '@tilia/platform'
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { GraphQLError } from 'graphql'
import { CityDirectory } from '../queries/city-directory.js'
import { FindAreas, type AreaRow } from '../queries/find-areas.js'
import { Area } from './area.object.js'
import { City } from './city.object.js'

@Resolver(() => City)
export class CityResolver {
  constructor(
    private readonly directory: CityDirectory,
    private readonly findAreas: FindAreas,
    private readonly config: Config,
  ) {}

  @Query(() => City, { description: 'The city that was asked, by its host.' })
  async city(@CurrentRequest() { city }: RequestContext): Promise<City> {
    const found = await this.directory.findById(city.id)
    if (!found) throw new GraphQLError('CITY_NOT_FOUND', { extensions: { code: 'CITY_NOT_FOUND' } })
    return found
  }

  @Query(() => [City], {
    description:
      'The cities of a demonstration, to choose from. Empty elsewhere: real cities do not know of each other.',
  })
  async cities(): Promise<readonly City[]> {
    return this.config.TILIA_MODE === 'demo' ? this.directory.all() : []
  }

  @ResolveField(() => [Area], { description: 'Its parts, by name. Of the city that was asked.' })
  async areas(@CurrentActor() actor: Actor, @Parent() city: City): Promise<AreaRow[]> {
    return city.id === actor.cityId ? this.findAreas.all(actor) : []
  }
}
