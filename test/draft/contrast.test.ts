import { expect, it } from 'vitest'
import { againstBundled } from './against-bundled.ts'
import { againstMade } from './against-made.ts'

const bundled = againstBundled()
const made = againstMade([
  {
    headline: '云台县抽查避雷装置',
    text: '近日，云台县气象局对全县学校的避雷装置进行了抽查，共查了86所学校，合格率为97.4%。\n\n县教育局把不合格的装置列了单子，限期更换。',
  },
  { headline: '渡口镇的渡船', text: '镇上的渡船由40条减为12条，渡口却不冷清。' },
])
const told = (findings: { kind: string; text: string; proposal: string | null }[]) =>
  findings.map(({ kind, text, proposal }) => `${kind}: ${text} → ${proposal}`)

it.each([
  // The same article tells it of somebody else.
  ['王海荣表示，集团愿与本地企业把股权合作做深，把服务做好。', 'namesake: 王海荣 → 杨雪岗'],
  // Who wrote it.
  ['采写高阳镇一份份理清合同那篇的，是记者李海兰。', 'namesake: 李海兰 → 李雅萍'],
  ['高阳镇的合同一份份理清了，12个村填报完第一批摸底表。（记者李海兰）', 'namesake: 李海兰 → 李雅萍'],
])('what is told of somebody else: %s', async (draft, wanted) =>
  expect(told(await bundled(draft))).toEqual([wanted]),
)

it.each([
  '杨雪岗表示，集团愿与本地企业把股权合作做深，把服务做好。',
  '采写高阳镇一份份理清合同那篇的，是记者李雅萍。',
  '王海荣也参加了会谈，杨雪岗说集团愿把股权合作做深。',
])('what is told as it is: %s', async (draft) => expect(told(await bundled(draft))).toEqual([]))

it.each([
  // A body of which the article says nothing.
  [
    '云台县水务局近日对全县学校的避雷装置进行抽查，合格率为97.4%。',
    'organisation: 云台县水务局 → 云台县气象局',
  ],
  // What was so before.
  ['镇上的渡船眼下还有40条，渡口不冷清。', 'figure: 40条 → 12条'],
])('what is told of another body, or of another time: %s', async (draft, wanted) =>
  expect(told(await made(draft))).toEqual([wanted]),
)

it.each([
  '云台县气象局近日对全县学校的避雷装置进行抽查，合格率为97.4%。',
  '云台县教育局也派人去抽查学校的避雷装置，合格率为97.4%。',
  '镇上的渡船从40条减到12条，渡口不冷清。',
  '镇上的渡船以前有40条，渡口不冷清。',
  '镇上的渡船眼下有12条，渡口不冷清。',
])('what is told of whom and when it is: %s', async (draft) => expect(told(await made(draft))).toEqual([]))
