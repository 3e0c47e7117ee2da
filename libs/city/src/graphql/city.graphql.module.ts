import { Module } from '@nestjs/common'
import { CityModule } from '../city.module.js'
import { CityResolver } from './city.resolver.js'

@Module({ imports: [CityModule], providers: [CityResolver] })
export class CityGraphQLModule {}
