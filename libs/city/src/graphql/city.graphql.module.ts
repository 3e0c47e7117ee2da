import { Module } from '@nestjs/common'
import { CityModule } from '../city.module.js'
import { CityMutations } from './city.mutations.js'
import { CityResolver } from './city.resolver.js'

@Module({ imports: [CityModule], providers: [CityResolver, CityMutations] })
export class CityGraphQLModule {}
