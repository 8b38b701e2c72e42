import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../../bench/corpus/random.ts'
import { actions, commandName } from '../../src/tui/actions.ts'
import { still } from '../e2e/still.ts'
import type { Terminal } from '../e2e/terminal.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { pause, program, root } from './children.ts'
import { type Row, Tally } from './row.ts'
import { SEED } from './seed.ts'
import { aServer, canServe, NOT_SERVED, type Server } from './ssh-server.ts'

const hasStrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
/** Stands in every file that is not to be read, and nowhere else. */
const SECRET = '禁地密语'

/** A corpus with ways out of it: links to files and folders, also in the place of what describes it. */
function aCorpus(): { folder: string; outside: string } {
  const [folder, outside] = [join(aFolder(), 'corpus'), aFolder()]
  mkdirSync(folder)
  put(folder, 'a.jsonl', [{ headline: '大桥', text: '大桥合龙。' }])
  put(folder, 'b.jsonl', [{ headline: '水库', text: '水库修好。' }])
  put(outside, 'secret.jsonl', [{ headline: SECRET, text: `${SECRET}。` }])
  writeFileSync(join(outside, 'secret.txt'), `${SECRET}\n${SECRET}不能看。\n`)
  writeFileSync(join(outside, 'corpus.toml'), `paper = "${SECRET}"\n`)
  writeFileSync(join(outside, 'corrections.toml'), `# ${SECRET}\n`)
  for (const name of ['secret.jsonl', 'secret.txt', 'corpus.toml', 'corrections.toml'])
    symlinkSync(join(outside, name), join(folder, name))
  symlinkSync(outside, join(folder, 'folder'))
  symlinkSync('/etc', join(folder, 'etc'))
  return { folder, outside }
}

/** What may be typed after `:`: every action, and what other programs know. */
const COMMANDS = [
  ...actions.map(({ name }) => commandName(name)),
  ...['!touch /tmp/lbx-made', '!sh', 'sh', 'shell', 'e /etc/passwd', 'edit /etc/passwd', 'r /etc/passwd'],
  ...[
    'w /tmp/lbx-made',
    'write /tmp/lbx-made',
    'export /tmp/lbx-made',
    'set shell=/bin/sh',
    'source /etc/passwd',
  ],
  ...[
    'cd /',
    'o /etc/passwd',
    'search /etc/passwd',
    'card ../../etc/passwd',
    'filter ../..',
    'fix',
    'unfix',
    'suspend',
  ],
  ...[
    '2021-03-05',
    '99999',
    '$(touch /tmp/lbx-made)',
    '`touch /tmp/lbx-made`',
    '|sh',
    ';sh',
    'corpus /etc',
    '-C /etc',
  ],
]

/** Keys that lead to every part of the screen, and what is tried in each. */
const SCREENS = [
  'gg',
  'l',
  'lgs',
  'lv',
  '\t\t',
  'lwK',
  '?',
  '/大桥\r',
  'f',
  ':',
  'g/',
  '/',
  ':plain\r',
  'lwve*',
]
const TRIES = [
  ...[
    'e',
    'E',
    '!',
    '|',
    'o',
    'O',
    'i',
    '\x1a',
    '\x1c',
    '\x03x',
    '\x04',
    '\x0f',
    '\x18\x05',
    '\x1be',
    '\x1b!',
    'gf',
    'gx',
    'ZQ',
    'S',
  ],
  ...[
    '\x1b[122;5u',
    '\x1b[101;1u',
    '\x1bOP',
    '\x1b[11~',
    '\x1b[24;2~',
    '\x1b[<0;3;3M\x1b[<0;3;3m',
    '\x1b[<2;40;4M\x1b[<2;40;4m',
  ],
  ...[
    '\x1b[200~:!touch /tmp/lbx-made\r\x1b[201~',
    '\x1b[200~e\x1a\r\x1b[201~',
    '\x1b[200~\x1b]52;c;cm0=\x07\x1b[201~',
  ],
  ...['\x1b]52;c;?\x07', '\x1b[?1;2c', '\x1bP+q544e\x1b\\', '/'.repeat(30), 'Y', 'yy'],
]

