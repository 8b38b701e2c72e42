import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { doubtedIn } from '../../src/search/doubted.ts'
import { find } from '../../src/search/find.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { fold } from '../../src/text/fold.ts'
import { altoOf, hocrOf } from '../ingest/forms/a-recognised.ts'
import { aSheet } from '../ingest/forms/a-sheet.ts'
import { aFolder } from '../store/a-folder.ts'

const text = '昨天上午，河东新区跨河大桥在晨雾里合龙，两岸居民出门十分钟就能过河，再不用绕行十五公里。'
const sheet = aSheet([[{ headline: ['跨河大桥昨日合龙'], size: 24, columns: 2, paragraphs: [text, text] }]])

async function foundIn(files: Record<string, string>, line: string) {
  const folder = aFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const { archive } = await openArchive(folder, { folder: aFolder() })
  const { hits, total } = await find(archive, { line, limit: 10 })
  await archive.close()
  return { total, hits }
}

const misread = {
  'sure.xml': altoOf(sheet).replaceAll('CONTENT="晨"', 'CONTENT="辰"'),
  'unsure.xml': altoOf(sheet).replaceAll('CONTENT="晨" WC="0.9"', 'CONTENT="辰" WC="0.3"'),
  'unsure.hocr': hocrOf(sheet).replace(/x_wconf 91'>晨/gu, "x_wconf 30'>辰"),
}

it.each(['unsure.xml', 'unsure.hocr'] as const)(
  'a character that was recognised wrongly is forgiven where the recogniser doubted it (%s)',
  async (name) => {
    const { hits, total } = await foundIn({ [name]: misread[name], 'right.xml': altoOf(sheet) }, '晨雾里合龙')
    expect(total).toBe(1)
    expect(hits.map(({ article }) => article.source.file)).toEqual(['right.xml', name])
    const [right, near] = hits
    expect(right!.isNear).toBeUndefined()
    expect(near).toMatchObject({ isNear: true, forgiven: [{ typed: '晨雾里合龙', meant: '辰雾里合龙' }] })
    const [{ text: own, ranges }] = near!.matches as [(typeof hits)[0]['matches'][0]]
    expect(ranges.map((range) => own.slice(...range))).toEqual(['辰雾里合龙'])
  },
)

it('one that the recogniser was sure of is not, where the words stand elsewhere as they were typed', async () => {
  const { hits } = await foundIn(
    { 'sure.xml': misread['sure.xml'], 'right.xml': altoOf(sheet) },
    '晨雾里合龙',
  )
  expect(hits.map(({ article }) => article.source.file)).toEqual(['right.xml'])
})

it('only what was doubted may be another character, and no more than half of what is looked for', () => {
  const aText = fc.array(fc.constantFrom(...'天上，人间𠀀'), { maxLength: 12 }).map((all) => all.join(''))
  const stretch = fc.tuple(fc.nat(14), fc.nat(3)).map(([from, length]) => [from, from + length])
  fc.assert(
    fc.property(aText, fc.array(stretch, { maxLength: 3 }), aText, (text, unsure, typed) => {
      const wanted = fold(typed)
      for (const [from, to] of doubtedIn({ text, unsure: unsure.flat() }, wanted)) {
        const held = text.slice(from, to)
        expect(held.isWellFormed()).toBe(true)
        const sure = held
          .split('')
          .map((each, at) =>
            unsure.some(([first, end]) => first! <= from + at && from + at < end!) ? '' : each,
          )
        expect(fold(held)).not.toBe(wanted)
        expect(
          2 *
            fold(held)
              .split('')
              .filter((each, at) => each !== wanted[at]).length,
        ).toBeLessThanOrEqual(wanted.length)
        for (const each of fold(sure.join(''))) expect(wanted).toContain(each)
      }
    }),
    { numRuns: 1000 },
  )
})
