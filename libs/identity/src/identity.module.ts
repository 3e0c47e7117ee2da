import { ActorFinder, AddressFinder } from '@tilia/platform'
import { Module } from '@nestjs/common'
import { Register } from './actions/register.js'
import { SignIn } from './actions/sign-in.js'
import { SignOut } from './actions/sign-out.js'
import { PasswordHasher } from './model/password-hasher.js'
import { PersonAddresses } from './queries/person-addresses.js'
import { PersonCards } from './queries/person-cards.js'
import { ReadViewer } from './queries/read-viewer.js'
import { SessionActors } from './queries/session-actors.js'

const actions = [Register, SignIn, SignOut]
const queries = [PersonCards, ReadViewer]

@Module({
  providers: [
    SessionActors,
    { provide: ActorFinder, useExisting: SessionActors },
    { provide: AddressFinder, useClass: PersonAddresses },
    PasswordHasher,
    ...actions,
    ...queries,
  ],
  exports: [ActorFinder, AddressFinder, ...actions, ...queries],
})
export class IdentityModule {}
