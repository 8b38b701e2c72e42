import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCorpus } from '../../src/ingest/read-corpus.ts'
import type { Article } from '../../src/model/article.ts'
import { find } from '../../src/search/find.ts'
import { textsOf } from '../../src/search/texts-of.ts'
import type { Archive } from '../../src/store/archive.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { fold } from '../../src/text/fold.ts'
import { matchSound, soundQuery } from '../../src/text/sound/match.ts'
import { readingsOf } from '../../src/text/sound/readings.ts'
import { swapped } from '../../src/text/swapped.ts'
import { aFolder, put } from '../store/a-folder.ts'

const corpus = new URL('../../corpus', import.meta.url).pathname
let archive: Archive
let articles: Article[]
const texts = ({ kicker, headline, subhead, bylines, body }: Article) => [
  fold([...kicker, headline, ...subhead].join('')),
  ...bylines.map(({ name }) => fold(name)),
  fold(body.map(({ text }) => text).join('')),
]

beforeAll(async () => {
  archive = (await openArchive(corpus, { folder: aFolder() })).archive
  articles = [...readCorpus([corpus])].flatMap((result) => result.articles)
})
afterAll(() => archive.close())

const headlines = async (line: string, limit = 3) =>
  (await find(archive, { line, limit })).hits.map(({ article }) => article.headline)

