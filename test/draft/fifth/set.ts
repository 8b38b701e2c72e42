import { DRESSINGS } from '../third/dressings.ts'
import { madePeople } from '../third/made-people.ts'
import { make, type Ways } from '../third/make.ts'

export const people = madePeople({
  seed: 51719,
  surnames: '郝崔范石姚谭廖邹熊金陆戴韦夏邱方侯孟龙万',
  given: '宗岳伯谦慕云景行知远怀民守正静波文澜启明秋实茂林振华',
  counties: ['白河县', '青岩县', '望海区', '长亭县', '双溪市'],
  careers: [
    ['C副区长', 'C委组织部部长'],
    ['C人民医院院长', 'C卫生健康局局长'],
    ['C发展和改革局副局长', 'C发展和改革局局长'],
    ['C委办公室主任', 'C委统战部部长'],
  ],
  bureaus: ['民政局', '审计局', '文化和旅游局', '司法局'],
  schools: ['第一中学', '师范附属小学', '特殊教育学校'],
  sentences: [
    (name, office) => `到场的${office}${name}讲了半小时。`,
    (name, office) => `记者见到${office}${name}时，他刚从工地回来。`,
    (name, office) => `答复由${office}${name}签发。`,
    (name, office) => `据${office}${name}介绍，材料已经备齐。`,
  ],
})

const ways: Ways = {
  outdated: [
    (name, office) => ['颁奖的是', office, `${name}，台下响起掌声。`],
    (name, office) => [`目前，${name}担任`, office, '。'],
    (name, office) => ['接下来请', office, `${name}讲话。`],
    (name, office) => [`${name}，`, office, '，下周到省城开会。'],
    (name, office) => ['记者日前采访了', office, `${name}，谈的是人手。`],
  ],
  mixed: [
    (name, office) => ['稿子请', office, `${name}看过。`],
    (name, office) => [`打电话来的${name}是`, office, '。'],
    (name, office) => ['开场白由', office, `${name}来讲。`],
    (name, office) => [`${name}（`, office, '）坐在靠窗的位置。'],
  ],
  rightly: [
    (name, _, now) => `颁奖的是${now}${name}，台下响起掌声。`,
    (name, before) => `时任${before}${name}在旧照片里站在左边。`,
    (name, before, now) => `从${before}到${now}，${name}换了两张办公桌。`,
    (name, _, now) => `目前，${name}担任${now}。`,
    (name, before) => `2020年冬天，${before}${name}带队下乡。`,
    (name, before) => `${name}以前做过${before}。`,
  ],
  stranger: [
    (name) => `摄影爱好者${name}守了一夜。`,
    (name) => `临江县文联主席${name}寄来两本书。`,
    (name) => `外卖员${name}跑完了第660单。`,
    (name) => `退休教师${name}捐出一万元。`,
  ],
}

export const { wrong, right } = make({
  seed: 190527,
  statements: new URL('statements.txt', import.meta.url),
  people,
  dressings: DRESSINGS,
  ways,
  each: 20,
  right: 400,
})
