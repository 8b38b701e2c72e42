import * as sequences from '../../src/terminal/sequences.ts'
import { HOSTILE } from '../../src/text/sanitise.ts'
import { hostileIn } from '../e2e/hostile-in.ts'
import { launch, shows, type Terminal } from '../e2e/terminal.ts'
import { aFolder } from '../store/a-folder.ts'
import { pause, program, root } from './children.ts'
import { endOf, hostileCorpus } from './hostile-corpus.ts'
import { type Row, Tally } from './row.ts'

const MANY = '--number=100000'

const askings = ['党支部', '林晓东', '项目', '/党./']
const verbs: string[][] = [
  ...askings.flatMap((asked) => [
    ['find', asked, MANY],
    ['find', '--json', asked, MANY],
    ['find', '--vimgrep', asked, MANY],
  ]),
  ...[
    ['who', '林晓东'],
    ['who', '--json', '林晓东'],
    ['what', '河灯'],
    ['what', '--json', '河灯'],
  ],
  ...[
    ['figures', '党支部', MANY],
    ['figures', '--json', '党支部', MANY],
  ],
  ...[[], ['--json'], ['--csv'], ['--sort=left'], ['--sort=date']].map((flags) => [
    'kwic',
    ...flags,
    '党支部',
    MANY,
  ]),
  ...[['stats'], ['stats', '--json'], ['doctor'], ['doctor', '--json']],
]
const reading: string[][] = [
  ...[
    ['export', '--json'],
    ['export', '--markdown'],
    ['export', '--csv'],
  ],
  ...[['index'], ['index', '--json']],
  ...[
    ['check-pages'],
    ['check-pages', '--json'],
    ['check-pages', '--doubtful'],
    ['check-pages', '--doubtful', '--json'],
  ],
]

/** What a full-screen program says to a terminal besides what it draws. */
const WHOLE = [
  ...[sequences.ENTER, sequences.LEAVE, sequences.ENABLE_MOUSE, sequences.DISABLE_MOUSE],
  ...[sequences.BEGIN_FRAME, sequences.END_FRAME, sequences.SHOW_CURSOR, sequences.HIDE_CURSOR],
  ...[sequences.CLEAR_SCREEN, sequences.ASK_ATTRIBUTES, sequences.ASK_CURSOR, sequences.titled('lbx-tui')],
]
/** As `DRAWING` has it, but for what is marked by zeros. */
const OWN_DRAWING = /\x1b\[(?:(?:0|[1-9]\d*)(?:;(?:0|[1-9]\d*))*)?[A-DHGKXJm]|[\b\r]|\x1b\]8;;[!-~]*\x1b\\/g
/** What is copied for a key; `cm0=` is what the hostile texts would have copied. */
const COPY = /\x1b\]52;c;(?!cm0=)[A-Za-z0-9+/=]*\x07/g

/** What the explorer has written that stands in no vocabulary of its own. */
function foreignIn(written: string): string[] {
  const rest = WHOLE.reduce((text, sequence) => text.replaceAll(sequence, ''), written)
    .replaceAll(COPY, '')
    .replaceAll(OWN_DRAWING, '')
    .replaceAll(/\r?\n/g, '')
  return [...rest]
    .filter((character) => HOSTILE.test(character))
    .map((character) => JSON.stringify(character))
}

/** So long is waited for what a key brings, in milliseconds, and so long for more of it. */
const PATIENCE = 600
const QUIET = 30
/** Between the keys that are not looked after: the article follows a bar that rests for 150. */
const REST = 200
/** Screens that an article has at most. */
const MOST_SCREENS = 60

/** Sends keys, and waits for what they bring. */
async function typed(terminal: Terminal, keys: string): Promise<void> {
  let length = terminal.output().length
  terminal.type(keys)
  for (let waited = 0; waited < PATIENCE && terminal.output().length === length; waited += 5) await pause(5)
  for (; terminal.output().length !== length; await pause(QUIET)) length = terminal.output().length
}

/** Reads every article to its end, one after another; gives the numbers of those whose ends stood on the screen. */
async function readThrough(terminal: Terminal, articles: number): Promise<Set<number>> {
  const ends = new Set<number>()
  const endShown = () => {
    const text = terminal
      .screen()
      .join('\n')
      .replaceAll(/[\s│￨]/g, '')
    return Number(/第(\d+)篇完/.exec(text)?.[1] ?? Number.NaN)
  }
  await terminal.until(shows('党支部'))
  await typed(terminal, 'ggjl')
  for (let count = 0, before = -1; count < articles + 5; count++) {
    // The article before may still stand there.
    for (let waited = 0; waited < PATIENCE && endShown() === before; waited += QUIET) await pause(QUIET)
    for (let screen = 0; screen < MOST_SCREENS && Number.isNaN(endShown()); screen++)
      await typed(terminal, ' ')
    before = endShown()
    if (!Number.isNaN(before)) ends.add(before)
    await typed(terminal, ']]')
  }
  await typed(terminal, '\x1bgg')
  return ends
}