/** Sends all of it, and comes back when the program ends by a key. */
async function tryAll(connect: () => Terminal, size: number): Promise<string> {
  let terminal = connect()
  let written = ''
  const again = async () => {
    if (terminal.onAlternate()) return
    written += terminal.output()
    await Promise.race([terminal.exited, pause(5000)])
    terminal.kill('SIGKILL')
    terminal = connect()
    await terminal.until(() => terminal.actedOn() !== '', 'the bar')
  }
  const send = async (keys: string) => {
    await again()
    terminal.type(keys)
    await pause(40)
  }
  await terminal.until(() => terminal.actedOn() !== '', 'the bar')
  for (const command of COMMANDS) await send(`\x1b\x1b:${command}\r`)
  for (const screen of SCREENS)
    for (const keys of TRIES) {
      await send(`\x1b\x1b${screen}`)
      await send(keys)
    }
  const random = randomFrom(SEED)
  const pick = (texts: string[]) => texts[Math.floor(random() * texts.length)]!
  for (let round = 0; round < size; round++) {
    const keys = Array.from({ length: 8 }, () =>
      random() < 0.5 ? String.fromCharCode(1 + Math.floor(random() * 126)) : pick([...TRIES, ...SCREENS]),
    )
    await send(keys.join(''))
  }
  await again()
  terminal.type('\x1b\x1b\x1bZZ')
  await Promise.race([terminal.exited, pause(5000)])
  terminal.kill('SIGKILL')
  return written + terminal.output()
}

interface Deeds {
  started: string[]
  /** Where each file really lies, whatever links led there. */
  opened: { path: string; isWritten: boolean }[]
  joined: string[]
}

/** What a trace tells of the files that were opened or changed, of the programs that were started and of the net. */
function deedsIn(trace: string): Deeds {
  const deeds: Deeds = { started: [], opened: [], joined: [] }
  for (const line of trace.split('\n')) {
    if (/ = -1 E/.test(line)) continue
    const [, call = '', rest = ''] = /^\d+ +(?:<\.\.\. )?(\w+)(.*)$/.exec(line) ?? []
    const named = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path]) => textOf(path!))
    const [, real] = / = \d+<(.*)>$/.exec(rest) ?? []
    if (call === 'execve') deeds.started.push(named[0] ?? rest)
    // The kernel itself is asked which addresses this machine has.
    else if (call === 'connect' || call === 'bind') {
      if (!rest.includes('AF_NETLINK')) deeds.joined.push(line)
    } else if (/^(?:open|openat|creat)$/.test(call)) {
      const isWritten = /O_(?:WRONLY|RDWR|CREAT|TRUNC)/.test(rest)
      if (real !== undefined) deeds.opened.push({ path: textOf(real), isWritten })
    } // A link is made at the last of the names; the first is what it says.
    else if (named.length > 0) deeds.opened.push({ path: named.at(-1)!, isWritten: true })
  }
  return deeds
}

