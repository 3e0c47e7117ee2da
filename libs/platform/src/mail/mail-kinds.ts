import { Injectable, type OnApplicationBootstrap } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { definedMails } from './mail-definition.js'
import { MailKind } from './mail-kind.js'

/** Finds the kind that writes a mail. Boot fails where two write the same, or where a mail has nobody to write it. */
@Injectable()
export class MailKinds implements OnApplicationBootstrap {
  private readonly kinds = new Map<string, MailKind>()

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders()) if (instance instanceof MailKind) this.register(instance)
    const missing = definedMails().filter((name) => !this.kinds.has(name))
    if (missing.length > 0) throw new Error(`No MailKind writes: ${missing.join(', ')}`)
  }

  register(kind: MailKind): void {
    const known = this.kinds.get(kind.definition.name)
    if (known && known !== kind) throw new Error(`Two kinds of mail are called ${kind.definition.name}`)
    this.kinds.set(kind.definition.name, kind)
  }

  get(name: string): MailKind {
    const kind = this.kinds.get(name)
    if (!kind) throw new Error(`No MailKind writes ${name}`) // queued by a newer release: another copy takes it
    return kind
  }
}
