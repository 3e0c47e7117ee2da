import { newId } from '@tilia/kernel'
import type { TestSmtp } from '@tilia/testing'
import type { startApi, Caller } from './api.js'
import { mutationDocument } from './documents.js'
import { lettersFor, linkIn, type Letter } from './post.js'

type Api = Awaited<ReturnType<typeof startApi>>
/** Answers are as varied as the schema; a spec looks at what it asked for. */
export type Json = Record<string, any>

export const PASSWORD = 'trombone-4-dinner'

export interface Townsperson extends Caller {
  readonly email: string
  readonly session: string
}

/** People who know nothing but the api and their mail. `deliver` sends what waits to be sent. */
export function townspeople(api: Api, smtp: TestSmtp, city: Caller, deliver: () => Promise<void>) {
  let networks = 0
  const atHome = (): Caller => ({ ...city, ip: `10.77.${(networks += 1) >> 8}.${networks & 255}` })

  /** Answers the data of a question that must be answered. */
  async function read(caller: Caller, query: string, variables: Json = {}): Promise<Json> {
    const { data, errors } = await api.ask<Json>(caller, query, variables)
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  /** One mutation by its name; what it answers, a refusal too. */
  async function tryTo(caller: Caller, verb: string, input?: Json): Promise<Json> {
    return (await read(caller, mutationDocument(verb), input ? { input } : {}))[verb]
  }

  /** One mutation by its name, which must be done. */
  async function act(caller: Caller, verb: string, input?: Json): Promise<Json> {
    const answer = await tryTo(caller, verb, input)
    if (answer.code) throw new Error(`${verb} was refused: ${JSON.stringify(answer)}`)
    return answer
  }

  async function lettersTo(email: string): Promise<Letter[]> {
    await deliver()
    return lettersFor(smtp, email)
  }

  async function linkTo(email: string): Promise<{ address: string; token: string }> {
    const link = linkIn((await lettersTo(email)).at(-1))
    if (!link) throw new Error(`The last letter to ${email} holds no link`)
    return link
  }

  /** Registers, and follows the mailed link. */
  async function resident(email: string): Promise<Townsperson> {
    const home = atHome()
    const credentials = { email, password: PASSWORD, device: 'Firefox, Linux' }
    const { token: session } = await act(home, 'register', { ...credentials, clientKey: newId() })
    const { token } = await linkTo(email)
    const opened = await act({ ...home, session }, 'confirmAddress', { token, password: PASSWORD })
    return { ...home, email, session: opened.token }
  }

  /** Takes the roles they were invited to by mail, with a new account. */
  async function invited(email: string): Promise<Townsperson> {
    const home = atHome()
    const { token } = await linkTo(email)
    const { token: session } = await act(home, 'acceptInvitation', { token, password: PASSWORD })
    return { ...home, email, session }
  }

  return { read, tryTo, act, lettersTo, linkTo, resident, invited, atHome }
}
