import { readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { ENDING } from '../../src/terminal/signals.ts'
import { inShell } from '../e2e/in-shell.ts'
import { still } from '../e2e/still.ts'
import { launch, shows } from '../e2e/terminal.ts'
import { pause } from './children.ts'
import { type Row, Tally } from './row.ts'

/** What ends no program that is written for Node. */
const GOES_ON: NodeJS.Signals[] = ['SIGPIPE', 'SIGXFSZ', 'SIGWINCH', 'SIGCHLD', 'SIGURG', 'SIGCONT']
const MARK = 'LBX_SIEGE'

/** Processes of Linux with a word in their environment. */
function processesWith(word: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(word)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** True as soon as no process with that word is left; false where one stays for five seconds. */
async function allEnd(word: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (processesWith(word).length === 0) return true
    await pause(50)
  }
  return false
}

/** The modes of a terminal that no program has touched. */
async function untouched(): Promise<string> {
  const terminal = launch({ command: ['sh', '-c', 'echo "MODES $(stty -g)."; read -r line'], columns: 300 })
  await terminal.until((screen) => /MODES .+\./.test(screen))
  const [, modes] = /MODES (\S+)\./.exec(terminal.output())!
  terminal.type('\r')
  await terminal.exited
  return modes!
}

/** What is wrong after a signal; nothing where all is as it was. */
async function afterSignal(signal: NodeJS.Signals, args: string[], modes: string): Promise<string> {
  const mark = `${MARK}_${process.pid}_${signal}_${Math.random()}`
  const after = 'echo "MODES $(stty -g)."; read -r line'
  const { terminal, send } = inShell({ args, after, columns: 300, environment: { [MARK]: mark } })
  try {
    await terminal.until(shows('本报讯'))
    send(signal)
    if (GOES_ON.includes(signal)) {
      await pause(200)
      terminal.type('j')
      await still(terminal)
      if (!terminal.onAlternate()) return 'the explorer is gone'
      terminal.type('ZZ')
    }
    const wanted = GOES_ON.includes(signal) ? (args[0] === 'pick' ? 130 : 0) : 128 + constants.signals[signal]
    if (signal === 'SIGINT') {
      const { exitCode } = await terminal.exited
      if (exitCode !== wanted) return `status ${exitCode}`
    } else {
      await terminal.until((screen) => /MODES .+\./.test(screen), 'the shell')
      const screen = terminal.screen().join('\n')
      if (!screen.includes(`ENDED ${wanted}`)) return /ENDED \d+/.exec(screen)?.[0] ?? 'no status'
      if (!screen.includes(`MODES ${modes}.`)) return 'the modes are others'
      terminal.type('\r')
      await terminal.exited
    }
    if (terminal.onAlternate() || terminal.cursorHidden()) return 'the alternate screen is not left'
    return (await allEnd(mark)) ? '' : 'a process is left'
  } catch (error) {
    return (error as Error).message
  } finally {
    terminal.kill('SIGKILL')
  }
}

/** Every signal that Node can hear, so many rounds, in the explorer and in `pick`. */
export async function signals(size: number): Promise<Row[]> {
  const modes = await untouched()
  const rows: Row[] = []
  for (const args of [[], ['pick']]) {
    const tally = new Tally(`${args[0] ?? 'explorer'}: signals ${[...ENDING, ...GOES_ON].join(' ')}`)
    for (let round = 0; round < size; round++)
      for (const signal of [...ENDING, ...GOES_ON]) {
        const wrong = await afterSignal(signal, args, modes)
        tally.check(wrong === '', () => `${signal}: ${wrong}`)
      }
    rows.push(...tally.rows())
  }
  return rows
}
