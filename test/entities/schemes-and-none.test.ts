import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { anArticle } from '../an-article.ts'

const practicesIn = (...texts: string[]) =>
  entitiesOf(
    anArticle({ body: texts.map((text) => ({ type: 'p' as const, text, lines: [[1, 1]], origin: [] })) }),
  ).filter(({ kind }) => kind === 'practice')
const names = (...texts: string[]) => practicesIn(...texts).map(({ name }) => name)

describe('what is no scheme', () => {
  it('is a body, or stands in the name of one', () => {
    expect(names('镇里组织清溪市疾控中心到现场调查。')).toEqual([])
  })

  it('is a thing that somebody sells', () => {
    expect(names('镇上推广糯稻新品种。农户说糯稻新品种好吃，糯稻新品种也好卖。')).toEqual([])
  })

  it('is an idiom that ends like a system', () => {
    expect(names('村里推动建章立制。建章立制以后，账目清楚了。建章立制要靠大家。')).toEqual([])
  })

  it('is so many of a kind', () => {
    expect(names('会上推出了四十多条办法，条条管用。')).toEqual([])
  })

  it('is the front of a longer phrase', () => {
    expect(names('两省深化护渠战略合作伙伴关系。')).toEqual([])
    expect(names('市里组织“篾匠坐堂巡修”主题演出。')).toEqual([])
  })

  it('is an exhibition or a prize', () => {
    expect(names('县博物馆新推出“渠水长流集萃展”，展品两百件。')).toEqual([])
    expect(names('县里设立“渠长夜巡创新奖”，每年评一次。')).toEqual([])
  })

  it('is one of those, or a new one without a name', () => {
    expect(names('会上强调抓好“护渠清淤”重大工程。')).toEqual([])
    expect(names('县里推出篾匠坐堂巡修新办法。')).toEqual([])
  })
})

describe('what is between quotation marks', () => {
  const stepsIn = (text: string) => practicesIn(text)[0]?.steps
  it('is no row of steps where it is a slogan', () => {
    expect(stepsIn('县里举办“同饮一渠水，共护一渠清”主题活动。')).toBeUndefined()
    expect(stepsIn('县里建立“早巡、午查、晚报”工作机制。')).toEqual(['早巡', '午查', '晚报'])
  })
})

it('how well and how often a scheme is carried out is no part of its name', () => {
  expect(names('县里实施好新一轮篾匠坐堂行动。')).toEqual(['篾匠坐堂行动'])
})

it('what is said before a row of quotations is said of each', () => {
  expect(names('镇上实行“清渠连心”“护井连片”两项机制。')).toEqual(['“清渠连心”', '“护井连片”'])
})

it('what was told of before gets its name behind 叫作, quoted or not', () => {
  expect(names('过去磨面要进城。如今磨盘装上车，逢集就到村口。村民把它叫作流动磨面车。')).toEqual([
    '流动磨面车',
  ])
  expect(names('登记、估价、担保、放款，县里定下四个环节，称作田契放贷法。')).toEqual(['田契放贷法'])
})

it('a name is told by what is said of it: where it is, who runs it, what it is called', () => {
  expect(names('靠着“渠长夜巡”这一招，漏水的毛病治住了。')).toEqual(['“渠长夜巡”'])
  expect(names('县总工会的篾匠学堂设在老粮库，瓦工、木工轮流开课。')).toEqual(['篾匠学堂'])
})

it('a name that says how many is one where just so many clauses follow that take it up', () => {
  const [scheme] = practicesIn('清溪县的四灯办件，红灯记超时，黄灯记临期，绿灯记办结，蓝灯记回访。')
  expect(scheme?.name).toBe('四灯办件')
  expect(scheme?.steps).toEqual(['红灯记超时', '黄灯记临期', '绿灯记办结', '蓝灯记回访'])
})

it('a quotation is a name where something was done by it and the article goes on about it', () => {
  expect(names('纠纷少了，靠的是清溪县的“评理晒场”。晒场里摆着长凳，谁有气都来坐坐。')).toEqual([
    '“评理晒场”',
  ])
})

it('steps are the row of an earlier sentence, or a clause of nothing but what is done', () => {
  const stepsIn = (text: string) => practicesIn(text)[0]?.steps
  expect(stepsIn('登记、估价、担保，环环相扣。县里推行的“三关放贷”工作法很管用。')).toEqual([
    '登记',
    '估价',
    '担保',
  ])
  expect(stepsIn('县里启动“百店帮百户”行动，帮进货、帮记账、帮揽客，一年见效。')).toEqual([
    '帮进货',
    '帮记账',
    '帮揽客',
  ])
})
