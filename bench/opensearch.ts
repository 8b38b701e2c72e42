import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cardsOf } from '../src/search/cards-of.ts'
import { find } from '../src/search/find.ts'
import type { Archive } from '../src/store/archive.ts'
import { openArchive } from '../src/store/open-archive.ts'
import { openCluster } from '../src/store/opensearch/open.ts'
import { writeTo } from '../src/store/opensearch/write.ts'
import { indexPath } from '../src/store/where.ts'
import { companionsAmong } from '../src/study/companions.ts'
import { draw } from '../src/study/drawn.ts'
import { LEAST, MANY, SAMPLE } from '../src/study/limits.ts'
import { setOf } from '../src/study/set.ts'
import { spokenOf } from '../src/study/spoken-of.ts'
import { trendOf } from '../src/study/trend.ts'
import { type Cluster, startCluster } from '../test/opensearch/cluster/start.ts'
import { ARTICLES, queriesFor } from './archive.ts'
import { makeCorpus } from './corpus/make-corpus.ts'
import { type Figure, middle, processorTime } from './timing.ts'

const DAYS = { since: null, until: null }
const EVERYTHING = { ask: 'dates', from: null, to: null } as const
/** What is asked of each engine, and how often. */
const TIMES = 20
/** Queries come in kinds, over and over; these are the ones that are forgiven. */
const KINDS = 18
const FORGIVEN = [12, 13, 14, 15, 16]

type Task = (archive: Archive, time: number) => Promise<unknown>

export async function tasksOf(archive: Archive): Promise<Record<string, Task>> {
  const queries = await queriesFor(archive)
  const forgiven = queries.filter((_, index) => FORGIVEN.includes(index % KINDS))
  const words = queries.filter((_, index) => index % KINDS === 0)
  const people = (await archive.entitiesHolding('', ['person'], TIMES)).map(({ key }) => key)
  const at = <Value>(all: Value[], time: number) => all[time % all.length]!
  const search = (own: Archive, line: string) => find(own, { line, limit: 20, isCounted: false })
  return {
    'newest page': async (own) => own.articles(await own.matching(EVERYTHING, { limit: 20 })),
    'first page of a search': (own, time) => search(own, at(queries, time)),
    'count of a word': (own, time) => own.count({ ask: 'text', text: at(words, time) }),
    'forgiving search': (own, time) => search(own, at(forgiven, time)),
    who: async (own, time) => {
      const [entity] = await own.entitiesKeyed(at(people, time), ['person'])
      return cardsOf(own, { entity: entity! })
    },
    company: async (own, time) => {
      const set = setOf(`人:${at(people, time)}`, DAYS)
      const spoken = await spokenOf(own, set, await draw(own, set, SAMPLE))
      return companionsAmong(spoken, { all: ARTICLES, least: LEAST, most: MANY })
    },
    'uses by month': (own, time) => trendOf(own, setOf(at(words, time), DAYS), { by: 'month', ...DAYS }),
  }
}

const TICKS = 100
/** Milliseconds that the processor worked for a process since it began. */
function workedFor(process: number): number {
  const fields = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000
}

/** Half of the answers come within this; what the processor worked for one on the average, the cluster included. */
export async function measured(name: string, tasks: Record<string, Task>, archive: Archive, java?: number) {
  const worked = () => processorTime() + (java ? workedFor(java) : 0)
  const figures: Figure[] = []
  for (const [what, ask] of Object.entries(tasks)) {
    for (let time = 0; time < TIMES; time++) await ask(archive, time)
    const times: number[] = []
    const before = worked()
    for (let time = 0; time < TIMES; time++) {
      const start = performance.now()
      await ask(archive, time)
      times.push(performance.now() - start)
    }
    figures.push(
      { name: `${name}: ${what}, half within`, value: middle(times), unit: 'ms' },
      { name: `${name}: ${what}, processor`, value: (worked() - before) / TIMES, unit: 'ms' },
    )
  }
  return figures
}

async function sizeIn(port: number, name: string): Promise<number> {
  const at = `http://127.0.0.1:${port}/${name}`
  // Segments that were merged are gone after the next refresh.
  for (const path of ['_forcemerge?max_num_segments=1', '_refresh'])
    await fetch(`${at}/${path}`, { method: 'POST' })
  const told = (await (await fetch(`${at}/_stats/store`)).json()) as {
    _all: { primaries: { store: { size_in_bytes: number } } }
  }
  return told._all.primaries.store.size_in_bytes
}

/** Writes an archive to a cluster, and asks it there. */
export async function inCluster(
  { port, process: { pid: java } }: Pick<Cluster, 'port' | 'process'>,
  name: string,
  local: Archive,
  tasks: Record<string, Task>,
): Promise<Figure[]> {
  const worked = () => processorTime() + workedFor(java!)
  const named = `opensearch+http://127.0.0.1:${port}/bench`
  const [start, before] = [performance.now(), worked()]
  await writeTo(named, local)
  const writing = [
    { name: `${name}: writing`, value: (performance.now() - start) / 1000, unit: 's' },
    { name: `${name}: writing, processor`, value: (worked() - before) / 1000, unit: 's' },
    { name: `${name}: size without copies`, value: (await sizeIn(port, 'bench')) / 1e6, unit: 'MB' },
  ]
  const { archive } = await openCluster(named)
  const answering = await measured(name, tasks, archive, java)
  await archive.close()
  return [...writing, ...answering]
}

async function ofNodes(nodes: number, local: Archive, tasks: Record<string, Task>): Promise<Figure[]> {
  const cluster = await startCluster({ nodes })
  try {
    return await inCluster(cluster, nodes === 1 ? '1 node' : `${nodes} nodes`, local, tasks)
  } finally {
    await cluster.stop()
  }
}

/** The same articles in a local file and in a cluster of one node and of three. */
export async function benchOpenSearch(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-bench-'))
  try {
    const [corpus, indexes] = [join(folder, 'corpus'), join(folder, 'indexes')]
    makeCorpus(corpus, ARTICLES)
    const before = processorTime()
    const { archive } = await openArchive(corpus, { folder: indexes })
    const indexing = (processorTime() - before) / 1000
    const tasks = await tasksOf(archive)
    return [
      { name: 'local: indexing, processor', value: indexing, unit: 's' },
      { name: 'local: size', value: statSync(indexPath(corpus, indexes)).size / 1e6, unit: 'MB' },
      ...(await measured('local', tasks, archive)),
      ...(await ofNodes(1, archive, tasks)),
      ...(await ofNodes(3, archive, tasks)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
