import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Environment } from '../../src/settings/folders.ts'
import { keep } from '../../src/settings/keep.ts'
import { memoryNow, type Remembered, rememberedIn } from '../../src/settings/memory.ts'
import { memoryPath, readMemory } from '../../src/settings/remembered.ts'
import { historyPath } from '../../src/settings/search-history.ts'
import { anyText } from '../text/any-text.ts'
import { aHome } from './a-home.ts'

const NOTHING: Remembered = { place: null, marks: {}, jumps: [], read: [], screen: null }
const FRAME = '\x1b[1m要闻\x1b[0m  \x1b[38;2;1;2;3m👩‍🌾 葛\u{e0100}\x1b[m\n第二行'
const SPOT = { article: 'a1', block: 3, offset: 12 }
const MARK = { ...SPOT, headline: '古桥修好了' }
const MUCH: Remembered = {
  place: { issue: 'i1', article: 'a1', block: 3, offset: 12, search: '"三级网格" -市' },
  marks: { a: MARK, ['__proto__']: MARK },
  jumps: [MARK, { ...MARK, block: 4 }],
  read: ['a0', 'a1'],
  screen: { text: FRAME, columns: 80, rows: 24, ambiguous: 2 },
}

const readRemembered = (home: Environment, corpus: string): Remembered =>
  rememberedIn(readMemory(memoryPath(home, [corpus])))

let moment = Date.UTC(2022, 7, 3)

/** As a run does that began with what was kept and ends with this; true where it is kept. */
function writeRemembered(home: Environment, corpus: string, remembered: Remembered): boolean {
  const path = memoryPath(home, [corpus])
  const memory = memoryNow(readMemory(path), remembered, ++moment)
  const toKeep = { memoryPath: path, memory, historyPath: historyPath(home), history: [] }
  return path !== undefined && keep(toKeep, 0) === undefined
}

/** A home with a corpus in it, and the file that is kept of the corpus once there is one. */
function aCorpus() {
  const home = aHome()
  const corpus = join(home.HOME, '吕梁 日报')
  mkdirSync(corpus)
  const folder = join(home.HOME, '.local/state/lbx-tui')
  return { home, corpus, folder, file: () => join(folder, readdirSync(folder)[0]!) }
}

/** What is read where a file of this content stands. */
function readWith(content: string | Buffer): Remembered {
  const { home, corpus, file } = aCorpus()
  writeRemembered(home, corpus, NOTHING)
  writeFileSync(file(), content)
  return readRemembered(home, corpus)
}

const withPart = (part: object) => readWith(JSON.stringify({ version: 1, ...MUCH, ...part }))
const screenOf = (text: string) => withPart({ screen: { ...MUCH.screen, text } }).screen

