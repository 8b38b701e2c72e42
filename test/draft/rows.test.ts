import { expect, it } from 'vitest'
import { againstBundled } from './against-bundled.ts'

const found = againstBundled()
const differing = async (draft: string) =>
  (await found(draft)).map(({ kind, text, proposal }) => `${kind}: ${text} → ${proposal}`)

it.each([
  ['每月三件事：调度一次、通报一次、批评一次。', 'steps: 批评一次 → 研判一次'],
  ['廉海平对干部开出三个“零”：零距离、零障碍、零投诉。', 'steps: 零投诉 → null'],
  [
    '孙尚平说的五个方面：工程继续建，安全要有保障，生态要改善，水价要上调，改革要走深。',
    'steps: 水价要上调 → 行业要监管',
  ],
  ['委员们的四句话：高举旗帜，解放思想，凝心聚力，奋勇争先。', 'steps: 奋勇争先 → null'],
  ['“党支部+企业+农户”是增收的路子。', 'quotation: 企业 → 合作社'],
  ['“守纪律、讲政治、重品行”“零距离、零障碍、零容忍”，他都讲了。', 'quotation: 讲政治 → 讲规矩'],
  // A name of a row with one character otherwise.
  ['书记们走了三处景区：王营庄、大东沟、社家山，都要交给文旅集团。', 'practice: 社家山 → 杜家山'],
  ['十件事分成四类，增收两项、环境三项、风气两项、平安四项。', 'figure: 风气两项 → 风气一项'],
])('one item of a row that is another: %s', async (draft, wanted) =>
  expect(await differing(draft)).toEqual([wanted]),
)

it('steps in another order', async () => {
  expect(await differing('党员回小区三步走，先亮相，再报到，后积分。')).toEqual([
    'steps: 先亮相，再报到，后积分 → null',
  ])
})

it.each([
  '党员回小区三步走，先报到，再亮相，后积分。',
  // The same in other words.
  '乔晓峰提了五条：选题对接、人力合作、资源共享、会商、长效机制。',
  '乔晓峰提了五条：选题对接、合成人力、资源互通、一起商量、形成制度。',
  '他们做四件事：走访承包户、看承包地现场、核对合同、弄清机动地。',
  '十件事分成四类，增收两项、环境三项、风气一项、平安四项。',
])('a row that says the same is left alone: %s', async (draft) => expect(await differing(draft)).toEqual([]))
