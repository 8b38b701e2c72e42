import { describe, expect, it } from 'vitest'
import { againstMade } from './against-made.ts'

const found = againstMade([
  {
    headline: '东屏县列出今年的民生实事',
    date: '2021-05-06',
    text: '东屏县今年的民生实事分五类，有乡村道路、饮水管网、日间照料、校车接送和田间排灌，每一类都定了完工的日子。',
  },
  {
    headline: '修书房的三条规矩',
    date: '2021-06-08',
    text: '石桥村的书房定了三条规矩。一是进门先登记，二是看完放回原处，三是带走要按时归还。',
  },
])
const differing = async (draft: string) => (await found(draft)).map(({ kind, text }) => `${kind}: ${text}`)

describe('a row of which an article tells all but one', () => {
  it.each([
    ['东屏县今年的民生实事是五类：乡村道路、饮水管网、日间照料、厕所改造和田间排灌。', ['steps: 厕所改造']],
    ['石桥村书房的规矩：一是进门先登记，二是看书不出声，三是带走要按时归还。', ['steps: 看书不出声']],
  ])('has another thing in its place: %s', async (draft, wanted) =>
    expect(await differing(draft)).toEqual(wanted),
  )

  it.each([
    '东屏县今年的民生实事是五类：乡村道路、饮水管网、日间照料、校车接送和田间排灌。',
    '田间排灌、校车接送、饮水管网，都是东屏县今年的民生实事。',
    '石桥村书房的规矩：一是进门先登记，二是看完放回原处，三是带走要按时归还。',
  ])('is left alone where it says the same: %s', async (draft) => expect(await differing(draft)).toEqual([]))
})
