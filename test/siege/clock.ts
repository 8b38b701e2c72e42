import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { randomFrom } from '../../bench/corpus/random.ts'
import { correctionsIn } from '../../src/ingest/correct/correction.ts'
import { rememberedIn } from '../../src/settings/memory.ts'
import { readMemory } from '../../src/settings/remembered.ts'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { indexPath } from '../../src/store/where.ts'
import { bundled } from '../bundled.ts'
import { launch, shows } from '../e2e/terminal.ts'
import { aFolder, type Line, put } from '../store/a-folder.ts'
import { contentOf } from '../store/content-of.ts'
import { program } from './children.ts'
import { type Row, Tally } from './row.ts'
import { SEED } from './seed.ts'

const FILES = 12
/** How far the clock of a program stands from that of the files, in days. */
const CLOCKS = ['+0d', '-1d', '+1d', '-800d', '+9000d']
const hasFaketime = spawnSync('faketime', ['-f', '+0d', 'true']).status === 0

const FUTURE = 4_000_000_000
/** Times that files are given, in seconds: before 1970, before they were written, now and in the future. */
const TIMES = [-10_000_000, -0.5, 0, 1, 1_000_000_000, 1_600_000_000, FUTURE, FUTURE + 1, 9_000_000_000]

/** A program as if its clock stood elsewhere; the times of files are as they are. */
async function runAt(
  clock: string,
  file: string,
  args: string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const command = [process.execPath, file, ...args]
  const [first, ...rest] = hasFaketime ? ['faketime', '-f', clock, ...command] : command
  const child = spawn(first!, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Whatever it counts by is the real time: only what is asked for the date is told another.
    env: { ...process.env, LANG: 'zh_CN.UTF-8', NO_FAKE_STAT: '1', DONT_FAKE_MONOTONIC: '1' },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    stdout += data
  })
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    stderr += data
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}

/** Files change, are replaced and dated anew at random; each answer says what is in them. */
async function dated(size: number): Promise<Row[]> {
  const answers = new Tally(
    'files of any date that change, asked by programs whose clocks differ: the answer is what they say',
  )
  const equal = new Tally('every ten changes the index is as one from nothing')
  const random = randomFrom(SEED)
  const pick = <Item>(items: Item[]): Item => items[Math.floor(random() * items.length)]!
  const [folder, caches] = [aFolder(), aFolder()]
  const held = new Map<string, string>()
  const write = (file: string, count: number) => {
    // Of one size, so that the times alone tell.
    const word = `第${String(count).padStart(6, '0')}号`
    put(folder, file, [{ headline: word, text: `${word}大桥合龙。` } satisfies Line])
    held.set(file, word)
    const [accessed, modified] = [pick(TIMES), pick(TIMES)]
    if (random() < 0.8) utimesSync(join(folder, file), accessed, modified)
  }
  for (let file = 0; file < FILES; file++) write(`${file}.jsonl`, 100_000 + file)
  for (let round = 0; round < size; round++) {
    const file = `${Math.floor(random() * FILES)}.jsonl`
    const before = held.get(file)!
    write(file, round)
    if (random() < 0.2) utimesSync(folder, pick(TIMES), pick(TIMES))
    const clock = pick(CLOCKS)
    const ask = (word: string) =>
      runAt(clock, program, ['find', `"${word}"`, '--json', '-C', folder, `--index=${caches}`])
    const now = await ask(held.get(file)!)
    const then = await ask(before)
    const isRight =
      now.code === 0 && now.stdout.includes(held.get(file)!) && !hitsIn(then.stdout).includes(before)
    answers.check(isRight, () => `round ${round}, clock ${clock}: ${now.code} ${now.stderr} ${then.code}`)
    if (round % 10 !== 9) continue
    const fresh = join(aFolder(), 'fresh.db')
    await refreshIndex(fresh, folder)
    equal.check(
      isDeepStrictEqual(contentOf(indexPath(folder, caches)), contentOf(fresh)),
      () => `round ${round}`,
    )
  }
  return [...answers.rows(), ...equal.rows()]
}

const hitsIn = (json: string): string[] =>
  json === ''
    ? []
    : (JSON.parse(json) as { hits: { article: { headline: string } }[] }).hits.map(
        ({ article }) => article.headline,
      )

/** An open explorer sees what changes, whatever the files are dated. */
async function exploring(): Promise<Row[]> {
  const tally = new Tally('an open explorer shows what a file says after it was changed and dated so')
  for (const time of TIMES) {
    const folder = aFolder()
    put(folder, 'a.jsonl', [{ headline: '大桥', text: '大桥合龙。' }])
    put(folder, 'b.jsonl', [{ headline: '水库', text: '水库修好。' }])
    utimesSync(join(folder, 'a.jsonl'), time, time)
    const terminal = launch({ args: ['-C', folder, `--index=${aFolder()}`] })
    try {
      await terminal.until(shows('大桥合龙'))
      put(folder, 'a.jsonl', [{ headline: '大桥', text: '大桥通车。' }])
      utimesSync(join(folder, 'a.jsonl'), time, time)
      await terminal.until(shows('大桥通车'))
      tally.held()
    } catch (error) {
      tally.failed(`${time}: ${(error as Error).message}`)
    } finally {
      terminal.type('ZZ')
      await terminal.exited
    }
  }
  return tally.rows()
}

/** Programs whose clocks differ keep something one after another: the last one counts, and nothing is lost. */
async function keptByClocks(size: number): Promise<Row[]> {
  const marks = new Tally(
    'programs whose clocks differ mark in one file: the last mark counts, nothing is lost',
  )
  const corrected = new Tally('programs whose clocks differ correct in one file: nothing is lost')
  const random = randomFrom(SEED + 1)
  const clock = () => CLOCKS[Math.floor(random() * CLOCKS.length)]!
  const [marking, correcting] = [
    await bundled('test/siege/marking-process.ts'),
    await bundled('test/ingest/keeping-process.ts'),
  ]
  const folder = aFolder()
  for (let round = 0; round < size; round++) {
    const { stderr } = await runAt(clock(), marking, [folder, `p${round}`])
    const { marks: set, read } = rememberedIn(readMemory(join(folder, 'memory.json')))
    const isAll = Array.from({ length: round + 1 }, (_, number) => `p${number}`).every((name) =>
      read.includes(name),
    )
    marks.check(
      set['a']?.article === `p${round}` && isAll,
      () => `round ${round}: ${set['a']?.article} ${stderr}`,
    )
    await runAt(clock(), correcting, [folder, `p${round}`, '1'])
    const kept = correctionsIn(readCorrectionsOf(folder), 'corrections.toml').map(({ file }) => file)
    corrected.check(kept.length === round + 1 && kept.at(-1) === `p${round}`, () => `round ${round}: ${kept}`)
  }
  const left = readdirSync(folder).filter((name) => name.startsWith('.'))
  corrected.check(left.length === 0, () => `left behind: ${left}`)
  return [...marks.rows(), ...corrected.rows()]
}

const readCorrectionsOf = (folder: string) => readFileSync(join(folder, 'corrections.toml'))

/** Clocks that were set back, and files that say they are of another time than they are. */
export async function clock(size: number): Promise<Row[]> {
  const rows = [...(await dated(size)), ...(await exploring()), ...(await keptByClocks(Math.ceil(size / 4)))]
  const note = 'the clock was not set, files were only dated: no faketime on this machine'
  return hasFaketime ? rows : rows.map((row) => ({ ...row, notes: [note, ...row.notes] }))
}
