import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent, type RequestOptions, request } from 'node:https'
import { Hindered, type Hindrance } from '../hindered.ts'
import type { Address } from './address.ts'

// Requests over Node's own HTTP: OpenSearch's own client (3, Apache-2.0) is 279 KB in the bundle, minified, for ten
// kinds of request.

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: what a cluster says is looked into where it is asked.
  body: any
}

/** So long a cluster may take for one answer, in milliseconds; a person waits no longer. */
const PATIENCE = 10_000
/** A cluster that loses a node chooses another one within some seconds: so often it is asked again, after these pauses. */
const PAUSES = [100, 400, 1500, 3000, 5000]

const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|EPROTO|SSL/

/** Nothing answered, or not in time. */
class NoAnswer extends Error {
  constructor(readonly why: Hindrance) {
    super(why)
  }
}

export class Transport {
  private readonly agent: Agent | PlainAgent
  private first = 0

  constructor(
    readonly address: Address,
    private readonly patience = PATIENCE,
  ) {
    const keep = { keepAlive: true, maxSockets: 8 }
    this.agent = address.isEncrypted ? new Agent({ ...keep, ...address.tls }) : new PlainAgent(keep)
  }

  /** Asks again where a node is gone or has too much to do; what is asked may be done twice and comes to the same. */
  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    for (const pause of [...PAUSES, undefined]) {
      let why: Hindrance
      try {
        const answer = await this.once(method, path, body)
        if (answer.status < 500 && answer.status !== 429) return this.told(answer)
        why = answer.status === 429 ? 'overloaded' : 'clusterFails'
        if (isOutOfRoom(answer)) why = 'clusterFull'
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error
        why = error.why
        this.first++
      }
      const isHopeless = why === 'untrusted' || why === 'slow' || why === 'clusterFull'
      if (pause === undefined || isHopeless) throw this.hindered(why)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    throw this.hindered('unreachable')
  }

  hindered(why: Hindrance): Hindered {
    return new Hindered(why, this.address.named)
  }

  /** What stands in the way whatever was asked. */
  private told(answer: Answer): Answer {
    const { status, body } = answer
    if (isOutOfRoom(answer)) throw this.hindered('clusterFull')
    if (status === 401 || status === 403) throw this.hindered('denied')
    if (status === 404 && body?.error?.type === 'index_not_found_exception') throw this.hindered('noIndex')
    return answer
  }

  /** One host after the other: the next one where the last gave no answer. */
  private once(method: string, path: string, body: unknown): Promise<Answer> {
    const { hosts, isEncrypted, login } = this.address
    const { host, port } = hosts[this.first % hosts.length]!
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
    const options: RequestOptions = {
      ...{ method, path, host, port, agent: this.agent, ...(login !== undefined && { auth: login }) },
      headers: text === undefined ? {} : { 'content-type': typeof body === 'string' ? LINES : JSON_TYPE },
    }
    return new Promise((resolve, reject) => {
      const asked = (isEncrypted ? request : plainRequest)(options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', () => reject(new NoAnswer('unreachable')))
        response.on('end', () => {
          const whole = Buffer.concat(chunks).toString()
          resolve({ status: response.statusCode!, body: parsed(whole) })
        })
      })
      asked.setTimeout(this.patience, () => asked.destroy(new NoAnswer('slow')))
      asked.on('error', (error: NodeJS.ErrnoException) => {
        if (error instanceof NoAnswer) return reject(error)
        reject(new NoAnswer(UNTRUSTED.test(`${error.code}`) ? 'untrusted' : 'unreachable'))
      })
      asked.end(text)
    })
  }

  close(): void {
    this.agent.destroy()
  }
}

const JSON_TYPE = 'application/json'
const LINES = 'application/x-ndjson'

/** What is no JSON comes from something else than a cluster. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** True where the cluster's disks are so full that it writes nothing more. */
export const isOutOfRoom = ({ body }: Answer): boolean => isFloodStage(body?.error)

export const isFloodStage = (error: { type?: string; reason?: string } | undefined): boolean =>
  error?.type === 'cluster_block_exception' &&
  /read-only-allow-delete|disk|FORBIDDEN\/12/.test(error.reason ?? '')
