import { parseArgs } from 'node:util'
import { FORMS } from '../collect/forms/forms.ts'
import type { Messages } from '../messages/index.ts'
import { COUNTED, PERIODS, SORTINGS, UNITS } from '../study/choices.ts'
import { UsageError } from './usage-error.ts'
import { askVerbs, lookupVerbs, sampledVerbs, studyVerbs, type Verb, verbs } from './verbs.ts'

interface Flag {
  name: keyof Messages['options']
  short?: string
  /** What stands for the value in the help; a flag without one is a switch. */
  value?: string
  choices?: string[]
  /** The verbs that it belongs to; without them, the explorer and every verb. */
  verbs?: Verb[]
  /** Belongs to the explorer, too. */
  explorer?: true
  /** Says in which form is printed: one of them, at most. */
  isForm?: true
}

/** Every flag of the command line; parsing and help are made from it. */
export const flags: Flag[] = [
  { name: 'corpus', short: 'C', value: 'DIR' },
  { name: 'lang', value: 'zh|en', choices: ['zh', 'en'] },
  { name: 'ambiguous', value: 'auto|1|2|avoid', choices: ['auto', '1', '2', 'avoid'] },
  { name: 'number', short: 'n', value: 'N', verbs: [...askVerbs] },
  { name: 'since', value: 'DATE', verbs: [...askVerbs, 'export'] },
  { name: 'until', value: 'DATE', verbs: [...askVerbs, 'export'] },
  {
    name: 'index',
    value: 'DIR',
    verbs: [...lookupVerbs, 'pick', 'lsp', 'mcp', 'export', 'collection', 'index', 'doctor'],
    explorer: true,
  },
  { name: 'format', value: 'auto|text|citation', choices: ['auto', 'text', 'citation'], verbs: ['pick'] },
  { name: 'restricted', verbs: ['pick'], explorer: true },
  {
    name: 'json',
    verbs: [...lookupVerbs, 'export', 'collection', 'index', 'check-pages', 'doctor'],
    isForm: true,
  },
  { name: 'vimgrep', verbs: ['find', 'check'], isForm: true },
  { name: 'sarif', verbs: ['check'], isForm: true },
  { name: 'as-of', value: 'DATE', verbs: ['check'] },
  { name: 'ignore', value: 'FILE', verbs: ['check'] },
  { name: 'against', value: 'QUERY', verbs: [...studyVerbs] },
  { name: 'sort', value: SORTINGS.join('|'), choices: [...SORTINGS], verbs: ['kwic'] },
  { name: 'by', value: PERIODS.join('|'), choices: [...PERIODS], verbs: ['trend'] },
  { name: 'span', value: 'N', verbs: ['collocates'] },
  { name: 'unit', value: UNITS.join('|'), choices: [...UNITS], verbs: ['collocates', 'keyness'] },
  { name: 'count', value: COUNTED.join('|'), choices: [...COUNTED], verbs: ['keyness'] },
  { name: 'sample', value: 'N', verbs: [...sampledVerbs] },
  { name: 'seed', value: 'N', verbs: [...sampledVerbs] },
  { name: 'all', verbs: [...sampledVerbs] },
  { name: 'markdown', verbs: ['export', 'collection'], isForm: true },
  { name: 'as', value: FORMS.join('|'), choices: [...FORMS], verbs: ['export'], isForm: true },
  { name: 'output', short: 'o', value: 'FILE', verbs: ['export'] },
  { name: 'force', verbs: ['export', 'collection'] },
  { name: 'note', value: 'TEXT', verbs: ['collection'] },
  { name: 'tag', value: 'A,B', verbs: ['collection'] },
  { name: 'paragraph', value: 'N', verbs: ['collection'] },
  { name: 'remove', verbs: ['save'] },
  { name: 'csv', verbs: ['export', 'collection', 'figures', ...studyVerbs], isForm: true },
  { name: 'doubtful', verbs: ['check-pages'] },
  { name: 'to', value: 'FILE', verbs: ['index'] },
  { name: 'encoding', value: 'NAME', verbs: ['export', 'check-pages'] },
  { name: 'limit', value: 'MIB', verbs: ['export', 'check-pages'] },
  { name: 'help', short: 'h' },
  { name: 'version', short: 'V' },
]

export interface CommandLine {
  verb: Verb | undefined
  options: Partial<Record<Flag['name'], string | boolean>>
  /** Every corpus that is named, in its order. */
  corpora: string[]
  paths: string[]
}

export function parseCommandLine(args: string[], messages: Messages): CommandLine {
  const { tokens } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      flags.map(({ name, short, value }) => [
        name,
        { type: value ? 'string' : 'boolean', ...(short && { short }) },
      ]),
    ),
  })
  const line: CommandLine = { verb: undefined, options: {}, corpora: [], paths: [] }
  for (const token of tokens ?? []) {
    if (token.kind !== 'positional') continue
    const verb = verbs.find((known) => known === token.value)
    const isFirst = line.verb === undefined && line.paths.length === 0
    // As git and npm have it: help, and help VERB.
    if (isFirst && token.value === 'help') line.options.help = true
    else if (isFirst && verb) line.verb = verb
    else line.paths.push(token.value)
  }
  for (const token of tokens ?? []) {
    if (token.kind !== 'option') continue
    const flag = flags.find(
      ({ name, verbs: own, explorer }) =>
        name === token.name && (!own || (line.verb ? own.includes(line.verb) : explorer)),
    )
    if (!flag) throw new UsageError(notHere(token, line.verb, messages))
    const wanted = (flag.choices ?? [flag.value]).join(' ')
    const isWrong = flag.value
      ? !token.value || flag.choices?.includes(token.value) === false
      : token.value !== undefined
    if (isWrong && !flag.value) throw new UsageError(messages.errors.takesNone(token.rawName))
    if (isWrong) throw new UsageError(messages.errors.badValue(token.rawName, token.value ?? '', wanted))
    line.options[flag.name] = token.value ?? true
    if (flag.name === 'corpus') line.corpora.push(token.value!)
  }
  const forms = flags.filter(({ name, isForm }) => isForm && line.options[name] !== undefined)
  if (forms.length > 1)
    throw new UsageError(messages.errors.oneForm(forms.map(({ name }) => `--${name}`).join(' ')))
  return line
}

/** What is said of an option that does not belong where it stands: to what it belongs, or that there is none such. */
function notHere(
  { name, rawName }: { name: string; rawName: string },
  verb: Verb | undefined,
  { errors }: Messages,
): string {
  const known = flags.find((flag) => flag.name === name)
  return known?.verbs
    ? errors.optionElsewhere(rawName, known.verbs.join(' '))
    : errors.badOption(rawName, ['lbx-tui', verb, '--help'].filter(Boolean).join(' '))
}
