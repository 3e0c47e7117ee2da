import { accountDeleted } from '@tilia/contracts'
import { EventHandler, statement, type HandledEvent, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

// Drafts go in any case, for nobody else ever saw them; what was public goes where the person wished so. The place of
// what was public stays, with its number and what the city answered.
const forgetWords = statement<never>(
  'proposals.forget-words',
  `with theirs as (
     select id from proposal where city_id = $1 and author_id = $2 and ($3::boolean or state = 'draft')
     order by id for update),
   places as (
     update subject set state = 'gone' from theirs where city_id = $1 and subject.id = theirs.id),
   versions as (
     update proposal_version set title = '', body = '', body_html = ''
     from theirs where city_id = $1 and proposal_id = theirs.id),
   found as (
     delete from proposal_search using theirs where city_id = $1 and proposal_id = theirs.id)
   update proposal set title = '', body = '', body_html = '', excerpt = '', area_id = null, about_commitment_id = null,
     withdrawal_reason = case when state = 'withdrawn' then '' end,
     state = case when state = 'draft' then 'discarded' else state end
   from theirs where city_id = $1 and proposal.id = theirs.id`,
)
const forgetSupports = statement<never>(
  'proposals.forget-supports',
  `with theirs as (delete from support where city_id = $1 and person_id = $2 returning proposal_id)
   update proposal set support_count = support_count - 1 from theirs where city_id = $1 and id = theirs.proposal_id`,
)

/** Somebody left. Their drafts go; their ideas and supports go too, where they wished to take what they said along. */
@Injectable()
export class ForgetAuthor extends EventHandler {
  readonly name = 'forget-ideas-of-who-left'
  readonly events = [accountDeleted]

  async handle(event: HandledEvent, tx: Tx): Promise<void> {
    const { personId, contributions } = event.payload
    const all = contributions === 'remove'
    await tx.one(forgetWords, [tx.cityId, personId!, all])
    if (all) await tx.one(forgetSupports, [tx.cityId, personId!])
  }
}
