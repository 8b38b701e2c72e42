import type { Messages } from '../messages/index.ts'
import { flags } from './command-line.ts'
import { usages } from './usages.ts'
import { isStudyVerb, type Verb, verbs } from './verbs.ts'

type Flag = (typeof flags)[number]

/** Columns of the longest name of a measure, and of a verb. */
const [MEASURE, VERB] = [24, 24]

const verbRow = (verb: Verb, { verbs: does }: Messages) => `  ${verb.padEnd(VERB)} ${does[verb]}`

function flagRow(
  { name, short, value, verbs: own }: Flag,
  { options }: Messages,
  tellsVerbs: boolean,
): string {
  const long = `--${name}${value ? `=${value}` : ''}`
  const verbsOfIt = own && tellsVerbs ? ` [${own.join(' ')}]` : ''
  return `  ${short ? `-${short},` : '   '} ${long.padEnd(20)} ${options[name]}${verbsOfIt}`
}

function formulas({ manual }: Messages): string {
  const rows = manual.measureRows.map(([name, formula]) => `  ${name.padEnd(MEASURE)} ${formula}`)
  return `${manual.measures}\n\n${rows.join('\n')}\n`
}

/** What the program can do, with every flag. */
export function helpText(messages: Messages): string {
  const verbRows = verbs.map((verb) => verbRow(verb, messages))
  const flagRows = flags.map((flag) => flagRow(flag, messages, true))
  return `${messages.usage}\n${verbRows.join('\n')}\n\n${flagRows.join('\n')}\n\n${formulas(messages)}`
}

/** How one verb is used: what stands behind it, examples, the flags that belong to it, and its exit codes. */
export function verbHelp(verb: Verb, messages: Messages): string {
  const { operands, examples } = usages[verb]
  const { usageOf, manual, verbs: does } = messages
  const flagRows = flags
    .filter(({ verbs: own }) => !own || own.includes(verb))
    .map((flag) => flagRow(flag, messages, false))
  const statuses = verb === 'check' ? manual.checkStatusRows : manual.statusRows
  const statusRows = statuses.map(([status, means]) => `  ${status}  ${means}`)
  const parts = [
    `${usageOf} lbx-tui ${[verb, operands].filter(Boolean).join(' ')}\n\n${does[verb]}\n`,
    `${examples.map((example) => `  lbx-tui ${example}`).join('\n')}\n`,
    `${flagRows.join('\n')}\n`,
    `${manual.status}\n\n${statusRows.join('\n')}\n`,
    ...(isStudyVerb(verb) ? [formulas(messages)] : []),
  ]
  return parts.join('\n')
}
