import { IdentityJobsModule } from '@tilia/identity'
import { ProposalsJobsModule } from '@tilia/proposals'
import type { Type } from '@nestjs/common'

/** The jobs modules of the domains. Their handlers are found by their type; a new domain adds one line here. */
export const jobs: Type<unknown>[] = [IdentityJobsModule, ProposalsJobsModule]
