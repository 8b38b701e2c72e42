import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFiles } from '../../src/ingest/read-corpus.ts'
import type { Skipped } from '../../src/ingest/reading/skipped.ts'

it('what describes a corpus is read by a link out of it, but not for who may read nothing else', () => {
  const [folder, outside] = [mkdtempSync(join(tmpdir(), 'lbx-in-')), mkdtempSync(join(tmpdir(), 'lbx-out-'))]
  writeFileSync(join(outside, 'corpus.toml'), 'paper = "河东日报"\n')
  writeFileSync(join(outside, 'corrections.toml'), '[[[')
  symlinkSync(join(outside, 'corpus.toml'), join(folder, 'corpus.toml'))
  expect(openFiles([folder]).manifest.paper).toBe('河东日报')
  symlinkSync(join(outside, 'corrections.toml'), join(folder, 'corrections.toml'))
  const skipped: Skipped[] = []
  const { manifest } = openFiles([folder], { isConfined: true, onSkip: (one) => skipped.push(one) })
  expect(manifest.paper).toBeUndefined()
  expect(skipped).toEqual([
    { file: 'corpus.toml', why: 'link' },
    { file: 'corrections.toml', why: 'link' },
  ])
})
