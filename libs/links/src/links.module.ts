import { TieFinder } from '@tilia/platform'
import { Global, Module } from '@nestjs/common'
import { TieSubjects } from './actions/tie-subjects.js'
import { UndoTie } from './actions/undo-tie.js'
import { FindLinks } from './queries/find-links.js'
import { FindTied } from './queries/find-tied.js'

/** Global for its port alone: lists of lower levels ask it and must not know this domain. */
@Global()
@Module({
  providers: [TieSubjects, UndoTie, FindLinks, { provide: TieFinder, useClass: FindTied }],
  exports: [TieSubjects, UndoTie, FindLinks, TieFinder],
})
export class LinksModule {}
