import { Module, type DynamicModule, type Type } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { Config } from '../config/index.js'
import { MailKinds } from './mail-kinds.js'
import { SendMail } from './send-mail.js'
import { connectSmtp, SMTP } from './smtp.js'
import { SweepLedger } from './sweep-ledger.js'

/** Sends the mails that domains queue. For the worker; `ports` are the modules that implement CityFinder and AddressFinder. */
@Module({})
export class MailModule {
  static from(ports: readonly Type<unknown>[]): DynamicModule {
    return {
      module: MailModule,
      imports: [DiscoveryModule, ...ports],
      providers: [
        MailKinds,
        SendMail,
        SweepLedger,
        { provide: SMTP, inject: [Config], useFactory: ({ SMTP_URL }: Config) => connectSmtp(SMTP_URL) },
      ],
    }
  }
}
