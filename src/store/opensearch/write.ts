import { randomUUID } from 'node:crypto'
import type { Login } from '../../model/login.ts'
import type { Archive } from '../archive.ts'
import { addressOf } from './address.ts'
import {
  articleDocument,
  FACTS,
  factsDocument,
  issueDocument,
  nameDocument,
  type Stored,
  troubleDocument,
} from './documents.ts'
import { keptArticles, keptOthers } from './kept.ts'
import { LinesOfIssues } from './lines-of-issues.ts'
import { indexFor, VERSION } from './mapping.ts'
import { refuseOtherVersion } from './open.ts'
import { Outbox } from './outbox.ts'
import { SearchIndex } from './search-index.ts'
import { Transport } from './transport.ts'
import { Turn } from './turn.ts'

export interface Written {
  put: number
  removed: number
}

interface WriteOptions {
  login?: Login | undefined
  /** Told of articles, those that stand there already among them. */
  onProgress?: (done: number, all: number) => void
}

/** A cluster may take longer to write much than to answer, in milliseconds. */
const PATIENCE = 60_000
/** Articles that are read together. */
const SLICE = 200
const EVERYTHING = { ask: 'dates', from: null, to: null } as const
/** As many as any archive may give. */
const ALL = 1e9

/**
 * Makes an index of a cluster say what an archive says. Only what differs is sent, so that a run that was broken off is
 * gone on with, and one that was not changes nothing.
 */
export async function writeTo(
  named: string,
  archive: Archive,
  { login, onProgress = () => {} }: WriteOptions = {},
): Promise<Written> {
  const address = addressOf(named, login)
  const transport = new Transport(address, PATIENCE)
  const index = new SearchIndex(transport, address.name)
  try {
    await ensure(index, await archive.count(EVERYTHING))
    const turn = await Turn.taken(index, randomUUID())
    const outbox = new Outbox(index, turn)
    await index.ask('POST', '/_refresh')
    try {
      await sendArticles(index, archive, outbox, onProgress)
      await sendOthers(index, archive, outbox)
      await outbox.flush()
      await index.ask('POST', '/_refresh')
    } finally {
      // Where that fails, too, the next writer waits a minute for it.
      await turn.given().catch(() => {})
    }
    return { put: outbox.put, removed: outbox.removed }
  } finally {
    index.close()
  }
}

/** The index behind its name, so that another can take its place later. */
async function ensure(index: SearchIndex, articles: number): Promise<void> {
  const { transport, name } = index
  const { status } = await transport.ask('GET', `/_alias/${name}`)
  const known = status === 404 ? await transport.ask('HEAD', `/${name}`) : undefined
  if (status === 200 || known?.status === 200) return refuseOtherVersion(index)
  const made = await transport.ask('PUT', `/${name}-${VERSION}`, {
    ...indexFor(articles),
    aliases: { [name]: {} },
  })
  // Made by another writer in the same moment.
  const isThere = made.body?.error?.type === 'resource_already_exists_exception'
  if (made.status >= 400 && !isThere) throw transport.hindered('clusterFails')
}

async function sendArticles(
  index: SearchIndex,
  archive: Archive,
  outbox: Outbox,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const all = await archive.count(EVERYTHING)
  const kept = keptArticles(index)
  let next = (await kept.next()).value
  const lines = new LinesOfIssues(archive)
  let done = 0
  for (let after: number | undefined; ; ) {
    const numbers = await archive.matching(EVERYTHING, {
      limit: SLICE,
      ...(after !== undefined && { after }),
    })
    for (const found of await archive.articles(numbers)) {
      for (; next && next.number < found.number; next = (await kept.next()).value)
        await outbox.remove(next.id)
      const document = articleDocument(found, await lines.of(found.issue, found.article.id))
      const isSame = next?.number === found.number && next.mark === document.mark
      if (next?.number === found.number) next = (await kept.next()).value
      if (!isSame) await outbox.add(document)
    }
    done += numbers.length
    onProgress(done, all)
    // Also while nothing has to be sent.
    await outbox.turn.kept()
    if (numbers.length < SLICE) break
    after = numbers.at(-1)
  }
  for (; next; next = (await kept.next()).value) await outbox.remove(next.id)
}

/** Names, issues, what could not be read; last of all what the whole is. */
async function sendOthers(index: SearchIndex, archive: Archive, outbox: Outbox): Promise<void> {
  const kept = await keptOthers(index)
  const send = async (document: Stored) => {
    if (kept.get(document._id) !== document.mark) await outbox.add(document)
    kept.delete(document._id)
  }
  for (const kind of ['person', 'org', 'place', 'work', 'practice', 'figure'] as const)
    for (const entity of await archive.entitiesHolding('', [kind], ALL)) await send(nameDocument(entity))
  const sizes = new Map(
    (await archive.issueSizes()).map((size, order) => [size.id, { size, order }] as const),
  )
  for (const [order, issue] of (await archive.issues()).entries()) {
    const own = sizes.get(issue.id)!
    await send(issueDocument(issue, order, own.size, own.order))
  }
  for (const [order, trouble] of (await archive.troubles(ALL)).entries())
    await send(troubleDocument(trouble, order))
  for (const id of kept.keys()) await outbox.remove(id)
  const facts = factsDocument(await archive.statistics())
  const [known] = await index.get([FACTS], ['mark'])
  if (known?.['mark'] === facts.mark) return
  // Behind everything else: it says that all of it is there.
  await outbox.flush()
  await outbox.add(facts)
}
