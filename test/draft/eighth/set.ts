import { bold, chineseNumerals, halfwidth, listed, nested, wrapped } from '../second/dressings.ts'
import { madePeople } from '../third/made-people.ts'
import { make, type Ways } from '../third/make.ts'

export const people = madePeople({
  seed: 80318,
  surnames: '严华金魏陶姜戚谢邹喻水窦云苏潘葛奚范彭郎',
  given: '立新国栋海燕志远春华秋月建中文武永安书琴少波伟民',
  counties: ['长溪县', '东岭县', '柏林堡区', '白鹤县', '小河口县'],
  careers: [
    ['C财政局局长', 'C副县长'],
    ['C委副书记', 'C政协主席'],
    ['C民政局副局长', 'C民政局局长'],
    ['C委组织部部长', 'C委副书记'],
  ],
  bureaus: ['农业农村局', '统计局', '教育局', '水利局'],
  schools: ['第一中学', '实验小学', '师范学校'],
  sentences: [
    (name, office) => `${office}${name}在会上讲话。`,
    (name, office) => `上午，${office}${name}到村里走访。`,
    (name, office) => `${office}${name}出席。`,
    (name, office) => `会议由${office}${name}主持。`,
  ],
})

const ways: Ways = {
  outdated: [
    (name, office) => ['听众朋友，', office, `${name}今天来到直播间。`],
    (name, office) => ['出席：', office, `${name}。`],
    (name, office) => [`你认得的${name}，如今是`, office, '。'],
    (name, office) => [`${name}现任`, office, '，前天还见过。'],
    (name, office) => ['昨天，', office, `${name}来过我们厂。`],
  ],
  mixed: [
    (name, office) => ['出席：', office, `${name}。`],
    (name, office) => ['昨天，', office, `${name}来过我们厂。`],
    (name, office) => [`${name}是`, office, '，你记错了没有？'],
    (name, office) => ['记录：', office, `${name}发了言。`],
  ],
  rightly: [
    (name, _, now) => `听众朋友，${now}${name}今天来到直播间。`,
    (name, before) => `那年的${before}${name}，你还记得吗？`,
    (name, before, now) => `${name}从前当过${before}，现任${now}。`,
    (name, _, now) => `出席：${now}${name}。`,
    (name, before, now) => `${name}已经是${now}了，不是${before}。`,
    (name, before) => `2020年下半年，${before}${name}来过我们厂。`,
  ],
  stranger: [
    (name) => `主持人${name}，下午好。`,
    (name) => `记录：${name}。`,
    (name) => `我是南山县的${name}，给你写信。`,
    (name) => `西平县县长${name}发来贺电。`,
  ],
}

export const { wrong, right } = make({
  seed: 20811,
  statements: new URL('statements.txt', import.meta.url),
  people,
  dressings: [
    (text) => text,
    halfwidth,
    (text) => text,
    listed,
    nested,
    (text) => text,
    wrapped,
    bold,
    chineseNumerals,
  ],
  ways,
  each: 20,
  right: 400,
})
