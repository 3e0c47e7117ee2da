import { isMailAddress, mailAddress } from './mail-address.js'

describe('a mail address', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['  Ana.Maria+tilia@Example.ORG ', 'ana.maria+tilia@example.org'],
    ["o'neill_1@sub.example.co", "o'neill_1@sub.example.co"],
    ['jürgen@example.org', null],
    ['rathaus@münchen.example', 'rathaus@xn--mnchen-3ya.example'],
  ])('%s is %s', (typed, stored) => {
    expect(mailAddress(typed)).toBe(stored)
  })

  it.each([
    ['a line break that would begin a header', 'ana@example.org\r\nBcc: all@example.org'],
    ['a line feed before the @', 'ana\n@example.org'],
    ['a quoted local part that hides an @', '"ana@evil.example"@example.org'],
    ['a quoted local part', '"ana maria"@example.org'],
    ['two @', 'ana@example.org@evil.example'],
    ['a group', 'friends:ana@example.org,bob@example.org;'],
    ['a list', 'ana@example.org,bob@example.org'],
    ['a comment', 'ana(at home)@example.org'],
    ['ten thousand nested comments', `${'('.repeat(10_000)}ana@example.org${')'.repeat(10_000)}`],
    ['a name before it', 'Ana <ana@example.org>'],
    ['angle brackets', '<ana@example.org>'],
    ['a source route', '@relay.example:ana@example.org'],
    ['an IP literal', 'ana@[127.0.0.1]'],
    ['an IP address', 'ana@127.0.0.1'],
    ['a host without a dot', 'ana@localhost'],
    ['a percent sign in its host', 'ana@exa%6dple.org'],
    ['a full-width @', 'ana＠example.org'],
    ['a NUL', 'ana\0@example.org'],
    ['two dots in a row', 'ana..maria@example.org'],
    ['a dot at its begin', '.ana@example.org'],
    ['a hyphen at the begin of its host', 'ana@-example.org'],
    ['nothing before the @', '@example.org'],
    ['nothing after the @', 'ana@'],
    ['no @', 'ana.example.org'],
    ['nothing', ''],
    ['a local part of 65 characters', `${'a'.repeat(65)}@example.org`],
    ['more than 254 characters', `ana@${'a.'.repeat(130)}org`],
  ])('is refused with %s', (_, typed) => {
    expect(isMailAddress(typed)).toBe(false)
  })
})
