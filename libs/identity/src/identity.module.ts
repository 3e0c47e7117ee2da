import { ActorFinder } from '@tilia/platform'
import { Module } from '@nestjs/common'
import { SessionActors } from './queries/session-actors.js'

@Module({
  providers: [SessionActors, { provide: ActorFinder, useExisting: SessionActors }],
  exports: [ActorFinder],
})
export class IdentityModule {}
