import { Module } from '@nestjs/common'
import { CorrectComment } from './actions/correct-comment.js'
import { RemoveComment } from './actions/remove-comment.js'
import { WriteComment } from './actions/write-comment.js'
import { CommentSubjects } from './queries/comment-subjects.js'
import { FindComments } from './queries/find-comments.js'
import { WhatPersonCommented } from './queries/what-person-commented.js'

const providers = [WriteComment, CorrectComment, RemoveComment, FindComments, CommentSubjects, WhatPersonCommented]

@Module({ providers, exports: providers })
export class CommentsModule {}
