import { accountDeleted } from '@tilia/contracts'
import { EventHandler, statement, type HandledEvent, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

// As removing one does it: the words and every version of them go, the place and the replies stay. Counters last, and
// in order, for others wait for them.
const forgetWords = statement<never>(
  'comments.forget-words',
  `with theirs as (
     select comment.id, comment.subject_id, subject.state from comment
     join subject on subject.city_id = comment.city_id and subject.id = comment.id
     where comment.city_id = $1 and comment.author_id = $2 order by comment.id for update),
   places as (
     update subject set state = 'gone' from theirs where subject.city_id = $1 and subject.id = theirs.id),
   versions as (
     delete from comment_version using theirs where city_id = $1 and comment_id = theirs.id),
   words as (
     update comment set body = '–', body_html = '', removed_at = coalesce(removed_at, now())
     from theirs where comment.city_id = $1 and comment.id = theirs.id),
   fewer as (
     select subject_id, count(*)::int as comments from theirs where state <> 'gone' group by subject_id),
   counted as (
     select comment_count.subject_id, fewer.comments from comment_count
     join fewer on fewer.subject_id = comment_count.subject_id
     where comment_count.city_id = $1 order by comment_count.subject_id for update of comment_count)
   update comment_count set comments = greatest(comment_count.comments - counted.comments, 0)
   from counted where comment_count.city_id = $1 and comment_count.subject_id = counted.subject_id`,
)

/** Somebody left and wished to take along what they said. */
@Injectable()
export class ForgetComments extends EventHandler {
  readonly name = 'forget-comments-of-who-left'
  readonly events = [accountDeleted]

  async handle({ payload }: HandledEvent, tx: Tx): Promise<void> {
    if (payload.contributions === 'remove') await tx.one(forgetWords, [tx.cityId, payload.personId!])
  }
}
