import { readFileSync } from 'node:fs'
import { Hindered } from '../hindered.ts'

/** Where an index of a cluster is asked, and as whom. */
export interface Address {
  /** As the person named it; it holds no password. */
  named: string
  hosts: { host: string; port: number }[]
  name: string
  isEncrypted: boolean
  /** `user:password` for HTTP's own way of saying who one is. */
  login: string | undefined
  tls: { ca?: string; cert?: string; key?: string }
}

type Environment = Record<string, string | undefined>

const PORT = 9200
/** `opensearch+http` says that nothing is encrypted: for a cluster on this machine or behind something that does it. */
const FORM = /^opensearch(\+http)?:\/\/([^/@\s]+)\/([a-z0-9][a-z0-9._-]*)$/
const HOST = /^(\[[\da-f:.]+\]|[^:]+)(?::(\d{1,5}))?$/i

/** Several hosts of one cluster stand behind one another, parted by commas. */
export function addressOf(named: string, environment: Environment = process.env): Address {
  const parts = FORM.exec(named)
  const [, plain, all = '', name = ''] = parts ?? []
  const hosts = all.split(',').map((text) => HOST.exec(text))
  // A password in it would be in the shell's history and in every list of processes.
  if (hosts.includes(null)) throw new Hindered('badAddress', named.replace(/\/\/.*@/, '//…@'))
  const given = (name: string) => environment[`LBX_OPENSEARCH_${name}`]
  const file = (name: string) => {
    const path = given(name)
    if (path === undefined) return undefined
    try {
      return readFileSync(path, 'utf8')
    } catch {
      throw new Hindered('gone', path)
    }
  }
  const [ca, cert, key] = [file('CA'), file('CERT'), file('KEY')]
  const user = given('USER')
  return {
    named,
    hosts: hosts.map((host) => ({
      host: host![1]!.replace(/^\[|\]$/g, ''),
      port: Number(host![2] ?? PORT),
    })),
    name,
    isEncrypted: plain === undefined,
    login: user === undefined ? undefined : `${user}:${given('PASSWORD') ?? ''}`,
    tls: { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) },
  }
}
