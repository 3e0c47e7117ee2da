import { CityModule } from '@tilia/city'
import { IdentityModule } from '@tilia/identity'
import { type Config, InvalidInputAsRefusal, inputValidation, PlatformModule, tiliaGraphQL } from '@tilia/platform'
import { Module, type DynamicModule } from '@nestjs/common'
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core'
import { doors } from './doors.js'

@Module({})
export class ApiModule {
  static from(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(config, 'api'), tiliaGraphQL([CityModule, IdentityModule]), ...doors],
      providers: [
        { provide: APP_PIPE, useFactory: inputValidation },
        { provide: APP_INTERCEPTOR, useClass: InvalidInputAsRefusal },
      ],
    }
  }
}
