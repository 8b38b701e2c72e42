import { describe, expect, it } from 'vitest'
import { againstBundled } from './against-bundled.ts'

const findingsIn = againstBundled()
const WRONG = '区长廉海平到会讲话。'

describe('what is not to be asked again', () => {
  it.each([
    ['on its line', `${WRONG}<!-- lbx:ignore -->`],
    ['behind a comment on another text', `${WRONG}<!-- lbx:ignore 市长 --><!-- lbx:ignore -->`],
    ['in capitals', `${WRONG}<!-- LBX:ignore -->`],
    ['on the line above', `<!-- lbx:ignore -->\n${WRONG}`],
    ['above an empty line', `<!-- lbx:ignore -->\n\n${WRONG}`],
    ['above, within a quotation', `> <!-- lbx:ignore -->\n> ${WRONG}`],
    ['above, within a list', `- <!-- lbx:ignore -->\n  ${WRONG}`],
    ['by its text', `${WRONG}\n\n<!-- lbx:ignore 市长 --><!-- lbx:ignore 区长 -->`],
    ['by its kind', `${WRONG}\n\n<!-- lbx:ignore office: 区长 -->`],
    ['by its kind in Chinese', `${WRONG}\n\n<!-- lbx:ignore 职务：区长 -->`],
  ])('is said %s', async (_, draft) => {
    expect(await findingsIn(draft)).toEqual([])
  })
  it('is one line, not the next', async () => {
    const draft = `<!-- lbx:ignore -->\n\n${WRONG}\n\n${WRONG}<!-- lbx:ignored -->\n\n${WRONG}<!-- lbx:ignore 职务：市长 -->`
    expect((await findingsIn(draft)).map(({ line }) => line)).toEqual([5, 7])
  })
})
