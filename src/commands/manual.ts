import type { Messages } from '../messages/index.ts'
import { flags } from './command-line.ts'
import { verbs } from './verbs.ts'

/** What roff takes for a command of its own. */
const plain = (text: string) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1')

const statusRows = (rows: [string, string][]) =>
  rows.flatMap(([what, means]) => ['.TP', `.B ${what}`, plain(means)])

/** The manual page, in roff, made from the same tables as the help. */
export function manualPage(
  messages: Messages,
  version: string,
  keys: [typed: string, does: string][],
): string {
  const { manual, usage } = messages
  const verbRows = verbs.flatMap((verb) => ['.TP', `.B ${plain(verb)}`, plain(messages.verbs[verb])])
  const flagRows = flags.flatMap(({ name, short, value, verbs: own }) => [
    '.TP',
    `.BR ${short ? `\\-${short} ", " ` : ''}${plain(`--${name}`)}${value ? ` "=${plain(value)}"` : ''}`,
    plain(messages.options[name] + (own ? ` (${own.join(', ')})` : '')),
  ])
  const keyRows = keys.flatMap(([typed, does]) => ['.TP', `.B ${plain(typed)}`, plain(does)])
  const lines = [
    `.TH LBX\\-TUI 1 "" "lbx\\-tui ${version}"`,
    `.SH ${manual.name}`,
    `lbx\\-tui \\- ${plain(manual.summary)}`,
    `.SH ${manual.synopsis}`,
    ...usage
      .trim()
      .split('\n')
      .flatMap((line) => [plain(line.trim()), '.br']),
    `.SH ${manual.commands}`,
    ...verbRows,
    `.SH ${manual.options}`,
    ...flagRows,
    `.SH ${manual.keys}`,
    ...keyRows,
    `.SH ${manual.queries}`,
    ...manual.queryRows.flatMap(([what, means]) => ['.TP', `.B ${plain(what)}`, plain(means)]),
    `.SH ${manual.measures}`,
    ...manual.measureRows.flatMap(([what, means]) => ['.TP', `.B ${plain(what)}`, plain(means)]),
    `.SH ${manual.status}`,
    ...statusRows(manual.statusRows),
    '.SS check',
    ...statusRows(manual.checkStatusRows),
    `.SH ${manual.environment}`,
    ...manual.environmentRows.flatMap(([what, means]) => ['.TP', `.B ${plain(what)}`, plain(means)]),
  ]
  return `${lines.join('\n')}\n`
}
