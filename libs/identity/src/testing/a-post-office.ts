import { CityDirectory } from '@tilia/city'
import { connectSmtp, createLog, loadConfig, MailKinds, SendMail } from '@tilia/platform'
import { drain, listenSmtp, type TestDatabase } from '@tilia/testing'
import type { DiscoveryService } from '@nestjs/core'
import { AccountDeletedMail, AddressChangedMail, PasswordChangedMail } from '../jobs/account-notices.mail.js'
import { ChangeAddressMail } from '../jobs/change-address.mail.js'
import { ConfirmAddressMail } from '../jobs/confirm-address.mail.js'
import { InvitationMail } from '../jobs/invitation.mail.js'
import { ResetPasswordMail } from '../jobs/reset-password.mail.js'
import { PersonAddresses } from '../queries/person-addresses.js'

const KINDS = [
  ConfirmAddressMail,
  ResetPasswordMail,
  ChangeAddressMail,
  InvitationMail,
  PasswordChangedMail,
  AddressChangedMail,
  AccountDeletedMail,
]

/** Sends the account mails of a spec for real, to an SMTP server of its own. */
export async function aPostOffice(database: TestDatabase) {
  const smtp = await listenSmtp()
  const config = loadConfig({
    TILIA_MODE: 'test',
    DATABASE_URL: database.url('app'),
    REDIS_URL: 'unix:///nowhere',
    SMTP_URL: smtp.url,
    WEB_SECRET: 'a-secret-that-web-and-api-share-in-tests',
    TILIA_SECRET: 'a-key-that-only-this-installation-knows',
  })
  const kinds = new MailKinds({ getProviders: () => [] } as unknown as DiscoveryService)
  for (const Kind of KINDS) kinds.register(new Kind())
  const transporter = connectSmtp(smtp.url)
  const cities = new CityDirectory(database.dataSource)
  const log = createLog('spec', 'silent')
  const sendMail = new SendMail(database.unitOfWork, config, cities, new PersonAddresses(), kinds, transporter, log)
  let last: Promise<void> = Promise.resolve()
  /** One round after the other: what one has taken up, another would not find and not wait for. */
  const round = () => (last = last.then(() => drain(database, [sendMail])))
  return {
    /** Sends what is queued; the letters that an address got by now, the last one last. */
    async lettersTo(address: string): Promise<string[]> {
      await round()
      const mine = smtp.received.filter(({ to }) => to.includes(address))
      return mine.map(({ raw }) => raw.replaceAll('=\r\n', '').replaceAll('=3D', '='))
    },
    /** The token in the last letter to an address. */
    async tokenTo(address: string): Promise<string> {
      const letter = (await this.lettersTo(address)).at(-1) ?? ''
      const token = /[?&]token=([A-Za-z0-9_-]{43})/.exec(letter)?.[1]
      if (!token) throw new Error(`The last letter to ${address} holds no token: ${letter}`)
      return token
    },
    close: async () => {
      transporter.close()
      await smtp.close()
    },
  }
}
