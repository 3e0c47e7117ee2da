import type { Actor } from '@tilia/kernel'
import { NewsFactsSource } from '@tilia/platform'
import type { NewsFacts } from '@tilia/rules/news'
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import type { NewsRow } from './told.js'

/** The facts that sentences name, read from the domains as they are now: one question a source, none a row. */
@Injectable()
export class ReadNewsFacts implements OnApplicationBootstrap {
  private readonly sources = new Map<string, NewsFactsSource>()

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders())
      if (instance instanceof NewsFactsSource) this.register(instance)
  }

  register(source: NewsFactsSource): void {
    for (const code of source.codes) {
      const known = this.sources.get(code)
      if (known && known !== source) throw new Error(`Two sources read the facts of ${code}`)
      this.sources.set(code, source)
    }
  }

  /** By the id of the news. */
  async read(actor: Actor, rows: readonly NewsRow[]): Promise<ReadonlyMap<string, NewsFacts>> {
    const groups = Map.groupBy(rows, ({ code }) => this.sources.get(code))
    const read = await Promise.all([...groups].map(([source, group]) => source?.read(actor, group) ?? new Map()))
    return new Map(read.flatMap((facts) => [...facts]))
  }
}
