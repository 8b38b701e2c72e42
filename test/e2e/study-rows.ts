import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { aFolder } from '../store/a-folder.ts'
import type { Ran } from './running.ts'

type Run = (...args: string[]) => Ran

/** The rows of the flags of what is studied, taken home and collected; `of` asks the small corpus, `bundled` the own one. */
export function studyRows(of: Run, bundled: Run): Record<string, () => void> {
  const read = (answer: Ran) => JSON.parse(answer.stdout)
  const json = (...args: string[]) => read(of(...args, '--json'))
  const company = (...flags: string[]) => read(bundled('collocates', '网格', '--json', ...flags))
  const difference = (...flags: string[]) => read(bundled('keyness', '2022', '--json', ...flags))
  const drawn = (...flags: string[]) =>
    json('kwic', '古桥', ...flags).rows.map(({ article }: { article: string }) => article)
  return {
    against: () => {
      const { rows, against } = json('kwic', '古桥', '--against=西村')
      expect([rows.length, against.query, against.rows.length]).toEqual([3, '西村', 1])
    },
    by: () => {
      const periods = (by: string) =>
        json('trend', '古桥', `--by=${by}`).rows.map(({ period }: { period: string }) => period)
      expect(periods('year')).toEqual(['2020'])
      expect(periods('month')).toEqual(['2020-03', '2020-04'])
      expect(of('trend', '古桥', '--by=week').status).toBe(2)
    },
    span: () => {
      expect(company('--span=2').span).toBe(2)
      expect(company('--span=9').words).toBe(company('--span=2').words)
      expect(company('--span=9').within).toBeGreaterThan(company('--span=2').within)
    },
    unit: () => {
      const words = (unit: string): string[] =>
        company(`--unit=${unit}`).rows.map(({ word }: { word: string }) => word)
      // A number is one, as in the text.
      const characters = words('character').filter((word) => !/^[\d.]+$/.test(word))
      expect(characters.every((word) => [...word].length === 1)).toBe(true)
      expect(words('word').some((word) => [...word].length > 1)).toBe(true)
    },
    count: () => {
      const { rows } = difference('--count=article')
      expect(rows.length).toBeGreaterThan(0)
      expect(rows).not.toEqual(difference('--count=use').rows)
    },
    sample: () => {
      expect(json('kwic', '古桥', '--sample=2').sample).toMatchObject({ size: 2 })
      expect(drawn('--sample=2')).toHaveLength(2)
    },
    seed: () => {
      expect(drawn('--sample=1', '--seed=1')).toEqual(drawn('--sample=1', '--seed=1'))
      const seeds = Array.from({ length: 9 }, (_, turn) => drawn('--sample=1', `--seed=${turn + 1}`).join())
      expect(new Set(seeds).size).toBeGreaterThan(1)
    },
    all: () => expect(json('kwic', '古桥', '--sample=2', '--all')).toMatchObject({ sample: null, total: 3 }),
    as: () => {
      expect(of('export', '古桥', '--as=ris').stdout.match(/^TY {2}- NEWS/gm)).toHaveLength(3)
      expect(of('export', '古桥', '--as=none').status).toBe(2)
    },
    output: () => {
      const file = join(aFolder(), 'found.csv')
      expect(of('export', '古桥', '--as=csv', '-o', file).status).toBe(0)
      expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(4)
    },
    force: () => {
      const folder = join(aFolder(), 'texts')
      const write = (...flags: string[]) => of('export', '古桥', '--as=text', `--output=${folder}`, ...flags)
      expect([write().status, write().status, write('--force').status]).toEqual([0, 2, 0])
      expect(existsSync(folder) && readdirSync(folder)).toHaveLength(3)
    },
    note: () => {
      of('collection', 'add', '甲', 'a.jsonl:1', '--note=再看一遍')
      expect(of('collection', 'show', '甲').stdout).toContain('再看一遍')
    },
    tag: () => {
      of('collection', 'add', '乙', 'a.jsonl:1', '--tag=桥,村')
      expect(of('collection', 'show', '乙').stdout).toContain('#桥 #村')
    },
    paragraph: () => {
      of('collection', 'add', '丙', 'a.jsonl:1', '--paragraph=1')
      expect(of('collection', 'show', '丙').stdout).toContain('a.jsonl:1#1')
    },
    remove: () => {
      of('save', '桥', '古桥')
      expect(of('save').stdout).toContain('古桥')
      of('save', '--remove', '桥')
      expect(of('save').stdout).not.toContain('古桥')
    },
  }
}
