import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import type { Entity, EntityKind } from '../../src/model/entity.ts'
import { anArticle } from '../an-article.ts'
import { anyText } from '../text/any-text.ts'

const article = (...paragraphs: string[]) =>
  anArticle({ body: paragraphs.map((text) => ({ type: 'p', text, lines: [[1, 1]], origin: [] })) })
const found = (kind: EntityKind, text: string, paper: string | null = null) =>
  entitiesOf(article(text), { paper }).filter((entity) => entity.kind === kind)
const names = (kind: EntityKind, text: string, paper: string | null = null) =>
  found(kind, text, paper).map(({ name }) => name)
const figures = (text: string) =>
  found('figure', text).map(({ value, unit, number, of }) => [value, unit, number, of])

describe('figures', () => {
  it('say how many of what, whichever stands first', () => {
    expect(figures('全县建成480个图书驿站，入住老人3150名。')).toEqual([
      ['480', '个', 480, '图书驿站'],
      ['3150', '名', 3150, '老人'],
    ])
    expect(figures('项目总投资达到12.6亿元，解决了1.3万名在职职工的住房。')).toEqual([
      ['12.6亿', '元', 1260000000, '项目总投资'],
      ['1.3万', '名', 13000, '在职职工'],
    ])
  })

  it('tell what a percentage is of, also where the sentence named it before', () => {
    expect(figures('粮食产量达到38.2万吨，同比增长5.1%。')).toEqual([
      ['38.2万', '吨', 382000, '粮食产量'],
      ['5.1', '%', 5.1, '粮食产量同比增长'],
    ])
  })

  it('are nothing of a place alone, of one of several that are told together, or of none', () => {
    expect(figures('除清溪市降至5%外，其余各县降至4%。')).toEqual([])
    expect(figures('目前没有1例重症。')).toEqual([])
    expect(figures('运城市36例、临汾市32例。')).toEqual([])
  })

  it('count no deed', () => {
    expect(figures('今年全县谋划了51个，年内开工。')).toEqual([])
  })

  it('are read with their decimals where these are written in Chinese, and no time is one', () => {
    expect(figures('书房面积零点八亩，全年投入一点五亿元。')).toEqual([
      ['零点八', '亩', 0.8, '书房面积'],
      ['一点五亿', '元', 150_000_000, '投入'],
    ])
    expect(figures('早上八点二十分出门，两点一线，三点一小结。')).toEqual([])
  })

  it('keep ranges and what is not exact', () => {
    const [range, about] = found('figure', '每格安排20—30户居民，另有50余名志愿者。')
    expect(range).toMatchObject({ number: 20, upTo: 30, of: '居民' })
    expect(about).toMatchObject({ value: '50余', number: 50, about: true, of: '志愿者' })
  })

  it('are no dates, ranks, codes or formulas', () => {
    expect(
      figures('2023年5月28日上午9时，第七届三次会议在3号楼召开，两个方面、二级网格、“5+1”机制、G20。'),
    ).toEqual([])
  })
})

