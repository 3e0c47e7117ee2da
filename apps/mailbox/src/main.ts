import { mkdir } from 'node:fs/promises'
import { listen } from './listen.js'

const folder = process.env['TILIA_MAILBOX_DIR']
if (!folder) {
  process.stderr.write('TILIA_MAILBOX_DIR is missing: the folder that keeps the mails.\n')
  process.exit(2)
}
await mkdir(folder, { recursive: true, mode: 0o700 })
const mailbox = await listen(folder, Number(process.env['MAILBOX_PORT'] ?? 0))
process.stdout.write(`${mailbox.url}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void mailbox.close().then(() => process.exit(0)))
}
