import { expect, it } from 'vitest'
import { linesOf } from '../../../src/ingest/placed/lines-of.ts'
import type { Run } from '../../../src/ingest/placed/run.ts'

const run = (text: string, left: number, right: number): Run => ({
  ...{ text, size: 12, face: 'Song', isUpright: false },
  box: { left, right, top: 100, bottom: 112 },
})
const textsOf = (runs: Run[]) => linesOf(runs).map(({ text }) => text)

it('marks of another font stand in the gaps that their line leaves for them', () => {
  // As pdf.js gives what word processors set: the marks first, then the line around them with blanks.
  const line = run('村民说： 桥修好了。 大家笑了。', 0, 192)
  expect(textsOf([run('“', 48, 54), run('”', 114, 120), line])).toEqual(['村民说：“桥修好了。”大家笑了。'])
})

it('a line with a blank of its own stays whole, and so does one over which something was printed', () => {
  expect(textsOf([run('记者 林晓', 0, 54), run('摄', 60, 72)])).toEqual(['记者 林晓摄'])
  expect(textsOf([run('跨河 大桥合龙', 0, 78), run('样', 50, 62)])[0]).toMatch(/跨河 大桥合龙/)
})
