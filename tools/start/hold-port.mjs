// Takes the port at once, so that the address answers from the first second and nobody else can take it meanwhile.
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { Trouble } from '../say.mjs'

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2"><title>Tilia is starting</title>
<style>body{font:1.125rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem}</style>
<h1>Tilia is starting</h1><p>This page opens by itself as soon as it is ready. The terminal says what is being done.</p>
<script>setInterval(()=>fetch('/',{cache:'no-store'}).then(r=>r.status!==503&&location.reload(),()=>{}),700)</script></html>`

/** Answers 503 with a page that waits. Returns `release()`, which frees the port; throws Trouble where it is taken. */
export async function holdPort(host, port) {
  const taken = `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`
  if (host === '127.0.0.1' && (await accepts('::1', port))) throw new Trouble(taken)
  const server = createServer((_, response) => {
    response.writeHead(503, {
      'content-type': 'text/html; charset=utf-8',
      'retry-after': '2',
      'cache-control': 'no-store',
    })
    response.end(page)
  })
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portTrouble(error, host, port, taken)))
    server.listen(port, host, resolve)
  })
  return () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()))
}

function portTrouble(error, host, port, taken) {
  if (error.code === 'EADDRINUSE') return new Trouble(taken)
  if (error.code === 'EACCES')
    return new Trouble(`Port ${port} may only be used by root. Choose one above 1023: PORT=3000 npm start`)
  if (error.code === 'EADDRNOTAVAIL') return new Trouble(`This machine has no address ${host} to listen on (HOST)`)
  return error
}

// Somebody who listens on ::1 alone would not be in our way, but would answer the browser that asks for localhost.
function accepts(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const answer = (result) => (socket.destroy(), resolve(result))
    socket.setTimeout(500, () => answer(false))
    socket.on('connect', () => answer(true))
    socket.on('error', () => answer(false))
  })
}
