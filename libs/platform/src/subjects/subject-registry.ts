import type { Actor } from '@tilia/kernel'
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { CityReader, statement } from '../db/index.js'
import { SubjectKind, type SubjectCard } from './subject-kind.js'

const kindsOf = statement<{ id: string; kind: string }>(
  'platform.kinds-of-subjects',
  'select id, kind from subject where city_id = $1 and id = any ($2::uuid[])',
)

/** Nulls where the owner may not see it, or not any more. The page is without the language in front. */
type Named<Row> = Omit<Row, 'subjectId'> & { about: { title: string | null; page: string | null } }

/** Finds subjects of any kind, as cards, and only those the actor may see. */
@Injectable()
export class SubjectRegistry implements OnApplicationBootstrap {
  private readonly kinds = new Map<string, SubjectKind>()

  constructor(
    private readonly reader: CityReader,
    private readonly discovery: DiscoveryService,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders())
      if (instance instanceof SubjectKind) this.register(instance)
  }

  register(kind: SubjectKind): void {
    const known = this.kinds.get(kind.kind)
    if (known && known !== kind) throw new Error(`Two kinds of subjects are called ${kind.kind}`)
    this.kinds.set(kind.kind, kind)
  }

  /** One statement for the kinds, and one a kind. */
  async cards(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectCard>> {
    const cards = await this.ofEachKind(actor, ids, (kind, own) => kind.cards(actor, own))
    return new Map(cards.flat().map((card) => [card.id, card]))
  }

  /** The words of contributions, as clean HTML, for those who must judge them. */
  async texts(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = await this.ofEachKind(actor, ids, (kind, own) => kind.texts(actor, own))
    return new Map(texts.flatMap((some) => [...some]))
  }

  async card(actor: Actor, id: string): Promise<SubjectCard | null> {
    return (await this.cards(actor, [id])).get(id) ?? null
  }

  /** Rows that somebody takes along, saying in place of an id where a thing is, and its title if it is theirs or the city's. */
  async named<Row extends { readonly subjectId: string }>(owner: Actor, rows: readonly Row[]): Promise<Named<Row>[]> {
    const cards = await this.cards(
      owner,
      rows.map((row) => row.subjectId),
    )
    return rows.map(({ subjectId, ...row }) => {
      const card = cards.get(subjectId)
      const own = card && (card.authorId === null || owner.is(card.authorId))
      return { about: { title: own ? card.title : null, page: card?.path ?? null }, ...row }
    })
  }

  private async ofEachKind<Answer>(
    actor: Actor,
    ids: readonly string[],
    ask: (kind: SubjectKind, own: readonly string[]) => Promise<Answer>,
  ): Promise<Answer[]> {
    if (ids.length === 0) return []
    const found = await this.reader.all(actor, kindsOf, [actor.cityId, [...new Set(ids)]])
    const groups = [...Map.groupBy(found, (row) => row.kind)]
    return Promise.all(
      groups.flatMap(([name, rows]) => {
        const kind = this.kinds.get(name)
        return kind
          ? [
              ask(
                kind,
                rows.map((row) => row.id),
              ),
            ]
          : []
      }),
    )
  }
}
