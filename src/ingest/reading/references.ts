import { endsSentence } from '../print/signs.ts'

// An article under its reference, as databases give it by the standard of such (GB/T 7714: writers. headline[N]. paper, day(page).).

/** [3] 林晓, 何雨. 渡口桥通车[N]. 河东日报, 2019-07-20(02). */
const REFERENCE =
  /^[\s\ufeff]*(?:[[［【]\d{1,4}[\]］】]\s*)?([^.．。\s][^.．。]{0,60})[.．]\s*([^[\]]{2,80})\[N(?:\/OL)?\]\s*[.．]\s*([^,，]{2,20})[,，]\s*(\d{4}-\d{1,2}-\d{1,2})(?:\s*[(（]([^()（）]{1,8})[)）])?/u
const LONGEST = 240
/** What stands in the place of a writer where none is known. */
const NOBODY = /^(?:佚名|无名氏|本报讯|匿名)$/u

/** The fields of a reference in this line with a text below it: one in a list of references has none. */
export function referenceAt(lines: string[], at: number): Map<string, string> | undefined {
  const line = lines[at]!
  const found = line.length <= LONGEST ? REFERENCE.exec(line) : null
  if (!found) return undefined
  const below = lines.slice(at + 1).find((other) => other.trim() !== '')
  if (below === undefined || REFERENCE.test(below.slice(0, LONGEST)) || !isText(below.trim()))
    return undefined
  const [, writer, headline, paper, date, page] = found
  const fields = new Map(Object.entries({ headline: headline!.trim(), paper: paper!.trim(), date: date! }))
  if (!NOBODY.test(writer!.trim())) fields.set('byline', writer!.trim())
  if (page) fields.set('page', page)
  return fields
}

const isText = (text: string) => endsSentence(text) || /[，。；：]/u.test(text)
