import { mkdtempSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inShell, PATIENT } from './in-shell.ts'
import { type Launch, launch, shows, type Terminal } from './terminal.ts'

const aFolder = () => mkdtempSync(join(tmpdir(), 'lbx-leaving-'))

/** What the shell finds in the terminal when every answer has come: only what is typed to it. */
async function expectNothingLeft(terminal: Terminal) {
  await terminal.answered()
  terminal.type('typed\r')
  await terminal.until((screen) => /READ\[.*\]/s.test(screen))
  // It waited for this, for what a shell says last may be lost with it.
  terminal.type('\r')
  const screen = terminal.screen().join('\n')
  expect(screen).toContain('READ[typed]')
  expect(screen).not.toMatch(/\d+;\d+|\^\[/)
  expect([terminal.onAlternate(), terminal.cursorHidden()]).toEqual([false, false])
}

const SLOW = 400
/** A condition on the screen: that the shell has told how the program ended, to the last digit. */
const hasEnded = (screen: string) => /ENDED \d+\./.test(screen)

it('on a slow line no answer is left to the shell after ZZ', async () => {
  const { terminal } = inShell({ answersAfter: SLOW })
  await terminal.until(shows('本报讯'))
  terminal.type('jjjZZ')
  await terminal.until(shows('ENDED 0.'))
  await expectNothingLeft(terminal)
})

it('nor where the program is left before it has drawn anything', async () => {
  const { terminal } = inShell({ answersAfter: SLOW })
  await terminal.until(() => terminal.onAlternate(), 'the alternate screen')
  terminal.type('ZZ')
  await terminal.until(hasEnded)
  await expectNothingLeft(terminal)
})

it('nor after Ctrl-z, and the explorer goes on', async () => {
  const { terminal } = inShell({ answersAfter: SLOW })
  await terminal.until(shows('本报讯'))
  terminal.type('j\x1a')
  await terminal.until(hasEnded)
  await expectNothingLeft(terminal)
})

/** The explorer with the source of its first article, and an editor that is a script. */
async function withEditor(script: string, options: Launch = {}) {
  const editor = join(aFolder(), 'editor')
  writeFileSync(editor, `#!/bin/bash\n${script}\n`, { mode: 0o755 })
  const terminal = launch({
    ...options,
    environment: { ...(options.answersAfter !== undefined && PATIENT), EDITOR: editor, VISUAL: '' },
  })
  await terminal.until(shows('本报讯'))
  terminal.type('lgs')
  await terminal.until(shows('2023-05-30-01.txt'), 'the source')
  terminal.type('e')
  await terminal.until(shows('EDITS'), 'the editor')
  return terminal
}

async function expectGoesOn(terminal: Terminal) {
  await terminal.until(
    (screen) => terminal.onAlternate() && screen.includes('2023-05-30-01.txt'),
    'the explorer',
  )
  terminal.type('\x1b')
  await terminal.until(shows('区委书记廉海平谈到两件事'), 'a key to be answered')
  terminal.type('ZZ')
  expect(await terminal.exited).toMatchObject({ exitCode: 0 })
}

it('nor to an editor', async () => {
  const terminal = await withEditor('echo EDITS; read -r line; echo "READ[$line]"; read -r line', {
    answersAfter: SLOW,
  })
  await expectNothingLeft(terminal)
  await expectGoesOn(terminal)
})

it.each([
  ['Ctrl-c', 'INT', '\x03'],
  ['Ctrl-\\', 'QUIT', '\x1c'],
])('%s in an editor that uses it does not end the explorer', async (_, signal, key) => {
  // A shell that waits for a line may miss a signal which comes just before that.
  const hears = `process.on('SIG${signal}', () => console.log('PRESSED')); console.log('EDITS')`
  const terminal = await withEditor(
    `exec "${process.execPath}" -e "${hears}; process.stdin.once('data', () => process.exit())"`,
  )
  terminal.type(key)
  await terminal.until(shows('PRESSED'))
  terminal.type(key)
  await terminal.until((screen) => screen.split('PRESSED').length > 2)
  terminal.type('\r')
  await expectGoesOn(terminal)
})

it('Ctrl-z where there is no shell to go back to changes nothing', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  terminal.type('\x1a')
  await terminal.until(
    () => terminal.output().split('\x1b[?1049h').length > 2,
    'the screen to be drawn again',
  )
  await terminal.until(() => terminal.onAlternate())
  terminal.type('j')
  await terminal.until(() => terminal.actedOn().includes('王营庄要建教育基地'), 'a key to be answered')
  terminal.type('ZZ')
  await terminal.exited
})

