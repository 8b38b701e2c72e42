import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftFileState, fileSeen, textSeen } from '../../src/desk/seen-draft.ts'

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'lbx-draft-'))

const seenOf = (path: string, text: string) => {
  writeFileSync(path, text)
  return { file: fileSeen(path), text: textSeen(text) }
}

describe('the file of a draft', () => {
  it('is as it was read, though it was written again in the same words', () => {
    const path = join(temporaryFolder(), 'a.md')
    const seen = seenOf(path, '一稿。')
    expect(draftFileState(path, seen)).toBe('asRead')
    utimesSync(path, 1, 1)
    expect(draftFileState(path, seen)).toBe('asRead')
  })
  it('has changed where its words have, also of the same length, or where it can no longer be read as text', () => {
    const path = join(temporaryFolder(), 'a.md')
    const seen = seenOf(path, '一稿。')
    writeFileSync(`${path}~`, '二稿。')
    renameSync(`${path}~`, path)
    expect(draftFileState(path, seen)).toBe('changed')
    writeFileSync(path, Buffer.from([0, 1, 255]))
    expect(draftFileState(path, seen)).toBe('changed')
    rmSync(path)
    mkdirSync(path)
    expect(draftFileState(path, seen)).toBe('changed')
  })
  it('is gone with its folder, too', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.md')
    const seen = seenOf(path, '一稿。')
    rmSync(path)
    expect(draftFileState(path, seen)).toBe('gone')
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    expect(draftFileState(path, seen)).toBe('gone')
  })
})
