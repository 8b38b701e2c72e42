import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Address,
  addressOf,
  asLink,
  headlineInAddress,
  readAddress,
  written,
} from '../../src/search/places/address.ts'
import { toldBy } from '../../src/search/places/citation.ts'
import { goalOf } from '../../src/search/places/goal.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { aPaper } from '../study/a-paper.ts'
import { anyText } from '../text/any-text.ts'

const someText = anyText.filter((text) => text !== '' && text.isWellFormed())
const anyAddress: fc.Arbitrary<Address> = fc.oneof(
  someText.map((line): Address => ({ to: 'search', line })),
  someText.map((key): Address => ({ to: 'name', kind: 'person', key })),
  fc
    .record({ id: someText, headline: someText, date: fc.constantFrom(null, '2021-03-05') })
    .map(
      ({ headline, ...own }): Address => ({ to: 'article', ...own, headline: headlineInAddress(headline) }),
    ),
  fc
    .record({ id: someText, paragraph: fc.integer({ min: 1, max: 999_999 }) })
    .map((own): Address => ({ to: 'article', ...own, headline: '桥', date: null })),
)

describe('an address', () => {
  it('says what it was made from, in one word', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const text = written(address)
        expect(text).toMatch(/^[^\s"'$`&?|;<>()\\]+$/)
        expect(readAddress(text)).toEqual(address)
        expect(readAddress(asLink(text))).toEqual(address)
        expect(asLink(text)).toMatch(/^[\x21-\x7e]+$/)
      }),
      { numRuns: 1000 },
    )
  })
  it.each([
    '',
    'lbx:',
    'lbx:article/',
    'lbx:nobody/x',
    'lbx:search/%',
    'lbx:article/%ff,headline=x',
    'http://x/y',
  ])('%j is none', (text) => expect(readAddress(text)).toBeUndefined())
  it('for any text: is read or is not, and never fails', () => {
    fc.assert(
      fc.property(anyText, (text) => void readAddress(`lbx:article/${text}`)),
      { numRuns: 1000 },
    )
  })
})

describe('a citation', () => {
  it.each([
    ['《河东日报》2021-03-05 3版《古桥修好了》', '2021-03-05', '古桥修好了'],
    ['桥修好了。（《河东日报》2021-03-05（推定） 3版《古桥：“大修”》）', '2021-03-05', '古桥：“大修”'],
    ['《河东日报》2021-03-05, p. 3《读《桥志》有感》', '2021-03-05', '读《桥志》有感'],
    ['《河东日报》日期不详《读《桥志》有感》', null, '读《桥志》有感'],
    ['古桥修好了[N]. 河东日报,2021-03-05(3).', '2021-03-05', '古桥修好了'],
  ])('%s', (citation, date, headline) => expect(toldBy(citation)).toEqual({ date, headline }))
  it.each(['古桥', '《古桥》修好了', '》', '）》'])('%j is none', (text) =>
    expect(toldBy(text)).toBeUndefined(),
  )
})

describe('what an address leads to', async () => {
  const bridge = { headline: '古桥修好了', text: '东村的古桥修好了。', date: '2021-03-05' }
  const other = { headline: '新路通车', text: '西村的路通车了。', date: '2021-03-05' }
  const before = await aPaper([bridge, other])
  const [first] = await before.articles(await before.matching({ ask: 'text', text: '古桥' }, { limit: 1 }))
  const address = addressOf(first!, 1)
  const headlineAt = async (archive: typeof before, text: string) => {
    const goal = await goalOf(archive, text)
    return goal?.at === 'article' ? [goal.found.article.headline, goal.paragraph] : goal
  }

  it('is the article, its paragraph with it', async () => {
    expect(await headlineAt(before, address)).toEqual(['古桥修好了', 1])
    expect(await headlineAt(before, first!.article.id)).toEqual(['古桥修好了', undefined])
    expect(await headlineAt(before, `${first!.article.id}#1`)).toEqual(['古桥修好了', 1])
  })
  it('is the same article where it has moved', async () => {
    const moved = await aPaper([other, other, bridge])
    expect(await headlineAt(moved, address)).toEqual(['古桥修好了', 1])
  })
  it('is the article in its place where its headline was put right', async () => {
    const mended = await aPaper([{ ...bridge, headline: '古桥大修完毕' }, other])
    expect(await headlineAt(mended, address)).toEqual(['古桥大修完毕', 1])
  })
  it('is the article of its day where a file is written over with another of that name', async () => {
    const short = (date: string, text: string) => ({ headline: '简讯', date, text })
    const folder = aFolder()
    put(folder, 'today.jsonl', [short('2021-03-06', '后一天的。'), short('2021-03-06', '也是后一天的。')])
    put(folder, 'kept.jsonl', [short('2021-03-05', '先修桥。'), short('2021-03-05', '再修路。')])
    const { archive } = await openArchive(folder, { folder: aFolder() })
    const textAt = async (at: string) => {
      const goal = await goalOf(archive, `lbx:article/${at},headline=简讯`)
      return goal?.at === 'article' && goal.found.article.body[0]!.text
    }
    expect(await textAt('today.jsonl:1,date=2021-03-05')).toBe('先修桥。')
    // In the same place of a file that is called otherwise now.
    expect(await textAt('today.jsonl:2,date=2021-03-05')).toBe('再修路。')
    expect(await textAt('today.jsonl:2,date=2021-03-06')).toBe('也是后一天的。')
    expect(await textAt('today.jsonl:2')).toBe('也是后一天的。')
  })
  it('is the article where it has no such paragraph', async () => {
    expect(await headlineAt(before, addressOf(first!, 7))).toEqual(['古桥修好了', undefined])
    expect(await headlineAt(before, `${first!.article.id}#7`)).toEqual(['古桥修好了', undefined])
  })
  it('is nothing where the article is gone', async () => {
    expect(await headlineAt(await aPaper([{ ...other, date: '2021-03-06' }]), address)).toBeUndefined()
  })
  it('is what a citation names, authors before it or not', async () => {
    for (const citation of [
      '《河东日报》2021-03-05《古桥修好了》',
      '东村。（《河东日报》2021-03-05《古桥修好了》）',
      '林晓东. 古桥修好了[N]. 河东日报, 2021-03-05.',
    ])
      expect(await headlineAt(before, citation)).toEqual(['古桥修好了', undefined])
    expect(await headlineAt(before, '《河东日报》2021-03-06《古桥修好了》')).toBeUndefined()
    expect(await headlineAt(before, '《河东日报》2021-99-99《古桥修好了》')).toBeUndefined()
  })
  it('is a name of the corpus, or a search', async () => {
    const archive = await aPaper([{ headline: '会议', text: '县委书记林晓东讲话。', date: '2021-03-05' }])
    expect(await goalOf(archive, 'lbx:person/林晓东')).toMatchObject({ entity: { name: '林晓东' } })
    expect(await goalOf(archive, 'lbx:person/林晓西')).toBeUndefined()
    expect(await goalOf(archive, 'lbx:search/古桥%20-新路')).toEqual({ at: 'search', line: '古桥 -新路' })
  })
})
