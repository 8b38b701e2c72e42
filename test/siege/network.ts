import { cpSync, existsSync, readFileSync } from 'node:fs'
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
import { type Ended, program, start } from './children.ts'
import { type Locks, OddDisk } from './odd-disk.ts'
import { type Row, Tally } from './row.ts'

const AT_ONCE = 4
const ERRORS: Locks[] = ['ENOLCK', 'EIO', 'EOPNOTSUPP', 'ENOSYS']

async function aDisk(locks: Locks, server: string): Promise<OddDisk> {
  const disk = new OddDisk(aFolder(), locks)
  await disk.mount(server)
  return disk
}

function aCorpus(): string {
  const folder = aFolder()
  put(folder, 'a.jsonl', [{ headline: '大桥', text: '大桥合龙。' }])
  put(folder, 'b.jsonl', [{ headline: '水库', text: '水库修好。' }])
  return folder
}

/** In milliseconds: a disk that does not answer may keep a program for ever. */
const LONGEST = 60_000

/** Ends what does not end. */
async function find(corpus: string, index: string, what: string): Promise<Ended> {
  const { child, ended } = start(program, ['find', what, '-C', corpus, '--index', index])
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST)
  const end = await ended
  clearTimeout(timer)
  return end
}

const isRefused = (stderr: string, path: string) =>
  /^lbx-tui: .*不能加锁.*\n$/.test(stderr) && stderr.includes(path)

/** An index on a disk without locks: none is made there, and one that was made elsewhere is asked. */
async function withoutLocks(server: string): Promise<Row[]> {
  const tally = new Tally('an index on a disk where locks fail (ENOLCK, EIO, EOPNOTSUPP, ENOSYS)')
  for (const locks of ERRORS) {
    const disk = await aDisk(locks, server)
    const corpus = aCorpus()
    const none = await find(corpus, disk.path, '大桥')
    tally.check(
      none.code === 2 && isRefused(none.stderr, disk.path),
      () => `${locks}, none: ${none.code} ${none.stderr}`,
    )
    const explorer = (): ReturnType<typeof launch> => launch({ args: ['-C', corpus, '--index', disk.path] })
    const refused = explorer()
    const { exitCode } = await refused.exited
    const said = refused.screen().join('')
    tally.check(
      exitCode === 2 && said.includes('不能加锁'),
      () => `${locks}, explorer: ${exitCode} ${said.trim()}`,
    )
    const elsewhere = aFolder()
    await start(program, ['find', '大桥', '-C', corpus, '--index', elsewhere]).ended
    cpSync(elsewhere, disk.path, { recursive: true })
    put(corpus, 'c.jsonl', [{ headline: '山路', text: '山路通车。' }])
    const old = await find(corpus, disk.path, '大桥')
    const isAnswered = old.code === 0 && old.stdout.includes('大桥合龙') && old.stderr.includes('不能加锁')
    tally.check(isAnswered, () => `${locks}, one from elsewhere: ${old.code} ${old.stderr}`)
    const open = explorer()
    try {
      await open.until(shows('大桥合龙'))
      await open.until(shows('不能加锁'))
      open.type('ZZ')
      const { exitCode: last } = await open.exited
      tally.check(last === 0, () => `${locks}, open explorer: ${last}`)
    } catch (error) {
      open.kill('SIGKILL')
      tally.failed(`${locks}, open explorer: ${(error as Error).message}`)
    }
    await disk.unmount()
  }
  return tally.rows()
}

/** What is kept needs no locks of the disk. */
async function keeping(server: string, size: number): Promise<Row[]> {
  const rows: Row[] = []
  const kinds: [string, string, (folder: string) => string[]][] = [
    [
      'correcting',
      'test/ingest/keeping-process.ts',
      (folder) =>
        correctionsIn(readFileSync(join(folder, 'corrections.toml')), 'corrections.toml').map(
          ({ file, lines }) => `${file}:${lines[0]}`,
        ),
    ],
    [
      'marking',
      'test/settings/keeping-process.ts',
      (folder) => rememberedIn(readMemory(join(folder, 'memory.json'))).read,
    ],
  ]
  for (const [what, file, keptIn] of kinds) {
    const tally = new Tally(`${AT_ONCE} programs ${what} in one file where locks fail (kept)`)
    const keeper = await bundled(file)
    for (const locks of ['ENOLCK', 'void'] as const) {
      const disk = await aDisk(locks, server)
      const ends = await Promise.all(
        Array.from(
          { length: AT_ONCE },
          (_, index) => start(keeper, [disk.path, `p${index}`, String(size)]).ended,
        ),
      )
      const kept = new Set(keptIn(disk.path))
      ends.forEach(({ stdout, stderr }, index) => {
        for (let number = 1; number <= size; number++)
          tally.check(
            kept.has(`p${index}:${number}`),
            () => `${locks} p${index}:${number} ${stdout.slice(-80)} ${stderr}`,
          )
      })
      await disk.unmount()
    }
    rows.push(...tally.rows())
  }
  return rows
}

