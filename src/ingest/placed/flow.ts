import { readingForm } from '../print/reading-form.ts'
import { LEAD } from '../print/signs.ts'
import type { Segment } from './segment.ts'

/** True for what goes on in the middle of a paragraph. */
export const startsSoft = ({ begins, lines }: Segment) =>
  !begins[0] && !LEAD.test(readingForm(lines[0]!.text))

export const textOf = ({ lines }: Segment) => lines.map(({ text }) => text).join('')
