import { Module } from '@nestjs/common'
import { RoundsModule } from '../rounds.module.js'
import { RoundMutations } from './round.mutations.js'
import { RoundOfPlanResolver, RoundResolver } from './round.resolver.js'

@Module({ imports: [RoundsModule], providers: [RoundOfPlanResolver, RoundResolver, RoundMutations] })
export class RoundsGraphQLModule {}
