import type { Condition } from './conditions.ts'
import type { Answer, Transport } from './transport.ts'

export interface Search {
  query: Condition
  sort: Record<string, unknown>[]
  _source?: string[] | false
  track_scores?: boolean
}

export interface Hit {
  _id: string
  _score: number | null
  _source?: Record<string, unknown>
  sort?: unknown[]
}

/** A value, and how much has it. */
interface Bucket {
  key: Record<string, unknown>
  doc_count: number
  uses?: { value: number }
}

interface ValueBucket {
  key: string
  doc_count: number
}

/** A cluster gives so many at most in one answer. */
const MOST = 5000
/** Values of a field that it counts in one answer: it refuses more than 65,535, and each part looks at half as many again. */
const MOST_VALUES = 40_000
/** Those whose whole text is given at once. */
const MOST_WHOLE = 500

const SEARCH = '/_search?allow_partial_search_results=false'

/** One index of a cluster. */
export class SearchIndex {
  constructor(
    readonly transport: Transport,
    readonly name: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** The same, for questions that are given up by this. */
  until(signal: AbortSignal): SearchIndex {
    return new SearchIndex(this.transport, this.name, signal)
  }

  ask(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.transport.ask(method, `/${this.name}${path}`, body, this.signal)
  }

  /** An answer that is what was asked for; whatever else a cluster says is told in one line. */
  private async answered(method: string, path: string, body: unknown): Promise<Answer['body']> {
    const { status, body: answer } = await this.ask(method, path, body)
    if (status >= 400 || typeof answer !== 'object' || answer === null)
      throw this.transport.hindered('clusterFails')
    return answer
  }

  /** So many in their order, behind what came before. */
  async first(search: Search, limit: number, after?: unknown[]): Promise<Hit[]> {
    const found: Hit[] = []
    const isWhole = search._source !== false && search._source?.includes('content')
    const most = isWhole ? MOST_WHOLE : MOST
    for (let last = after; found.length < limit; last = found.at(-1)!.sort) {
      const size = Math.min(most, limit - found.length)
      const answer = await this.answered('POST', SEARCH, {
        ...{ ...search, size, track_total_hits: false },
        ...(last && { search_after: last }),
      })
      const hits = answer.hits.hits as Hit[]
      found.push(...hits)
      if (hits.length < size) break
    }
    return found
  }

  all(search: Search): Promise<Hit[]> {
    return this.first(search, Number.MAX_SAFE_INTEGER)
  }

  async count(query: Condition): Promise<number> {
    // Not `_count`: a cluster goes on counting when nobody listens any more.
    const search = { query, size: 0, track_total_hits: true }
    return (await this.answered('POST', SEARCH, search)).hits.total.value
  }

  /** All values of a field in what is asked for, each with how much has it. */
  async buckets(query: Condition, by: Condition, each?: Condition): Promise<Bucket[]> {
    const found: Bucket[] = []
    for (let after: unknown; ; ) {
      const composite = { size: MOST, sources: [by], ...(after !== undefined && { after }) }
      const answer = await this.answered('POST', SEARCH, {
        ...{ query, size: 0, track_total_hits: false },
        aggs: { all: { composite, ...(each && { aggs: each }) } },
      })
      const { buckets, after_key: last } = answer.aggregations.all
      found.push(...(buckets as Bucket[]))
      if (buckets.length < MOST) return found
      after = last
    }
  }

  /** The values of a field in few things: all in one answer where they fit into it. */
  async values(query: Condition, field: string): Promise<[value: string, count: number][]> {
    const terms = { field, size: MOST_VALUES }
    const search = { query, size: 0, track_total_hits: false, aggs: { all: { terms } } }
    const { buckets, sum_other_doc_count: others } = (await this.answered('POST', SEARCH, search))
      .aggregations.all
    // What did not fit is what a part of the index held back, too.
    if (others === 0) return (buckets as ValueBucket[]).map(({ key, doc_count }) => [key, doc_count])
    const all = await this.buckets(query, { value: { terms: { field } } })
    return all.map(({ key, doc_count }) => [key['value'] as string, doc_count])
  }

  /** What is kept under these names, one for one. */
  async get(ids: string[], fields?: string[]): Promise<(Record<string, unknown> | undefined)[]> {
    const found: (Record<string, unknown> | undefined)[] = []
    const filter = fields ? `?_source_includes=${fields.join(',')}` : ''
    for (let at = 0; at < ids.length; at += MOST_WHOLE) {
      const answer = await this.answered('POST', `/_mget${filter}`, { ids: ids.slice(at, at + MOST_WHOLE) })
      const docs = answer.docs as { found?: boolean; _source?: Record<string, unknown> }[]
      found.push(...docs.map((own) => (own.found ? own._source : undefined)))
    }
    return found
  }

  close(): void {
    this.transport.close()
  }
}
