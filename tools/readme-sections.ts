import { messagesIn } from '../src/messages/index.ts'
import { actionLines, commandName, actions as table } from '../src/tui/actions.ts'
import { launch } from '../test/e2e/terminal.ts'

/** The text between the two comments that mark a section of the README. */
export function sectionOf(readme: string, name: string): string {
  return readme.split(`<!-- ${name} -->\n`)[1]?.split(`<!-- /${name} -->`)[0] ?? ''
}

export const withSection = (readme: string, name: string, content: string) =>
  readme.replace(`<!-- ${name} -->\n${sectionOf(readme, name)}`, () => `<!-- ${name} -->\n${content}`)

/** The screen of the built program with an article of the bundled corpus open, as text. */
export async function picture(): Promise<string> {
  const terminal = launch({ columns: 100, rows: 20 })
  await terminal.until((screen) => screen.includes('本报讯'))
  terminal.type('G\rjl')
  await terminal.until((screen) => screen.includes('吕梁把城乡') && screen.includes(']]'))
  const lines = terminal.screen()
  terminal.type('q')
  await terminal.exited
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`
}

/** The keys with what they do, from the table that the program reads them by. */
export function keysTable(): string {
  const { actions } = messagesIn('zh')
  const rows = actionLines(table).map((line) => {
    const keys = line.flatMap(({ keys: own, name }) =>
      own.length > 0 ? own.map((key) => `\`${key}\``) : [`\`:${commandName(name)}\``],
    )
    return `| ${keys.join(' ')} | ${line.map(({ name }) => actions[name]).join(' / ')} |`
  })
  return `| 键 | 做什么 |\n| --- | --- |\n${rows.join('\n')}\n`
}
