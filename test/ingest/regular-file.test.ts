import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRegularFile } from '../../src/ingest/reading/regular-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'lbx-regular-'))
const path = (name: string) => join(folder, name)
const MOST = 10_000
const refusal = (name: string) => {
  const file = readRegularFile(path(name), MOST)
  return 'refused' in file ? file.refused : file.bytes.toString()
}

it('gives the bytes of any file within the limit, by a link too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      writeFileSync(path('any'), bytes)
      expect(readRegularFile(path('any'), 300)).toMatchObject({ bytes: Buffer.from(bytes) })
    }),
  )
  writeFileSync(path('a.txt'), '要闻')
  symlinkSync('a.txt', path('link'))
  expect(refusal('link')).toBe('要闻')
})

it('says that a file is one byte too large', () => {
  writeFileSync(path('b.txt'), 'x'.repeat(MOST))
  expect(refusal('b.txt')).toHaveLength(MOST)
  appendFileSync(path('b.txt'), 'x')
  expect(refusal('b.txt')).toBe('large')
})

it('waits for no pipe, and reads no device, socket, folder or link to one of them', async () => {
  execFileSync('mkfifo', [path('pipe')])
  symlinkSync('pipe', path('to-pipe'))
  symlinkSync('/dev/zero', path('zero'))
  symlinkSync('.', path('here'))
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(path('socket'), resolve))
  for (const name of ['pipe', 'to-pipe', 'zero', 'here', 'socket']) expect(refusal(name)).toBe('notRegular')
  await new Promise((resolve) => server.close(resolve))
})

it('tells what is missing from what cannot be read', () => {
  symlinkSync('nowhere', path('dangling'))
  symlinkSync('round', path('round'))
  expect(refusal('none')).toBe('missing')
  expect(refusal('a.txt/below')).toBe('missing')
  expect(refusal('dangling')).toBe('missing')
  expect(refusal('round')).toBe('unreadable')
  expect(refusal('a\0b')).toBe('unreadable')
  writeFileSync(path('secret'), 'x')
  chmodSync(path('secret'), 0)
  // Root may read anything.
  expect(refusal('secret')).toBe(process.getuid?.() === 0 ? 'x' : 'unreadable')
})

// These say that they are empty, whatever they hold.
it.skipIf(process.platform !== 'linux')('reads files of the system to their end, within the limit', () => {
  symlinkSync('/proc/self/stat', path('stat'))
  expect(refusal('stat')).toMatch(new RegExp(`^${process.pid} `))
  const file = readRegularFile('/proc/self/maps', 4096)
  expect(file).toMatchObject({ refused: 'large' })
})
