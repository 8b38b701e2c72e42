import { figuresMeant } from '../../search/figures-meant.ts'
import { DAYS, daysOf, quoted, type Tool } from './tool.ts'

const MOST_THINGS = 10
const MOST_VALUES = 40
/** Of all things together. */
const MOST_IN_ALL = 80

export const figuresTool: Tool = {
  name: 'figures',
  title: 'Figures of a thing',
  description:
    'The numbers that the archive gives for a thing, by date, each with its sentence; hasOlder where older ones are left out, hasMore where other things are, isSaid where nothing is called so and sentences speak of it.',
  properties: { thing: { type: 'string', description: 'What is counted, such as 党支部.' }, ...DAYS },
  required: ['thing'],
  answer: async (asked) => {
    const { archive, given } = asked
    const things = []
    let room = MOST_IN_ALL
    const meant = await figuresMeant(archive, given.text('thing'), MOST_THINGS, daysOf(asked))
    for (const { of, values, hasOlder, isSaid } of meant) {
      if (room === 0) break
      const shown = []
      for (const { value, unit, number, article, sentence } of values.slice(-Math.min(MOST_VALUES, room))) {
        const found = await archive.article(article)
        if (found) shown.push({ value: value + unit, number, ...quoted(found, sentence) })
      }
      room -= shown.length
      if (shown.length > 0)
        things.push({
          ...{ of, values: shown, isSaid },
          ...((hasOlder || shown.length < values.length) && { hasOlder: true }),
        })
    }
    return { things, ...(things.length < meant.length && { hasMore: true }) }
  },
}
