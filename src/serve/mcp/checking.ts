import { Library } from '../../draft/ask/library.ts'
import { check } from '../../draft/check.ts'
import { findsNothing, isEmpty } from '../../store/is-empty.ts'
import { pause } from '../pause.ts'
import { CODES, RequestError } from '../rpc/message.ts'
import type { Tool } from './tool.ts'

const MOST_FINDINGS = 100
const MOST_EVIDENCE = 5
/** Characters of a draft. */
const LONGEST_DRAFT = 200_000

export const checkTool: Tool = {
  name: 'check',
  title: 'Check a draft',
  description:
    'A draft against the archive: names, offices, bodies, figures, units, practices, steps and quotations that differ, with the sentence that says otherwise. What the archive does not know is no error.',
  properties: {
    draft: { type: 'string', description: 'The text, plain or Markdown.', maxLength: LONGEST_DRAFT },
    as_of: { type: 'string', description: 'Only what was known on this day: 2022, 2022-08 or 2022-08-03.' },
  },
  required: ['draft'],
  answer: async ({ archive, library, messages, given, confirmed, isWanted }) => {
    const asOf = given.day('as_of', 'last')
    if (await isEmpty(archive)) throw new RequestError(CODES.badParams, 'the archive holds no articles')
    if (asOf !== null && (await findsNothing(archive, { ask: 'dates', from: null, to: asOf })))
      throw new RequestError(CODES.badParams, `as_of: no articles of ${asOf} or before`)
    const { findings, isWhole, hiddenFrom } = await check({
      ...{ draft: given.text('draft'), says: messages.draft, confirmed: confirmed(), isWanted, pause },
      library: asOf === null ? library : new Library(archive, asOf),
    })
    return {
      ...{ total: findings.length, checkedToTheEnd: isWhole && hiddenFrom === null },
      findings: findings.slice(0, MOST_FINDINGS).map(({ evidence, ...finding }) => ({
        ...finding,
        evidence: evidence.slice(0, MOST_EVIDENCE).map(({ article: _, block: __, ...own }) => own),
      })),
    }
  },
}
