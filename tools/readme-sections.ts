import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language, Messages } from '../src/messages/index.ts'
import { messagesIn } from '../src/messages/index.ts'
import { actionLines, commandName, actions as table } from '../src/tui/actions.ts'
import { still } from '../test/e2e/still.ts'
import { launch, shows, type Terminal } from '../test/e2e/terminal.ts'
import { drawnCell, type Scheme, svgOf } from './screen-svg.ts'

/** The README of each language, beside `package.json`. */
export const READMES: Record<Language, string> = { zh: 'README.zh.md', en: 'README.md' }

export const LANGUAGES: Language[] = ['zh', 'en']
export const SCHEMES: Scheme[] = ['dark', 'light']

/** What the sections say themselves, by language. */
const WORDS = {
  zh: {
    other: 'English',
    keys: '键',
    does: '做什么',
    alt: '界面：左边是期和目录，中间是文章，右边是文章里的名字和数字',
  },
  en: {
    other: '中文',
    keys: 'Keys',
    does: 'What they do',
    alt: 'The screen: issues and headlines, an article, and the names and figures in it',
  },
}

/** The text between the two comments that mark a section of the README. */
export function sectionOf(readme: string, name: string): string {
  return readme.split(`<!-- ${name} -->\n`)[1]?.split(`<!-- /${name} -->`)[0] ?? ''
}

export const withSection = (readme: string, name: string, content: string) =>
  readme.replace(`<!-- ${name} -->\n${sectionOf(readme, name)}`, () => `<!-- ${name} -->\n${content}`)

/** The link to the same in the other language. */
export function otherLanguage(language: Language): string {
  const other = LANGUAGES.find((each) => each !== language)!
  return `[${WORDS[language].other}](${READMES[other]})\n`
}

/** Where the picture of the screen stands. */
export const pictureFile = (language: Language, scheme: Scheme) => `docs/screen-${language}-${scheme}.svg`

/** The picture, in the colours that the reader's own screen has. */
export function pictureLink(language: Language): string {
  const [dark, light] = SCHEMES.map((scheme) => pictureFile(language, scheme))
  return `${[
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="${dark}">`,
    `  <img src="${light}" alt="${WORDS[language].alt}">`,
    '</picture>',
  ].join('\n')}\n`
}

/** What is told of a screen, once that is expected, or, where nobody knows yet, once nothing more comes. */
async function settled(
  terminal: Terminal,
  tell: () => string,
  isExpected: ((told: string) => boolean) | undefined,
): Promise<string> {
  let told: string | undefined
  const look = () => {
    const now = tell()
    if (isExpected?.(now)) told = now
    return told !== undefined
  }
  // What is told instead tells the difference.
  await (isExpected ? terminal.until(look).catch(() => {}) : still(terminal))
  return told ?? tell()
}

/** The screen of the built program with an article of the bundled corpus open; `expected` where it is known. */
export async function picture(language: Language, scheme: Scheme, expected?: string): Promise<string> {
  const terminal = launch({
    columns: 100,
    rows: 24,
    args: [`--lang=${language}`],
    environment: { COLORFGBG: scheme === 'dark' ? '15;0' : '0;15' },
  })
  await terminal.until(shows('本报讯'))
  terminal.type('G\rjl')
  await terminal.until((screen) => screen.includes('吕梁把城乡') && screen.includes(']]'))
  const drawn = () => svgOf(terminal.eachCell(drawnCell), scheme, WORDS[language].alt)
  const svg = await settled(terminal, drawn, expected === undefined ? undefined : (told) => told === expected)
  terminal.type('ZZ')
  await terminal.exited
  return svg
}

/** What is pressed, as it is typed and as a reader sees it, and what then stands on the screen. */
interface Step {
  keys: string
  shown: string
  until: (messages: Messages) => string
}

/** A walk from launch to a copied citation. */
const WALK: Step[] = [
  { keys: '/qxf', shown: '`/` `qxf`', until: ({ meant }) => meant('qxf', '乔晓峰') },
  { keys: '\r\t\t', shown: '`Enter` `Tab` `Tab`', until: ({ short }) => `Enter ${short['enter']}` },
  { keys: '\r', shown: '`Enter`', until: ({ card }) => card.people },
  { keys: '\x1bY', shown: '`Esc` `Y`', until: ({ notices }) => notices.copied('') },
]

/** How a word spread, who said it first, with what company, how two years differ, and all of that taken home. */
const RESEARCH: Step[] = [
  {
    keys: '/网格\rgt',
    shown: '`/` `网格` `Enter` `gt`',
    until: ({ study }) => study.trendColumns.at(-1)!,
  },
  { keys: 'gf', shown: '`gf`', until: () => '100%' },
  { keys: 'gc', shown: '`gc`', until: () => 'logDice' },
  {
    keys: ':difference 2022\r:against 2023\r',
    shown: '`:difference 2022` `:against 2023`',
    until: ({ study }) => study.keyColumns.at(-1)!,
  },
  { keys: ':w 2022-2023.csv\r', shown: '`:w 2022-2023.csv`', until: () => '→ 2022-2023.csv' },
]

/** A walk as text screens of the built program; `expected` where they are known. */
async function walked(language: Language, steps: Step[], expected?: string): Promise<string> {
  const messages = messagesIn(language)
  const terminal = launch({
    ...{ columns: 100, rows: 12, args: [`--lang=${language}`] },
    folder: mkdtempSync(join(tmpdir(), 'lbx-walk-')),
  })
  await terminal.until(shows('本报讯'))
  const screens: string[] = []
  for (const { keys, shown, until } of steps) {
    terminal.type(keys)
    const text = until(messages)
    // A notice goes by itself: who knows the screen waits for all of it at once.
    if (expected === undefined)
      await terminal.until((screen) => screen.includes(text) && !screen.includes(messages.searching), text)
    // Blanks at the end of a row tell only what stood there before.
    const rows = () => terminal.screen().map((row) => row.trimEnd())
    const told = () => `${shown}\n\n\`\`\`text\n${rows().join('\n')}\n\`\`\`\n`
    screens.push(
      await settled(terminal, told, expected === undefined ? undefined : (text) => expected.includes(text)),
    )
  }
  terminal.type('ZZ')
  await terminal.exited
  return screens.join('\n')
}

export const walk = (language: Language, expected?: string) => walked(language, WALK, expected)
export const research = (language: Language, expected?: string) => walked(language, RESEARCH, expected)

/** The keys with what they do, from the table that the program reads them by. */
export function keysTable(language: Language): string {
  const { actions } = messagesIn(language)
  const { keys: title, does } = WORDS[language]
  const rows = actionLines(table).map((line) => {
    const keys = line.flatMap(({ keys: own, name }) =>
      own.length > 0 ? own.map((key) => `\`${key}\``) : [`\`:${commandName(name)}\``],
    )
    return `| ${keys.join(' ')} | ${line.map(({ name }) => actions[name]).join(' / ')} |`
  })
  return `| ${title} | ${does} |\n| --- | --- |\n${rows.join('\n')}\n`
}
