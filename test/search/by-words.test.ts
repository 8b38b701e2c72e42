import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCorpus } from '../../src/ingest/read-corpus.ts'
import { find } from '../../src/search/find.ts'
import { isShortFor } from '../../src/search/short-forms.ts'
import { textsOf } from '../../src/search/texts-of.ts'
import type { Archive } from '../../src/store/archive.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { fold } from '../../src/text/fold.ts'
import { wordsOf } from '../../src/text/segment/segment.ts'
import { classOfWord, WordClass } from '../../src/text/segment/words.ts'
import { aFolder, put } from '../store/a-folder.ts'

const LINES = [
  {
    headline: '河东市试行水费阶梯计价',
    text: '3月4日，河东市水务局公布水费阶梯计价办法，居民用水分为三档。',
  },
  { headline: '大桥合龙', text: '3月4日，连接两岸的大桥合龙，河东理工大学的师生到场参观。' },
]

describe('what nobody wrote as it was typed', () => {
  let archive: Archive
  beforeAll(async () => {
    const corpus = aFolder()
    put(corpus, 'a.jsonl', LINES)
    archive = (await openArchive(corpus, { folder: aFolder() })).archive
  })
  afterAll(() => archive.close())

  const first = async (line: string) => {
    const { hits, total } = await find(archive, { line, limit: 5 })
    return hits[0] && { headline: hits[0].article.headline, total, forgiven: hits[0].forgiven }
  }

  it.each([
    ['阶梯计价水费试行', '阶梯…计价…水费…试行'],
    ['居民的用水怎么收水费', '居民…用水…水费'],
    ['水费 用水 涨价', '水费…用水'],
    ['水费涨价，用水减少 -大桥', '水费…用水'],
  ])('is found by the words that stand together: %s', async (line, meant) => {
    const hit = await first(line)
    expect(hit).toMatchObject({
      headline: '河东市试行水费阶梯计价',
      total: 0,
      forgiven: [{ meant, how: 'words' }],
    })
  })

  it.each(['张三丰', '水费如何能够做到应收尽收颗粒归仓', '大桥 -合龙', '𠮷𠮷𠮷𠮷', '\ud840阶\udc00梯'])(
    'is nothing where too few of its words are there: %s',
    async (line) => {
      expect(await first(line)).toBeUndefined()
    },
  )

  it('is found by the short form of a body', async () => {
    expect(await first('河理大')).toMatchObject({
      headline: '大桥合龙',
      forgiven: [{ typed: '河理大', meant: '河东理工大学', how: 'short' }],
    })
  })
})

it('half of the words of a headline, in any order, find an article that has them', async () => {
  const corpus = new URL('../../corpus', import.meta.url).pathname
  const { archive } = await openArchive(corpus, { folder: aFolder() })
  const headlines = [...readCorpus([corpus])].flatMap(({ articles }) =>
    articles.map(({ headline }) => headline),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...headlines),
      fc.infiniteStream(fc.nat(99)),
      async (headline, order) => {
        const words = wordsOf(fold(headline)).filter(
          (word) => /^\p{Script=Han}{2,}$/u.test(word) && classOfWord(word) !== WordClass.function,
        )
        const line = words
          .map((word) => ({ word, place: order.next().value! }))
          .sort((a, b) => a.place - b.place)
          .map(({ word }) => word)
          .join('')
        if (words.length < 2) return
        const { hits } = await find(archive, { line, limit: 10 })
        const held = hits.some(({ article }) => {
          const text = fold(textsOf(article).join('\n'))
          return words.filter((word) => text.includes(word)).length >= words.length / 2
        })
        expect([line, held]).toEqual([line, true])
      },
    ),
  )
})

it.each([
  ['科协', '河东区科学技术协会', true],
  ['市人社局', '河东市人力资源和社会保障局', true],
  ['农大', '河东农业大学', true],
  ['农大', '河东农业大学附属中学', false],
  ['大农', '河东农业大学', false],
  ['农业大学', '农业大学', false],
  ['', '河东农业大学', false],
])('%s is short for %s: %s', (short, name, expected) => {
  expect(isShortFor(short, name)).toBe(expected)
})
