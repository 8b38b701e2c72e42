import { expect, it } from 'vitest'
import { againstBundled } from './against-bundled.ts'

const found = againstBundled()
const differing = async (draft: string) =>
  (await found(draft)).map(({ kind, text, proposal }) => `${kind}: ${text} → ${proposal}`)

it.each([
  ['闭幕会上，通报提案征集和审查情况的是李媛。', 'namesake: 李媛 → 张金平'],
  ['白志荣8月2日在《山西日报》上发表了署名文章。', 'namesake: 白志荣 → 孙大军'],
  // Who signed it.
  ['《木偶走进吕梁学院》一稿，据靳磊的摄影报道编写。', 'namesake: 靳磊 → 刘海霞'],
  // Each clause has its own.
  ['刘桂连写了一本书，张金平主持着孝义市木偶创新工作室。', 'namesake: 张金平 → 王茂伟'],
  ['担任百利科技董事长的是杨巨才。', 'office: 百利科技董事长 → 副市长'],
])('somebody in the place of another: %s', async (draft, wanted) =>
  expect(await differing(draft)).toEqual([wanted]),
)

it.each([
  '闭幕会上，通报提案征集和审查情况的是张金平。',
  '4月13日在吕梁学院，王茂伟给师生讲木偶。',
  // Of another day, of another body, of somebody more.
  '5月9日在吕梁学院，杨雪岗给师生讲木偶。',
  '4月13日，杨雪岗也到吕梁学院听了木偶。',
  '旭阳集团的董事长是杨雪岗。',
  '张广勇主持了市政府党组4月20日的会，乔晓峰4月20日到吕梁调查队座谈。',
  '张金平说，先报到，再亮相。',
])('who did it, or did something else, is left alone: %s', async (draft) =>
  expect(await differing(draft)).toEqual([]),
)
