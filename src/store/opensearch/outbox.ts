import type { Stored } from './documents.ts'
import type { SearchIndex } from './search-index.ts'
import { isFloodStage } from './transport.ts'
import type { Turn } from './turn.ts'

/** Bytes that are sent together, and how many things at most. */
const FULL = 2 * 1024 * 1024
const MANY = 1000
/** What a cluster has no room for in its queue is sent again, after these pauses in milliseconds. */
const PAUSES = [200, 1000, 3000, 6000]

interface Sent {
  id: string
  lines: string
}

interface Said {
  status: number
  error?: { type: string; reason: string }
}

/** What is to be put into an index or taken out, sent in pieces; sent twice it comes to the same. */
export class Outbox {
  private waiting: Sent[] = []
  private bytes = 0
  put = 0
  removed = 0

  constructor(
    private readonly index: SearchIndex,
    readonly turn: Turn,
  ) {}

  async add({ _id, ...document }: Stored): Promise<void> {
    this.put++
    await this.wait(_id, `{"index":{"_id":${JSON.stringify(_id)}}}\n${JSON.stringify(document)}\n`)
  }

  async remove(id: string): Promise<void> {
    this.removed++
    await this.wait(id, `{"delete":{"_id":${JSON.stringify(id)}}}\n`)
  }

  private async wait(id: string, lines: string): Promise<void> {
    this.waiting.push({ id, lines })
    this.bytes += lines.length
    if (this.bytes >= FULL || this.waiting.length >= MANY) await this.flush()
  }

  async flush(): Promise<void> {
    let open = this.waiting.splice(0)
    this.bytes = 0
    for (const pause of [...PAUSES, undefined]) {
      if (open.length === 0) return
      await this.turn.kept()
      open = await this.send(open)
      if (open.length > 0 && pause === undefined) throw this.index.transport.hindered('overloaded')
      if (open.length > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  /** Returns what is to be sent again. */
  private async send(sent: Sent[]): Promise<Sent[]> {
    const { status, body } = await this.index.ask('POST', '/_bulk', sent.map(({ lines }) => lines).join(''))
    if (status >= 400 || !Array.isArray(body?.items)) throw this.index.transport.hindered('clusterFails')
    return sent.filter((_, at) => {
      const said = Object.values(body.items[at] as Record<string, Said>)[0]!
      if (isFloodStage(said.error)) throw this.index.transport.hindered('clusterFull')
      if (said.status === 429 || said.status === 503) return true
      // What was to be taken out may be gone already.
      if (said.status >= 400 && said.status !== 404) throw this.index.transport.hindered('clusterFails')
      return false
    })
  }
}
