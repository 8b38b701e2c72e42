import { expect, it } from 'vitest'
import { againstMade } from './against-made.ts'

const found = againstMade([
  {
    headline: '东屏县定下修渠五条',
    date: '2021-06-08',
    text: '东屏县为修渠定下五条规矩。\n\n一是先清淤后修堤。淤泥要运到坡上的果园里。二是石料就近取用。三是工钱按月结清，不许拖到年底。四是渠边每五十米种一棵柳树。五是完工以后由各村轮流看护。',
  },
])
const differing = async (draft: string) =>
  (await found(draft)).map(({ kind, text, proposal }) => `${kind}: ${text} → ${proposal}`)

it.each([
  ['东屏县修渠的规矩，第二条是工钱按月结清。', ['steps: 第二 → 第三']],
  ['东屏县修渠的规矩，第5条：渠边每五十米种一棵柳树。', ['steps: 第5 → 第四']],
  // As it is, told of something else, and what no article numbers.
  ['东屏县修渠的规矩，第三条是工钱按月结清。', []],
  ['东屏县修渠的规矩，第四条是渠边种柳树。', []],
  ['东屏县修渠的规矩，第三条是不许带酒上工地。', []],
  ['东屏县第九条是工钱按月结清的规矩。', []],
])('its place among several: %s', async (draft, wanted) => expect(await differing(draft)).toEqual(wanted))
