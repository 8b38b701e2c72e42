import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isDoubtful } from '../../src/entities/doubt.ts'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { ResolvedCorpus } from '../../src/entities/resolved-corpus.ts'
import { readText } from '../../src/ingest/reading/read-file.ts'
import type { Entity } from '../../src/model/entity.ts'
import { anArticle } from '../an-article.ts'
import articles from './schemes/articles-expected.json' with { type: 'json' }
import expected from './schemes/expected.json' with { type: 'json' }
import more from './schemes/more-expected.json' with { type: 'json' }

const practices = (entities: Entity[]) => entities.filter(({ kind }) => kind === 'practice')
const articleOf = (id: string, ...texts: string[]) =>
  anArticle({
    id,
    body: texts.map((text) => ({ type: 'p' as const, text, lines: [[1, 1]], origin: [] })),
    source: { file: id, lines: [[1, 1]] },
  })

describe('a page of twenty schemes that stand in no list', () => {
  const page = readFileSync(new URL('./schemes/pages.txt', import.meta.url), 'utf8')
  const keys = readText(page, 'pages.txt', {}).flatMap(({ articles }) =>
    articles.flatMap((article) => practices(entitiesOf(article)).map(({ key }) => key)),
  )
  it.each(Object.entries(expected.schemes))('finds those named by %s', (_, names) => {
    const missed = names.filter((name) => !keys.some((key) => key.startsWith(name.slice(0, key.length))))
    expect(missed).toEqual([])
  })

  it('finds little else', () => {
    const all = Object.values(expected.schemes).flat()
    const others = keys.filter((key) => !all.some((name) => key.startsWith(name.slice(0, key.length))))
    expect(others.length).toBeLessThan(3)
  })
})

it('finds most schemes of a page that was written before it was first read', () => {
  const page = readFileSync(new URL('./schemes/more-pages.txt', import.meta.url), 'utf8')
  const keys = readText(page, 'more-pages.txt', {}).flatMap(({ articles }) =>
    articles.flatMap((article) => practices(entitiesOf(article)).map(({ key }) => key)),
  )
  const found = more.schemes.filter((name) => keys.includes(name))
  expect(more.schemes).toHaveLength(20)
  expect(found.length).toBeGreaterThanOrEqual(16)
  expect(keys.filter((key) => !more.schemes.includes(key))).toEqual([])
})

