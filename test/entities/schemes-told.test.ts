import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { anArticle } from '../an-article.ts'

const practicesIn = (text: string) =>
  entitiesOf(anArticle({ body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] })).filter(
    ({ kind, evidence = 0 }) => kind === 'practice' && evidence >= 3,
  )
const names = (text: string) => practicesIn(text).map(({ name }) => name)
const stepsIn = (text: string) => practicesIn(text)[0]?.steps

describe('a scheme is one', () => {
  it('that is at work, opened or has come to something', () => {
    expect(names('“田头修鞋车”一年跑了两百趟。赶集的人都认得“田头修鞋车”。')).toEqual(['“田头修鞋车”'])
    expect(names('县里的“错峰磨面”悄悄见了成效：早晨磨麦，中午磨豆，夜里磨米。')).toEqual(['“错峰磨面”'])
  })

  it('that somebody has or was the first to do, that has a number, that begins or lasts', () => {
    expect(names('乡里有个“晒场书记”：书记每月来一天，现场听、现场答、现场办。')).toEqual(['“晒场书记”'])
    expect(names('清溪县首创的“码上还锄”服务，扫一扫就能还。')).toEqual(['“码上还锄”服务'])
    expect(names('镇里从去年起执行“护井八条”，禁止夜里打水。')).toEqual(['“护井八条”'])
    expect(names('县里的“雨燕课堂”暑期开班，孩子回来也有书读。')).toEqual(['“雨燕课堂”'])
    expect(names('村口的“锄头课”上了两年，人人都会。')).toEqual(['“锄头课”'])
    expect(names('村里探索建立渠长夜谈制度，每月听一次。')).toEqual(['渠长夜谈制度'])
    expect(names('他在会上践行“好”字。')).toEqual([])
  })

  it('whose kind is said to be kept up in the next sentence', () => {
    expect(names('清溪县探索渠长加井长联动机制，每条渠配两人。机制运行一年，漏水少了一半。')).toEqual([
      '渠长加井长联动机制',
    ])
  })

  it('that is called a law and is none, and the longer of two that begin alike', () => {
    expect(names('摸底、建档、定人、销号，县里定下四个环节，称作瓦账销号法。')).toEqual(['瓦账销号法'])
    expect(names('清溪县开展瓦工夜校培训计划，晚上七点上课。')).toEqual(['瓦工夜校培训计划'])
  })

  it('by which something was done, or how it goes behind it', () => {
    expect(names('第一步查井，第二步修井，第三步管井。按照“三步护井”的办法，县里修好了二百口井。')).toEqual([
      '“三步护井”',
    ])
    expect(names('他们用“看图说话”的方式介绍渠道。')).toEqual([])
    expect(names('临江街道摸索“井台议事会”，凡事先在井台上议，议不成再上社区。')).toEqual(['“井台议事会”'])
  })

  it('that is a street', () => {
    expect(names('县城管局建起修补裁缝一条街，三十家铺子搬了进来。')).toEqual(['修补裁缝一条街'])
  })

  it('not where its words go on, or are one that stands before anything', () => {
    expect(names('双方共建“三山五水”国家服务贸易基地。')).not.toContain('“三山五水”国家服务')
    expect(names('各地要落实发展战略，发展战略推行一年。')).toEqual([])
    expect(names('形成了一村带动一村的局面，推行一村带动一村。')).toEqual([])
  })

  it('but no word that ends so, nor of the place where it was written', () => {
    expect(names('花车推着一座‘货柜’。‘货柜’很亮，‘货柜’开了三年。')).not.toContain('‘货柜’')
    const [found] = practicesIn('新华社北京6月30日电为深化路灯认养负责制落实，各县推行路灯认养负责制。')
    expect(found?.by).not.toBe('北京市')
  })

  it('with a name in its name', () => {
    expect(names('县里推行“‘三查’两改”工作法，即查账、查库、查人。')).toEqual(['“‘三查’两改”工作法'])
  })

  it('that ends with the way in which something is done', () => {
    expect(names('县里采取“交钥匙”方式投资建设校舍。')).toEqual(['“交钥匙”方式'])
  })
})