describe('search', () => {
  it('finds every article that a plain scan finds, and no other', async () => {
    const all = articles.map(texts)
    const someWord = fc
      .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 }))
      .map(([article, place, length]) => {
        const whole = all[article % all.length]!.join('')
        const at = place % Math.max(1, whole.length - length)
        return whole.slice(at, at + length)
      })
      .filter((word) => /^[\p{Script=Han}]+$/u.test(word))
    await fc.assert(
      fc.asyncProperty(
        fc.array(someWord, { minLength: 1, maxLength: 2 }),
        fc.option(someWord),
        async (words, without) => {
          const expected = articles
            .filter((_, index) => words.every((word) => all[index]!.some((text) => text.includes(word))))
            .filter(
              (_, index, kept) => !without || !texts(kept[index]!).some((text) => text.includes(without)),
            )
            .map(({ id }) => id)
          const line = [...words, ...(without ? [`-${without}`] : [])].join(' ')
          const numbers = await archive.matching(
            {
              ask: 'all',
              of: [
                ...words.map((text) => ({ ask: 'text' as const, text })),
                ...(without ? [{ ask: 'not' as const, of: { ask: 'text' as const, text: without } }] : []),
              ],
            },
            { limit: 1000 },
          )
          const found = (await archive.articles(numbers)).map(({ article }) => article.id)
          expect([line, found.sort()]).toEqual([line, expected.sort()])
          expect((await find(archive, { line, limit: 1 })).total).toBe(expected.length)
        },
      ),
    )
  })

  it.each([
    ['qiaoxiaofeng', '乔晓峰到吕梁调查队调研'],
    ['qxf', '乔晓峰到吕梁调查队调研'],
    ['qiaox', '乔晓峰到吕梁调查队调研'],
    ['qiaoxia', '乔晓峰到吕梁调查队调研'],
    ['乔xf', '乔晓峰到吕梁调查队调研'],
    ['乔小锋', '乔晓峰到吕梁调查队调研'],
    ['喬曉峰', '乔晓峰到吕梁调查队调研'],
    ['四议工作法', '离石“四议”工作法：小事邻里议 难事社区议'],
    ['“四议” 工作法', '离石“四议”工作法：小事邻里议 难事社区议'],
    ['市政府与旭阳集团共伤合作', '市政府与旭阳集团共商合作'],
    ['市政府旭阳集团共商合作', '市政府与旭阳集团共商合作'],
    ['xuyang jituan', '市政府与旭阳集团共商合作'],
  ])('forgives: %s', async (line, headline) => {
    expect((await headlines(line))[0]).toBe(headline)
  })

  /** A stretch of some article of the corpus, so many Han characters long. */
  const stretch = (least: number, most: number) => {
    const runs = articles.flatMap((article) =>
      textsOf(article).flatMap(
        (text) => fold(text).match(new RegExp(`\\p{Script=Han}{${most},}`, 'gu')) ?? [],
      ),
    )
    return fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: least, max: most })).map(([run, place, length]) => {
      const own = runs[run % runs.length]!
      const at = place % (own.length - length + 1)
      return own.slice(at, at + length)
    })
  }

  it('finds every article that has one of several characters in each place, and no other', async () => {
    const all = articles.map(texts)
    await fc.assert(
      fc.asyncProperty(stretch(2, 4), stretch(2, 4), async (one, other) => {
        const of = [...one].map((character, at) => character + (other[at] ?? '') + '口')
        const fits = new RegExp(of.map((characters) => `[${characters}]`).join(''), 'u')
        const expected = articles
          .filter((_, at) => all[at]!.some((text) => fits.test(text)))
          .map(({ id }) => id)
        const numbers = await archive.matching({ ask: 'row', of }, { limit: 1000 })
        const ids = (await archive.articles(numbers)).map(({ article }) => article.id)
        expect([of, ids.sort()]).toEqual([of, expected.sort()])
      }),
    )
    expect(await archive.matching({ ask: 'row', of: ['老'] }, { limit: 1 })).toEqual([])
    expect(await archive.matching({ ask: 'row', of: ['老', ''] }, { limit: 1 })).toEqual([])
  })

  it('finds whatever stands in a text by its pinyin, also with some of its characters', async () => {
    await fc.assert(
      fc.asyncProperty(stretch(3, 7), fc.boolean(), async (text, isMixed) => {
        const typed = [...text].map((one, at) => (isMixed && at === 0 ? one : readingsOf(one)[0]!)).join('')
        const { hits } = await find(archive, { line: typed, limit: 50 })
        const sounds = hits.filter(({ article }) =>
          textsOf(article).some((own) => matchSound(soundQuery(typed), own)),
        )
        expect([typed, sounds.length > 0]).toEqual([typed, true])
      }),
    )
  })

  it('finds whatever stands in a text with two neighbours in the other order', async () => {
    await fc.assert(
      fc.asyncProperty(stretch(4, 12), fc.nat(), async (text, place) => {
        const typed = swapped([...text], place % (text.length - 1))
        expect([typed, (await headlines(typed, 1)).length]).toEqual([typed, 1])
      }),
    )
  })

  it('finds what stands in texts alone where each of its characters is another that sounds like it', async () => {
    const { hits, total } = await find(archive, { line: '老旧晓区得火险', limit: 3 })
    expect(total).toBe(0)
    expect(hits[0]!.forgiven).toEqual([
      { typed: '老旧晓区得火险', meant: '老旧小区的火险', how: 'homophone' },
    ])
    expect((await find(archive, { line: '佬就晓驱', limit: 1 })).hits[0]!.forgiven?.[0]?.meant).toBe(
      '老旧小区',
    )
    expect(await headlines('佬就')).toEqual([])
  })

  it('finds a line that was recalled with a few of its characters otherwise, and says how it stands there', async () => {
    await fc.assert(
      fc.asyncProperty(
        stretch(10, 24),
        fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
        async (text, slips) => {
          const typed = [...text]
          for (const slip of slips.slice(0, Math.floor(text.length / 5))) typed[slip % typed.length] = '龘'
          const { hits } = await find(archive, { line: typed.join(''), limit: 5 })
          const held = hits.some(({ article }) => textsOf(article).some((own) => fold(own).includes(text)))
          expect([typed.join(''), held]).toEqual([typed.join(''), true])
        },
      ),
    )
    const { total, hits } = await find(archive, { line: '志愿者就从老人家哩青出了一堆费纸', limit: 1 })
    expect(total).toBe(0)
    expect(hits[0]!.forgiven?.[0]).toMatchObject({ meant: '志愿者就从老人家里清出了一堆废纸' })
    expect(await headlines('志愿者在大街上听见了一场音乐会')).toEqual([])
  })

  it('says what it forgave, and counts only what is exact', async () => {
    const { total, hits } = await find(archive, { line: '乔小锋', limit: 3 })
    expect(total).toBe(0)
    expect(hits[0]!.forgiven).toEqual([{ typed: '乔小锋', meant: '乔晓峰', how: 'homophone' }])
    expect((await find(archive, { line: '乔晓峰', limit: 3 })).hits[0]!.forgiven).toBeUndefined()
  })

  it('asks in fields, by date, and with expressions', async () => {
    expect(await headlines('人:乔晓峰')).toEqual(['乔晓峰到吕梁调查队调研'])
    expect(await headlines('旭阳 日:2023')).not.toContain('市政府与旭阳集团共商合作')
    expect(await headlines('旭阳 日:2022-08')).toContain('市政府与旭阳集团共商合作')
    expect(await headlines('/[0-9]{3}个支部/')).toContain('660个支部建在家门口')
    expect(await headlines('没有这样的话而且永远不会有')).toEqual([])
  })

  it('an article in which an expression takes too long is skipped, which is said, and the others are found', async () => {
    const folder = aFolder()
    put(folder, 'a.jsonl', [
      { headline: '难', text: `${'a'.repeat(5000)}b` },
      { headline: '易', text: '甲aa' },
    ])
    const { archive: small } = await openArchive(folder, { folder: join(aFolder(), 'indexes') })
    const found = async (line: string) => {
      const { hits, skipped } = await find(small, { line, limit: 5 })
      return { hits: hits.map(({ article }) => article.headline), skipped }
    }
    expect(await found('/(a+)+\\1$/')).toEqual({ hits: ['易'], skipped: 1 })
    expect(await found('/^甲?(a+)+$/')).toEqual({ hits: ['易'], skipped: undefined })
    expect(await found('/(a+)+\\1$/ /甲/')).toEqual({ hits: ['易'], skipped: undefined })
    await small.close()
  })
})