describe('what a figure counts', () => {
  const counted = (text: string) => figures(text).map(([value, unit, , of]) => `${of} ${value}${unit}`)

  it('is the head behind a clause that has a measure of its own, and the measure is of what the clause says', () => {
    expect(counted('村里回来了1名离家9年的打工青年。')).toEqual(['打工青年 1名', '离家 9年'])
    expect(counted('全村有5家年产值超过1亿元的企业。')).toEqual(['企业 5家', '年产值 1亿元'])
    expect(counted('当年修成2条总长40公里的公路。')).toEqual(['公路 2条', '总长 40公里'])
    expect(counted('还有3家企业超过1亿元的订单。')[0]).toBe('企业 3家')
  })

  it('is whole: with the letters, the 中, 可 and 多 and the phrase that belong to it, never half a quotation', () => {
    expect(counted('全县新增K\u0026R用户3000名，建成4G基站120个。')).toEqual([
      'K\u0026R用户 3000名',
      '4G基站 120个',
    ])
    expect(counted('登记的中泰合资企业已有20家，镇中老牛3头。')).toEqual(['中泰合资企业 20家', '老牛 3头'])
    expect(counted('村民人均可支配收入2.5万元。')).toEqual(['村民人均可支配收入 2.5万元'])
    expect(counted('请来12名多语种导游，安置3名无人照看老人。')).toEqual([
      '多语种导游 12名',
      '无人照看老人 3名',
    ])
    expect(counted('完成水利固定资产投资3亿元，下拨2亿元自然灾害救助资金。')).toEqual([
      '水利固定资产投资 3亿元',
      '自然灾害救助资金 2亿元',
    ])
    expect(counted('3万亩茶园一望无际。选聘15名“巡河员”，月月培训。')).toEqual([
      '茶园 3万亩',
      '“巡河员” 15名',
    ])
  })

  it('is of Africa, not the opposite, where 非 is the continent', () => {
    expect(counted('县里企业对非出口额达到2亿元，无症状患者3名。')).toEqual([
      '出口额 2亿元',
      '无症状患者 3名',
    ])
  })

  it('goes to the last noun that the measure word counts', () => {
    expect(counted('10名青年气象工作者获奖，30位海外侨胞聚会。')).toEqual([
      '青年气象工作者 10名',
      '海外侨胞 30位',
    ])
    expect(counted('打造果园灌溉示范项目20处。')).toEqual(['果园灌溉示范项目 20处'])
    expect(counted('纪录片已在3个非洲国家播出。')).toEqual(['非洲国家 3个'])
  })

  it('is told with its measure where the measure stands before and the thing behind', () => {
    expect(counted('直径3米的铁罐立在路边，规模2亿元的苗木培育计划获批。')).toEqual([
      '铁罐直径 3米',
      '苗木培育计划规模 2亿元',
    ])
  })

  it('is the share that the words say, and grows as what was told before where prices are taken off', () => {
    expect(counted('果品产值占农业产值的比重已经上升到30%。')).toEqual(['果品产值占农业产值的比重 30%'])
    expect(counted('农业产值占地区产值的比重达到56%，同比提高1.4个百分点。')).toEqual([
      '农业产值占地区产值的比重 56%',
      '农业产值比重同比提高 1.4个百分点',
    ])
    expect(counted('生活费收入达到4300元，扣除价格因素比上年增长4%。')).toEqual([
      '生活费收入 4300元',
      '生活费收入比上年增长 4%',
    ])
  })

  it('has units of two words, and none where a rank or a rate is told', () => {
    expect(counted('接收举报5200件次，加开列车40趟，投入80人年。')).toEqual([
      '举报 5200件次',
      '列车 40趟',
      '投入 80人年',
    ])
    expect(counted('批准1类农药，目录有2类、3类针剂，每年31人年/万人。去年整个清溪县只有6个。')).toEqual([])
    expect(counted('货车有2人当场死亡。六个重点采购业务转了出去。')).toEqual(['死亡 2人'])
  })

  it('owns the measure that begins the next clause', () => {
    expect(counted('今年建成停车场8处，面积共2.5万平方米。')).toEqual([
      '停车场 8处',
      '停车场面积 2.5万平方米',
    ])
    expect(counted('会上来了职工300名，总投资2亿元。')).toContain('总投资 2亿元')
  })

  it('is no number in another thing, no part of a name and nothing that stands elsewhere', () => {
    expect(counted('店里摆着15台崭新的除草机。')).toEqual(['除草机 15台'])
    expect(counted('“金桥惠企30条”正式出台，震中在东经101.1度。')).toEqual([])
    expect(counted('这时两位的脚步都很轻。')).toEqual([])
    expect(counted('共有88个县区农机存量超过10万辆。')[0]).toBe('县区 88个')
  })

  it('is no deed in front of a thing', () => {
    expect(counted('全市累计报告流感病例449例。')).toEqual(['流感病例 449例'])
    expect(counted('抽调人员组成3个河滩整治巡查小队。')).toEqual(['河滩整治巡查小队 3个'])
  })

  it('is the noun, not what is done with it where a clause begins', () => {
    expect(counted('停车楼分两期建成，共设置车位1200个。')).toEqual(['车位 1200个'])
    expect(counted('医院的设置床位1200张。')).toEqual(['设置床位 1200张'])
    expect(counted('全县征收水费和污水处理费940亿元。')).toEqual(['污水处理费 940亿元'])
    expect(counted('镇上已完成对71个村的水管更换。')).toEqual(['村 71个'])
  })

  it('has what is joined to its first word', () => {
    expect(counted('大专及以上学历教师320名。')).toEqual(['大专及以上学历教师 320名'])
    expect(counted('科学与技术素养达到58.5%。')).toEqual(['科学与技术素养 58.5%'])
  })

  it('is nothing where a place, a troop or what happens to anybody stands for it', () => {
    expect(counted('其中山西境内7.2公里。刑侦总队九支队队长说。')).toEqual([])
    expect(counted('调查说，26%的人失业，15天内已有回音。')).toEqual([])
  })

  it('are people where people are counted, also behind what tells which', () => {
    expect(counted('另有32名秧歌队员整齐起步。')).toEqual(['秧歌队员 32名'])
    expect(counted('100多名库区移民群众受益。')).toEqual(['库区移民群众 100多名'])
  })

  it('has decimals of any width', () => {
    expect(figures('最高风力为7．6级。')).toEqual([['7．6', '级', 7.6, '最高风力']])
    expect(figures('总投资１２．６亿元，建成４８０个驿站，同比增长５％。').map(([value]) => value)).toEqual([
      '１２．６亿',
      '４８０',
      '５',
    ])
  })

  it('is the head of its noun phrase, found over the clause that tells which', () => {
    expect(counted('来了20名参加比赛的学生，捐了3万件急需的物资。')).toEqual(['学生 20名', '物资 3万件'])
    expect(counted('装上2台百万千瓦发电机组，建成2600多亩高山草药种植基地。')).toEqual([
      '发电机组 2台',
      '高山草药种植基地 2600多亩',
    ])
    expect(counted('库容水位上升到18米。3亿元专项资金到账。')).toContain('专项资金 3亿元')
    expect(counted('蘑菇生产迅速发展到7万亩。')).toEqual(['蘑菇生产 7万亩'])
  })

  it('goes on over a deed that tells which noun is meant, and ends before what it does', () => {
    expect(counted('去年全县有60万亩高粱播种面积，比早先多。')).toEqual(['高粱播种面积 60万亩'])
    expect(counted('双方谈成90亿元意向订货金额。')).toEqual(['意向订货金额 90亿元'])
    expect(counted('全市200个报名窗口高效运行，队伍短了。')).toEqual(['报名窗口 200个'])
    expect(counted('今年有200多名学生报考艺校。')).toEqual(['学生 200多名'])
  })

  it('is what its measure word counts, however the nouns go on', () => {
    expect(counted('村里有17户种粮户水渠不通，出台16项便民举措。')).toEqual(['种粮户 17户', '便民举措 16项'])
    expect(counted('3项业务分属不同部门，新增32例肺炎感染病例。')).toEqual(['业务 3项', '肺炎感染病例 32例'])
    expect(counted('路口两座合围的红色石壁，是200名工人的命运。')).toEqual(['红色石壁 两座', '工人 200名'])
  })

  it('is nothing of which a sentence says what it is, nor so many that are one', () => {
    expect(counted('修路和治水是两件要紧事。')).toEqual(['要紧事 两件'])
    expect(counted('二十国集团开会，00余名学生参加。')).toEqual([])
  })

  it('is told in order where several values stand in a row', () => {
    expect(counted('粮食、油料和棉花产量分别增长3.1%、4%和5.5%。')).toEqual([
      '粮食产量增长 3.1%',
      '油料产量增长 4%',
      '棉花产量增长 5.5%',
    ])
    expect(counted('营业收入210亿元、利润总额6亿元，同比增长10.4%、15.6%。')).toEqual([
      '营业收入 210亿元',
      '利润总额 6亿元',
      '营业收入同比增长 10.4%',
      '利润总额同比增长 15.6%',
    ])
    expect(counted('东乡、西乡分别达到80%和70%。增速高于同行1个、3.4个百分点。')).toEqual([])
  })

  it('is likelier right where the measure word counts such things', () => {
    const chance = (text: string) => found('figure', text)[0]!.probability!
    expect(chance('来了20名学生。')).toBeGreaterThan(0.9)
    expect(chance('来了20辆文化工程。')).toBeLessThan(0.65)
    // Half of what has the share, half of what is there.
    expect(chance('居民算术和识字水平为41%。')).toBeLessThan(0.65)
    expect(chance('科学饮食观素养为53%。')).toBeLessThan(0.65)
    expect(chance('村口有𠮷木桥3座。')).toBeLessThan(0.65)
    expect(chance('70%的果园浇灌水渠被填平。')).toBeLessThan(0.65)
    expect(chance('识字水平为41%。')).toBeGreaterThan(0.8)
  })

  it('is never what a thing does, or a part of a name', () => {
    expect(counted('5家企业落户。3辆车连环相撞。')).toEqual(['企业 5家', '车 3辆'])
    expect(
      counted('男子800米长跑，三米板，一家四口的身影，万里长城，三年里，二十公里外的村子，村民四处张望。'),
    ).toEqual([])
    expect(counted('成绩是18米05，转了90度。')).toEqual([])
    expect(counted('唯一一个红十字站，“守信”二字，第三十六条规定。')).toEqual([])
  })

  it('is who it is where people are counted, not what they do', () => {
    expect(counted('另有四万名官兵紧急空运到灾区，两位老人会面后很高兴。')).toEqual([
      '官兵 四万名',
      '老人 两位',
    ])
  })

  it('is told behind a height or length that it has, and is nothing where a way or an end is told', () => {
    expect(counted('修建了560米长的水泥路。')).toEqual(['水泥路 560米'])
    expect(counted('震中位于县城东北69公里的镇上，热气从管子两头喷出，村四组一户人家看见了。')).toEqual([])
    expect(counted('离县城只有30公里的农村也有感。')).toEqual([])
  })

  it('is the distance where one is spoken of, the people who suffer, and the whole that a share is of', () => {
    expect(counted('行程两万五千里。事故造成3人死亡。40%的教师参加。纯度99%的铜块。')).toEqual([
      '行程 两万五千里',
      '死亡 3人',
      '教师 40%',
      '纯度 99%',
    ])
    expect(counted('用电量从5亿千瓦时增长到9亿千瓦时。')).toEqual(['用电量 5亿千瓦时', '用电量 9亿千瓦时'])
  })

  it('is what has to be done in so much time', () => {
    expect(counted('诉求7天内办结，5个工作日内答复群众，审批时限压缩到3个工作日。')).toEqual([
      '诉求办结 7天',
      '答复群众 5个工作日',
      '审批时限 3个工作日',
    ])
    expect(counted('他等了7天，走了3天。')).toEqual([])
  })
})

