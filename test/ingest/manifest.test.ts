import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ManifestError, readManifest } from '../../src/ingest/issue/manifest.ts'

const aFolder = () => mkdtempSync(join(tmpdir(), 'lbx-manifest-'))

it('corpus.toml is read in whatever encoding it was written', () => {
  const folder = aFolder()
  const write = (bytes: Uint8Array) => writeFileSync(join(folder, 'corpus.toml'), bytes)
  expect(readManifest(folder)).toEqual({ files: {} })
  const text = 'paper = "近日"\n# a comment that is long enough to hide two characters behind plain letters\n'
  const gb = Buffer.from(text.replace('近日', '\xbd\xfc\xc8\xd5'), 'latin1')
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    gb,
  ]) {
    write(bytes)
    expect(readManifest(folder)).toMatchObject({ paper: '近日' })
  }
})

it('corpus.toml that is a pipe, a device or a folder is said to be no file', () => {
  for (const make of [
    (path: string) => execFileSync('mkfifo', [path]),
    (path: string) => symlinkSync('/dev/zero', path),
    (path: string) => symlinkSync('.', path),
  ]) {
    const folder = aFolder()
    const path = join(folder, 'corpus.toml')
    make(path)
    expect(() => readManifest(folder)).toThrow(new ManifestError(`${path}: no regular file`))
  }
})
