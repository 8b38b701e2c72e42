import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullTitles, titleBefore } from '../../src/entities/people/titles.ts'
import { entitiesOf } from '../../src/entities/resolve.ts'
import type { Article } from '../../src/model/article.ts'
import { anArticle } from '../an-article.ts'
import { anyText } from '../text/any-text.ts'

const peopleOf = (of: Article) => entitiesOf(of).filter(({ kind }) => kind === 'person')
const article = (...paragraphs: string[]) =>
  anArticle({ body: paragraphs.map((text) => ({ type: 'p', text, lines: [[1, 1]], origin: [] })) })
const people = (...paragraphs: string[]) =>
  Object.fromEntries(peopleOf(article(...paragraphs)).map(({ name, titles }) => [name, titles]))

describe('people and their titles', () => {
  it('are introduced by an office, alone or several, with the body it belongs to', () => {
    expect(people('3月5日，河东市委书记林晓东到新区调研。')).toEqual({ 林晓东: ['河东市委书记'] })
    expect(people('市文联党组书记、主席周一平出席，副主席何雨、秘书长沈青山一同参加。')).toEqual({
      周一平: ['市文联党组书记、主席'],
      何雨: ['副主席'],
      沈青山: ['秘书长'],
    })
  })

  it('stand alone between marks, words and particles, where the dictionary makes no words of them', () => {
    expect(Object.keys(people('昨天，周晓岚与同伴一起登山。'))).toEqual(['周晓岚'])
    expect(people('他们到莫斯科，看连云港，时间安排很满。')).toEqual({})
  })

  it('are nothing that begins with a place, though no map has it', () => {
    const text = '东屏县水利局水旱防御科副科长许望山说，今年要修渠四十里，先修石桥村一段，入冬以前通水。'
    const of = { ...article(text), headline: '东屏县修渠' }
    expect(peopleOf(of).map(({ name }) => name)).toEqual(['许望山'])
  })

  it('take the office before them also where the words behind introduce nobody', () => {
    expect(people('林晓东，来了。会上，区委书记林晓东谈了很久。林晓东，又来了。')).toEqual({
      林晓东: ['区委书记'],
    })
  })

  it('hold an office once, said shorter and longer, with the body that it is in', () => {
    expect(people('离石区委书记林晓东讲话。会后，区委书记林晓东又到学校。')).toEqual({
      林晓东: ['离石区委书记'],
    })
  })

  it('hold the office that stands before them, not one at the same place of another paragraph', () => {
    const other = '某合作组织秘书长王某认为，林晓东的来信很好。'
    expect(people('受邀而来的新任市长林晓东讲话。', other)['林晓东']).not.toContain('秘书长')
  })

  it('are read whatever characters PDF text has in place of ideographs', () => {
    expect(people('⼭⻄省教育厅厅⻓林晓东讲话。')).toEqual({ 林晓东: ['山西省教育厅厅长'] })
  })

  it('keep a bracket that stands inside the name of their body', () => {
    expect(people('晨光能源（武汉）股份有限公司董事长林晓东介绍。')).toEqual({
      林晓东: ['晨光能源（武汉）股份有限公司董事长'],
    })
    expect(people('发布会现场（图1）旭阳集团董事长林晓东介绍。')).toEqual({ 林晓东: ['旭阳集团董事长'] })
  })

  it('end where the dictionary joins their last character with the word behind', () => {
    expect(people('受省委书记林晓平和市长沈青山委托，副市长何雨来到县里。')).toMatchObject({
      林晓平: ['省委书记'],
      沈青山: ['市长'],
    })
  })

  it('do not begin with what is done', () => {
    expect(Object.keys(people('副委员长林晓于9月3日来厂走访。'))).toEqual(['林晓'])
    expect(people('林晓东在人民大会堂会见南川联邦委员会主席周一平。')['周一平']).toEqual([
      '南川联邦委员会主席',
    ])
    expect(people('柜台需要查询何先生在外地的账户。')).not.toHaveProperty('查询何')
  })

  it('are given to whoever stands right behind one with its body, whatever they do then', () => {
    expect(people('青川县农机局局长葛映山捧回了奖状。')).toEqual({ 葛映山: ['青川县农机局局长'] })
    expect(people('青川县矿务局工会主席路长河昨天下了井。')).toEqual({ 路长河: ['青川县矿务局工会主席'] })
    expect(people('青川县农机局局长方案已经批下来。')).toEqual({})
    expect(people('青川县党校支部书记从哪里请？')).toEqual({})
  })

  it('are what somebody does by trade', () => {
    expect(people('南川部队审计长费明远、舰长何雨、木匠周一平到会。')).toMatchObject({
      何雨: ['舰长'],
      周一平: ['木匠'],
    })
  })

  it('are doubtful where a part of their body is left out', () => {
    const [person] = peopleOf(article('上通五山山东汽车有限公司副总经理林晓东介绍。'))
    expect(person?.titles).toEqual(['山东汽车有限公司副总经理'])
    expect(person?.titleProbabilities?.[0]).toBeLessThan(0.65)
    const [half] = peopleOf(article('世界木偶艺术组织市场部负责人林晓东说。'))
    expect(half?.titleProbabilities?.[0]).toBeLessThan(0.65)
    const [whole] = peopleOf(article('山东省人大城环委主任委员林晓东说。'))
    expect(whole?.titles?.[0]).not.toMatch(/^大/)
  })

  it('are found where a headline is about them, behind which no sentence goes on', () => {
    const headed = (headline: string) => peopleOf(anArticle({ headline, body: [] })).map(({ name }) => name)
    expect(headed('鲁大川谈阅读')).toEqual(['鲁大川'])
    expect(headed('费明远“织”出新生活')).toEqual(['费明远'])
    expect(headed('丰收节“唱”大戏')).toEqual([])
    expect(headed('向阳村：新变化')).toEqual([])
  })

  it('follow in lists', () => {
    expect(people('委员会副主任林晓、周一平、何雨出席会议。')).toEqual({
      林晓: ['委员会副主任'],
      周一平: ['委员会副主任'],
      何雨: ['委员会副主任'],
    })
  })

  it('are described behind their name, and addressed by it', () => {
    expect(people('沈青山是河东民歌协会副会长、市歌舞团团长，从小爱唱歌。')).toEqual({
      沈青山: ['河东民歌协会副会长、市歌舞团团长'],
    })
    expect(people('会上，林晓东总书记发表讲话。')).toEqual({ 林晓东: ['总书记'] })
  })

  it('speak at the beginning of a clause', () => {
    expect(people('就落实会议精神，林晓东强调要抓紧。')).toEqual({ 林晓东: [] })
  })

  it('are found again wherever their name stands, and by surname and office', () => {
    const [person] = peopleOf(article('区委书记廉晓东讲话。', '大家认真学习廉书记的讲话，廉晓东还到了学校。'))
    expect(person!.mentions.map(({ block, text }) => [block, text])).toEqual([
      [0, '廉晓东'],
      [1, '廉书记'],
      [1, '廉晓东'],
    ])
  })

  it('may have foreign names', () => {
    expect(Object.keys(people('总统纳赛尔·劳兹在会上说，合作很好。'))).toEqual(['纳赛尔·劳兹'])
  })

  it('are not every word that begins like a surname', () => {
    expect(
      people('各位代表应出席会议，党支部书记带头，广大党员干部要强化责任。市委书记和主任安排任务。'),
    ).toEqual({})
  })

  it('stand where the mention says, in code points, whatever stands around them', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const given = article(`${before}。市长林晓东指出，要抓紧。${after}`)
        for (const { mentions } of peopleOf(given)) {
          for (const { block, start, end, text } of mentions) {
            expect([...given.body[block]!.text].slice(start, end).join('')).toBe(text)
          }
        }
      }),
    )
  })
})

