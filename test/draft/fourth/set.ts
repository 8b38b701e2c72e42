import { DRESSINGS } from '../third/dressings.ts'
import { madePeople } from '../third/made-people.ts'
import { make, type Ways } from '../third/make.ts'

export const people = madePeople({
  seed: 8803,
  surnames: '邓傅程邵常武乔贾薛叶阎余尤褚康毛邱秦江史',
  given: '立本怀瑾若谷思齐安然明哲致和振东学文少华玉成锦程维桢',
  counties: ['石门县', '沙河口县', '龙泉山县', '古渡县', '清凉县'],
  careers: [
    ['C委副书记', 'C委书记'],
    ['C教育局局长', 'C副县长'],
    ['C副县长', 'C委常委、政法委书记'],
    ['C城关镇镇长', 'C交通运输局局长'],
  ],
  bureaus: ['财政局', '水务局', '生态环境局', '退役军人事务局'],
  schools: ['第三中学', '实验小学', '职业中学'],
  sentences: [
    (name, office) => `${office}${name}说，这条路年底要通。`,
    (name, office) => `前来看望的${office}${name}在院子里坐了半个钟头。`,
    (name, office) => `有人把账本递给${office}${name}，请他过目。`,
    (name, office) => `${office}${name}主持了当天的会。`,
  ],
})

const ways: Ways = {
  outdated: [
    (name, office) => ['今天上午，', office, `${name}看了两个村。`],
    (name, office) => [`${name}（`, office, '）的电话一直占线。'],
    (name, office) => [`现在的${name}，职务是`, office, '。'],
    (name, office) => ['本周值班的是', office, `${name}。`],
    (name, office) => [`${name}现任`, office, '，分管两个口。'],
  ],
  mixed: [
    (name, office) => ['领奖的有', office, `${name}。`],
    (name, office) => [`${name}现任`, office, '。'],
    (name, office) => [`${name}，`, office, '，坐在第二排。'],
    (name, office) => ['昨天，', office, `${name}回了一封信。`],
  ],
  rightly: [
    (name, _, now) => `今天上午，${now}${name}看了两个村。`,
    (name, before) => `曾任${before}的${name}讲起旧事。`,
    (name, before) => `当年，${before}${name}管过这条河。`,
    (name, before, now) => `${name}先是${before}，后来是${now}。`,
    (name, _, now) => `${name}（${now}）的电话一直占线。`,
    (name, before) => `2020年6月，${before}${name}签过一份合同。`,
  ],
  stranger: [
    (name) => `双桥县副县长${name}发来贺信。`,
    (name) => `小店店主${name}守着一盏灯。`,
    (name) => `博士生${name}做的是水文。`,
    (name) => `${name}家里有1768本书。`,
  ],
}

export const { wrong, right } = make({
  seed: 72944,
  statements: new URL('statements.txt', import.meta.url),
  people,
  dressings: DRESSINGS,
  ways,
  each: 20,
  right: 400,
})