describe('practices', () => {
  it('are quotations with what makes them a scheme', () => {
    expect(names('practice', '全镇推行“三查”工作法，打造“百日清零”专项行动。')).toEqual([
      '“三查”工作法',
      '“百日清零”专项行动',
    ])
  })

  it('list their steps, from inside the name or behind it', () => {
    expect(found('practice', '健全“申领、审核、发放”闭环机制。')[0]!.steps).toEqual(['申领', '审核', '发放'])
    expect(found('practice', '实行“三查”工作法，即查账目、查现场、查台账，效果很好。')[0]!.steps).toEqual([
      '查账目',
      '查现场',
      '查台账',
    ])
  })

  it('are numbers that alternate with what they count, and schemes that somebody sets going', () => {
    expect(names('practice', '确定了“五岗十二级”，实施一乡一名农技员计划。')).toEqual([
      '“五岗十二级”',
      '一乡一名农技员计划',
    ])
    expect(names('practice', '派出所首创楼道夜巡制，街道实行“一楼一账”。')).toEqual([
      '楼道夜巡制',
      '“一楼一账”',
    ])
  })

  it('are no quotations, slogans and systems in general', () => {
    expect(names('practice', '他说：“明天再来。”要坚定“四个自信”，建立长效机制，完善管理制度。')).toEqual([])
  })
})