it.each<NodeJS.Signals>([
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGABRT', 'SIGALRM'] as const),
  ...(['SIGXCPU', 'SIGVTALRM', 'SIGPROF', 'SIGPOLL', 'SIGSYS', 'SIGTRAP'] as const),
])(
  '%s ends the program as it would end any, on the normal screen, with nothing left unread',
  async (signal) => {
    const { terminal, send } = inShell({ answersAfter: SLOW })
    await terminal.until(shows('本报讯'))
    terminal.type('jj')
    send(signal)
    // A shell that runs a script ends with what Ctrl-c has ended, where that says so.
    if (signal === 'SIGINT') {
      expect(await terminal.exited).toMatchObject({ exitCode: 130 })
      return expect([terminal.onAlternate(), terminal.cursorHidden()]).toEqual([false, false])
    }
    await terminal.until(hasEnded)
    expect(terminal.screen().join('\n')).toContain(`ENDED ${128 + constants.signals[signal]}.`)
    await expectNothingLeft(terminal)
  },
)

it('SIGXFSZ, of a file that grows too large, ends nothing', async () => {
  const { terminal, send } = inShell()
  await terminal.until(shows('本报讯'))
  send('SIGXFSZ')
  terminal.type('j')
  await terminal.until(() => terminal.actedOn().includes('王营庄要建教育基地'), 'a key to be answered')
  terminal.type('ZZ')
  await terminal.until(shows('ENDED 0.'))
  await expectNothingLeft(terminal)
})

/** What the shell finds when it has the terminal again, then the explorer in front again. */
const backAndForth =
  'echo BACK; read -r line; fg > /dev/null; stty -a | grep -o -- "-\\?icanon"; read -r line'

it.each<NodeJS.Signals>(['SIGTSTP', 'SIGSTOP'])(
  '%s from outside stops it, fg draws it again',
  async (signal) => {
    const { terminal, send } = inShell({ after: backAndForth })
    await terminal.until(shows('本报讯'))
    send(signal)
    await terminal.until(shows('BACK'), 'the shell')
    // What nobody hears leaves no time to put anything back.
    if (signal === 'SIGTSTP')
      expect([terminal.onAlternate(), terminal.cursorHidden()]).toEqual([false, false])
    // A line feed: the terminal may still be raw.
    terminal.type('\n')
    await terminal.until(
      (screen) => terminal.onAlternate() && screen.includes('本报讯') && !screen.includes('BACK'),
    )
    terminal.type('j')
    await terminal.until(() => terminal.actedOn().includes('王营庄要建教育基地'), 'a key to be answered')
    terminal.type('ZZ')
    await terminal.until(shows('icanon'))
    terminal.type('\n')
    // After SIGSTOP it is the shell's own doing: it puts back what it found when the program could not say goodbye.
    if (signal === 'SIGTSTP') expect(terminal.screen().join('\n')).not.toContain('-icanon')
    expect([terminal.onAlternate(), terminal.cursorHidden()]).toEqual([false, false])
  },
)

it('the screen of its own is cleared before it is left, and nothing is drawn on it after', async () => {
  const terminal = launch({})
  await terminal.until(shows('本报讯'))
  const before = terminal.output().length
  terminal.type('q')
  await terminal.exited
  const last = terminal.output().slice(before)
  const [own = '', after = ''] = last.split('\u001b[?1049l')
  expect(own.lastIndexOf('\u001b[2J')).toBeGreaterThan(own.lastIndexOf('H'))
  expect(after).not.toMatch(/\u001b\[[\d;]*H|本报讯/)
})
