import { describe, expect, test } from 'vitest'
import { readText } from '../../src/ingest/reading/read-file.ts'

const BRACKETED = `检索词：渡口  命中 2 篇

【篇名】渡口桥通车
【作者】邬小棠;柏青禾
【报纸】河湾日报
【日期】2019-07-20
【版次】第3版
【正文】
    昨天上午九时，渡口桥通车，河西的孩子上学不用再等渡船。
    桥长二百八十六米，去年三月动工。

【篇名】古戏台修好了
【作者】
【报纸】河湾日报
【日期】2019年7月21日
【版次】5
【正文】梁还是那根梁，瓦还是那些瓦。
三次上桐油
修缮用了十四个月。`

const PLAIN = `题　名：夜校开进了菜市场
作　者：闻人栎
来　源：河湾晚报
日　期：20240302
正　文：收摊以后的城南菜市场，灯又亮了起来，二楼的空仓库里
摆着四十张课桌。

夜校一期八周，不收学费。
----------------------------------------
题　名：豆腐坊的灯
作　者：
来　源：河湾晚报
日　期：20240302
正　文：凌晨两点，豆腐坊的灯准时亮了。
----------------------------------------`

const articlesOf = (text: string) => readText(text, 'found.txt', {}).flatMap(({ articles }) => articles)

describe('articles that a database gives as fields', () => {
  test('names of fields are in no headline and in no text', () => {
    const [bridge, stage] = articlesOf(BRACKETED)
    expect(bridge).toMatchObject({ headline: '渡口桥通车', headlineFrom: 'print', page: 3 })
    expect(bridge!.bylines.map(({ name }) => name)).toEqual(['邬小棠', '柏青禾'])
    expect(bridge!.body.map(({ text }) => text)).toEqual([
      '昨天上午九时，渡口桥通车，河西的孩子上学不用再等渡船。',
      '桥长二百八十六米，去年三月动工。',
    ])
    expect(stage).toMatchObject({ headline: '古戏台修好了', bylines: [], page: 5 })
    expect(stage!.body.map(({ type, text }) => [type, text])).toEqual([
      ['p', '梁还是那根梁，瓦还是那些瓦。'],
      ['crosshead', '三次上桐油'],
      ['p', '修缮用了十四个月。'],
    ])
  })

  test('each article is of the day and the paper that its fields say', () => {
    const read = readText(BRACKETED, 'found.txt', {})
    expect(read.map(({ paper, date, dateFrom }) => [paper, date, dateFrom])).toEqual([
      ['河湾日报', '2019-07-20', 'manifest'],
      ['河湾日报', '2019-07-21', 'manifest'],
    ])
  })

  test('labels may be set wide, and a text may be broken into lines', () => {
    const [school, tofu, ...others] = articlesOf(PLAIN)
    expect(others).toEqual([])
    expect(school).toMatchObject({ headline: '夜校开进了菜市场' })
    expect(school!.body.map(({ text }) => text)).toEqual([
      '收摊以后的城南菜市场，灯又亮了起来，二楼的空仓库里摆着四十张课桌。',
      '夜校一期八周，不收学费。',
    ])
    expect(tofu).toMatchObject({ headline: '豆腐坊的灯', bylines: [] })
    expect(tofu!.body).toHaveLength(1)
  })

  test('every character of a text leads back to its line', () => {
    const lines = PLAIN.split('\n')
    for (const { text, origin } of articlesOf(PLAIN).flatMap(({ body }) => body))
      for (let at = 0; at < origin.length; at += 3) {
        const [start, line, column] = [origin[at]!, origin[at + 1]!, origin[at + 2]!]
        const end = origin[at + 3] ?? text.length
        expect(lines[line - 1]!.slice(column, column + end - start)).toBe(text.slice(start, end))
      }
  })

  test('every line is in an article or dropped', () => {
    for (const text of [BRACKETED, PLAIN]) {
      const read = readText(text, 'found.txt', {})
      const ranges = read.flatMap(({ articles, dropped }) => [
        ...articles.flatMap(({ source }) => source.lines),
        ...dropped.flatMap(({ lines }) => lines),
      ])
      const rows = text.split('\n').flatMap((row, at) => (row.trim() === '' ? [] : [at + 1]))
      expect(rows.filter((row) => !ranges.some(([from, to]) => row >= from && row <= to))).toEqual([])
    }
  })

  test('a page that prints such words in its texts is read as a page', () => {
    const page = `征文启事\n题目：我家的老物件\n时间：五月一日至六月一日\n地点：县文化馆二楼\n来稿请寄县文联，入选作品将结集出版。`
    expect(readText(page, 'page.txt', {})[0]!.articles.map(({ headline }) => headline)).not.toContain(
      '我家的老物件',
    )
  })

  test('an announcement that names its subject, time and contents keeps all its lines', () => {
    const page = `我家的老物件征文启事
每一件老物件都有一段来历，县文联向全县征文。
主题：我家的老物件
时间：2024年5月1日至6月1日
内容：记叙文或者散文，两千字以内，要有物件的照片。
来稿请寄县文联，入选作品将结集出版。`
    const [read] = readText(page, 'page.txt', {})
    const all = read!.articles.flatMap(({ headline, body }) => [headline, ...body.map(({ text }) => text)])
    for (const said of ['征文启事', '每一件老物件', '记叙文或者散文', '入选作品'])
      expect(all.join('\n')).toContain(said)
  })

  test('a day that no calendar has is none', () => {
    const odd = PLAIN.replaceAll('20240302', '2024-13-45')
    expect(readText(odd, 'found.txt', {})[0]).toMatchObject({ date: null, dateFrom: 'none' })
  })
})

describe('articles under their references', () => {
  const REFERENCES = `[1] 邬小棠，柏青禾. 渡口桥通车[N]. 河湾日报, 2019-07-20(03).

    昨天上午九时，渡口桥通车，河西的孩子上学不用再等渡船。
    桥长二百八十六米，去年三月动工。

[2] 佚名. 古戏台修好了[N]. 河湾晚报, 2019-07-21(5).
梁还是那根梁，瓦还是那些瓦。`

  test('are by whom, of the paper, the day and the page that these name', () => {
    const files = readText(REFERENCES, 'found.txt', {})
    expect(files.map(({ paper, date }) => [paper, date])).toEqual([
      ['河湾日报', '2019-07-20'],
      ['河湾晚报', '2019-07-21'],
    ])
    expect(articlesOf(REFERENCES)).toMatchObject([
      { headline: '渡口桥通车', bylines: [{ name: '邬小棠' }, { name: '柏青禾' }], body: [{}, {}] },
      { headline: '古戏台修好了', bylines: [], body: [{ text: '梁还是那根梁，瓦还是那些瓦。' }] },
    ])
  })

  test('are not seen in a list of references, and in none that stands in a text', () => {
    const line = (count: number) => `[${count}] 邬小棠. 渡口桥通车[N]. 河湾日报, 2019-07-2${count}(03).`
    const list = ['参考文献', line(1), line(2), line(3)].join('\n')
    const text = `梁还是那根梁，瓦还是那些瓦。修缮用了十四个月。\n${line(1)}\n`
    for (const page of [list, text])
      expect(articlesOf(page).map(({ headline }) => headline)).not.toContain('渡口桥通车')
  })
})
