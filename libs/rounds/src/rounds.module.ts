import { Module } from '@nestjs/common'
import { MoveRound } from './actions/move-round.js'
import { OpenRound } from './actions/open-round.js'
import { FindRounds } from './queries/find-rounds.js'

const provided = [OpenRound, MoveRound, FindRounds]

@Module({ providers: provided, exports: provided })
export class RoundsModule {}
