import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { anArticle } from '../an-article.ts'

const offices = (text: string) =>
  Object.fromEntries(
    entitiesOf(anArticle({ body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] }))
      .filter(({ kind }) => kind === 'person')
      .map(({ name, titles }) => [name, titles?.join('；') ?? '']),
  )

describe('an office that stands apart from whom it is given', () => {
  it('is theirs beside the one before their name', () => {
    expect(offices('河湾县档案馆馆长由县文旅局副局长林晓东兼任。')).toEqual({
      林晓东: '县文旅局副局长；河湾县档案馆馆长',
    })
    expect(offices('清溪县委宣传部部长一职，由县水务局局长林晓东接任。')).toEqual({
      林晓东: '县水务局局长；清溪县委宣传部部长',
    })
  })

  it('is of whom the next clause tells', () => {
    expect(offices('被任命为河湾县代理县长后，林晓东第一站去了水库。')).toEqual({
      林晓东: '河湾县代理县长',
    })
  })

  it('is of whom a sentence says that they are it, were it, or are to be it', () => {
    expect(offices('清溪县农机局局长是鲁大川。')).toEqual({ 鲁大川: '清溪县农机局局长' })
    expect(offices('鲁大川，曾任清溪县农机局局长，如今种茶。')).toEqual({ 鲁大川: '原清溪县农机局局长' })
    expect(offices('这位老人叫鲁大川，曾任县文化局局长。')).toEqual({ 鲁大川: '原县文化局局长' })
    expect(offices('鲁大川现任清溪县档案馆馆长。')).toEqual({ 鲁大川: '清溪县档案馆馆长' })
    expect(offices('会上说，检察长人选为鲁大川。')).toEqual({ 鲁大川: '检察长人选' })
    expect(offices('来的是谁？是县长。')).toEqual({})
  })

  it('is of whom it is given to lately, and over for who holds it no more', () => {
    expect(offices('河湾县粮食局局长鲁大川日前被任命为河湾县副县长。')).toEqual({
      鲁大川: '河湾县粮食局局长；河湾县副县长',
    })
    expect(offices('鲁大川不再担任河湾县粮食局局长。')).toEqual({ 鲁大川: '原河湾县粮食局局长' })
    expect(offices('免去鲁大川同志河湾县委常委、副书记职务。')).toEqual({ 鲁大川: '原河湾县委常委、副书记' })
    expect(offices('接任总干事的鲁大川到会。')).toEqual({ 鲁大川: '总干事' })
  })

  it('is what who writes is said to be, and what somebody goes over to', () => {
    expect(offices('（作者鲁大川系河湾大学历史系教授、博士生导师）')).toEqual({
      鲁大川: '河湾大学历史系教授、博士生导师',
    })
    expect(offices('鲁大川不再担任县文化馆馆长，改任县图书馆馆长。')).toEqual({ 鲁大川: '县图书馆馆长' })
  })

  it('is theirs beside another that stands before their name', () => {
    expect(offices('兼任抗旱指挥部总指挥的副县长鲁大川赶往灾区。')).toEqual({
      鲁大川: '副县长；抗旱指挥部总指挥',
    })
    expect(offices('时任公社书记的鲁大川回忆起那年的大旱。')).toEqual({ 鲁大川: '公社书记' })
  })

  it('is given to whoever stands between the words that give it, whatever their name looks like', () => {
    expect(offices('会议任命步和声为清溪县农机局局长，任命盛夏、覃致和为副局长。')).toEqual({
      步和声: '清溪县农机局局长',
      盛夏: '副局长',
      覃致和: '副局长',
    })
  })

  it('is nobody’s who only begins as a name does', () => {
    expect(offices('任命鲁大川为河湾县水务局局长；任命任卫南为河湾日报副总编辑。')).toEqual({
      鲁大川: '河湾县水务局局长',
      任卫南: '河湾日报副总编辑',
    })
    expect(offices('河湾县民兵连长曾替他算了一笔账。')).toEqual({})
    expect(offices('上海市静安区长乐路上，小店红火。')).toEqual({})
    expect(offices('河湾县女排主教练何平于去年底度假。')).toEqual({ 何平: '河湾县女排主教练' })
  })

  it('is nobody’s where a clause only says who does something', () => {
    expect(offices('水费由村民林晓东代理。')).toEqual({ 林晓东: '村民' })
  })
})

