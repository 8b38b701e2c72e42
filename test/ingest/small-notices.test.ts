import { describe, expect, it } from 'vitest'
import { bridge, column } from './news.ts'
import { expectSoundPage } from './sound.ts'

const notices: [string, string][] = [
  ['招聘', '河东饭店招聘服务员九名，洗碗工两名，月薪面议，有意者请于每日上午来店。电话：00000000001'],
  ['转让', '城南菜市场旁八十四平方米门面转让，水电齐全，接手即可营业。联系电话00000000002'],
  ['遗失声明', '河东新区绿叶商店不慎将营业执照副本遗失，声明作废。'],
  ['招聘', '某木器厂招聘漆工三名，要求有两年以上经验，包吃住。电话：00000000003'],
  ['出租', '北关三号院二楼，两室一厅，家电齐全，拎包入住，年租金八千元。00000000004'],
  ['转让', '东街拐角处早点铺转让，炉灶桌椅一并留下，价格面议。联系电话00000000005'],
  ['注销公告', '河东新区青山养殖专业合作社拟申请注销登记，请债权人自公告之日起四十五日内申报债权。'],
  ['出租', '西门外仓库两间，各一百二十平方米，大车可以直接开进。00000000006'],
]

describe('a page of small notices', () => {
  const lines = notices.flatMap(([name, text]) => [name, ...column(13, text)])

  it('is read notice by notice', () => {
    const articles = expectSoundPage(lines.join('\n'))
    expect(articles.map(({ headline }) => headline)).toEqual(notices.map(([name]) => name))
    expect(articles.map(({ body }) => body.map(({ text }) => text).join(''))).toEqual(
      notices.map(([, text]) => text),
    )
  })

  it('may begin with an article', () => {
    const articles = expectSoundPage(['跨河大桥昨天合龙', ...column(20, ...bridge), ...lines].join('\n'))
    expect(articles.map(({ headline }) => headline)).toEqual([
      '跨河大桥昨天合龙',
      ...notices.map(([name]) => name),
    ])
  })
})

it('a word that stands in a few lines of an article parts it nowhere', () => {
  const [first, second, third] = bridge
  const articles = expectSoundPage(['跨河大桥昨天合龙', '桥', first, '桥', second, '桥', third].join('\n'))
  expect(articles).toHaveLength(1)
})

it('names in a row, at the end and around other lines cost no line', () => {
  const odd = notices.flatMap(([name, text]) => [name, name, text, '公告', '公告'])
  expectSoundPage([...odd, '招聘'].join('\n'))
  expectSoundPage(odd.join('\n\n'))
})
