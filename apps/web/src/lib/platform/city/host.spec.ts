import { hostName } from './host.ts'

describe('a host name', () => {
  it.each([
    ['Detmold.Example', 'detmold.example'],
    ['detmold.localhost:3000', 'detmold.localhost'],
    ['detmold.example.', 'detmold.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1:3000', '127.0.0.1'],
  ])('is read from %j', (header, name) => {
    expect(hostName(header)).toBe(name)
  })

  it.each([
    null,
    '',
    ':3000',
    'a b',
    'evil.example/x',
    'evil.example?x',
    'user@evil.example',
    '-a.example',
    'a..b',
    '[::1]:3000',
    'x'.repeat(300),
  ])('is none in %j', (header) => {
    expect(hostName(header)).toBeNull()
  })
})