describe('a title', () => {
  it.each([
    ['4月20日，市政协党组书记、主席', '市政协党组书记、主席'],
    ['由中国皮影木偶学会会员、山西省工艺美术大师', '中国皮影木偶学会会员、山西省工艺美术大师'],
    ['会议与旭阳集团董事长', '旭阳集团董事长'],
    ['天气很好', ''],
    ['图为市长', '市长'],
    ['大家推选他当主任', '主任'],
    ['还有专家', '专家'],
    ['河东市委书记兼市长', '河东市委书记兼市长'],
    ['全市一半以上的人，包括区长', '区长'],
    ['5日在京会见巴西总统', '巴西总统'],
    ['欢迎仪式上，中国驻巴西大使', '中国驻巴西大使'],
    ['肯尼亚驻华大使', '肯尼亚驻华大使'],
    ['山西省疾病预防控制中心副主任', '山西省疾病预防控制中心副主任'],
    ['山西省文化和旅游厅厅长', '山西省文化和旅游厅厅长'],
    ['“青苗计划”活动名誉主任', '“青苗计划”活动名誉主任'],
    ['太原市工商联（总商会）副主席', '太原市工商联（总商会）副主席'],
    ['古巴第一副总理', '古巴第一副总理'],
    ['不久前山西省教育厅厅长', '山西省教育厅厅长'],
    ['前山西省教育厅厅长', '前山西省教育厅厅长'],
    ['大家都记得何主任', ''],
    ['来访者说：“好。”河东区政务服务办副主任', '河东区政务服务办副主任'],
    ['智算中心技术研发部部长', '智算中心技术研发部部长'],
    ['国家开采银行副行长', '国家开采银行副行长'],
    ['原河东工会主席、分党组书记', '原河东工会主席、分党组书记'],
    ['总部位于外省的力斯汽车有限公司工艺设计院副院长', '副院长'],
  ])('before the name: %s', (text, title) => {
    expect(titleBefore(text)).toBe(title)
  })

  it('belongs to whom it stands behind', () => {
    expect(Object.keys(people('林晓东总书记贺信到了。'))).toEqual(['林晓东'])
  })
})

describe('a name that is a word', () => {
  it('is one behind an office that is whole with its body, before a mark or a word that links it', () => {
    expect(people('清溪县文化馆馆长温润，前天下乡。')).toEqual({ 温润: ['清溪县文化馆馆长'] })
    expect(Object.keys(people('清溪县粮站站长古朴在门口等人。'))).toEqual(['古朴'])
  })

  it('is none behind an office alone, or where the word is common', () => {
    expect(people('馆长温润，说话慢。')).toEqual({})
    expect(people('清溪县文化馆馆长安排，前天下乡。')).toEqual({})
  })
})

it('a name with a dot is whole behind an office, whatever its characters sound like', () => {
  expect(people('县文化馆馆长买依古·都提到会，副馆长林晓东作陪。')).toEqual({
    买依古·都提: ['县文化馆馆长'],
    林晓东: ['副馆长'],
  })
})

describe('titles of several articles', () => {
  it('are one where the longer is the only one that the shorter could say', () => {
    const full = fullTitles(['区委书记', '河东区委书记', '副主任', '主任', '河东市副主任'])
    expect([...full.values()]).toEqual([
      '河东区委书记',
      '河东区委书记',
      '河东市副主任',
      '主任',
      '河东市副主任',
    ])
    expect(fullTitles(['市长', '河东市长', '河西市长']).get('市长')).toBe('市长')
  })
})
