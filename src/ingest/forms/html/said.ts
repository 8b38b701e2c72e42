import type { Paragraph } from './paragraphs.ts'

/** What a page of the web says of its article, by whichever of its ways. */
export interface Said {
  kicker?: string
  headline?: string
  subhead?: string
  author?: string
  date?: string
  /** 第02版：综合 */
  pageName?: string
  label?: string
  paper?: string
  body: Paragraph[]
}

/** What several ways say: of each the first that says something. */
export function firstSaid(ways: (Said | undefined)[]): Said {
  const said: Said = { body: [] }
  for (const way of ways)
    for (const [name, value] of Object.entries(way ?? {}) as [keyof Said, never][])
      if (value && value !== '' && (said[name] === undefined || said[name].length === 0)) said[name] = value
  return said
}