it('finds three of four schemes of articles that mostly tell of them without saying what kind they are', () => {
  const texts = readFileSync(new URL('./schemes/articles.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n\n')
  const keys = texts.flatMap((text, index) =>
    practices(entitiesOf(articleOf(String(index), ...text.split('\n')))).map(({ key }) => key),
  )
  const bare = (name: string) => name.replaceAll(/[、，]/g, '')
  const isFound = (name: string) => keys.some((key) => bare(key).startsWith(bare(name)))
  expect(articles.schemes).toHaveLength(41)
  expect(articles.schemes.filter(isFound).length).toBeGreaterThanOrEqual(31)
  const isOne = (key: string) => articles.schemes.some((name) => bare(key).startsWith(bare(name)))
  expect(keys.filter((key) => !isOne(key))).toEqual([])
})

describe('a quotation that does not say what it is', () => {
  const keys = (text: string) => practices(entitiesOf(articleOf('甲', text))).map(({ key }) => key)
  it('is a scheme where somebody starts it and its article says it again', () => {
    expect(keys('村里推出“灯下书场”，每晚说一回。“灯下书场”场场坐满。')).toEqual(['灯下书场'])
    expect(keys('村里办事的路子，取名“晒账三声锣”。')).toEqual(['晒账三声锣'])
    expect(keys('“灯下书场”推行一年，年轻人也来听。')).toEqual(['灯下书场'])
    expect(keys('这种做法被称作“灯下式”服务。')).toEqual(['灯下式'])
    expect(keys('镇里建立“三色催办单”，开设“说不清”答疑窗口，同村里共建“1+4+X”网。')).toEqual([
      '三色催办单',
      '说不清答疑窗口',
      '1+4+X',
    ])
  })

  it('is of the kind that stands behind the next one', () => {
    expect(keys('村里推行“三灯”“四门”工作法。')).toEqual(['三灯', '四门工作法'])
  })

  it('is none where it is a work, a team or a company', () => {
    expect(keys('社里推出“灯下书场丛书”。“灯下书场丛书”印了三回。')).toEqual([])
    expect(keys('村里组建“灯下书场足球队”。“灯下书场足球队”成立一年。')).toEqual([])
  })

  it('is none where it is only known so, or tells which thing is meant', () => {
    expect(keys('这条街被称为“灯下书场”。“灯下书场”很热闹。')).toEqual([])
    expect(keys('厂里推出“灯下书场”的新款台灯。“灯下书场”卖得好。')).toEqual([])
    expect(keys('他说的“灯下书场”就是夜里读书，“灯下书场”三个字是他写的。')).toEqual([])
  })
})

describe('what the whole corpus says', () => {
  const found = (corpus: ResolvedCorpus, ...articles: ReturnType<typeof articleOf>[]) =>
    articles.map((article) => practices(corpus.entitiesOf(article)).map(({ key }) => key))
  const update = (corpus: ResolvedCorpus, ...articles: ReturnType<typeof articleOf>[]) =>
    corpus.update(articles.map((article) => [article.source.file, [{ article, surroundings: {} }]]))

  it('makes a scheme of a name that several articles repeat, also in those that came before', () => {
    const corpus = new ResolvedCorpus()
    const articles = ['甲', '乙', '丙'].map((id) => articleOf(id, '说起渠长制，水一直流到了下游。'))
    update(corpus, articles[0]!, articles[1]!)
    expect(found(corpus, ...articles.slice(0, 2))).toEqual([[], []])
    update(corpus, articles[2]!)
    expect(found(corpus, ...articles)).toEqual([['渠长制'], ['渠长制'], ['渠长制']])
    corpus.update([['丙', []]])
    expect(found(corpus, ...articles.slice(0, 2))).toEqual([[], []])
  })

  it('believes everywhere what one article is sure of', () => {
    const corpus = new ResolvedCorpus()
    const bare = articleOf('甲', '说起渠长制，水一直流到了下游。')
    update(corpus, bare, articleOf('乙', '全县推行渠长制。'))
    expect(found(corpus, bare)).toEqual([['渠长制']])
  })
})

describe('a name that one article says again', () => {
  const named = (text: string) => practices(entitiesOf(articleOf('甲', text))).map(({ name }) => name)

  it('is a scheme where somebody starts it and its words hardly ever stand together', () => {
    expect(named('村里设立晒账日。有了晒账日，账就明白了。')).toEqual(['晒账日'])
    expect(named('村里推出接单即办，老人放心。接单即办一来，事就少了。')).toEqual(['接单即办'])
    expect(named('推行乡村振兴。乡村振兴要人。')).toEqual([])
    expect(named('实行4567工作机制。4567工作机制见效。来了120个单位。')).toEqual(['4567工作机制'])
  })

  it('is one where it is kept up, or set up and told of in the next sentence', () => {
    expect(named('村里探索渡口认领，户户有份。渡口认领实行三年，水清了。')).toEqual(['渡口认领'])
    expect(named('乡里办起流动课桌，娃娃都来。去年，流动课桌走了八个村。')).toEqual(['流动课桌'])
    expect(named('区里试行夜间不打烊服务，分两班值守。夜间不打烊服务开通以来，人人说好。')).toEqual([
      '夜间不打烊',
    ])
    expect(named('区里推进夜间巡逻，人手不够。夜间巡逻要人。')).toEqual([])
  })

  it('is doubtful where it is only said again and again', () => {
    const scheme = (text: string) => practices(entitiesOf(articleOf('甲', text)))[0]!
    const said = scheme('做好渡口认领工作，渡口认领改革见效。渡口认领好，人人夸渡口认领。做好渡口认领。')
    const kept = scheme('村里探索渡口认领，户户有份。渡口认领实行三年，水清了。')
    expect(said.probability).toBeLessThan(kept.probability!)
    expect(isDoubtful(said)).toBe(true)
    expect(isDoubtful(scheme('村里推行“三查”工作法，一查灶，二查井，三查路。'))).toBe(false)
  })

  it('is marked where one of five like it is none, a name only where one of three is', () => {
    expect(isDoubtful({ kind: 'practice', probability: 0.75 })).toBe(true)
    expect(isDoubtful({ kind: 'org', probability: 0.75 })).toBe(false)
  })

  it('is one that makes somebody, and tells of those behind', () => {
    expect(named('县里建立首席渠管师制度，每乡聘一名首席渠管师。')).toEqual(['首席渠管师制度'])
  })

  it('is likelier one with quotation marks and a kind of scheme behind them', () => {
    const chance = (text: string) => practices(entitiesOf(articleOf('甲', text)))[0]!.probability!
    const quoted = chance('推行“三灯”工作法，即看灯、问灯、修灯。')
    expect(quoted).toBeGreaterThan(0.9)
    expect(chance('村里设立晒账日。有了晒账日，账就明白了。')).toBeLessThan(quoted)
  })
})

describe('one scheme', () => {
  it('has one name, whatever stands behind it', () => {
    const text = '推行“三灯”工作法。“三灯”工作法经验传开了。“三灯”见效。有了“三灯”工作法活动。'
    expect(practices(entitiesOf(articleOf('甲', text))).map(({ key }) => key)).toEqual(['三灯工作法'])
  })

  it('has the steps that stand before it, inside it or behind it', () => {
    const steps = (text: string) => practices(entitiesOf(articleOf('甲', text)))[0]?.steps
    expect(steps('推行查账、查物、查人的“三查”工作法。')).toEqual(['查账', '查物', '查人'])
    expect(steps('推行“三查”工作法：一是查账；二是查物；三是查人。')).toEqual(['查账', '查物', '查人'])
    expect(steps('推行“两晒三评”，晒账目、晒工程，评作风、评实绩、评口碑。')).toHaveLength(5)
    expect(steps('清淤、修路、栽树，推行“三查”工作法。')).toBeUndefined()
    expect(steps('推行“三查”工作法，包括查账、查物、查人等。')).toEqual(['查账', '查物', '查人'])
    const listed = ['一议立项', '二议方案', '三议预算']
    expect(steps('推行“三议工作法”。一议立项，党员提；二议方案，代表审；三议预算，村民定。')).toEqual(listed)
    expect(steps('推行“三议工作法”，即提、审、定，大家都说好。')).toEqual(['提', '审', '定'])
    expect(steps('“三议工作法”分为提议、审议、决议三步。推行“三议工作法”。')).toEqual([
      '提议',
      '审议',
      '决议',
    ])
    expect(steps('推行“三步帮法”：选好苗子、搭好班子、找准路子。')).toHaveLength(3)
    expect(steps('一看收成，二问难处，三帮买卖，推行“三步帮法”。')).toEqual([
      '一看收成',
      '二问难处',
      '三帮买卖',
    ])
    expect(steps('推行“2+6+N”体系，即区、街两级，六支队伍，以及若干楼门长。')).toEqual([
      '区、街两级',
      '六支队伍',
      '若干楼门长',
    ])
  })
})

it('words that anybody may say are no schemes', () => {
  const text =
    '要推进经济发展，建立长效机制，完善管理制度，依照森林法办事。说的是“两岸花开”。开展联合行动。贯彻实施湿地守护法。做好森林防火工作。素有“九山半水半分田”之称。'
  expect(practices(entitiesOf(articleOf('甲', text)))).toEqual([])
})

it.each([
  ['就是开发区首创的搭桌议事模式。今年，通过搭桌议事模式解决的难题有七十个。', '搭桌议事模式'],
  [
    '他是村企互聘请来的。县里推动村企互聘，企业到村里。支书说，村企互聘不花钱。全县开展村企互聘，互派人员。',
    '村企互聘',
  ],
  ['所谓“渔保姆”，就是由专业队伍替渔民看管鱼塘。', '“渔保姆”'],
  ['公司向社会公开“3721”服务承诺：三分钟答复。', '“3721”服务承诺'],
  ['镇里在河边设了鸭医驿站。养鸭户说，鸭医驿站离家很近。', '鸭医驿站'],
  ['护河爱水行动共清理垃圾三百吨。大家都说，护河爱水行动好。', '护河爱水行动'],
  ['村干部用三听三问工作法走村入户。', '三听三问工作法'],
])('schemes by what is said around them: %s', (text, name) => {
  const names = practices(entitiesOf(articleOf('a', text))).map((practice) => practice.name)
  expect(names).toContain(name)
})