describe('what is remembered of a corpus', () => {
  it('comes back as it was', () => {
    const { home, corpus } = aCorpus()
    expect(readRemembered(home, corpus)).toEqual(NOTHING)
    expect(writeRemembered(home, corpus, MUCH)).toBe(true)
    expect(readRemembered(home, corpus)).toEqual(MUCH)
  })

  it('stays where a run has gone nowhere, but for marks that it took away', () => {
    const { home, corpus } = aCorpus()
    writeRemembered(home, corpus, MUCH)
    expect(writeRemembered(home, corpus, NOTHING)).toBe(true)
    expect(readRemembered(home, corpus)).toEqual({ ...MUCH, marks: {} })
    expect(writeRemembered(home, corpus, MUCH)).toBe(true)
    expect(readRemembered(home, corpus)).toEqual(MUCH)
  })

  it('stands in a file that a person can tell, one a corpus, by whatever way it was opened', () => {
    const { home, corpus, folder, file } = aCorpus()
    writeRemembered(home, corpus, MUCH)
    expect(file()).toMatch(/\/吕梁_日报-[\da-f]{16}\.json$/)
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ version: 1, place: MUCH.place })
    expect(readRemembered(home, `${corpus}/../吕梁 日报/`)).toEqual(MUCH)
    mkdirSync(join(corpus, '吕梁 日报'))
    expect(readRemembered(home, join(corpus, '吕梁 日报'))).toEqual(NOTHING)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('stands where XDG has it', () => {
    const { home, corpus } = aCorpus()
    const state = join(home.HOME, 'state')
    writeRemembered({ ...home, XDG_STATE_HOME: state }, corpus, MUCH)
    expect(readdirSync(join(state, 'lbx-tui'))).toHaveLength(1)
    expect(readRemembered(home, corpus)).toEqual(NOTHING)
  })

  it('is for the owner alone', () => {
    const { home, corpus, folder, file } = aCorpus()
    writeRemembered(home, corpus, MUCH)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  it('is no more than the newest', () => {
    const { home, corpus } = aCorpus()
    const jumps = Array.from({ length: 150 }, (_, block) => ({ ...MARK, block }))
    const read = Array.from({ length: 6000 }, (_, number) => `a${number}`)
    writeRemembered(home, corpus, { ...NOTHING, jumps, read })
    expect(readRemembered(home, corpus)).toMatchObject({ jumps: jumps.slice(-100), read: read.slice(-5000) })
  })

  it('is nothing where the corpus is gone', () => {
    const home = aHome()
    expect(writeRemembered(home, join(home.HOME, 'gone'), MUCH)).toBe(false)
    expect(readRemembered(home, join(home.HOME, 'gone'))).toEqual(NOTHING)
  })
})

describe('where it cannot be written', () => {
  it('nothing is kept, and nothing is left behind', () => {
    const { home, corpus, file, folder } = aCorpus()
    expect(writeRemembered({ HOME: '/dev/null' }, corpus, MUCH)).toBe(false)
    writeRemembered(home, corpus, MUCH)
    const path = file()
    expect(
      writeRemembered(home, corpus, { ...MUCH, marks: { a: { ...MARK, article: 'x'.repeat(40e6) } } }),
    ).toBe(false)
    expect(readRemembered(home, corpus)).toEqual(MUCH)
    expect(readdirSync(folder)).toEqual([basename(path)])
  })

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0)('as in a folder that is read-only', () => {
    const { home, corpus, folder } = aCorpus()
    writeRemembered(home, corpus, MUCH)
    chmodSync(folder, 0o500)
    expect(writeRemembered(home, corpus, NOTHING)).toBe(false)
    expect(readRemembered(home, corpus)).toEqual(MUCH)
    chmodSync(folder, 0o700)
  })
})

describe('a file that is not as we wrote it', () => {
  it('counts as empty', () => {
    const whole = JSON.stringify({ version: 1, ...MUCH })
    expect(readWith(whole)).toEqual(MUCH)
    expect(readWith(whole.slice(0, -1))).toEqual(NOTHING)
    expect(readWith(whole.replace('"version":1', '"version":2'))).toEqual(NOTHING)
    expect(readWith(whole + ' '.repeat(33 << 20))).toEqual(NOTHING)
    expect(readWith('['.repeat(1 << 20))).toEqual(NOTHING)
  })

  it('counts as empty where it is a pipe, and nobody waits', () => {
    const { home, corpus, file } = aCorpus()
    writeRemembered(home, corpus, MUCH)
    const path = file()
    execFileSync('rm', [path])
    execFileSync('mkfifo', [path])
    expect(readRemembered(home, corpus)).toEqual(NOTHING)
    // Told, since it stands under another name now.
    expect(writeRemembered(home, corpus, MUCH)).toBe(false)
    expect(readRemembered(home, corpus)).toEqual(MUCH)
  })

  it('is not lost: a person finds it under another name', () => {
    const { home, corpus, folder, file } = aCorpus()
    writeRemembered(home, corpus, MUCH)
    const path = file()
    const damaged = ['{"version":1,"marks":{', '', '\0'.repeat(9), '{"version":99}']
    for (const content of damaged) {
      writeFileSync(path, content)
      const toKeep = { memoryPath: path, memory: memoryNow(readMemory(path), MUCH, ++moment) }
      expect(keep({ ...toKeep, historyPath: historyPath(home), history: [] }, 0)).toMatchObject({
        problem: 'damaged',
        path: expect.stringMatching(/\.damaged(-\d)?$/),
      })
      expect(readRemembered(home, corpus)).toEqual(MUCH)
    }
    const aside = readdirSync(folder).filter((name) => name.includes('.damaged'))
    expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(damaged)
  })

  it('is a link to such a file, and stays one; a link to a device is no file of ours', () => {
    const { home, corpus, folder, file } = aCorpus()
    writeRemembered(home, corpus, MUCH)
    const path = file()
    renameSync(path, join(home.HOME, 'mine.json'))
    symlinkSync('../../../mine.json', path)
    expect(writeRemembered(home, corpus, { ...MUCH, marks: { b: MARK } })).toBe(true)
    expect(readlinkSync(path)).toBe('../../../mine.json')
    expect(readRemembered(home, corpus).marks).toEqual({ b: MARK })
    rmSync(path)
    symlinkSync('/dev/zero', path)
    writeRemembered(home, corpus, MUCH)
    expect(readRemembered(home, corpus)).toEqual(MUCH)
    expect(readdirSync(folder)).toHaveLength(2)
    expect(readdirSync('/dev').filter((name) => name.endsWith('.lock'))).toEqual([])
  })

  it('is made again with its folder where both have vanished', () => {
    const { home, corpus, folder } = aCorpus()
    const path = memoryPath(home, [corpus])
    const memory = memoryNow(readMemory(path), MUCH, ++moment)
    for (let time = 0; time < 2; time++) {
      keep({ memoryPath: path, memory, historyPath: historyPath(home), history: [] }, 0)
      expect(readRemembered(home, corpus)).toEqual(MUCH)
      rmSync(folder, { recursive: true })
    }
  })

  it('holds what is as it should be', () => {
    expect(withPart({ jumps: [SPOT, { ...SPOT, block: -1 }, 5, null], read: 'a1', marks: [SPOT] })).toEqual({
      ...MUCH,
      jumps: [{ ...SPOT, headline: '' }],
      read: [],
      marks: {},
    })
    expect(withPart({ place: { block: 1, offset: 2, search: '\x1b]0;x\x07' } }).place).toEqual({
      issue: null,
      article: null,
      block: 1,
      offset: 2,
      search: null,
    })
  })

  it('of any content is read', () => {
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      anyText,
      fc.json(),
      fc
        .record({
          version: fc.constant(1),
          ...Object.fromEntries(Object.keys(NOTHING).map((part) => [part, fc.jsonValue()])),
        })
        .map((content) => JSON.stringify(content)),
    )
    const { home, corpus, file } = aCorpus()
    writeRemembered(home, corpus, NOTHING)
    const path = file()
    fc.assert(
      fc.property(junk, (content) => {
        writeFileSync(path, content)
        expect(Object.keys(readRemembered(home, corpus)).sort()).toEqual(Object.keys(NOTHING).sort())
        writeRemembered(home, corpus, MUCH)
        expect(readRemembered(home, corpus).marks).toMatchObject({ a: SPOT })
      }),
    )
  })
})

