import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent, type RequestOptions, request } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
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
/** One that has never answered is more likely not there at all. */
const FIRST_PAUSES = [100, 400]
/** No answer of a cluster is longer, in bytes: what it is asked for comes in parts. */
const LONGEST = 256 << 20

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
  private hasAnswered = false

  constructor(
    readonly address: Address,
    private readonly patience = PATIENCE,
  ) {
    const keep = { keepAlive: true, maxSockets: 8 }
    // Said here, it holds whatever NODE_TLS_REJECT_UNAUTHORIZED says.
    this.agent = address.isEncrypted
      ? new Agent({ ...keep, ...address.tls, rejectUnauthorized: true })
      : new PlainAgent(keep)
  }

  /** Asks again where a node is gone or has too much to do; what is asked may be done twice and comes to the same. */
  async ask(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
    for (let again = 0; ; again++) {
      let why: Hindrance
      try {
        const answer = await this.once(method, path, body, signal)
        this.hasAnswered = true
        if (answer.status < 500 && answer.status !== 429) return this.told(answer)
        why = answer.status === 429 ? 'overloaded' : 'clusterFails'
        if (isOutOfRoom(answer)) why = 'clusterFull'
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error
        why = error.why
        this.first++
      }
      const rest = (this.hasAnswered ? PAUSES : FIRST_PAUSES)[again]
      if (rest === undefined || this.isHopeless(why, again)) throw this.hindered(why)
      await pause(rest, undefined, { signal })
    }
  }

  /** Where one node is slow another one may not be; a third is not waited for. */
  private isHopeless(why: Hindrance, again: number): boolean {
    if (why === 'slow') return again > 0 || this.address.hosts.length === 1
    return why === 'untrusted' || why === 'clusterFull'
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
  private once(
    method: string,
    path: string,
    body: unknown,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const { hosts, isEncrypted, login } = this.address
    const { host, port } = hosts[this.first % hosts.length]!
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
    const options: RequestOptions = {
      ...{ method, path, host, port, signal, agent: this.agent, ...(login !== undefined && { auth: login }) },
      headers: text === undefined ? {} : { 'content-type': typeof body === 'string' ? LINES : JSON_TYPE },
    }
    return new Promise((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException) => {
        if (error instanceof NoAnswer || signal?.aborted) return reject(error)
        reject(new NoAnswer(UNTRUSTED.test(`${error.code}`) ? 'untrusted' : 'unreachable'))
      }
      const asked = (isEncrypted ? request : plainRequest)(options, (response) => {
        const chunks: Buffer[] = []
        let length = 0
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          length += chunk.length
          if (length > LONGEST) asked.destroy(new NoAnswer('clusterFails'))
        })
        response.on('error', fail)
        response.on('end', () => {
          const whole = Buffer.concat(chunks).toString()
          resolve({ status: response.statusCode!, body: parsed(whole) })
        })
      })
      // The whole answer, however slowly it comes.
      const timer = setTimeout(() => asked.destroy(new NoAnswer('slow')), this.patience)
      asked.on('close', () => clearTimeout(timer))
      asked.on('error', fail)
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