async function visitScreens(terminal: Terminal): Promise<void> {
  const screens = [
    ...[
      'ggl',
      '}}}',
      'G',
      'gs',
      '\x1b',
      'vee',
      'y',
      '\x1b',
      'Y',
      '\t',
      'jjj',
      'K',
      '\x1b',
      '\t',
      '/林晓东\r',
      'n',
      'n',
    ],
    ...[
      '\x1b',
      '*',
      '\x1b',
      '/党支部',
      '\x1b',
      'f党\r',
      '\x1b',
      ':2021-03-05\r',
      ':fix\r',
      '\x1b',
      ':stats\r',
      '\x1b',
    ],
    ...['?', '\x1b', 'g/林\r', '\x1b', 'Z', '\x1b', ':\t\t', '\x1b', '\x0c'],
  ]
  for (const keys of screens) {
    terminal.type(keys)
    await pause(3 * REST)
  }
  terminal.type('ZZ')
  await terminal.exited
}

/** The shell says how a program ended and waits, so that its terminal is read to the end. */
const SHELL = 'LBX=$0; "$LBX" "$@"; echo "ENDED $?"; read -r line'
const LONGEST = 300_000

/** What a verb writes to a terminal, and its status; without one where it did not end. */
async function printedOn(
  args: string[],
  environment: Record<string, string>,
): Promise<{ status: number | undefined; output: string }> {
  const terminal = launch({ command: ['sh', '-c', SHELL, program], args, environment })
  const end = /ENDED (\d+)\r\n$/
  for (const begin = Date.now(); !end.test(terminal.output()) && Date.now() - begin < LONGEST; )
    await pause(20)
  const output = terminal.output()
  if (end.test(output)) terminal.type('\r')
  else terminal.kill('SIGKILL')
  await terminal.exited
  const [, status] = end.exec(output) ?? []
  return { status: status === undefined ? undefined : Number(status), output: output.replace(end, '') }
}

/** Hostile texts as headlines, names, texts and file names, on a terminal by every verb and on the explorer's screens. */
export async function hostile(size: number): Promise<Row[]> {
  const { folder, articles } = hostileCorpus(size)
  const caches = aFolder()
  const environment = { LBX_CORPUS: folder, XDG_CACHE_HOME: caches }
  const printed = new Tally(`${size} hostile texts, every verb and format on a terminal (runs)`)
  for (const args of [
    ...verbs.map((verb) => ['-C', folder, ...verb]),
    ...reading.map((verb) => [...verb, folder]),
  ]) {
    const { status, output } = await printedOn(args, environment)
    const foreign = hostileIn(output)
    // 1 says that there was nothing to be found; of articles that leave no doubt nothing is said.
    const isSaid = output.trim() !== '' || args.includes('--doubtful')
    const isRight = foreign.length === 0 && isSaid && status !== undefined && status <= 1
    printed.check(isRight, () => `${args.join(' ')}: status ${status}, ${foreign.slice(0, 5).join(' ')}`)
  }
  const drawn = new Tally(`${size} hostile texts, the explorer, restricted explorer and pick (programs)`)
  const whole = new Tally('hostile articles on their screens, each read to its end')
  const explored = async (args: string[]): Promise<void> => {
    const terminal = launch({
      args: [...args, '-C', folder],
      environment,
      command: [process.execPath, program],
      folder: root,
    })
    try {
      // Pick begins with a search: only what was found is listed, and the articles are those of the explorer.
      if (args[0] !== 'pick') {
        const ends = await readThrough(terminal, articles)
        for (let article = 0; article < articles; article++)
          whole.check(ends.has(article), () => `${args.join(' ')}: ${endOf(article)} was not seen`)
      } else await terminal.until(shows('党支部'))
      await visitScreens(terminal)
      const foreign = foreignIn(terminal.output())
      drawn.check(foreign.length === 0, () => `${args.join(' ')}: ${foreign.slice(0, 5).join(' ')}`)
    } catch (error) {
      terminal.kill('SIGKILL')
      drawn.failed(`${args.join(' ')}: ${(error as Error).message}`)
    }
  }
  await Promise.all([[], ['--restricted'], ['pick', '林晓东']].map(explored))
  return [...printed.rows(), ...whole.rows(), ...drawn.rows()]
}
