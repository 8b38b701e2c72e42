import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { anArticle } from '../an-article.ts'

const peopleOf = (text: string) =>
  entitiesOf(anArticle({ body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] })).filter(
    ({ kind }) => kind === 'person',
  )
const offices = (text: string) =>
  Object.fromEntries(peopleOf(text).map(({ name, titles }) => [name, titles?.join('；') ?? '']))
/** What is said of 林晓东, who stands behind the office. */
const officeIn = (text: string) => offices(`${text}林晓东说。`)['林晓东']

describe('an office begins with its body', () => {
  it.each([
    '常禾镇青石村党总支书记',
    '极川科技董事长',
    '第三届全省道德模范',
    '国际足球联秘书长',
    '首都纺织大学校长',
    '清溪线路养护段总工程师',
    '张沟村驻村第一书记',
  ])('whose first character the dictionary takes for a word of sentences: %s', (office) => {
    expect(officeIn(`“大家都来了。”${office}`)).toBe(office)
  })

  it.each([
    '南山市老年大学校长',
    '清溪大学校舍管理处处长',
    '青川司法局社区矫正二处处长',
    '东海互助组织秘书长',
    '青川中联办主任',
  ])('that the dictionary takes for a deed or a time: %s', (office) => {
    expect(officeIn(office)).toBe(office)
  })

  it('but not with words that stand before any office', () => {
    expect(officeIn('昨天，该厂厂长')).toBe('厂长')
    expect(officeIn('报道说，一位工程师')).toBe('工程师')
    expect(officeIn('目前公司经理')).toBe('经理')
  })

  it('joined of two nouns, but not of somebody and a body', () => {
    expect(officeIn('石油和化工部部长')).toBe('石油和化工部部长')
    expect(officeIn('经济学家和企业负责人')).toBe('企业负责人')
    expect(offices('县长林晓东和县政府办公室主任沈青山到会。')['沈青山']).toBe('县政府办公室主任')
  })
})

describe('an office has', () => {
  it('what is done where people are called by it', () => {
    expect(officeIn('请来的书法老师')).toBe('书法老师')
    expect(officeIn('全县护林模范')).toBe('全县护林模范')
    expect(officeIn('镇党委委员、组织委员')).toBe('镇党委委员、组织委员')
    expect(officeIn('抽调的驻村第一书记')).toBe('驻村第一书记')
  })

  it('what it was, behind its body, and the level that its body is of', () => {
    expect(officeIn('清溪县人大常委会原主任、离休干部')).toBe('清溪县人大常委会原主任、离休干部')
    expect(officeIn('县工信局局长')).toBe('县工信局局长')
    expect(officeIn('护士长')).toBe('护士长')
  })

  it('its rank, and the office that is held beside it', () => {
    expect(officeIn('南山大学特聘一级教授')).toBe('南山大学特聘一级教授')
    expect(officeIn('县委组织部部长兼统战部部长')).toBe('县委组织部部长兼统战部部长')
  })

  it('no clause: who organises is no body of it', () => {
    expect(officeIn('省青联组织体育界委员')).not.toMatch(/组织体育/)
  })

  it('no certainty where it is longer than anybody reads', () => {
    const [person] = peopleOf(`${'清溪市南川区'.repeat(15)}办公室主任林晓东说。`)
    expect(person?.titleProbabilities?.[0]).toBeLessThan(0.65)
  })

  it('no certainty where only the end of a body is left', () => {
    const [person] = peopleOf('村支书、六家田有限责任公司董事长林晓东说。')
    expect(person?.titleProbabilities?.[0]).toBeLessThan(0.65)
  })
})

describe('an office is held by whom a sentence gives it to', () => {
  it('by choice or by order, alone or several', () => {
    expect(offices('大会选举林晓东为县人大常委会主任，选举沈青山、何雨生为副主任。')).toEqual({
      林晓东: '县人大常委会主任',
      沈青山: '副主任',
      何雨生: '副主任',
    })
    expect(offices('会议决定，任命林晓东为清溪县教育局局长。')).toEqual({ 林晓东: '清溪县教育局局长' })
    expect(offices('会上，林晓东当选主席，沈青山、何雨生当选副主席。')).toEqual({
      林晓东: '主席',
      沈青山: '副主席',
      何雨生: '副主席',
    })
    expect(offices('林晓东任组长，沈青山任副组长。')).toEqual({ 林晓东: '组长', 沈青山: '副组长' })
  })

  it('behind their name, between commas or in brackets', () => {
    expect(offices('林晓东，清溪县农业技术推广站站长，干了二十年。')['林晓东']).toBe(
      '清溪县农业技术推广站站长',
    )
    expect(offices('会上，林晓东（市文联主席）发言。')['林晓东']).toBe('市文联主席')
  })

  it('not where it is over or another speaks of it', () => {
    expect(offices('林晓东曾任县长。')).toEqual({ 林晓东: '原县长' })
    expect(offices('林晓东担任主任的时候，这里还没有路。')['林晓东']).not.toMatch(/时候/)
    expect(offices('他说，林晓东，你来了。')['林晓东']).toBe('')
  })
})

it('a name ends before a word that no list has', () => {
  expect(offices('清溪县粮食局局长单福贵退休后种起了果树。')).toEqual({ 单福贵: '清溪县粮食局局长' })
  expect(offices('快递员周泉已在这里干了七年。')).toEqual({ 周泉: '快递员' })
  expect(Object.keys(offices('会议听取了秘书长林晓作的报告。'))).not.toContain('林晓作')
  expect(Object.keys(offices('主席林晓互致贺电。'))).not.toContain('林晓互')
  expect(Object.keys(offices('局长安排部署，主任要求落实。'))).toEqual([])
})

describe('an office that a sentence tells', () => {
  it('is over where somebody is relieved of it', () => {
    expect(offices('会议决定，免去林晓东的河湾县水务局局长职务。')).toEqual({
      林晓东: '原河湾县水务局局长',
    })
  })

  it('is of everybody who is made something in one sentence', () => {
    expect(offices('会议选举林晓东为河湾县作家协会主席，何雨生、沈青山为副主席。')).toEqual({
      林晓东: '河湾县作家协会主席',
      何雨生: '副主席',
      沈青山: '副主席',
    })
  })

  it('may be to sit in a congress, beside another', () => {
    expect(offices('省人大代表、河湾村党支部书记林晓东说。')).toEqual({
      林晓东: '省人大代表、河湾村党支部书记',
    })
  })

  it('is of whom it is said in front of, with how long', () => {
    expect(offices('现任河湾县作家协会主席的林晓东，昨天到会。')).toEqual({
      林晓东: '河湾县作家协会主席',
    })
    expect(offices('担任河湾村党支部书记十一年的林晓东，还住老屋。')).toEqual({
      林晓东: '河湾村党支部书记',
    })
  })
})
