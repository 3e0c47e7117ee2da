import { asUnion, CurrentRequest, resultUnion, type RequestContext } from '@tilia/platform'
import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql'
import { ChangeAreas } from '../actions/change-areas.js'
import { ChangeCitySettings } from '../actions/change-city-settings.js'
import { Area } from './area.object.js'
import { AddAreaInput, AreaInput, CitySettingsInput, RenameAreaInput } from './city.inputs.js'

@ObjectType({ description: 'It is done, or had been before.' })
export class CityChanged {
  @Field()
  done: boolean
}

export const CityResult = resultUnion('CityResult', CityChanged)
export const AreaResult = resultUnion('AreaResult', Area)

/** For admins. */
@Resolver()
export class CityMutations {
  constructor(
    private readonly changing: ChangeCitySettings,
    private readonly areas: ChangeAreas,
  ) {}

  @Mutation(() => CityResult, { description: 'Name, languages, clock and colours. For admins.' })
  changeCitySettings(@CurrentRequest() request: RequestContext, @Args('input') input: CitySettingsInput) {
    return asUnion(this.changing.execute(request, input))
  }

  @Mutation(() => AreaResult, { description: 'For admins.' })
  addArea(@CurrentRequest() request: RequestContext, @Args('input') input: AddAreaInput) {
    return asUnion(this.areas.add(request, input.name))
  }

  @Mutation(() => AreaResult, { description: 'For admins.' })
  renameArea(@CurrentRequest() request: RequestContext, @Args('input') input: RenameAreaInput) {
    return asUnion(this.areas.rename(request, input.areaId, input.name))
  }

  @Mutation(() => CityResult, {
    description: 'It can no longer be chosen; what was filed under it stays there. For admins.',
  })
  retireArea(@CurrentRequest() request: RequestContext, @Args('input') input: AreaInput) {
    return asUnion(this.areas.retire(request, input.areaId))
  }
}
