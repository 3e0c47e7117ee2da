import { CityFinder } from '@tilia/platform'
import { Module } from '@nestjs/common'
import { ChangeAreas } from './actions/change-areas.js'
import { ChangeCitySettings } from './actions/change-city-settings.js'
import { CityDirectory } from './queries/city-directory.js'
import { FindAreas } from './queries/find-areas.js'

const verbs = [ChangeAreas, ChangeCitySettings]

@Module({
  providers: [CityDirectory, { provide: CityFinder, useExisting: CityDirectory }, FindAreas, ...verbs],
  exports: [CityDirectory, CityFinder, FindAreas, ...verbs],
})
export class CityModule {}
