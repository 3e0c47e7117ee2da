import { Module, type DynamicModule, type Type } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { Sweeper } from './sweep.js'

/** Sweeps what domains want swept. For the worker; `cities` is the module that implements CityFinder. */
@Module({})
export class SweepingModule {
  static from(cities: Type<unknown>): DynamicModule {
    return { module: SweepingModule, imports: [DiscoveryModule, cities], providers: [Sweeper] }
  }
}
