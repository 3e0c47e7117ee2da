import type { ProposalId } from '@tilia/contracts'
import { newId, ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeSignedIn, putSubject, RICH_TEXT_VERSION, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { choosePlan, countDrafts, findDrafted, insertDraft } from './draft-proposal.sql.js'

export const MOST_DRAFTS = 20

export interface Draft {
  readonly clientKey: string
  readonly title: string
  /** BCP 47 tag of the language it is written in. */
  readonly language: string
  readonly planId?: string | null
  /** The commitment it is for, as the author sees it. */
  readonly aboutCommitmentId?: string | null
}

/** Begins an idea: a title that only its author sees, before the address of the account is confirmed too. */
@Injectable()
export class DraftProposal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, draft: Draft) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      const { planId = null, aboutCommitmentId = null, clientKey, language, title } = draft
      const [plan, mine] = await Promise.all([
        tx.one(choosePlan, [tx.cityId, planId, aboutCommitmentId]),
        tx.one(countDrafts, [tx.cityId, person.value, clientKey]),
      ])
      if (!plan) return planId || aboutCommitmentId ? refuse('not_found') : refuse('no_plan')
      if (mine!.drafts >= MOST_DRAFTS) return refuse('too_many_drafts', { limit: MOST_DRAFTS })
      const id = newId<ProposalId>()
      const row = [tx.cityId, id, plan.id, person.value, clientKey, language, title, RICH_TEXT_VERSION]
      const made = await tx.one(insertDraft, [...row, aboutCommitmentId, actor.source])
      if (made) await putSubject(tx, { id, kind: 'proposal', state: 'draft' })
      const drafted = made ?? (await tx.one(findDrafted, [tx.cityId, person.value, clientKey]))
      return ok({ proposalId: drafted!.id })
    })
  }
}
