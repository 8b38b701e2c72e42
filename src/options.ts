import { parseArgs } from 'node:util'
import type { Messages } from './messages/index.ts'

interface Flag {
  name: keyof Messages['options']
  short?: string
  /** What stands for the value in the help; a flag without one is a switch. */
  value?: string
  choices?: string[]
}

/** Every flag of the command line; parsing and help are made from it. */
export const flags: Flag[] = [
  { name: 'corpus', short: 'C', value: 'DIR' },
  { name: 'lang', value: 'zh|en', choices: ['zh', 'en'] },
  { name: 'ambiguous', value: '1|2', choices: ['1', '2'] },
  { name: 'help', short: 'h' },
  { name: 'version', short: 'V' },
]

export type Options = Partial<Record<Flag['name'], string | boolean>>

/** A wrong use of the command line: said in one line, exit status 2. */
export class UsageError extends Error {}

export function parseOptions(args: string[], messages: Messages): Options {
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
  const options: Options = {}
  for (const token of tokens ?? []) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') throw new UsageError(messages.errors.badOption(token.value))
    const flag = flags.find(({ name }) => name === token.name)
    if (!flag) throw new UsageError(messages.errors.badOption(token.rawName))
    const wanted = (flag.choices ?? [flag.value]).join(' ')
    const isWrong = flag.value
      ? !token.value || flag.choices?.includes(token.value) === false
      : token.value !== undefined
    if (isWrong) throw new UsageError(messages.errors.badValue(token.rawName, token.value ?? '', wanted))
    options[flag.name] = token.value ?? true
  }
  return options
}

export function helpText(messages: Messages): string {
  const rows = flags.map(({ name, short, value }) => {
    const long = `--${name}${value ? `=${value}` : ''}`
    return `  ${short ? `-${short},` : '   '} ${long.padEnd(20)} ${messages.options[name]}`
  })
  return `${messages.usage}\n${rows.join('\n')}\n`
}
