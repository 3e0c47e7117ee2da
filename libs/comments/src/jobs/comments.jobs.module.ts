import { Module } from '@nestjs/common'
import { CommentsModule } from '../comments.module.js'
import { ForgetComments } from './forget-comments.js'

@Module({ imports: [CommentsModule], providers: [ForgetComments] })
export class CommentsJobsModule {}
