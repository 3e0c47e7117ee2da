import { CurrentRequest, type RequestContext } from '@tilia/platform'
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { ReadMailedLink, type MailedLinkRow } from '../queries/read-mailed-link.js'
import { ReadViewer, type SessionRow, type ViewerRow } from '../queries/read-viewer.js'
import { MailedLink } from './account.results.js'
import { Session, Viewer } from './person.object.js'

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly read: ReadViewer,
    private readonly readLink: ReadMailedLink,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who asks; null for visitors.' })
  viewer(@CurrentRequest() request: RequestContext): Promise<ViewerRow | null> {
    return this.read.execute(request)
  }

  @ResolveField(() => [Session], { description: 'Where one is signed in, this browser first.' })
  sessions(@CurrentRequest() request: RequestContext): Promise<SessionRow[]> {
    return this.read.sessions(request)
  }

  @Query(() => MailedLink, { nullable: true, description: 'Null where the link opens nothing any more.' })
  mailedLink(@CurrentRequest() request: RequestContext, @Args('token') token: string): Promise<MailedLinkRow | null> {
    return this.readLink.execute(request, token)
  }
}
