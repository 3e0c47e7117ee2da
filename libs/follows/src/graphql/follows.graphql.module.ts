import { Module } from '@nestjs/common'
import { FollowsModule } from '../follows.module.js'
import { FollowResolver } from './follow.resolver.js'
import { viewerFollowResolvers } from './viewer-follow.resolver.js'

@Module({ imports: [FollowsModule], providers: [FollowResolver, ...viewerFollowResolvers] })
export class FollowsGraphQLModule {}
