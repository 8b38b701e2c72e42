import { homophones } from '../../text/sound/readings.ts'
import { mayBeOne } from '../alike.ts'
import type { Statement } from '../read/statements.ts'
import type { Near } from './names-beside.ts'

/** Characters before a name of two that must be the same: the office. */
const BEFORE = 2
/** Who signs an article stands in it by chance. */
const SIGNED = /(?:记者|通讯员|摄影|作者)[^。]{0,12}$/

/** Where a name stands with a given name's character otherwise. */
export function personIn(
  { printed: name, sentence }: Near,
  about: string,
  { starts, at: begin, names }: Statement,
): [number, number] | undefined {
  const before = sentence?.slice(0, sentence.indexOf(name)).slice(-BEFORE)
  for (let at = about.indexOf(name[0]!); at >= 0; at = about.indexOf(name[0]!, at + 1)) {
    const to = at + name.length
    const typed = about.slice(at, to)
    // Part of a word, or of a name that is read and what follows it: 张三换.
    if (
      starts[begin + to] === 0 ||
      names.some((own) => own.kind === 'person' && own.at === begin + at && own.end < begin + to)
    )
      continue
    if (typed.length < name.length || !/^\p{Script=Han}+$/u.test(typed) || !mayBeOne(typed, name)) continue
    if (SIGNED.test(about.slice(0, at))) continue
    const isIntroduced = before?.length === BEFORE && about.slice(0, at).endsWith(before)
    const isSure = sentence !== undefined || (homophones(typed, name) && starts[begin + to] !== 0)
    if (isIntroduced || (name.length > 2 && isSure)) return [at, to]
  }
  return undefined
}
