import type { Branded } from '@tilia/kernel'
import { defineEvent } from './event.js'

export type LinkId = Branded<'LinkId'>

/** A typed tie now leads from one subject to another: `kind` is `informs`, from a proposal to a commitment. */
export const linkTied = defineEvent<{ linkId: LinkId; kind: string; fromId: string; toId: string }>('links.tied.v1')
export const linkUndone = defineEvent<{ linkId: LinkId; kind: string; fromId: string; toId: string }>('links.undone.v1')
