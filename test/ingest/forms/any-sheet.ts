import fc from 'fast-check'
import type { Story } from './a-sheet.ts'

/** Words of a small town's paper. */
const WORDS =
  '大桥 河岸 居民 车站 菜场 学校 图书 老师 孩子 医院 护士 工厂 工人 水库 渔船 果园 苹果 收成 山路 雨水 广场 灯光 演出 剧团 邮局 信件 票价 线路 早晨 夜里 下月 今年 修好 开放 试行 安排 商量 打听 记得 送到 搬走 建起 省下 热闹 安静 方便 仔细'.split(
    ' ',
  )

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 14 })
  .map(
    (words) => `${words.slice(0, words.length >> 1).join('')}，${words.slice(words.length >> 1).join('')}。`,
  )

const story = (columns: number): fc.Arbitrary<Story> =>
  fc.record({
    headline: fc
      .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 5 })
      .map((words) =>
        columns === 1
          ? [words.slice(0, 3).join(''), words.slice(3).join('')].filter(Boolean)
          : [words.join('')],
      ),
    size: fc.constantFrom(...(columns === 1 ? [15] : [15, 18, 22])),
    paragraphs: fc.array(
      fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
      { minLength: columns + 1, maxLength: columns + 5 },
    ),
    columns: fc.constant(columns),
  })

/** Rows of stories, four columns wide, parted in any way. */
export const anySheet: fc.Arbitrary<Story[][]> = fc.array(
  fc
    .constantFrom([4], [2, 2], [1, 3], [3, 1], [1, 1, 2], [2, 1, 1], [1, 2, 1])
    .chain((widths) => fc.tuple(...widths.map(story))),
  { minLength: 1, maxLength: 4 },
)