/** strace writes bytes beyond ASCII in octal. */
const textOf = (written: string): string =>
  Buffer.from(
    written.replace(/\\(\d{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
    'latin1',
  ).toString()

const CALLS =
  'execve,open,openat,creat,connect,bind,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,symlink,symlinkat,link,linkat,truncate,chmod,fchmodat,rmdir'

/** What the system, Node and this program read to run at all. */
const TO_RUN =
  /^(?:\/(?:lib|lib64|usr|etc\/(?:ld\.so|localtime|ssl|nsswitch|passwd|locale|terminfo)|proc|sys|dev\/(?:null|tty|pts|urandom|ptmx))(?:[/.]|$))/
const NODE = realpathSync(process.execPath).replace(/\/bin\/[^/]+$/, '/')

/** A login that has nothing but `lbx-tui --restricted`, and everything that may be typed there. */
export async function restricted(size: number): Promise<Row[]> {
  const what = 'a restricted login under sshd'
  if (!canServe()) return [{ what, tried: 0, held: 0, failed: 0, notes: [NOT_SERVED] }]
  const { folder, outside } = aCorpus()
  const server = await aServer((at) => ({
    options: `command="${at('run')}",restrict,pty`,
    accepted: ['LANG', 'LC_*', 'EDITOR', 'VISUAL', 'PAGER', 'SHELL', 'LBX_CORPUS'],
  }))
  const { at } = server
  const kept = [at('state'), at('cache')]
  const command = `${process.execPath} ${program} --restricted --lang=zh -C ${folder}`
  const traced = hasStrace
    ? `strace -f -y -qq -s 4096 -o ${at('trace')}.$$ -e trace=${CALLS} ${command}`
    : command
  writeFileSync(
    at('run'),
    `#!/bin/sh\nexport XDG_STATE_HOME=${at('state')} XDG_CACHE_HOME=${at('cache')}\nexec ${traced}\n`,
    { mode: 0o755 },
  )
  writeFileSync(at('editor'), `#!/bin/sh\ntouch ${at('made-by-editor')}\n`, { mode: 0o755 })
  const given = {
    ...{ EDITOR: at('editor'), VISUAL: at('editor'), PAGER: at('editor'), SHELL: at('editor') },
    ...{ LBX_CORPUS: outside, LC_ALL: '', LC_EVIL: '$(touch /tmp/lbx-made)' },
  }
  const asked = [
    [],
    ['sh'],
    ['-C', '/etc'],
    [`${program} export /etc`],
    ['scp', '-f', '/etc/passwd'],
    ['; sh'],
    ['export', outside],
  ]
  const words = new Tally(`${what}: whatever the client asks to run, the explorer comes`)
  const files = new Tally(`${what}: ways out of the corpus and keys typed, no file from outside is read`)
  const deeds = new Tally(
    `${what}: no program started, no file written but its own state and index (${hasStrace ? 'strace' : '/proc'})`,
  )
  try {
    for (const request of asked) {
      const terminal = server.connect(request, given)
      const isExplorer = await terminal
        .until((screen) => screen.includes('大桥'))
        .then(
          () => true,
          () => false,
        )
      words.check(isExplorer, () => `${request}: ${terminal.screen().join(' ').trim()}`)
      terminal.type('ZZ')
      await Promise.race([terminal.exited, pause(5000)])
      terminal.kill('SIGKILL')
    }
    const written = await tryAll(() => server.connect([], given), size)
    files.check(!written.includes(SECRET), () => 'the secret stands on the screen')
    files.check(
      !(await swapped(server, given, folder, outside)).includes(SECRET),
      () => 'shown by way of a link put in later',
    )
    const traces = readdirSync(at('')).filter((name) => name.startsWith('trace'))
    for (const name of traces) {
      const { started, opened, joined } = deedsIn(readFileSync(at(name), 'utf8'))
      deeds.check(
        started.length === 1 && joined.length === 0,
        () => `started ${started.slice(1, 4)} ${joined.slice(0, 2)}`,
      )
      const isBelow = (path: string, folders: string[]) =>
        folders.some((own) => path === own || path.startsWith(`${own}/`))
      const bad = opened.filter(({ path, isWritten }) =>
        isWritten
          ? !isBelow(path, kept) && !/^\/(?:dev|proc)\//.test(path)
          : !isBelow(path, [...kept, realpathSync(folder), folder]) &&
            !TO_RUN.test(path) &&
            !path.startsWith(root) &&
            !path.startsWith(NODE),
      )
      deeds.check(
        bad.length === 0,
        () =>
          `opened ${[...new Set(bad.map(({ path, isWritten }) => `${isWritten ? 'w ' : ''}${path}`))].slice(0, 8)}`,
      )
      const isOutside = ({ path }: { path: string }) => isBelow(path, [realpathSync(outside)])
      files.check(!opened.some(isOutside), () => `opened ${opened.filter(isOutside).map(({ path }) => path)}`)
    }
  } finally {
    server.stop()
  }
  return [...words.rows(), ...files.rows(), ...deeds.rows()]
}

/** The file of an article is put away and a link out of the corpus put in its place, while it is read. */
async function swapped(
  server: Server,
  given: Record<string, string>,
  folder: string,
  outside: string,
): Promise<string> {
  const terminal = server.connect([], given)
  await terminal.until((screen) => screen.includes('大桥'))
  terminal.type('\x1b\x1bggjl')
  await still(terminal)
  renameSync(join(folder, 'a.jsonl'), join(outside, 'a.jsonl'))
  symlinkSync(join(outside, 'secret.jsonl'), join(folder, 'a.jsonl'))
  for (const keys of ['gs', '\x1bgs', 'hjlgs', '\x1bhklgs']) {
    terminal.type(keys)
    await still(terminal)
  }
  await pause(3000)
  terminal.type('\x1b\x1bZZ')
  await Promise.race([terminal.exited, pause(5000)])
  terminal.kill('SIGKILL')
  return terminal.output()
}