describe('steps of a scheme stand', () => {
  it('behind the colon that follows it', () => {
    expect(stepsIn('县里的“错峰磨面”悄悄见了成效：早晨磨麦，中午磨豆，夜里磨米。')).toEqual([
      '早晨磨麦',
      '中午磨豆',
      '夜里磨米',
    ])
    expect(stepsIn('清溪县推行一刻钟修灯制：路灯一坏，拍照、上传、派单，师傅就到。')).toEqual([
      '拍照',
      '上传',
      '派单',
    ])
  })

  it('before it, one after the other', () => {
    expect(
      stepsIn('先由村民提名，再由小组合议，然后张榜三天，最后全村举手。乡亲们管它叫“四步分渠”。'),
    ).toEqual(['由村民提名', '由小组合议', '张榜三天', '全村举手'])
  })

  it('before it, clauses that begin alike, one for each digit', () => {
    expect(
      stepsIn('干部每周值夜两晚，每人看三口井，每井一本账，每季一次大修。大家把它概括为“2311”管井工作法。'),
    ).toEqual(['每周值夜两晚', '每人看三口井', '每井一本账', '每季一次大修'])
  })

  it('before it, as many as it promises, each with a character of it', () => {
    expect(stepsIn('春天送种，夏天送水，秋天送机，冬天送课，镇里把服务排进四季，起名“四季四送”。')).toEqual([
      '春天送种',
      '夏天送水',
      '秋天送机',
      '冬天送课',
    ])
    expect(stepsIn('县里推行井长制。井长每天看一遍水位、每周查一次泵、每月敲一回老人的门。')).toEqual([
      '每天看一遍水位',
      '每周查一次泵',
      '每月敲一回老人的门',
    ])
  })

  it('before it, in the row that begins a sentence', () => {
    expect(stepsIn('木匠先垫付、茶农后还款、镇里贴利息，这笔账算得清。镇里为它起名“春茶周转金”。')).toEqual([
      '木匠先垫付',
      '茶农后还款',
      '镇里贴利息',
    ])
  })

  it('of two characters at least', () => {
    expect(stepsIn('建设“磨坊融治”工作站（室、点）。') ?? []).toEqual([])
  })

  it('nowhere where a number only calls somebody', () => {
    expect(stepsIn('海上要建“110”服务系统。目前，海南、山东、浙江、福建等省已经动手。') ?? []).toEqual([])
  })
})

it('a row of deeds is a scheme where it is called one, and so is what others are entered into', () => {
  const [row] = practicesIn('清溪县按照“清渠道、建泵站、管闸门”的思路治水。')
  expect(row?.steps).toEqual(['清渠道', '建泵站', '管闸门'])
  expect(names('邻居说“清渠道、建泵站、管闸门”时都笑了。')).toEqual([])
  expect(names('全县渡船都接入“渡口慧眼”系统，超员就报警。')).toEqual(['“渡口慧眼”系统'])
})

it('a name may be long, with what is done in it and for how many years', () => {
  expect(names('县水务局启动渠道巡护技能提升培训行动。')).toEqual(['渠道巡护技能提升培训行动'])
  expect(names('县里要求各镇明确巡渠要聚焦护渠行动。')).toEqual([])
})

it('what is called a new way of doing is a scheme, and so is what hangs on a sign', () => {
  expect(names('清溪县打造“一闸受理、前渠流转、后渠送达”的办渠新模式。')).toEqual([
    '“一闸受理、前渠流转、后渠送达”',
  ])
  expect(names('三百家店铺挂出“歇肩屋”的牌子，渴了进来喝水。')).toEqual(['“歇肩屋”'])
})

it('a name begins behind what is done well, and with the word that says of what sort it is', () => {
  expect(names('坚决打好渠道淤积治理攻坚战。')).toEqual(['渠道淤积治理攻坚战'])
  expect(names('县里实施新型渠道认养战略。')).toEqual(['新型渠道认养战略'])
})
