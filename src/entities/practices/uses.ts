import { evidenceOfUse } from './told-behind.ts'

interface Use {
  /** How often an article says a name, with quotation marks or without. */
  times: number
  /** The most that stands behind it. */
  use: number
}
const UNUSED: Use = { times: 0, use: 0 }
const CLOSING = new Set('”’」』')
const MOST_USES = 20
/** So many quotations of an article are looked for in all of it: no honest one has more. */
const MOST_COUNTED = 200

/** What an article says of its quotations elsewhere. */
export class Uses {
  private readonly known = new Map<string, Use>()

  constructor(private readonly texts: string[]) {}

  of(inner: string): Use {
    const known = this.known.get(inner)
    if (known !== undefined || this.known.size >= MOST_COUNTED) return known ?? UNUSED
    const use = this.count(inner)
    this.known.set(inner, use)
    return use
  }

  private count(inner: string): Use {
    let times = 0
    let use = 0
    for (const text of this.texts) {
      for (let at = text.indexOf(inner); at >= 0 && times < MOST_USES; at = text.indexOf(inner, at + 1)) {
        const end = at + inner.length
        use = Math.max(use, evidenceOfUse(text, CLOSING.has(text[end] ?? '') ? end + 1 : end))
        times++
      }
    }
    return { times, use }
  }
}
