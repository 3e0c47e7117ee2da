import { hash, parseOptions, verify, type Options } from '@node-rs/argon2'
import { ok, refuse } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'

/** Argon2id, twice to three times OWASP's floor in every parameter: some 60 ms of one core and 64 MiB a password. */
const STRONG = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } satisfies Options
/** Specs make hundreds; what they show does not depend on the price. */
const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 } satisfies Options

/** 192 MiB at once and no more: a flood of sign-ins must wait, not eat the memory or every thread of the process. */
const AT_ONCE = 3
const IN_LINE = 200

/** Hashes and compares passwords. The same work for an account that does not exist. */
@Injectable()
export class PasswordHasher {
  private readonly cost: Options = process.env.NODE_ENV === 'test' ? CHEAP : STRONG
  private readonly nobodys = hash('nobody has this password', this.cost)
  private running = 0
  private readonly line: (() => void)[] = []

  hash(password: string) {
    return this.inTurn(() => hash(prepared(password), this.cost))
  }

  /** With null it compares with a hash that nobody has, and is false. */
  async matches(stored: string | null, password: string) {
    return this.inTurn(async () => {
      const same = await verify(stored ?? (await this.nobodys), prepared(password))
      return same && stored !== null
    })
  }

  /** It was hashed at another price than today's. */
  isOutdated(stored: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(stored)
    const { cost } = this
    return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism
  }

  private async inTurn<Value>(work: () => Promise<Value>) {
    if (this.running >= AT_ONCE) {
      if (this.line.length >= IN_LINE) return refuse('too_many_attempts', { retryAfterSeconds: 10 })
      await new Promise<void>((resolve) => this.line.push(resolve)) // whoever leaves hands over the place
    } else {
      this.running += 1
    }
    try {
      return ok(await work())
    } finally {
      const next = this.line.shift()
      if (next) next()
      else this.running -= 1
    }
  }
}

/** One spelling for what looks the same and is typed differently (NIST SP 800-63B-4 §3.1.1.2). */
function prepared(password: string): string {
  return password.normalize('NFKC')
}
