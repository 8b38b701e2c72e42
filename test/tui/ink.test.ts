import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { frameOf } from '../../src/terminal/frame.ts'
import { parametersOf } from '../../src/terminal/looks.ts'
import { plugins } from '../../tools/build-plugins.mjs'
import { bundled } from '../bundled.ts'

const framesBy = async (own: typeof plugins): Promise<{ frames: string[]; byHand: string[] }> => {
  const file = await bundled('test/tui/frames-of.tsx', own)
  const { CI: _, ...environment } = process.env
  const out = execFileSync(process.execPath, [file], {
    env: { ...environment, FORCE_COLOR: '1' },
    maxBuffer: 1 << 26,
  })
  return JSON.parse(out.toString())
}

/** A frame cell by cell, with the look of each. */
const cellsOf = (text: string) =>
  frameOf(text, { columns: 130, rows: 24, ambiguous: 1, isMeasured: true }).rows.map(({ text: own, look }) =>
    own.map((cell, index) => `${cell}${parametersOf(look[index]!)}`).join('|'),
  )

it('the Ink of the build draws what the Ink of the package draws, cell by cell', async () => {
  const stock = plugins.filter(({ name }) => name.endsWith('ink/build/reconciler.js'))
  const [theirs, ours] = [await framesBy(stock), await framesBy(plugins)]
  expect(ours.frames.length).toBe(theirs.frames.length)
  for (const [index, frame] of theirs.frames.entries()) {
    expect(frame).not.toBe('')
    expect(cellsOf(ours.frames[index]!), `frame ${index}`).toEqual(cellsOf(frame))
  }
  // The first frames, which do not wait for Ink.
  for (const [index, frame] of theirs.byHand.entries())
    expect(cellsOf(frame), `frame ${index}`).toEqual(cellsOf(theirs.frames[index]!))
})
