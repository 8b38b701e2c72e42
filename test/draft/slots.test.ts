import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Library } from '../../src/draft/ask/library.ts'
import { Pool } from '../../src/draft/ask/pool.ts'
import { blocksOf } from '../../src/draft/read/blocks.ts'
import { statementsOf } from '../../src/draft/read/statements.ts'
import { candidatesOf } from '../../src/draft/slots/candidates.ts'
import { likeliestOf } from '../../src/draft/slots/likeliest.ts'
import { slipsIn, slotsIn } from '../../src/draft/slots/slots.ts'
import { strippedOf, wordsIn } from '../../src/draft/slots/stripped.ts'
import { isWithin } from '../../src/draft/within.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { segment } from '../../src/text/segment/segment.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { againstBundled } from './against-bundled.ts'

const stripped = (text: string) => strippedOf(text, segment(text), 0, text.length)

/** What two sentences have otherwise, as `draft → archive`. */
const otherwise = (draft: string, archive: string) => {
  const [mine, theirs] = [stripped(draft), stripped(archive)]
  return [...slotsIn(mine, theirs)].map(
    ({ from, to, at, end }) => `${mine.text.slice(from, to)} → ${theirs.text.slice(at, end)}`,
  )
}

describe('what is left of a sentence', () => {
  it('marks and words of grammar are none of it, numbers are whole', () =>
    expect(stripped('全市的党员有15620名，都报到了。').text).toBe('全市党员有15620名报到'))

  it('every character stands where its place says', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'全市的党员和1.5%，。“”𠮷 是二A都'), maxLength: 60 }),
        (text) => {
          const { text: left, places, breaks, words } = stripped(text)
          expect(places.map((place) => text[place]).join('')).toBe(left)
          expect([breaks.length, words.length]).toEqual([left.length + 1, left.length + 1])
          expect(wordsIn(stripped(text), 0, left.length).join('')).toBe(left)
        },
      ),
    ))
})

describe('what stands between the same words', () => {
  it.each([
    ['会议定下三件事，件件要办', '会议定下五件事，件件要办', '三件 → 五件'],
    ['新材料、新能源和新消费', '新材料、新能源、新装备', '消费 → 装备'],
    ['对人大工作，区政府的态度是重视', '对人大工作，区委的态度是重视', '区政府 → 区委'],
  ])('%s / %s', (draft, archive, slot) => expect(otherwise(draft, archive)).toContain(slot))

  it('what is the same is nothing otherwise', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'会议定下三件事，。、的和要办'), maxLength: 40 }),
        (text) => {
          const own = stripped(text)
          for (const { from, to, at, end } of slotsIn(own, own))
            expect(own.text.slice(from, to)).not.toBe(own.text.slice(at, end))
          expect([...slipsIn(own, own, [[0, own.text.length]])]).toEqual([])
        },
      ),
    ))

  it('long sentences of one character end soon', () => {
    const long = stripped('一'.repeat(600))
    expect([...slotsIn(long, long)].length).toBeLessThan(600 * 600)
  })
})

it('of a sentence that says the same over and over no more is compared than of any other', async () => {
  const folder = aFolder()
  const text = '市委书记县长'.repeat(90)
  put(
    folder,
    'made.jsonl',
    [0, 1, 2].map((day) => ({ headline: `第${day}天`, text: text + day })),
  )
  const library = new Library((await openArchive(folder, { folder: aFolder() })).archive, null)
  const [statement] = statementsOf(blocksOf('县委书记市长'.repeat(90)), null)
  const pool = await Pool.for(library, [statement!])
  expect(candidatesOf(statement!, pool).length).toBeLessThan(100)
})

it('the same words are looked at anew where their paragraph reads them otherwise', async () => {
  const folder = aFolder()
  put(folder, 'made.jsonl', [
    {
      headline: '东屏县修渠',
      text: '东屏县修渠时全县喊出的口号是"先清淤后修堤"，各村的人都到工地上去了。',
    },
  ])
  const library = new Library((await openArchive(folder, { folder: aFolder() })).archive, null)
  const draft = '东屏县修渠时全县喊出的口号是"先挖石再种树"，各村的人都到工地上去了。'
  const answers = async (before: string) => {
    const statements = statementsOf(blocksOf(before + draft), null)
    const pool = await Pool.for(library, statements)
    return likeliestOf(statements.at(-1)!, pool).map(({ kind, mine }) => `${kind} ${mine.printed}`)
  }
  const alone = await answers('')
  expect(alone[0]).toContain('挖石再种树')
  expect(await answers('有人说"今天开会。')).not.toEqual(alone)
  expect(await answers('')).toEqual(alone)
})

it('whether all of a name stands in another is asked of characters beyond the common ones, too', () => {
  expect(isWithin('𠮷村', '𠮷水村')).toBe(true)
  expect(isWithin('水𠮷', '𠮷水村')).toBe(false)
})

const found = againstBundled()
const differing = async (draft: string) =>
  (await found(draft)).map(({ kind, text, proposal }) => `${kind}: ${text} → ${proposal}`)

it.each([
  ['陪同走访的是市水利局局长孙上平，工程继续建，改革要走深，都由他来讲。', 'person-name: 孙上平 → 孙尚平'],
  ['对人大工作，区政府的态度是重视、支持、尊重。', 'organisation: 区政府 → 区委'],
  ['离石的支部下面有两层：楼栋或单元党小组、党员中心户、党员联户。', 'figure: 两层 → 三层'],
  ['固投之外，开复工率力争超过70%，固定资产投资力争增长10%以上。', 'figure: 70% → 75%'],
  ['年轻干部在村里干满两个月、成绩突出的，班子空缺时优先考虑。', 'unit: 两个月 → 两年'],
  ['委员的能力有三：一是政治把握，二是民主监督，三是联系群众。', 'steps: 民主监督 → 调查研究'],
])('anything in the place of something else: %s', async (draft, wanted) =>
  expect(await differing(draft)).toEqual([wanted]),
)

it.each([
  '对人大工作，区委的态度是重视、支持、尊重。',
  '离石的支部下面有三层：楼栋或单元党小组、党员中心户、党员联户。',
  '年轻干部在村里干满两年、成绩突出的，班子空缺时优先考虑。',
  '委员的能力有三：一是政治把握，二是调查研究，三是联系群众。',
  '廉海平给区政协会议定调的四句话是：高举旗帜，解放思想，凝心聚力，团结奋进。',
  // Another session, another day, what else is counted there.
  '区里七届人大三次会议也说过项目和营商环境两件事。',
  '人代会应到代表194人，到会180人，够法定人数。',
  // The same in other words of grammar, and in short.
  '刘桂连既是吕梁市民歌学会会长，又是山西省民歌协会副会长。',
])('what is right is left alone: %s', async (draft) => expect(await differing(draft)).toEqual([]))
