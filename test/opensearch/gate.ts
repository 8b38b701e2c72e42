import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createEncrypted } from 'node:https'
import type { AddressInfo } from 'node:net'
import { PORT } from './cluster/running.ts'

export const certificate = new URL('./certificate/certificate.pem', import.meta.url).pathname
export const key = new URL('./certificate/key.pem', import.meta.url).pathname

interface Guarding {
  isEncrypted?: boolean
  /** Only those with a certificate of theirs come in. */
  asksCertificate?: boolean
  /** `user:password` of those who may come in. */
  login?: string
  /** Does something else than letting a request through; true where it did. */
  instead?: (request: IncomingMessage, response: ServerResponse) => boolean
}

export interface Gate {
  host: string
  /** Requests that came, and those whose sender went away before the answer. */
  came: string[]
  left: string[]
  close(): void
}

/** A gate before the first node of the cluster: it has what the nodes of the tests have not. */
export async function gate(given: Guarding = {}): Promise<Gate> {
  const { isEncrypted, asksCertificate = false, login, instead } = given
  const [came, left]: [string[], string[]] = [[], []]
  const wanted = login && `Basic ${Buffer.from(login).toString('base64')}`
  const pass = (asked: IncomingMessage, response: ServerResponse) => {
    const path = asked.url!
    came.push(path)
    response.on('close', () => response.writableFinished || left.push(path))
    if (instead?.(asked, response)) return
    if (wanted && asked.headers.authorization !== wanted) return void response.writeHead(401).end('{}')
    const { method, headers } = asked
    const onward = request({ host: '127.0.0.1', port: PORT, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    asked.pipe(onward)
  }
  const pem = { cert: readFileSync(certificate), key: readFileSync(key) }
  const server = isEncrypted
    ? createEncrypted({ ...pem, ca: pem.cert, requestCert: asksCertificate }, pass)
    : createServer(pass)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    ...{ host: `127.0.0.1:${(server.address() as AddressInfo).port}`, came, left },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
