import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { randomFrom } from '../../bench/corpus/random.ts'
import { correctionsIn } from '../../src/ingest/correct/correction.ts'
import { rememberedIn } from '../../src/settings/memory.ts'
import { readMemory } from '../../src/settings/remembered.ts'
import { SqliteArchive } from '../../src/store/sqlite/archive.ts'
import { openForReading } from '../../src/store/sqlite/database.ts'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { indexPath } from '../../src/store/where.ts'
import { bundled } from '../bundled.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { contentOf } from '../store/content-of.ts'
import { LINES } from '../store/lines.ts'
import { killAfter, program, start } from './children.ts'
import { type Row, Tally } from './row.ts'
import { SEED } from './seed.ts'

const FILES = 300
const LINES_A_FILE = 4
/** So often is a program killed before what it left is compared with what one from nothing makes. */
const TEN = 10

const linesFrom = (first: number) =>
  Array.from({ length: LINES_A_FILE }, (_, index) => LINES[(first + index) % LINES.length]!)

interface Corpus {
  folder: string
  caches: string
  path: string
}

function aCorpus(): Corpus {
  const [folder, caches] = [aFolder(), aFolder()]
  for (let file = 0; file < FILES; file++) put(folder, `${file}.jsonl`, linesFrom(file))
  return { folder, caches, path: indexPath(folder, caches) }
}

const find = ({ folder, caches }: Corpus) =>
  start(program, ['find', '林晓东', '--json', '-C', folder, `--index=${caches}`])

/** Articles in an index, as far as there is one; throws where it cannot be asked. */
async function articlesIn({ path }: Corpus): Promise<number> {
  const database = openForReading(path)
  if (!database) return 0
  const archive = new SqliteArchive(database)
  try {
    return (await archive.statistics()).articles
  } finally {
    await archive.close()
  }
}

const removeAll = ({ caches }: Corpus) => {
  for (const name of readdirSync(caches)) rmSync(join(caches, name), { recursive: true })
}

/** Another tenth of the files, changed, emptied of an article, or gone. */
function change({ folder }: Corpus, random: () => number): void {
  for (let count = 0; count < FILES / 10; count++) {
    const number = Math.floor(random() * FILES)
    const lines = linesFrom(Math.floor(random() * LINES.length)).slice(random() < 0.5 ? 0 : 1)
    put(folder, `${number}.jsonl`, random() < 0.1 ? undefined : lines)
  }
}

async function isAsFromNothing(corpus: Corpus): Promise<boolean> {
  const fresh = join(aFolder(), 'fresh.db')
  await refreshIndex(fresh, corpus.folder)
  return isDeepStrictEqual(contentOf(corpus.path), contentOf(fresh))
}

/** Kills `find` at any moment of its work, which `prepare` makes before each. */
async function killed(what: string, size: number, seed: number, prepare: Prepare): Promise<Row[]> {
  const [opens, equals] = [
    new Tally(`killed while ${what}, the index can be opened`),
    new Tally(`ten times killed while ${what}, find ends well and the index is as one from nothing`),
  ]
  const random = randomFrom(seed)
  const corpus = aCorpus()
  // What a whole piece of work takes: within that the program is killed.
  await find(corpus).ended
  await prepare(corpus, random)
  const span = await timed(corpus)
  for (let kills = 0; kills < size; ) {
    for (let round = 0; round < TEN && kills < size; ) {
      await prepare(corpus, random)
      const after = span * random()
      if (!(await killAfter(find(corpus), after))) continue
      round++
      kills++
      try {
        await articlesIn(corpus)
        opens.held()
      } catch (error) {
        opens.failed(`seed ${seed}, kill ${kills} after ${Math.round(after)} ms: ${(error as Error).message}`)
      }
    }
    const { code, stderr } = await find(corpus).ended
    const isRight = code === 0 && (await isAsFromNothing(corpus))
    equals.check(isRight, () => `seed ${seed}, after ${kills} kills: status ${code} ${stderr}`)
  }
  return [...opens.rows(), ...equals.rows()]
}

type Prepare = (corpus: Corpus, random: () => number) => void | Promise<void>

async function timed(corpus: Corpus): Promise<number> {
  const begin = Date.now()
  await find(corpus).ended
  return Date.now() - begin
}

/** An index that is whole is made anew; one that is not is gone on with. */
const fromNothing: Prepare = async (corpus) => {
  if ((await articlesIn(corpus)) === FILES * LINES_A_FILE) removeAll(corpus)
}

/** Kills programs that keep something one after another, and looks for all that they said was kept. */
async function killedKeeping(
  what: string,
  size: number,
  file: string,
  keptIn: (folder: string) => string[],
): Promise<Row[]> {
  const tally = new Tally(`killed while ${what}: the file is whole and holds all that was said to be kept`)
  const keeping = await bundled(file)
  const random = randomFrom(SEED)
  let folder = aFolder()
  let said: string[] = []
  for (let kills = 0; kills < size; kills++) {
    if (kills % 50 === 0) [folder, said] = [aFolder(), []]
    const running = start(keeping, [folder, `p${kills}`, '100000'])
    // Once it has begun to keep.
    await new Promise<void>((resolve) => {
      running.child.stdout!.once('data', () => resolve())
      running.child.once('close', () => resolve())
    })
    await killAfter(running, random() * 30)
    const { stdout, stderr } = await running.ended
    said.push(
      ...stdout
        .split('\n')
        .slice(0, -1)
        .map((line) => `p${kills}:${line}`),
    )
    try {
      const kept = new Set(keptIn(folder))
      const lost = said.filter((line) => !kept.has(line))
      tally.check(
        lost.length === 0 && stderr === '',
        () => `kill ${kills}: lost ${lost.slice(0, 3)} ${stderr}`,
      )
    } catch (error) {
      tally.failed(`kill ${kills}: ${(error as Error).message}`)
    }
  }
  return tally.rows()
}

const correctionsOf = (folder: string) =>
  correctionsIn(readFileSync(join(folder, 'corrections.toml')), 'corrections.toml').map(
    ({ file, lines }) => `${file}:${lines[0]}`,
  )
const readOf = (folder: string): string[] => rememberedIn(readMemory(join(folder, 'memory.json'))).read

/** SIGKILL at random moments: two fifths while indexing, two while updating, one while keeping. */
export async function kills(size: number): Promise<Row[]> {
  const part = (share: number) => Math.max(1, Math.round(size * share))
  return [
    ...(await killed('indexing', part(0.4), SEED, fromNothing)),
    ...(await killed('updating', part(0.4), SEED + 1, change)),
    ...(await killedKeeping('correcting', part(0.1), 'test/ingest/keeping-process.ts', correctionsOf)),
    ...(await killedKeeping('marking', part(0.1), 'test/settings/keeping-process.ts', readOf)),
  ]
}
