import { DRESSINGS } from './dressings.ts'
import { madePeople } from './made-people.ts'
import { make, type Ways } from './make.ts'

export const people = madePeople({
  seed: 551,
  surnames: '贺龚文庞樊殷施陶洪顾侯孟龙万段雷钱汤尹黎',
  given: '春秋松柏凌云远帆静涵博宇泽楷依诺彦彬皓轩素芬培德',
  counties: ['青崖县', '渡口县', '北泽县', '瓦窑县', '临溪县'],
  careers: [
    ['C委常委、宣传部部长', 'C委副书记'],
    ['C人民政府副县长', 'C人大常委会副主任'],
    ['C发展和改革局局长', 'C政协副主席'],
    ['C公安局副局长', 'C应急管理局局长'],
  ],
  bureaus: ['民政局', '统计局', '文化和旅游局', '市场监督管理局'],
  schools: ['第二中学', '育才小学', '高级中学'],
  sentences: [
    (name, office) => `清早，${office}${name}到渠首看水位，问了几句墒情。`,
    (name, office) => `“不能再拖。”${name}说。这位${office}把日程排到了月底。`,
    (name, office) => `接访的是${office}${name}，一上午见了七拨人。`,
    (name, office) => `${name}，${office}，在座谈会上念了一份清单。`,
  ],
})

const ways: Ways = {
  outdated: [
    (name, office) => ['眼下的', office, `${name}接受了采访。`],
    (name, office) => [`${name}，`, office, '，上周末值班。'],
    (name, office) => [`打电话来的是${name}（`, office, '），语气很急。'],
    (name, office) => ['到场的有', office, `${name}等人。`],
    (name, office) => [`${name}今年是`, office, '，管的事不少。'],
  ],
  mixed: [
    (name, office) => ['座上有', office, `${name}。`],
    (name, office) => [`${name}是`, office, '，人人都认得。'],
    (name, office) => [`${name}（`, office, '）没有发言。'],
    (name, office) => ['据', office, `${name}介绍，事情办妥了。`],
  ],
  rightly: [
    (name, _, now) => `现任${now}的${name}接受了采访。`,
    (name, before) => `时任${before}的${name}留下过一本笔记。`,
    (name, before) => `原${before}${name}回来看过。`,
    (name, before, now) => `${name}由${before}转任${now}。`,
    (name, _, now) => `名单上写着：${now}，${name}。`,
    (name, before) => `那是2020年5月，${before}${name}管着这一摊。`,
  ],
  stranger: [
    (name) => `南崖县县长${name}来电祝贺。`,
    (name) => `村医${name}骑了三十里路。`,
    (name) => `省社科院副研究员${name}点评了一番。`,
    (name) => `读者${name}来信说，家里存着660份旧报。`,
    (name) => `${name}（北泽大学教授）没有到会。`,
  ],
}

export const { wrong, right } = make({
  seed: 30517,
  statements: new URL('statements.txt', import.meta.url),
  people,
  dressings: DRESSINGS,
  ways,
  each: 20,
  right: 400,
})
