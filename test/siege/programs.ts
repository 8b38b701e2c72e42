import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { correctionsIn } from '../../src/ingest/correct/correction.ts'
import { rememberedIn } from '../../src/settings/memory.ts'
import { readMemory } from '../../src/settings/remembered.ts'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { indexPath } from '../../src/store/where.ts'
import { bundled } from '../bundled.ts'
import { still } from '../e2e/still.ts'
import { launch, shows } from '../e2e/terminal.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { contentOf } from '../store/content-of.ts'
import { LINES } from '../store/lines.ts'
import { program, start } from './children.ts'
import { type Row, Tally } from './row.ts'

const AT_ONCE = 4
const together = <Result>(work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)))

/** Every round a few files change and all ask at once. */
async function finding(size: number): Promise<Row[]> {
  const tally = new Tally(`${AT_ONCE} programs on one corpus while it changes (finds)`)
  const equal = new Tally('the index afterwards is as one from nothing')
  const [folder, caches] = [aFolder(), aFolder()]
  for (let file = 0; file < 50; file++) put(folder, `${file}.jsonl`, LINES)
  for (let round = 0; round * AT_ONCE < size; round++) {
    put(folder, `${round % 50}.jsonl`, LINES.slice(round % LINES.length))
    const ends = await together(
      (index) =>
        start(program, [
          'find',
          ['林晓东', '大家', '周一平', '项目'][index]!,
          '-C',
          folder,
          `--index=${caches}`,
        ]).ended,
    )
    for (const { code, stdout, stderr } of ends)
      tally.check(code === 0 && stdout !== '', () => `round ${round}: status ${code} ${stderr}`)
  }
  const fresh = join(aFolder(), 'fresh.db')
  await start(program, ['find', '林晓东', '-C', folder, `--index=${caches}`]).ended
  await refreshIndex(fresh, folder)
  equal.check(isDeepStrictEqual(contentOf(indexPath(folder, caches)), contentOf(fresh)), () => 'not equal')
  return [...tally.rows(), ...equal.rows()]
}

/** All keep something in one file; afterwards each of it is to be there. */
async function keeping(
  what: string,
  size: number,
  file: string,
  keptIn: (folder: string) => string[],
): Promise<Row[]> {
  const tally = new Tally(`${AT_ONCE} programs ${what} in one file (kept)`)
  const keeper = await bundled(file)
  const folder = aFolder()
  const each = Math.ceil(size / AT_ONCE)
  const ends = await together((index) => start(keeper, [folder, `p${index}`, String(each)]).ended)
  const kept = new Set(keptIn(folder))
  ends.forEach(({ code, stderr }, index) => {
    for (let number = 1; number <= each; number++)
      tally.check(kept.has(`p${index}:${number}`), () => `p${index}:${number} status ${code} ${stderr}`)
  })
  return tally.rows()
}

/** Each explorer sets a mark of its own name in one state folder. */
async function exploring(): Promise<Row[]> {
  const tally = new Tally(`${AT_ONCE} explorers with one state folder (marks found again)`)
  const environment = { XDG_STATE_HOME: aFolder(), XDG_CACHE_HOME: aFolder() }
  const marks = ['a', 'b', 'c', 'd']
  await together(async (index) => {
    const terminal = launch({ environment })
    await terminal.until(shows('本报讯'))
    terminal.type(`${'j'.repeat(index)}m${marks[index]}`)
    await still(terminal)
    terminal.type('ZZ')
    await terminal.exited
  })
  const terminal = launch({ environment })
  await terminal.until(shows('本报讯'))
  const places = new Set<string>()
  for (const mark of marks) {
    // Where the bar stands already, nothing would be drawn.
    terminal.type('G')
    await still(terminal)
    terminal.type(`'${mark}`)
    await still(terminal)
    places.add(terminal.actedOn())
  }
  terminal.type('ZZ')
  await terminal.exited
  tally.held(places.size)
  if (places.size < AT_ONCE) tally.failed(`only ${[...places].join(' / ')}`, AT_ONCE - places.size)
  return tally.rows()
}

/** Several programs at once on one corpus, one state folder, one corrections file. */
export async function programs(size: number): Promise<Row[]> {
  return [
    ...(await finding(size)),
    ...(await keeping('correcting', size * 4, 'test/ingest/keeping-process.ts', (folder) =>
      correctionsIn(readFileSync(join(folder, 'corrections.toml')), 'c').map(
        ({ file, lines }) => `${file}:${lines[0]}`,
      ),
    )),
    ...(await keeping(
      'marking',
      size * 4,
      'test/settings/keeping-process.ts',
      (folder) => rememberedIn(readMemory(join(folder, 'memory.json'))).read,
    )),
    ...(await exploring()),
  ]
}
