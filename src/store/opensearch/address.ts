import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { Login } from '../../model/login.ts'
import { shownAddress } from '../../text/cluster-address.ts'
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
  tls: Certificates
}

type Certificates = Pick<Login, 'ca' | 'cert' | 'key'>
type Environment = Record<string, string | undefined>

const PORT = 9200
/** `opensearch+http` says that nothing is encrypted: for a cluster on this machine or behind something that does it. */
const FORM = /^opensearch(\+http)?:\/\/([^/@\s]+)\/([a-z0-9][a-z0-9._-]*)$/
const HOST = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i

/** Several hosts of one cluster stand behind one another, parted by commas. */
export function addressOf(
  named: string,
  settings: Login = {},
  environment: Environment = process.env,
): Address {
  const parts = FORM.exec(named)
  const [, plain, all = '', name = ''] = parts ?? []
  const hosts = all.split(',').map((text) => HOST.exec(text))
  const isFit = hosts.every((host) => host && Number(host[2] ?? PORT) < 65_536)
  // A password in it would be in the shell's history and in every list of processes.
  if (!isFit) throw new Hindered('badAddress', shownAddress(named))
  const said = (field: keyof Login) => environment[`LBX_OPENSEARCH_${field.toUpperCase()}`] || settings[field]
  const user = said('user')
  return {
    named,
    hosts: hosts.map((host) => ({
      host: host![1]!.replace(/^\[|\]$/g, ''),
      port: Number(host![2] ?? PORT),
    })),
    name,
    isEncrypted: plain === undefined,
    login: user === undefined ? undefined : `${user}:${said('password') ?? ''}`,
    tls: plain === undefined ? certificates(said) : {},
  }
}

function certificates(said: (field: keyof Login) => string | undefined): Certificates {
  const read: Certificates = {}
  for (const field of ['ca', 'cert', 'key'] as const) {
    const path = said(field)
    if (path === undefined) continue
    try {
      read[field] = readFileSync(path, 'utf8')
    } catch {
      throw new Hindered('noCertificate', path)
    }
    // One after the other, so that it can be said which of them is none.
    if (!isRead(read)) throw new Hindered('noCertificate', path)
  }
  return read
}

function isRead(given: Certificates): boolean {
  try {
    createSecureContext(given)
    // Of one that counts as an authority it does not look whether it is a certificate.
    if (given.ca !== undefined) new X509Certificate(given.ca)
    return true
  } catch {
    return false
  }
}