/** Locks that everybody is given: several index at once in one file. */
async function withVoidLocks(server: string, size: number): Promise<Row[]> {
  const tally = new Tally(`${AT_ONCE} programs with one index where every lock is given to all (finds)`)
  const equal = new Tally('the index afterwards is as one from nothing')
  const disk = await aDisk('void', server)
  const corpus = aCorpus()
  for (let file = 0; file < 40; file++)
    put(corpus, `n${file}.jsonl`, [{ headline: `路${file}`, text: `路${file}通车。` }])
  for (let round = 0; round < size; round++) {
    put(corpus, 'a.jsonl', [{ headline: '大桥', text: `大桥合龙${round}。` }])
    const ends = await Promise.all(Array.from({ length: AT_ONCE }, () => find(corpus, disk.path, '大桥')))
    for (const { code, stdout, stderr } of ends) {
      const isTrue = code === 0 && stdout.includes(`大桥合龙${round}`)
      const isSaid = code !== null && /^lbx-tui: .+$/m.test(stderr) && !/出错：/.test(stderr)
      tally.check(isTrue || isSaid, () => `round ${round}: ${code} ${stdout} ${stderr}`)
    }
  }
  await find(corpus, disk.path, '大桥')
  const fresh = join(aFolder(), 'fresh.db')
  await refreshIndex(fresh, corpus)
  const path = indexPath(corpus, disk.path)
  equal.check(existsSync(path) && isDeepStrictEqual(contentOf(path), contentOf(fresh)), () => 'not equal')
  await disk.unmount()
  return [...tally.rows(), ...equal.rows()]
}

/** As of a stick that is pulled out: whatever is asked of the disk fails, and works again later. */
async function failing(server: string): Promise<Row[]> {
  const tally = new Tally(
    'an open explorer and verbs while the disk of corpus, index or state fails (EIO), and afterwards',
  )
  for (const place of ['corpus', 'index', 'state'] as const) {
    const disk = await aDisk('local', server)
    const corpus = place === 'corpus' ? disk.path : aCorpus()
    if (place === 'corpus') cpSync(aCorpus(), disk.path, { recursive: true })
    const index = place === 'index' ? disk.path : aFolder()
    const environment: Record<string, string> = place === 'state' ? { XDG_STATE_HOME: disk.path } : {}
    const terminal = launch({ args: ['-C', corpus, '--index', index], environment, columns: 220 })
    try {
      await terminal.until(shows('大桥合龙'))
      disk.fail(true)
      terminal.type('jkj')
      await still(terminal)
      terminal.type('ma')
      await still(terminal)
      terminal.type('lgs')
      await still(terminal)
      terminal.type('\x1bh/水库\r')
      await still(terminal)
      terminal.type('q')
      const { code, signal, stderr } = await find(corpus, index, '水库')
      const isSaid = signal === null && stderr.split('\n').length <= 3 && !/出错：/.test(stderr)
      tally.check(place === 'state' || isSaid, () => `${place}, find: ${signal ?? code} ${stderr}`)
      disk.fail(false)
      put(corpus, 'c.jsonl', [{ headline: '山路', text: '山路通车。' }])
      await terminal.until(shows('山路'))
      terminal.type('ZZ')
      const { exitCode } = await terminal.exited
      tally.check(exitCode === 0, () => `${place}: ${exitCode} ${terminal.screen().join(' ').trim()}`)
    } catch (error) {
      terminal.kill('SIGKILL')
      tally.failed(`${place}: ${(error as Error).message.replaceAll(/\s+/g, ' ')}`)
    }
    const after = await find(corpus, index, '山路')
    tally.check(after.code === 0, () => `${place}, afterwards: ${after.code} ${after.stderr}`)
    await disk.unmount()
  }
  return tally.rows()
}

/** Disks as other machines serve them: locks that fail or mean nothing, and a line that breaks. */
export async function network(size: number): Promise<Row[]> {
  if (!existsSync('/dev/fuse'))
    return [
      { what: 'disks of other machines', tried: 0, held: 0, failed: 0, notes: ['skipped: no FUSE here'] },
    ]
  const server = await bundled('test/siege/odd-disk-process.ts')
  return [
    ...(await withoutLocks(server)),
    ...(await keeping(server, size)),
    ...(await withVoidLocks(server, size)),
    ...(await failing(server)),
  ]
}
