import { segment } from '../text/segment/segment.ts'

/** Where the words of a text begin. In a file of its own: the dictionary is loaded when somebody asks for words. */
export const wordStarts = (text: string): number[] => {
  const begins = segment(text)
  return Array.from(text, (_, at) => at).filter((at) => at === 0 || begins[at] !== 0)
}
