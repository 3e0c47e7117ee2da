// What web asks of the api, word for word: a forwarder between the two that keeps the operations it carried, by name.
import { createServer, request } from 'node:http'

/** Listens on `port` and forwards to `apiPort`. `operations` is what web asked, by name: `{ headers, body }`. */
export async function startRecorder(port, apiPort) {
  const operations = {}
  const server = createServer((incoming, response) => {
    const chunks = []
    incoming.on('data', (chunk) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      if (incoming.url === '/graphql') {
        const text = body.toString('utf8')
        operations[JSON.parse(text).operationName] = { headers: incoming.headers, body: text }
      }
      const outgoing = request(
        { host: '127.0.0.1', port: apiPort, path: incoming.url, method: incoming.method, headers: incoming.headers },
        (answer) => {
          response.writeHead(answer.statusCode, answer.headers)
          answer.pipe(response)
        },
      )
      outgoing.end(body)
    })
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    operations,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/** One request, as it is. Answers its status; the body is read and thrown away. */
export function send(port, { path, method = 'GET', headers, body }) {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
