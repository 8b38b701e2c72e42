import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { correctionsIn } from '../../src/ingest/correct/correction.ts'
import { rememberedIn } from '../../src/settings/memory.ts'
import { readMemory } from '../../src/settings/remembered.ts'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { indexPath } from '../../src/store/where.ts'
import { bundled } from '../bundled.ts'
import { aFolder } from '../store/a-folder.ts'
import { contentOf } from '../store/content-of.ts'
import { aWorld, type World } from './a-world.ts'
import { program, start } from './children.ts'
import { type Row, Tally } from './row.ts'

const KIB = 1024
/** What an index of the world's corpus and its log need at most, in KiB. */
const INDEX = 2600

const find = ({ args, environment }: World, what: string) =>
  start(program, ['find', what, ...args], environment).ended

/** What is wrong after the disk of an index had only so much room, first for making it, then for more. */
async function indexWith(room: number): Promise<string> {
  const world = aWorld('cache', `${room}k`)
  const { disk, folders } = world
  const tries: [string, () => void][] = [
    ['made', () => {}],
    [
      'brought up to date',
      () => Array.from({ length: 40 }, (_, file) => world.write(`c${file}.jsonl`, `山路${file}通车`)),
    ],
  ]
  for (const [what, change] of tries) {
    change()
    const { code, stdout, stderr } = await find(world, '大桥')
    const isSaid = /^lbx-tui: .*(?:磁盘满了|磁盘读写出错).*\n$/m.test(stderr) && stderr.includes(disk.path)
    const isAnswered = code === 0 && stdout.includes('大桥合龙')
    if (!isSaid && !isAnswered) return `${what}: ${code} ${stderr}`
    if (code !== 0 && code !== 2) return `${what}: ${code} ${stderr}`
  }
  disk.resize('16m')
  const { code, stdout, stderr } = await find(world, '山路0通车')
  if (code !== 0 || !stdout.includes('山路0通车') || stderr.includes('lbx-tui'))
    return `room again: ${code} ${stderr}`
  const fresh = join(aFolder(), 'fresh.db')
  await refreshIndex(fresh, folders.corpus)
  const isSame = isDeepStrictEqual(contentOf(indexPath(folders.corpus, folders.cache)), contentOf(fresh))
  if (!isSame) return 'not as one from nothing'
  disk.begin('full')
  const last = await find(world, '山路0通车')
  return last.code === 0 ? '' : `full, nothing new: ${last.stderr}`
}

/** A program that keeps things while the disk has room for ever less: what it says is kept is in the file. */
async function keptWith(
  keeper: string,
  place: 'corpus' | 'state',
  left: number,
  keptIn: (folder: string) => string[],
): Promise<string> {
  const { disk } = aWorld(place)
  await start(keeper, [disk.path, 'before', '5']).ended
  disk.begin('full', left)
  const { stdout } = await start(keeper, [disk.path, 'p', '12']).ended
  const said = stdout.split('\n').filter(Boolean)
  const unkept = said.filter((line) => line.startsWith('{'))
  const kept = new Set(keptIn(disk.path))
  const wanted = [
    ...Array.from({ length: 5 }, (_, index) => `before:${index + 1}`),
    ...said.filter((line) => /^\d+$/.test(line)).map((number) => `p:${number}`),
  ]
  const lost = wanted.filter((name) => !kept.has(name))
  if (lost.length > 0) return `lost ${lost}`
  if (unkept.some((line) => !line.includes('"full"'))) return unkept[0]!
  disk.end('full')
  const after = await start(keeper, [disk.path, 'after', '1']).ended
  return after.stdout === '1\n' ? '' : `room again: ${after.stdout}`
}

/** Disks that become full at so many places of the work. */
export async function fullAnywhere(size: number): Promise<Row[]> {
  const index = new Tally(
    'a disk that is full at some point of indexing or updating; with room again the index is as one from nothing',
  )
  for (let step = 0; step < size; step++) {
    const room = 16 + Math.round((step * INDEX) / size)
    const wrong = await indexWith(room).catch((error: Error) => error.message)
    index.check(wrong === '', () => `${room} KiB: ${wrong}`)
  }
  const rows = index.rows()
  const keepers = [
    [
      'correcting',
      'test/ingest/keeping-process.ts',
      'corpus',
      (folder: string) =>
        correctionsIn(readFileSync(join(folder, 'corrections.toml')), 'corrections.toml').map(
          ({ file, lines }) => `${file}:${lines[0]}`,
        ),
    ],
    [
      'marking',
      'test/settings/keeping-process.ts',
      'state',
      (folder: string) => rememberedIn(readMemory(join(folder, 'memory.json'))).read,
    ],
  ] as const
  for (const [what, file, place, keptIn] of keepers) {
    const keeper = await bundled(file)
    const tally = new Tally(
      `a disk that is full at some point of ${what}: nothing lost that was there or said to be kept`,
    )
    for (let step = 0; step < size; step++) {
      const left = Math.round((step * 24) / size) * KIB
      const wrong = await keptWith(keeper, place, left, keptIn).catch((error: Error) => error.message)
      tally.check(wrong === '', () => `${left} bytes left: ${wrong}`)
    }
    rows.push(...tally.rows())
  }
  return rows
}
