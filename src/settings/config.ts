import type { Login } from '../model/login.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { between, colour, oneOf, someKeys, someText, someTexts } from './accepted.ts'
import type { ConfigMistake } from './config-mistake.ts'
import { knownEntries, type Names } from './known-entries.ts'
import { type AreTogether, type OwnKeys, readOwnKeys } from './own-keys.ts'
import { type Entry, statementsOf } from './statements.ts'

const LOOKS = [
  ...([
    'faint',
    'strong',
    'divider',
    'title',
    'titleHere',
    'kicker',
    'headline',
    'byline',
    'accent',
    'key',
  ] as const),
  ...(['match', 'mention', 'person', 'org', 'place', 'work', 'practice', 'figure', 'bar'] as const),
]

/** What a person wants the program to be like. */
export interface Config {
  /** What opens where the command line names nothing: a folder, or several that are asked as one. */
  corpus?: string[]
  /** How articles are cited: `plain`, `gbt7714`, or a template such as `《{paper}》{date}《{headline}》`. */
  citation: string
  /** The folder that collections are kept in, such as that of a repository. */
  collections?: string
  lang?: 'zh' | 'en'
  /** `avoid` draws something else, of two cells, and copies the text itself. */
  ambiguous: 'auto' | 'avoid' | AmbiguousWidth
  mouse: boolean
  /** The terminal's cursor is shown on the bar or the word; it stands there in any case. */
  cursor: boolean
  /** A mark may hang beside a line that it has no room on. */
  hang: boolean
  /** Links that lead out of a corpus are followed. */
  links: boolean
  /** Han characters on a line of an article, at most. */
  measure: number
  /** Names in the text have the colours of their kinds from the beginning. */
  names: boolean
  theme: 'auto' | 'light' | 'dark' | 'none'
  /**
   * Columns; a pane that is missing is as wide as the window has it. `one` shows one pane at a time, however wide the
   * window is; `headline` is how many rows a headline may take in the list.
   */
  panes: { list?: number; entities?: number; one?: boolean; headline?: 1 | 2 }
  opensearch: Login
  keys: OwnKeys
  /** One of the sixteen names, `default` or `#rrggbb`. */
  colours: Partial<Record<(typeof LOOKS)[number], string>>
}

const AS_GIVEN = {
  citation: 'plain',
  ambiguous: 'auto',
  mouse: true,
  cursor: false,
  hang: true,
  links: false,
  measure: 40,
  names: false,
  theme: 'auto',
} as const

const top: Names = {
  corpus: someTexts,
  collections: someText,
  citation: someText,
  lang: oneOf('zh', 'en'),
  ambiguous: oneOf('auto', 1, 2, 'avoid'),
  mouse: oneOf(true, false),
  cursor: oneOf(true, false),
  hang: oneOf(true, false),
  links: oneOf(true, false),
  measure: between(20, 60),
  names: oneOf(true, false),
  theme: oneOf('auto', 'light', 'dark', 'none'),
}
const panes: Names = {
  list: between(20, 60),
  entities: between(16, 60),
  one: oneOf(true, false),
  headline: oneOf(1, 2),
}

const opensearch: Names = {
  user: someText,
  password: someText,
  ca: someText,
  cert: someText,
  key: someText,
}

/** `panes = "one"` is short for `panes.one = true`. */
const spelledOut = (entry: Entry): Entry =>
  entry.path.length === 1 && entry.path[0] === 'panes' && entry.value === 'one'
    ? { ...entry, path: ['panes', 'one'], value: true }
    : entry

const colours: Names = Object.fromEntries(LOOKS.map((look) => [look, colour]))

/** What a person wrote in `config.toml`. A mistake is told, and the rest holds as if it were not there. */
export function readConfig(
  text: string,
  actions: readonly string[],
  areTogether: AreTogether = () => true,
): { config: Config; mistakes: ConfigMistake[] } {
  const keys: Names = Object.fromEntries(actions.map((action) => [action, someKeys]))
  const { entries, broken } = statementsOf(text)
  const { known, mistakes } = knownEntries(entries.map(spelledOut), top, { panes, opensearch, colours, keys })
  const good = known.flatMap(({ accepted, value, ...entry }) => {
    const read = accepted.read(value)
    if (read !== undefined) return [{ ...entry, read }]
    mistakes.push({ kind: 'badValue', line: entry.line, what: entry.what, wanted: accepted.wanted })
    return []
  })
  const within = (table: string | undefined) => good.filter((entry) => entry.table === table)
  const valuesOf = (table: string | undefined) =>
    Object.fromEntries(within(table).map(({ name, read }) => [name, read]))
  const own = readOwnKeys(
    within('keys').map(({ name, read, line }) => ({ action: name, written: read as string[], line })),
    areTogether,
  )
  mistakes.push(...broken.map((place): ConfigMistake => ({ kind: 'syntax', ...place })), ...own.mistakes)
  return {
    config: {
      ...AS_GIVEN,
      ...valuesOf(undefined),
      panes: valuesOf('panes'),
      opensearch: valuesOf('opensearch'),
      colours: valuesOf('colours'),
      keys: own.keys,
    },
    mistakes: mistakes.sort((a, b) => a.line - b.line),
  }
}