describe('works', () => {
  it('stand between their marks, with their kind', () => {
    const works = (text: string) => found('work', text).map(({ name, workKind }) => [name, workKind])
    expect(works('依照《森林法》和《关于加强护林的意见》，阅读《河东晚报》。')).toEqual([
      ['森林法', 'law'],
      ['关于加强护林的意见', 'document'],
      ['河东晚报', 'paper'],
    ])
    expect(works('小说《远山》一书与电影《关于〈远山〉》')).toEqual([
      ['远山', 'book'],
      ['关于〈远山〉', 'programme'],
    ])
  })

  it('hold what is inside them', () => {
    expect(names('place', '刊于《太原日报》')).toEqual([])
    expect(names('work', '缺一半的《书名')).toEqual([])
  })
})

describe('places and bodies', () => {
  const places = (text: string) => found('place', text).map(({ name, within }) => [name, within])

  it('are nested as the text and the map say', () => {
    expect(places('来到山西省吕梁市方山县马坊镇')).toEqual([
      ['山西省', undefined],
      ['吕梁市', '山西省'],
      ['方山县', '吕梁市'],
      ['马坊镇', '方山县'],
    ])
  })

  it('are one thing under their short names', () => {
    const [place] = found('place', '方山县很大，方山的山很高。', '吕梁日报')
    expect([place!.name, place!.mentions.map(({ text }) => text)]).toEqual(['方山县', ['方山县', '方山']])
  })

  it('belong to whole names of bodies', () => {
    expect(names('org', '吕梁市方山县人民代表大会常务委员会召开会议')).toEqual([
      '吕梁市方山县人民代表大会常务委员会',
    ])
    expect(names('org', '东升集团与山西金海公司签约')).toEqual(['东升集团', '山西金海公司'])
    expect(names('place', '吕梁市方山县人民代表大会常务委员会召开会议')).toEqual([])
  })

  it('are tied to the place that the paper speaks for', () => {
    const [org] = found('org', '市政协召开会议。', '吕梁日报')
    expect([org!.name, org!.within, org!.mentions[0]!.text]).toEqual(['吕梁市政协', '吕梁市', '市政协'])
    // Of no place it is a different body in each article.
    expect(names('org', '市政协召开会议。')).toEqual([])
  })

  it('hold the part of a body behind it, what stands before it and the place around its place', () => {
    expect(names('org', '国家统计局投资司发布数据，武警太原支队到场，山西太原市公安局通报。')).toEqual([
      '国家统计局投资司',
      '武警太原支队',
      '山西太原市公安局',
    ])
    expect(names('org', '国家统计局地处北京，与国务院发展关系。')).not.toContain('国家统计局地处')
  })

  it('belong to towns and villages right behind their names', () => {
    expect(names('org', '方山县马坊镇党委召开会议，河口村村委会派人参加。')).toEqual([
      '方山县马坊镇党委',
      '河口村村委会',
    ])
  })

  it('are not named by how many there are, by what all are called, or by half a word before a level', () => {
    expect(
      names('org', '中日两国政府都来了，湖南五个剧院演出，全国普通高等学校招生，世界第二大银行。'),
    ).toEqual([])
    expect(names('org', '大家努力，画区政协党组开会。')).toEqual([])
  })

  it('are not every company, village and branch', () => {
    expect(names('org', '各公司、物业公司和小区党支部参加。')).toEqual([])
    expect(names('place', '老旧小区、全村、乡镇和道路都变了。')).toEqual([])
  })
})

