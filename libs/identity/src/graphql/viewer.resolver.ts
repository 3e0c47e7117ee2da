import { CurrentRequest, type RequestContext } from '@tilia/platform'
import { Query, ResolveField, Resolver } from '@nestjs/graphql'
import { ReadViewer, type SessionRow, type ViewerRow } from '../queries/read-viewer.js'
import { Session, Viewer } from './person.object.js'

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(private readonly read: ReadViewer) {}

  @Query(() => Viewer, { nullable: true, description: 'Who asks; null for visitors.' })
  viewer(@CurrentRequest() request: RequestContext): Promise<ViewerRow | null> {
    return this.read.execute(request)
  }

  @ResolveField(() => [Session], { description: 'Where one is signed in, this browser first.' })
  sessions(@CurrentRequest() request: RequestContext): Promise<SessionRow[]> {
    return this.read.sessions(request)
  }
}
