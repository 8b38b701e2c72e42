import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '../store/a-folder.ts'
import { program, ran } from './running.ts'
import { launch, shows } from './terminal.ts'

const folderIn = (caches: string) => join(caches, 'lbx-tui', 'code')
const version = (caches: string, own: NodeJS.ProcessEnv = {}) =>
  ran(['--version'], { XDG_CACHE_HOME: caches, ...own })
const RIGHT = version(aFolder())

/** Where the code of one run was kept, and what. */
function keptOnce(): { caches: string; path: string; bytes: Buffer } {
  const caches = aFolder()
  expect(version(caches)).toEqual(RIGHT)
  const [file, ...others] = readdirSync(folderIn(caches))
  expect(others).toEqual([])
  const path = join(folderIn(caches), file!)
  return { caches, path, bytes: readFileSync(path) }
}

it('what was compiled is kept, and taken from there the next time', () => {
  const { caches, path } = keptOnce()
  const { ino, mtimeMs, mode } = statSync(path)
  expect(mode & 0o077).toBe(0)
  expect(version(caches)).toEqual(RIGHT)
  expect(statSync(path)).toMatchObject({ ino, mtimeMs })
})

it.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['zeros, as after the power was cut', (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ['with a byte that is another', (bytes: Buffer) => bytes.with(bytes.length - 9, bytes.at(-9)! ^ 255)],
])('what is kept %s is made anew', (_, spoilt) => {
  const { caches, path, bytes } = keptOnce()
  const broken = Buffer.from(spoilt(bytes))
  writeFileSync(path, broken, { mode: 0o600 })
  expect(version(caches)).toEqual(RIGHT)
  const anew = readFileSync(path)
  expect(anew.equals(broken)).toBe(false)
  expect(anew.length).toBeGreaterThan(bytes.length / 2)
  expect(version(caches)).toEqual(RIGHT)
})

it('the program runs where a file stands in place of the folder for what is kept', () => {
  const caches = aFolder()
  mkdirSync(join(caches, 'lbx-tui'))
  writeFileSync(folderIn(caches), '')
  expect(version(caches)).toEqual(RIGHT)
})

/** Nobody can make a folder there, not even root. */
const NOWHERE = '/dev/null/folder'

it.each([
  ['no folder', '/dev/null'],
  ['not there', join(aFolder(), 'gone')],
])('the program runs where the home is %s', (_, home) => {
  expect(version('', { HOME: home, TMPDIR: NOWHERE })).toEqual(RIGHT)
})

it.skipIf(process.getuid?.() !== 0)('the program runs for a user whom the system does not know', () => {
  const { PATH } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--version'], {
    ...{ encoding: 'utf8', uid: 54321, gid: 54321, env: { PATH, TMPDIR: NOWHERE } },
  })
  expect({ status, stdout, stderr }).toEqual(RIGHT)
})

it('where Node is told to keep no code, none is kept', () => {
  const caches = aFolder()
  expect(version(caches, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(RIGHT)
  expect(existsSync(folderIn(caches))).toBe(false)
})

it('programs that begin at once keep one whole file', async () => {
  const caches = aFolder()
  const environment = { ...process.env, XDG_CACHE_HOME: caches }
  const statuses = await Promise.all(
    Array.from(
      { length: 4 },
      () =>
        new Promise((resolve) => {
          spawn(process.execPath, [program, '--version'], { env: environment }).on('exit', resolve)
        }),
    ),
  )
  expect(statuses).toEqual([0, 0, 0, 0])
  expect(readdirSync(folderIn(caches))).toHaveLength(1)
  expect(version(caches)).toEqual(RIGHT)
})

it.each([
  ['who may only look keeps nothing', ['--restricted'], false],
  ['who may do anything keeps it at the end, if not before', [], true],
])('%s', async (_, args, isKept) => {
  const caches = aFolder()
  const terminal = launch({ args, environment: { XDG_CACHE_HOME: caches } })
  await terminal.until(shows('离石'), 'an article')
  terminal.type('ZZ')
  await terminal.exited
  expect(existsSync(folderIn(caches))).toBe(isKept)
})
