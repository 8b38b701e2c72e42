import { cutInside, halfwidth, listed, wrapped } from '../second/dressings.ts'
import { madePeople } from '../third/made-people.ts'
import { make, type Ways } from '../third/make.ts'

export const people = madePeople({
  seed: 70707,
  surnames: '简丘焦穆蒋蔡贾丁魏薛阎潘彭曾萧田董袁于余',
  given: '可为子衿长庚维新希文叔同寄语望舒行简知非有恒道中时雨',
  counties: ['红岩县', '三岔区', '蒲河县', '银杏县', '古城湾市'],
  careers: [
    ['C总工会主席', 'C委统战部部长'],
    ['C第二医院院长', 'C卫生健康局副局长'],
    ['C纪委副书记', 'C审计局局长'],
    ['C政府办公室主任', 'C副县长'],
  ],
  bureaus: ['商务局', '气象局', '信访局', '体育局'],
  schools: ['外国语学校', '第五小学', '技工学校'],
  sentences: [
    (name, office) => `${office}${name}到场。`,
    (name, office) => `签字的是${office}${name}，日期写得工整。`,
    (name, office) => `问及此事，${office}${name}答得干脆。`,
    (name, office) => `${name}（${office}）致辞。`,
  ],
})

const ways: Ways = {
  outdated: [
    (name, office) => ['▲', office, `${name}为冠军颁奖`],
    (name, office) => ['嘉宾\n- ', office, `${name}\n- 各界代表`],
    (name, office) => [`${name}｜`, office, '｜今天做客直播间'],
    (name, office) => ['让我们欢迎', office, `${name}同志讲话！`],
    (name, office) => [`| ${name} | `, office, ' |'],
  ],
  mixed: [
    (name, office) => ['▲', office, `${name}在现场`],
    (name, office) => [`- ${name}，`, office, ''],
    (name, office) => ['下面请', office, `${name}同志发言。`],
    (name, office) => [`${name}：`, office, '，话不多'],
  ],
  rightly: [
    (name, _, now) => `▲${now}${name}为冠军颁奖`,
    (name, before) => `老照片：时任${before}${name}（前排左二）`,
    (name, before, now) => `履历\n- 2020年：${before}\n- 现在：${now}\n以上为${name}的经历。`,
    (name, _, now) => `| ${name} | ${now} |`,
    (name, before, now) => `${name}是${now}，所以不再是${before}。`,
    (name, before) => `2020年夏，${before}${name}开过一次会。会后人散了。`,
  ],
  stranger: [
    (name) => `▲读者${name}在翻报纸`,
    (name) => `- ${name}，东山县县长`,
    (name) => `冠军：${name}！`,
    (name) => `${name}｜自由撰稿人`,
  ],
}

export const { wrong, right } = make({
  seed: 77017,
  statements: new URL('statements.txt', import.meta.url),
  people,
  dressings: [(text) => text, (text) => text, listed, halfwidth, (text) => text, wrapped, cutInside],
  ways,
  each: 20,
  right: 400,
})
