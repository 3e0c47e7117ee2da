import { defineEvent } from './event.js'
import type { LinkId } from './links.js'

/** Who follows `fromId` follows `toId` from now on. After `links.tied`, once the follows domain knows of it. */
export const tieInherited = defineEvent<{ linkId: LinkId; fromId: string; toId: string }>('follows.tie-inherited.v1')
