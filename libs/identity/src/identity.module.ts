import { ActorFinder, AddressFinder } from '@tilia/platform'
import { Module } from '@nestjs/common'
import { PersonAddresses } from './queries/person-addresses.js'
import { SessionActors } from './queries/session-actors.js'

@Module({
  providers: [
    SessionActors,
    { provide: ActorFinder, useExisting: SessionActors },
    { provide: AddressFinder, useClass: PersonAddresses },
  ],
  exports: [ActorFinder, AddressFinder],
})
export class IdentityModule {}
