import { CityFinder } from '@tilia/platform'
import { Module } from '@nestjs/common'
import { CityDirectory } from './queries/city-directory.js'

@Module({
  providers: [CityDirectory, { provide: CityFinder, useExisting: CityDirectory }],
  exports: [CityDirectory, CityFinder],
})
export class CityModule {}
