import { IdentityModule } from '@tilia/identity'
import { Module } from '@nestjs/common'
import { CommentsModule } from '../comments.module.js'
import { CommentMutations } from './comment.mutations.js'
import { commentsOnResolvers } from './comments-on.resolver.js'
import { CommentResolver } from './comment.resolver.js'

@Module({
  imports: [CommentsModule, IdentityModule],
  providers: [CommentResolver, CommentMutations, ...commentsOnResolvers],
})
export class CommentsGraphQLModule {}
