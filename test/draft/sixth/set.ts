import { DRESSINGS } from '../third/dressings.ts'
import { madePeople } from '../third/made-people.ts'
import { make, type Ways } from '../third/make.ts'

export const people = madePeople({
  seed: 660911,
  surnames: '施齐毕窦卢苗柏章滕殷伍樊凌霍虞莫庄柯骆路',
  given: '承志鸿儒德馨少卿敬之允文博雅敏求若虚景明彦成克俭如松',
  counties: ['南沙河县', '北苑区', '柳泉县', '金台县', '云门县'],
  careers: [
    ['C农业农村局局长', 'C委副书记'],
    ['C中学校长', 'C教育局副局长'],
    ['C委宣传部副部长', 'C文化和旅游局局长'],
    ['C副县长', 'C政协副主席'],
  ],
  bureaus: ['住房和城乡建设局', '林业局', '统计局', '医疗保障局'],
  schools: ['实验中学', '中心小学', '幼儿师范学校'],
  sentences: [
    (name, office) => `${office}${name}先讲了三点。`,
    (name, office) => `陪同检查的有${office}${name}。`,
    (name, office) => `“事情要办实。”${office}${name}说。`,
    (name, office) => `会上，${office}${name}作了说明。`,
  ],
})

const ways: Ways = {
  outdated: [
    (name, office) => ['图为', office, `${name}在田间。`],
    (name, office) => [`问：今天谁值班？答：${name}，`, office, '。'],
    (name, office) => ['本周，', office, `${name}将到基层调研。`],
    (name, office) => [`${name}现在是`, office, '，事情很多。'],
    (name, office) => ['出席的领导有', office, `${name}。`],
  ],
  mixed: [
    (name, office) => ['图为', office, `${name}在发言。`],
    (name, office) => [`来信的${name}现任`, office, '。'],
    (name, office) => ['出席的还有', office, `${name}。`],
    (name, office) => [`${name}，`, office, '，今年第一次来。'],
  ],
  rightly: [
    (name, _, now) => `图为${now}${name}在田间。`,
    (name, before) => `2020年11月，${before}${name}到过这里。`,
    (name, before) => `${name}曾经担任${before}。`,
    (name, _, now) => `${name}现在是${now}，事情很多。`,
    (name, before, now) => `原${before}、现${now}${name}讲了往事。`,
    (name, before) => `那时的${before}${name}还年轻。`,
  ],
  stranger: [
    (name) => `游客${name}拍了许多照片。`,
    (name) => `青山县作协主席${name}写来序言。`,
    (name) => `快递员${name}一天送出152件。`,
    (name) => `大三学生${name}来实习。`,
  ],
}

export const { wrong, right } = make({
  seed: 38117,
  statements: new URL('statements.txt', import.meta.url),
  people,
  dressings: DRESSINGS,
  ways,
  each: 20,
  right: 400,
})
