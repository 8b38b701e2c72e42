import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { lockNow } from '../../src/files/lock.ts'
import { withCorrection } from '../../src/ingest/correct/addition.ts'
import { type Correction, correctionsIn, formatCorrections } from '../../src/ingest/correct/correction.ts'
import { changeCorrections } from '../../src/ingest/correct/keep-corrections.ts'
import { bundled } from '../bundled.ts'

const aFolder = () => mkdtempSync(join(tmpdir(), 'lbx-keep-'))
const a = (line: number, file = 'p.txt'): Correction => ({
  ...{ file, operation: 'split', lines: [line, line], begins: '市图书馆' },
})
const add = (folder: string, correction: Correction, wait?: number) =>
  changeCorrections(
    folder,
    (_, before) => ({ bytes: withCorrection(before, correction)!, outcome: 'kept' as const }),
    wait,
  )
const keptIn = (folder: string) => correctionsIn(readFileSync(join(folder, 'corrections.toml')), 'c')
const modeOf = (path: string) => statSync(path).mode & 0o7777

let program: string
beforeAll(async () => {
  program = await bundled('test/ingest/keeping-process.ts')
})

/** A process that keeps corrections, and what it has said until now. */
function keeping(folder: string, name: string, count: number): { child: ChildProcess; said: () => string[] } {
  const child = spawn(process.execPath, [program, folder, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout!.on('data', (data) => {
    output += data
  })
  return { child, said: () => output.split('\n').slice(0, -1) }
}

describe('corrections that several programs keep', () => {
  it.each([2, 4])('are all there, in the order of each, from %d at once', async (programs) => {
    const folder = aFolder()
    const names = Array.from({ length: programs }, (_, index) => `p${index}.txt`)
    const all = names.map((name) => keeping(folder, name, 100))
    await Promise.all(all.map(({ child }) => once(child, 'close')))
    const wanted = Array.from({ length: 100 }, (_, index) => index + 1)
    for (const { said } of all) expect(said()).toEqual(wanted.map(String))
    const kept = keptIn(folder)
    for (const name of names)
      expect(kept.filter(({ file }) => file === name).map(({ lines }) => lines[0])).toEqual(wanted)
    expect(kept).toHaveLength(100 * programs)
    expect(readdirSync(folder)).toEqual(['corrections.toml'])
  })

  it('are all there that were said to be kept, whenever some of them are killed', async () => {
    const folder = aFolder()
    const said: string[] = []
    const killed = async (name: string, answers: number) => {
      const { child, said: answered } = keeping(folder, name, 1000)
      // After so many answers, somewhere within the next one.
      while (answered().length < answers) await once(child.stdout!, 'data')
      child.kill('SIGKILL')
      await once(child, 'close')
      return answered().map((line) => `${name}:${line}`)
    }
    for (let round = 0; round < 10; round++) {
      const names = Array.from({ length: 5 }, (_, index) => `p${round}-${index}`)
      const answers = await Promise.all(names.map((name, index) => killed(name, 1 + ((round + index) % 5))))
      said.push(...answers.flat())
      const kept = keptIn(folder).map(({ file, lines }) => `${file}:${lines[0]}`)
      expect(new Set(kept).size).toBe(kept.length)
      expect(said.filter((correction) => !kept.includes(correction))).toEqual([])
    }
    expect(await add(folder, a(1))).toBe('kept')
    expect(readdirSync(folder)).toEqual(['corrections.toml'])
  })

  it('are said not to be kept while another program holds the file', async () => {
    const folder = aFolder()
    await add(folder, a(1))
    const before = readFileSync(join(folder, 'corrections.toml'))
    const held = lockNow(join(folder, 'corrections.toml'), 0)!
    expect(await add(folder, a(2), 20)).toMatchObject({ problem: 'busy' })
    held.release()
    expect(readFileSync(join(folder, 'corrections.toml'))).toEqual(before)
    expect(await add(folder, a(2))).toBe('kept')
  })
})

describe('the corrections file', () => {
  it('keeps its mode and its owner, and is as others make files where it is new', async () => {
    const folder = aFolder()
    const path = join(folder, 'corrections.toml')
    await add(folder, a(1))
    expect(modeOf(path)).toBe(0o666 & ~process.umask())
    for (const mode of [0o664, 0o600, 0o646, 0o2664]) {
      chmodSync(path, mode)
      await add(folder, a(2))
      expect(modeOf(path)).toBe(mode)
    }
    if (process.getuid?.() !== 0) return
    execFileSync('chown', ['1234:2345', path])
    await add(folder, a(3))
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 2345 })
  })

  it('stays a link to its target, by links to links, where the target is missing too', async () => {
    const folder = aFolder()
    const other = aFolder()
    mkdirSync(join(other, '更正'))
    symlinkSync(join(other, 'second'), join(folder, 'corrections.toml'))
    symlinkSync('更正/mine.toml', join(other, 'second'))
    for (const line of [1, 2]) {
      expect(await add(folder, a(line))).toBe('kept')
      expect(readlinkSync(join(folder, 'corrections.toml'))).toBe(join(other, 'second'))
      expect(lstatSync(join(other, '更正/mine.toml')).isFile()).toBe(true)
      expect(keptIn(folder)).toHaveLength(line)
    }
    expect(readdirSync(join(other, '更正'))).toEqual(['mine.toml'])
    expect(readdirSync(folder)).toEqual(['corrections.toml'])
  })

  it('that is broken stays as it is, and is told with its line', async () => {
    const folder = aFolder()
    const path = join(folder, 'corrections.toml')
    const broken = `# 甲\n${formatCorrections([a(1)]).trim()}\n[[correction]\nfile = "`
    writeFileSync(path, broken)
    utimesSync(path, 1, 1)
    const outcome = await add(folder, a(2))
    expect(outcome).toMatchObject({ problem: 'broken' })
    expect(outcome).toHaveProperty('what', expect.stringMatching(/^corrections\.toml:7: /))
    expect(readFileSync(path, 'utf8')).toBe(broken)
    expect(statSync(path).mtimeMs).toBe(1000)
    writeFileSync(path, formatCorrections([a(1)]))
    expect(await add(folder, a(2))).toBe('kept')
  })

  it('is never a pipe, a device, a folder, or a link to nowhere', async () => {
    const put = (make: (path: string) => void) => {
      const folder = aFolder()
      make(join(folder, 'corrections.toml'))
      return add(folder, a(1))
    }
    for (const make of [
      (path: string) => execFileSync('mkfifo', [path]),
      (path: string) => symlinkSync('/dev/zero', path),
      (path: string) => symlinkSync('/dev/null', path),
      (path: string) => mkdirSync(path),
      (path: string) => writeFileSync(path, `# ${'x'.repeat(17 << 20)}`),
    ])
      expect(await put(make)).toMatchObject({ problem: 'broken' })
    for (const to of ['corrections.toml', join(aFolder(), 'gone/at/all.toml')])
      expect(await put((path) => symlinkSync(to, path))).toMatchObject({ problem: 'unwritable' })
    expect(readdirSync('/dev').filter((name) => name.endsWith('.lock'))).toEqual([])
  })

  it('that a person saves at that moment is the person’s', async () => {
    const folder = aFolder()
    const path = join(folder, 'corrections.toml')
    for (const before of [undefined, formatCorrections([a(1)])]) {
      if (before !== undefined) writeFileSync(path, before)
      const outcome = await changeCorrections(folder, (_, bytes) => {
        writeFileSync(path, '# 手写的\n')
        return { bytes: withCorrection(bytes, a(2))!, outcome: 'kept' as const }
      })
      expect(outcome).toMatchObject({ problem: 'busy' })
      expect(readFileSync(path, 'utf8')).toBe('# 手写的\n')
      expect(readdirSync(folder)).toEqual(['corrections.toml'])
    }
  })

  it('of a folder that is gone is not made', async () => {
    const folder = join(aFolder(), 'gone')
    expect(await add(folder, a(1))).toMatchObject({ problem: 'unwritable' })
  })

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0)('of a folder that is read-only stays as it is', async () => {
    const folder = aFolder()
    await add(folder, a(1))
    chmodSync(folder, 0o500)
    expect(await add(folder, a(2))).toMatchObject({ problem: 'readOnly' })
    chmodSync(folder, 0o700)
    expect(keptIn(folder)).toEqual([a(1)])
  })
})
