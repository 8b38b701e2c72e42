import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type KeptCode, readKeptCode, writeKeptCode } from '../../src/code/kept-code.ts'

const aFile = () => join(mkdtempSync(join(tmpdir(), 'lbx-code-')), 'code', 'main')
const CODE: KeptCode = new Map([
  ['main-entry.js', Buffer.from('some')],
  ['后面.js', Buffer.alloc(0)],
  ['last.js', Buffer.from('of what V8 has made')],
])
const written = (code = CODE) => {
  const path = aFile()
  writeKeptCode(path, () => code)
  return path
}
const plain = (code: KeptCode) => [...code].map(([name, bytes]) => [name, [...bytes]])

it('what was kept is read as it was', () => {
  const name = fc.string({ unit: 'binary' })
  const code = fc.array(fc.tuple(name, fc.uint8Array({ maxLength: 40 })))
  fc.assert(
    fc.property(code, (given) => {
      const kept = new Map(given.map(([own, bytes]) => [own.toWellFormed(), Buffer.from(bytes)]))
      expect(plain(readKeptCode(written(kept)))).toEqual(plain(kept))
    }),
  )
})

it('of a file in which one byte is another, or that is cut short or longer, nothing is read', () => {
  const path = written()
  const bytes = readFileSync(path)
  for (let at = 0; at < bytes.length; at++) {
    writeFileSync(path, bytes.with(at, bytes[at]! ^ 1))
    expect(readKeptCode(path).size, `byte ${at}`).toBe(0)
    writeFileSync(path, bytes.subarray(0, at))
    expect(readKeptCode(path).size, `cut at ${at}`).toBe(0)
  }
  writeFileSync(path, Buffer.concat([bytes, Buffer.alloc(1)]))
  expect(readKeptCode(path).size).toBe(0)
})

it('what others can write is not read, nor what a link leads to', () => {
  const path = written()
  for (const mode of [0o620, 0o602]) {
    chmodSync(path, mode)
    expect(readKeptCode(path).size).toBe(0)
  }
  chmodSync(path, 0o600)
  expect(readKeptCode(path).size).toBe(CODE.size)
  symlinkSync(path, `${path}-link`)
  expect(readKeptCode(`${path}-link`).size).toBe(0)
})

it('where nothing can be written nothing is made', () => {
  let isMade = false
  const path = join(written(), 'below', 'a file')
  writeKeptCode(path, () => {
    isMade = true
    return CODE
  })
  expect(isMade).toBe(false)
})

it('what fails on its way leaves nothing behind', () => {
  const path = written()
  writeKeptCode(`${path}-other`, () => {
    throw new Error('no room')
  })
  expect(readdirSync(join(path, '..'))).toEqual(['main'])
})

it('what other versions left goes, the oldest first', () => {
  const path = written()
  const folder = join(path, '..')
  for (let index = 0; index < 80; index++) {
    writeFileSync(join(folder, `old-${index}`), '')
    utimesSync(join(folder, `old-${index}`), index, index)
  }
  writeKeptCode(path, () => CODE)
  const left = readdirSync(folder)
  expect(left).toContain('main')
  expect(left).toContain('old-79')
  expect(left).not.toContain('old-40')
  expect(readKeptCode(path).size).toBe(CODE.size)
})
