import { loadConfig } from './config.js'

const complete = {
  DATABASE_URL: 'postgres://tilia_app@db/tilia',
  REDIS_URL: 'redis://redis',
  SMTP_URL: 'smtp://mail',
  WEB_SECRET: '8d3f0c7be1a94d2f8d3f0c7be1a94d2f',
  TILIA_SECRET: 'a94d2f8d3f0c7be1a94d2f8d3f0c7be1',
}

describe('the configuration', () => {
  it('is for production unless something else is said, and links with https', () => {
    const config = loadConfig(complete)
    expect(config.TILIA_MODE).toBe('production')
    expect(config.linkTo('detmold.example', '/de')).toBe('https://detmold.example/de')
  })

  it.each(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'WEB_SECRET', 'TILIA_SECRET'])('is refused without %s', (name) => {
    expect(() => loadConfig({ ...complete, [name]: undefined })).toThrow(name)
    expect(() => loadConfig({ ...complete, [name]: '' })).toThrow(name)
  })

  it.each(['x'.repeat(40), 'please-change-me-please-change-me-please', 'short'])(
    'refuses the placeholder secret %s in production',
    (secret) => expect(() => loadConfig({ ...complete, TILIA_SECRET: secret })).toThrow('TILIA_SECRET'),
  )

  it('refuses one secret for two purposes, plain http, and a demo mailbox in production', () => {
    expect(() => loadConfig({ ...complete, WEB_SECRET: complete.TILIA_SECRET })).toThrow('WEB_SECRET')
    expect(() => loadConfig({ ...complete, PUBLIC_SCHEME: 'http' })).toThrow('PUBLIC_SCHEME')
    expect(() => loadConfig({ ...complete, TILIA_MAILBOX_DIR: '/tmp' })).toThrow('TILIA_MAILBOX_DIR')
  })

  it('names everything that is wrong at once', () => {
    expect(() => loadConfig({})).toThrow(/DATABASE_URL[\s\S]*TILIA_SECRET/)
  })
})