describe('the last screen', () => {
  it('comes back where it holds characters, ends of rows and looks', () => {
    expect(screenOf(FRAME)).toEqual(MUCH.screen)
  })

  it.each([
    ['moves the cursor', '\x1b[2J要闻'],
    ['moves the cursor, in the midst of looks', '\x1b[1m\x1b[3;4H\x1b[m'],
    ['asks the terminal', '\x1b[6n'],
    ['sets a private mode', '\x1b[?1m'],
    ['sets the clipboard', '\x1b]52;c;eA==\x07'],
    ['writes a title', '\x1b]0;x\x1b\\'],
    ['is cut off', '要闻\x1b['],
    ['begins a sequence in eight bits', '\x9b2J'],
    ['goes back', '要闻\r过'],
    ['rings', '\x07'],
    ['jumps', '\t'],
    ['turns a line around', '\u202e'],
  ])('does not come back where it %s', (_, text) => {
    expect(screenOf(text)).toBeNull()
    expect(screenOf(FRAME + text)).toBeNull()
  })

  it('does not come back without its size', () => {
    for (const part of [{ columns: '80' }, { rows: -1 }, { ambiguous: 3 }])
      expect(withPart({ screen: { ...MUCH.screen, ...part } }).screen).toBeNull()
  })

  it('of any text sends nothing to the terminal but looks', () => {
    const { home, corpus } = aCorpus()
    fc.assert(
      fc.property(anyText, (text) => {
        writeRemembered(home, corpus, { ...NOTHING, screen: { text, columns: 80, rows: 24, ambiguous: 1 } })
        const back = readRemembered(home, corpus).screen?.text ?? ''
        expect(back.replace(/\x1b\[[\d;]*m|\n/g, '')).not.toMatch(/\p{Cc}/u)
      }),
      { numRuns: 1000 },
    )
  })
})
