import { FollowerFinder } from '@tilia/platform'
import { Module } from '@nestjs/common'
import { FollowSubject } from './actions/follow-subject.js'
import { UnfollowSubject } from './actions/unfollow-subject.js'
import { FindFollows } from './queries/find-follows.js'
import { Followers } from './queries/followers.js'
import { WhatPersonFollows } from './queries/what-person-follows.js'

@Module({
  providers: [
    FollowSubject,
    UnfollowSubject,
    FindFollows,
    WhatPersonFollows,
    { provide: FollowerFinder, useClass: Followers },
  ],
  exports: [FollowSubject, UnfollowSubject, FindFollows, FollowerFinder],
})
export class FollowsModule {}
