import type { ProposalId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeSignedIn, renderRichText, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { proposalPolicy } from '../policy/proposal.policy.js'
import { choosePlan } from './draft-proposal.sql.js'
import { lockProposal } from './lock-proposal.sql.js'

/** What a step of writing changes. What is left out stays as it is; null takes away. */
export interface DraftChanges {
  readonly proposalId: ProposalId
  readonly title?: string
  readonly body?: string | null
  readonly areaId?: string | null
  readonly aboutCommitmentId?: string | null
}

const saveWords = statement<never>(
  'proposals.save-words',
  `update proposal set title = $3, body = $4, body_html = $5, html_version = $6, excerpt = $7, changed_at = now()
   where city_id = $1 and id = $2`,
)
const savePlace = statement<never>(
  'proposals.save-place',
  'update proposal set area_id = $3, changed_at = now() where city_id = $1 and id = $2',
)
const saveCommitment = statement<never>(
  'proposals.save-commitment',
  `update proposal set about_commitment_id = $3, plan_id = coalesce($4, plan_id), changed_at = now()
   where city_id = $1 and id = $2`,
)

/** Keeps what was written so far. Only its author, and only while it is a draft. */
@Injectable()
export class SaveDraft {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { proposalId, ...changes }: DraftChanges) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      const draft = await tx.one(lockProposal, [tx.cityId, proposalId])
      if (!draft || !proposalPolicy.can(actor, 'read', draft)) return refuse('not_found')
      if (!proposalPolicy.can(actor, 'edit', draft)) return refuse('not_a_draft')
      const { areaId, aboutCommitmentId } = changes
      if (aboutCommitmentId !== undefined) {
        const plan = aboutCommitmentId ? await tx.one(choosePlan, [tx.cityId, null, aboutCommitmentId]) : null
        if (aboutCommitmentId && !plan) return refuse('not_found')
        await tx.one(saveCommitment, [tx.cityId, proposalId, aboutCommitmentId, plan?.id ?? null])
      }
      if (areaId !== undefined) await tx.one(savePlace, [tx.cityId, proposalId, areaId])
      const words = renderRichText(changes.body === undefined ? draft.body : (changes.body ?? ''))
      const title = changes.title ?? draft.title
      const { source, html, version, excerpt } = words
      await tx.one(saveWords, [tx.cityId, proposalId, title, source, html, version, excerpt])
      return ok({ proposalId })
    })
  }
}
