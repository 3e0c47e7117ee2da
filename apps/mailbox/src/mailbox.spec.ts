import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { listen, type Mailbox } from './listen.js'
import { readMail, type Mail } from './read-mail.js'

let folder: string
let mailbox: Mailbox

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailbox-'))
  mailbox = await listen(folder)
})

afterEach(async () => {
  await mailbox.close()
  await rm(folder, { recursive: true })
})

async function send(mail: SendMailOptions): Promise<Mail> {
  const transport = createTransport(mailbox.url)
  await transport.sendMail({ from: 'Stadt Detmold <no-reply@detmold.example>', to: 'a@b.example', ...mail })
  transport.close()
  const file = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)!
  return JSON.parse(await readFile(join(folder, file), 'utf8')) as Mail
}

describe('the mailbox', () => {
  it('keeps subject, text and HTML of a mail as they were written, umlauts and long lines too', async () => {
    const text = `Grüße aus Lípany: ${'eine sehr lange Zeile mit ÄÖÜ und čšž, '.repeat(20)}\nhttps://detmold.example/a?b=c&d=e=\n`
    const mail = await send({
      subject: 'Ihre Bestätigung für „Bäume in der Allee“ – bitte prüfen, ' + 'ß'.repeat(60),
      text,
      html: `<p>${text}</p>`,
    })
    expect(mail.subject).toBe('Ihre Bestätigung für „Bäume in der Allee“ – bitte prüfen, ' + 'ß'.repeat(60))
    expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(text.trim())
    expect(mail.html).toContain('<p>Grüße aus Lípany')
  })

  it('notes who wrote, to whom, and the headers that let one stop with one click', async () => {
    const mail = await send({
      subject: 'x',
      text: 'y',
      to: ['a@b.example', 'c@d.example'],
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    })
    expect(mail.from).toBe('no-reply@detmold.example')
    expect(mail.to).toEqual(['a@b.example', 'c@d.example'])
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    expect(mail.headers['from']).toBe('Stadt Detmold <no-reply@detmold.example>')
  })

  it('finds the text inside nested parts and leaves attachments out', async () => {
    const mail = await send({
      subject: 'x',
      text: 'der Text',
      html: '<b>das HTML</b>',
      attachments: [{ filename: 'a.txt', content: 'Anhang' }],
    })
    expect(mail.text?.trim()).toBe('der Text')
    expect(mail.html?.trim()).toBe('<b>das HTML</b>')
  })

  it('keeps the message byte for byte beside it', async () => {
    const mail = await send({ subject: 'x', text: 'y' })
    const raw = await readFile(join(folder, `${mail.id}.eml`))
    expect(readMail(raw).headers).toEqual(mail.headers)
    expect(raw.toString()).toContain('Subject: x')
  })

  it('does not stumble over a message that is no mail', () => {
    expect(readMail(Buffer.from(''))).toEqual({ subject: '', headers: {}, text: '', html: null })
    expect(readMail(Buffer.from([0xff, 0xfe, 0x00])).text).toBe('')
    expect(readMail(Buffer.from('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x')).text).toBeNull()
    expect(readMail(Buffer.from('Subject: =?nonsense?b?w7w=?=\r\n\r\nhello')).subject).toBe('ü')
  })
})
