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
  terminal.type('ZZ')
  await terminal.exited
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`
}

/** A walk from launch to a copied citation: what is pressed, and the screen after it. */
const WALK: { keys: string; shown: string; until: string }[] = [
  { keys: '/qxf', shown: '`/` `qxf`', until: '按“乔晓峰”找到' },
  { keys: '\r\t\t', shown: '`Enter` `Tab` `Tab`', until: 'Esc 返回  Enter 阅读' },
  { keys: '\r', shown: '`Enter`', until: '同见' },
  { keys: '\x1bY', shown: '`Esc` `Y`', until: '已复制：' },
]

/** The walk as text screens of the built program. */
export async function walk(): Promise<string> {
  const terminal = launch({ columns: 100, rows: 12 })
  await terminal.until((screen) => screen.includes('本报讯'))
  const screens: string[] = []
  for (const { keys, shown, until } of WALK) {
    terminal.type(keys)
    await terminal.until((screen) => screen.includes(until) && !screen.includes('正在找'), until)
    await terminal.still()
    screens.push(`${shown}\n\n\`\`\`text\n${terminal.screen().join('\n')}\n\`\`\`\n`)
  }
  terminal.type('ZZ')
  await terminal.exited
  return screens.join('\n')
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
