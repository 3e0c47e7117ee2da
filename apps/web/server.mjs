// The web process: the built app behind a plain http server. Terminates no TLS and knows no city; what it adds is what
// the adapter leaves out: who the client is, under which scheme we are reached, /livez, a graceful stop.
import { createServer } from 'node:http'

const env = process.env
const trustProxy = env.TRUST_PROXY === '1' || env.TRUST_PROXY === 'true'
const scheme = env.PUBLIC_SCHEME || 'https'
const host = env.HOST || '127.0.0.1'
const port = Number(env.PORT || 3000)
const STOP_AFTER_MS = 10_000

// Read by the adapter when it is loaded.
env.PROTOCOL_HEADER = 'x-forwarded-proto'
env.ADDRESS_HEADER = 'x-tilia-client-ip'
// The most that any form may send: a saved plan page. Each form says for itself how much it takes, which is far less.
env.BODY_SIZE_LIMIT = '10M'
const { handler } = await import('./build/handler.js').catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})

const server = createServer((request, response) => {
  if (request.url === '/livez') return alive(response)
  const { headers } = request
  // A client may write any header it likes: only a proxy that the operator vouches for is believed.
  headers['x-tilia-client-ip'] =
    (trustProxy && last(headers['x-forwarded-for'])) || (request.socket.remoteAddress ?? '')
  headers['x-forwarded-proto'] = (trustProxy && last(headers['x-forwarded-proto'])) || scheme
  if (request.method === 'POST' && isOneClick(request.url)) asOurOwn(headers)
  delete headers['x-forwarded-host']
  delete headers.forwarded
  handler(request, response, () => response.writeHead(404).end())
})

/** Where mail programs post to when somebody presses their own button to unsubscribe (RFC 8058). */
function isOneClick(url) {
  return /^\/one-click\/[a-z]+(\?|$)/.test(url ?? '')
}

/** Such a post comes from no page, so it has no origin; it may act by the token in its address, and by no cookie. */
function asOurOwn(headers) {
  headers.origin = `${headers['x-forwarded-proto']}://${headers.host}`
  delete headers.cookie
}

/** The value that the nearest proxy added: the ones before it came from further away. */
function last(header) {
  const values = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',')
  return values.at(-1)?.trim() || null
}

function alive(response) {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end('ok\n')
}

function stop() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), STOP_AFTER_MS).unref()
}

server.on('error', (error) => {
  process.stderr.write(
    `${error.code === 'EADDRINUSE' ? `Port ${port} is in use; set PORT to another one` : error.message}\n`,
  )
  process.exit(1)
})
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
server.listen(port, host, () => process.stdout.write(`web listens on http://${host}:${server.address().port}\n`))