it('mentions stand where they say, in any text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 3 }), (paragraphs) => {
      const given = article(...paragraphs)
      const check = ({ field, block, start, end, text }: Entity['mentions'][number]) => {
        const whole = field === 'body' ? paragraphs[block]! : given.headline
        expect([...whole].slice(start, end).join('')).toBe(text)
      }
      for (const { mentions } of entitiesOf(given)) mentions.forEach(check)
    }),
  )
})

it('things in a list of things are no places', () => {
  expect(names('place', '辖区里的森林、河流、山川都有人管护。')).toEqual([])
})

describe('bodies and who runs what', () => {
  it('are known by their own name alone where the article names them in full', () => {
    const [body] = found('org', '晨旭集团来访。座谈会上，晨旭表示将加大投资。')
    expect(body!.name).toBe('晨旭集团')
    expect(body!.mentions.map(({ text }) => text)).toEqual(['晨旭集团', '晨旭'])
    expect(names('org', '座谈会上，晨旭表示将加大投资。')).toEqual([])
  })

  it('run the practices that their sentence names after them', () => {
    const by = (text: string) =>
      found('practice', text, '吕梁日报').map((practice) => [practice.key, practice.by])
    expect(by('离石区推行“六清”工作法。')).toEqual([['六清工作法', '离石区']])
    expect(by('离石区很美。大家推行“六清”工作法。')).toEqual([['六清工作法', undefined]])
  })
})

describe('places and bodies', () => {
  it('do not begin with the end of a lead or of a date', () => {
    const both = (text: string) => [...names('place', text), ...names('org', text)]
    expect(both('本报讯老旧小区的楼梯窄，扶手也松。').filter((name) => name.startsWith('讯'))).toEqual([])
    expect(both('6月12日区政协开了一次会。').filter((name) => name.startsWith('日'))).toEqual([])
    expect(names('place', '新华社太原6月12日电 山西省的麦子熟了。')).toContain('太原市')
  })

  it('of the paper itself are sure', () => {
    const chance = (text: string, paper: string | null) => found('place', text, paper)[0]!.probability
    expect(chance('吕梁的枣红了。', '吕梁日报')).toBeGreaterThanOrEqual(0.9)
    expect(chance('离石区的枣红了。', '吕梁日报')).toBeGreaterThanOrEqual(0.9)
    expect(chance('吕梁的枣红了。', null)).toBeLessThan(chance('吕梁的枣红了。', '吕梁日报')!)
  })
})