describe('an office', () => {
  it('is of those who lead a place, one and all', () => {
    expect(offices('县领导林晓东、何雨生、沈青山出席开工仪式。')).toEqual({
      林晓东: '县领导',
      何雨生: '县领导',
      沈青山: '县领导',
    })
  })

  it('is of each in a row, parted by blanks, and in a list of names that are words', () => {
    expect(offices('执行主编 鲁大川 责任编辑 向南 实习编辑 林晓东')).toEqual({
      鲁大川: '执行主编',
      向南: '责任编辑',
      林晓东: '实习编辑',
    })
    expect(offices('县政协副主席鲁大川、甘露到村里。')).toEqual({
      鲁大川: '县政协副主席',
      甘露: '县政协副主席',
    })
  })

  it('makes a name of what looks like a word where a mark ends it', () => {
    expect(offices('河湾县疾控中心主任全胜利，当晚守在门诊。')).toEqual({ 全胜利: '河湾县疾控中心主任' })
    expect(offices('河湾县粮食局局长来东滩，看了粮库。')).toEqual({})
    expect(offices('河湾县史学家鲁大川说。')).toEqual({ 鲁大川: '河湾县史学家' })
  })

  it('is of a body that has somebody, but not of a place that has', () => {
    expect(offices('河湾县水务局的总工程师鲁大川说。')).toEqual({ 鲁大川: '河湾县水务局总工程师' })
    expect(offices('河湾县的老师鲁大川说。')).toEqual({ 鲁大川: '老师' })
    expect(offices('河湾县驻军军长鲁烈少将到堤上。')['鲁烈']).toBe('河湾县驻军军长')
  })

  it('may be to sit on the committee of a body, beside another', () => {
    expect(offices('县政府党组成员、开发区管委会主任林晓东到会。')).toEqual({
      林晓东: '县政府党组成员、开发区管委会主任',
    })
  })

  it('is of who signs behind a blank, but not of who begins the other half of a headline', () => {
    expect(offices('作者系河湾县委党校副校长 林晓东')).toEqual({ 林晓东: '河湾县委党校副校长' })
    expect(offices('何雨生当选河湾县作家协会主席 林晓东向他道贺')['林晓东']).not.toBe('河湾县作家协会主席')
  })

  it('is of everybody in a list, whatever is said behind a name or stands within it', () => {
    expect(offices('副县长林晓东同志、何雨生同志到会。')).toEqual({ 林晓东: '副县长', 何雨生: '副县长' })
    expect(Object.values(offices('副县长王　华、李　明、沈青山出席。'))).toEqual([
      '副县长',
      '副县长',
      '副县长',
    ])
  })

  it('is not of where somebody stands in a picture', () => {
    expect(offices('县委书记林晓东（左二）到村里。')).toEqual({ 林晓东: '县委书记' })
  })

  it('is what somebody leads, makes or knows', () => {
    expect(offices('东岭国外交大臣林晓东当天到访。')).toEqual({ 林晓东: '东岭国外交大臣' })
    expect(offices('土壤学家何雨生、防汛指挥部总指挥沈青山到会。')).toEqual({
      何雨生: '土壤学家',
      沈青山: '防汛指挥部总指挥',
    })
  })

  it('goes before a name that begins what is told with when or how', () => {
    expect(offices('村委会主任林晓东一早就下了地。')).toEqual({ 林晓东: '村委会主任' })
  })

  it('is never what anybody is called out of politeness, where they hold one', () => {
    expect(offices('河湾公司董事长林晓东先生到会。')).toEqual({ 林晓东: '河湾公司董事长' })
  })
})
