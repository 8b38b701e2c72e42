import { bold, chineseNumerals, halfwidth, listed, nested, wrapped } from '../second/dressings.ts'
import { madePeople } from '../third/made-people.ts'
import { make, type Ways } from '../third/make.ts'

export const people = madePeople({
  seed: 90412,
  surnames: '田贺龚程袁傅沈曾彭苏卢蒋蔡贾丁魏薛叶阎余',
  given: '守信维民可心志刚雨桐宏图向东晓棠玉成思远家栋爱莲',
  counties: ['清泉县', '白沙县', '松林坡区', '石塔县', '临河镇区'],
  careers: [
    ['C教育局局长', 'C副县长'],
    ['C委宣传部部长', 'C政协主席'],
    ['C审计局副局长', 'C审计局局长'],
    ['C人大常委会副主任', 'C人大常委会主任'],
  ],
  bureaus: ['林业局', '民政局', '财政局', '文化和旅游局'],
  schools: ['第二中学', '中心小学', '职业高中'],
  sentences: [
    (name, office) => `${office}${name}到场。`,
    (name, office) => `当天，${office}${name}看望了职工。`,
    (name, office) => `${office}${name}主持会议。`,
    (name, office) => `${office}${name}作了汇报。`,
  ],
})

const ways: Ways = {
  outdated: [
    (name, office) => ['热线记录：', office, `${name}来电致谢。`],
    (name, office) => [`@${name} 的认证写着`, office, '。'],
    (name, office) => ['合影左一，', office, `${name}。`],
    (name, office) => [`简答：${name}任什么职务？答：${name}现任`, office, '。'],
    (name, office) => ['上周，', office, `${name}看了展览。`],
  ],
  mixed: [
    (name, office) => ['合影左二，', office, `${name}。`],
    (name, office) => ['上周，', office, `${name}看了展览。`],
    (name, office) => [`判断：${name}是`, office, '。'],
    (name, office) => ['热线记录：', office, `${name}来电致谢。`],
  ],
  rightly: [
    (name, _, now) => `合影左一，${now}${name}。`,
    (name, before) => `2020年的${before}${name}也在老照片里。`,
    (name, before, now) => `${name}先任${before}，后任${now}。`,
    (name, _, now) => `热线记录：${now}${name}来电致谢。`,
    (name, before, now) => `${name}不再担任${before}，现在是${now}。`,
  ],
  stranger: [
    (name) => `讲解员${name}，您好。`,
    (name) => `来电人：${name}。`,
    (name) => `${name}同学得了九十分。`,
    (name) => `远山县县长${name}送来花篮。`,
  ],
}

export const { wrong, right } = make({
  seed: 90811,
  statements: new URL('statements.txt', import.meta.url),
  people,
  dressings: [
    (text) => text,
    listed,
    (text) => text,
    halfwidth,
    bold,
    (text) => text,
    nested,
    wrapped,
    chineseNumerals,
  ],
  ways,
  each: 20,
  right: 400,
})
