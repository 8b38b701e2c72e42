import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dispersion } from '../../src/study/measures/dispersion.ts'
import { logDice } from '../../src/study/measures/log-dice.ts'
import { logLikelihoodOfTable, logLikelihoodOfTwo } from '../../src/study/measures/log-likelihood.ts'
import { logRatio } from '../../src/study/measures/log-ratio.ts'
import { mutualInformation } from '../../src/study/measures/mutual-information.ts'
import { tScore } from '../../src/study/measures/t-score.ts'
import { wilson } from '../../src/study/measures/wilson.ts'

/** Worked out by tools/measures.py. */
const reference = JSON.parse(readFileSync(new URL('measures.json', import.meta.url), 'utf8'))

interface Row {
  counts: number[]
  is: number | number[]
}

const measures: Record<string, (...counts: number[]) => number | number[]> = {
  logLikelihoodOfTwo: (a, b, sizeA, sizeB) => logLikelihoodOfTwo([a!, b!], [sizeA!, sizeB!]),
  logRatio: (a, b, sizeA, sizeB) => logRatio([a!, b!], [sizeA!, sizeB!]),
  logLikelihoodOfTable: (...counts) => logLikelihoodOfTable(...(counts as [number, number, number, number])),
  logDice: (...counts) => logDice(...(counts as [number, number, number])),
  mutualInformation: (...counts) => mutualInformation(...(counts as [number, number])),
  tScore: (...counts) => tScore(...(counts as [number, number])),
  wilson: (...counts) => wilson(...(counts as [number, number])),
}

const near = (ours: number | number[], theirs: number | number[]) =>
  [ours].flat().every((own, index) => Math.abs(own - [theirs].flat()[index]!) < 1e-6)

it.each(Object.keys(measures))('%s equals the reference', (name) => {
  const wrong = (reference[name] as Row[]).filter(({ counts, is }) => !near(measures[name]!(...counts), is))
  expect(wrong).toEqual([])
  expect(reference[name].length).toBeGreaterThan(4)
})

it('dispersion equals the reference', () => {
  for (const { hits, sizes, is } of reference.dispersion) {
    const { dp, normalised } = dispersion(hits, sizes)
    expect(near([dp, normalised], is), `${hits}`).toBe(true)
  }
})

it('the answers that are published come out', () => {
  // Dunning 1993, table 1, "the swiss"; Gries 2008; Hardie 2014: twice as frequent is 1.
  expect(logLikelihoodOfTable(110, 2552, 221, 31777)).toBeCloseTo(270.72, 2)
  expect(dispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]).normalised).toBeCloseTo(0.2195, 3)
  expect(logRatio([20, 10], [1000, 1000])).toBe(1)
  expect(logDice(7, 7, 7)).toBe(14)
})