describe('the order of hits', () => {
  it('is exact before forgiven, headline before body, a name before a passing mention, close before scattered, then the newest', async () => {
    const folder = aFolder()
    put(folder, 'a.jsonl', [
      { headline: '近处', text: '水库今年修好，花了三年。', date: '2020-01-01' },
      { headline: '远处', text: `水库${'今年又是一年好景'.repeat(8)}修好。`, date: '2021-01-01' },
      { headline: '水库修好', text: '好。', date: '2019-01-01' },
      { headline: '风', text: '树林晓东风起。', date: '2021-01-01' },
      { headline: '人', text: '市长林晓东说，好。', date: '2020-01-01' },
      { headline: '旧', text: '有一座古桥。', date: '2018-01-01' },
      { headline: '新', text: '有一座古桥。', date: '2019-01-01' },
      { headline: '谷桥', text: '好。', date: '2022-01-01' },
    ])
    const { archive: made } = await openArchive(folder, { folder: join(aFolder(), 'indexes') })
    const order = async (line: string) =>
      (await find(made, { line, limit: 5 })).hits.map(({ article }) => article.headline)
    expect(await order('水库 修好')).toEqual(['水库修好', '近处', '远处'])
    expect(await order('林晓东')).toEqual(['人', '风'])
    expect(await order('古桥')).toEqual(['新', '旧', '谷桥'])
    await made.close()
  })

  it('NEAR/n finds what has n characters between it, and not what has one more', async () => {
    const folder = aFolder()
    put(folder, 'a.jsonl', [
      { headline: '五', text: '古桥一二三四五石碑。' },
      { headline: '六', text: '古桥一二三四五六石碑。' },
      { headline: '倒', text: '石碑一二三四五古桥。' },
    ])
    const near = (await openArchive(folder, { folder: aFolder() })).archive
    const { hits } = await find(near, { line: '古桥 NEAR/5 石碑', limit: 9 })
    expect(hits.map(({ article }) => article.headline).sort()).toEqual(['五', '倒'].sort())
    near.close()
  })

  it('says of what was only nearly meant that it is, below all that was', async () => {
    const folder = aFolder()
    put(folder, 'a.jsonl', [
      { headline: '一', text: '县里的木偶剧团来了。' },
      { headline: '二', text: '县里的木偶剧院来了。' },
    ])
    const nearly = (await openArchive(folder, { folder: aFolder() })).archive
    const { total, hits } = await find(nearly, { line: '木偶剧场', limit: 9 })
    expect(total).toBe(0)
    expect(hits.map(({ isNear, forgiven }) => [isNear, forgiven?.[0]?.meant])).toEqual([
      [true, '木偶剧团'],
      [true, '木偶剧院'],
    ])
    nearly.close()
  })
})
