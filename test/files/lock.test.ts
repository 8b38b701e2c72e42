import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lock, lockNow, lockPathOf } from '../../src/files/lock.ts'
import { thisProcess } from '../../src/files/owner.ts'

const aFile = () => join(mkdtempSync(join(tmpdir(), 'lbx-lock-')), 'a.toml')
const NONCE = '#0123456789ab'
/** The lock of a file, as another has left it. */
const left = (file: string, holder: string) => symlinkSync(holder, lockPathOf(file))
const folderOf = (file: string) => readdirSync(join(file, '..'))

describe('a lock', () => {
  it('is held by one at a time, and leaves nothing behind', async () => {
    const file = aFile()
    const first = lockNow(file, 0)!
    writeFileSync(first.scratch, 'half')
    expect(first.isHeld()).toBe(true)
    expect(lockNow(file, 0)).toBeUndefined()
    expect(await lock(file, 20)).toBeUndefined()
    first.release()
    const second = (await lock(file, 0))!
    first.release()
    expect(second.isHeld()).toBe(true)
    second.release()
    expect(folderOf(file)).toEqual([])
  })

  it('comes as soon as another gives it back', async () => {
    const file = aFile()
    const first = lockNow(file, 0)!
    const waiting = lock(file, Number.POSITIVE_INFINITY)
    first.release()
    expect((await waiting)!.isHeld()).toBe(true)
  })

  // Nothing but /proc tells when a program began.
  it.skipIf(process.platform !== 'linux')(
    'of a program that was killed is taken over, with what it left',
    async () => {
      const file = aFile()
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      const began = execFileSync('cat', [`/proc/${child.pid}/stat`], { encoding: 'utf8' }).split(') ')[1]!
      const holder = thisProcess().replace(/^\d+\.\d+/, `${child.pid}.${began.split(' ')[19]}`)
      left(file, holder + NONCE)
      writeFileSync(`${lockPathOf(file)}.0123456789ab`, 'half')
      left(`${file}`.replace(/a\.toml$/, 'b.toml'), 'of another file')
      expect(lockNow(file, 0)).toBeUndefined()
      child.kill('SIGKILL')
      await once(child, 'close')
      const own = lockNow(file, 0)!
      expect(own.isHeld()).toBe(true)
      own.release()
      expect(folderOf(file)).toEqual(['.b.toml.lock'])
    },
  )

  it.skipIf(process.platform !== 'linux')(
    'is taken over where the number of its holder belongs to another program now',
    () => {
      const file = aFile()
      left(file, thisProcess().replace(/\.\d+@/, '.1@') + NONCE)
      expect(lockNow(file, 0)).toBeDefined()
    },
  )

  it('is taken over where whoever was taking it over was killed too', () => {
    const file = aFile()
    const gone = `${thisProcess().replace(/^\d+\.\d+@/, '999999999.1@')}`
    left(file, gone + NONCE)
    symlinkSync(`${gone}#aaaaaaaaaaaa`, `${lockPathOf(file)}-0123456789ab`)
    symlinkSync(`${gone}#bbbbbbbbbbbb`, `${lockPathOf(file)}-0123456789ab-aaaaaaaaaaaa`)
    expect(lockNow(file, Number.POSITIVE_INFINITY)!.isHeld()).toBe(true)
    expect(folderOf(file)).toEqual(['.a.toml.lock'])
  })

  it.each([
    ['another machine', `77.1@elsewhere+1+2${NONCE}`],
    ['a machine of this name that has started anew', `77.1@${hostname()}+1+2${NONCE}`],
    ['nobody that we know', 'someone@else.1:2'],
  ])('of %s is waited for until it is old, by the clock of the disk', (_, holder) => {
    const file = aFile()
    left(file, holder)
    expect(lockNow(file, 0)).toBeUndefined()
    const minutesAgo = (minutes: number) => Date.now() / 1000 - minutes * 60
    // A clock that was set back says nothing.
    lutimesSync(lockPathOf(file), minutesAgo(-9), minutesAgo(-9))
    expect(lockNow(file, 0)).toBeUndefined()
    expect(readlinkSync(lockPathOf(file))).toBe(holder)
    lutimesSync(lockPathOf(file), minutesAgo(2), minutesAgo(2))
    const own = lockNow(file, 0)!
    expect(own.isHeld()).toBe(true)
    own.release()
    expect(folderOf(file)).toEqual([])
  })

  it('that was taken over from one who slept is not given back by that one', () => {
    const file = aFile()
    const slept = lockNow(file, 0)!
    lutimesSync(lockPathOf(file), 1, 1)
    execFileSync('rm', [lockPathOf(file)])
    const other = lockNow(file, 0)!
    expect(slept.isHeld()).toBe(false)
    slept.release()
    expect(other.isHeld()).toBe(true)
  })

  it('waits for nothing that stands in its place for ever', () => {
    const file = aFile()
    execFileSync('mkfifo', [lockPathOf(file)])
    expect(lockNow(file, 0)).toBeUndefined()
    execFileSync('touch', ['-d', '1 hour ago', lockPathOf(file)])
    expect(lockNow(file, 0)).toBeDefined()
    const other = aFile()
    mkdirSync(lockPathOf(other))
    writeFileSync(join(lockPathOf(other), 'x'), '')
    expect(lockNow(other, 0)).toBeUndefined()
    expect(existsSync(join(lockPathOf(other), 'x'))).toBe(true)
  })
})
