import type { NestFastifyApplication } from '@nestjs/platform-fastify'

/**
 * JSON travels as UTF-8 and as it is. A body that claims another charset or an encoding would be read as something that
 * its sender did not mean, so it is refused (415) before it is read.
 */
export function refuseExoticBodies(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async ({ headers }, reply) => {
      const [, charset] = /;\s*charset\s*=\s*([^;]*)/i.exec(headers['content-type'] ?? '') ?? []
      const plain = charset === undefined || /^"?utf-8"?\s*$/i.test(charset)
      if (plain && (headers['content-encoding'] ?? 'identity') === 'identity') return
      await reply
        .code(415)
        .send({ errors: [{ message: 'JSON in UTF-8, please.', extensions: { code: 'BAD_REQUEST' } }] })
    })
}
