import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const program = new URL('../../bin/lbx-tui.js', import.meta.url).pathname
const pty = createRequire(import.meta.url).resolve('@lydell/node-pty')

/** A terminal as a program of its own: it says `DRAWN` when a text stands in it, and its end is that of its window. */
const terminalWith = (command: string[]) => `
  const { spawn } = require(${JSON.stringify(pty)})
  const [file, ...args] = ${JSON.stringify(command)}
  let written = ''
  spawn(file, args, { cols: 100, rows: 30, env: process.env }).onData((data) => {
    written += data
    if (written.includes('本报讯')) process.stdout.write('DRAWN')
  })`

async function until(condition: () => boolean, what: string) {
  for (const deadline = Date.now() + 20_000; !condition(); ) {
    if (Date.now() > deadline) throw new Error(`waited for ${what} in vain`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it.each([
  ['alone', '{}'],
  ['in a script', '{}; exit'],
  ['in a script that goes on', 'trap : HUP; {}; exit'],
])('the program ends with the window of its terminal: %s', async (_, script) => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-closed-'))
  const [pidFile, errors] = [join(folder, 'pid'), join(folder, 'errors')]
  const own = `sh -c 'echo $$ > ${pidFile}; exec ${process.execPath} ${program} 2> ${errors}'`
  const window = spawn(
    process.execPath,
    ['-e', terminalWith(['sh', '-c', script.replace('{}', () => own)])],
    {
      env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', XDG_STATE_HOME: folder },
    },
  )
  await once(window.stdout, 'data')
  const pid = Number(readFileSync(pidFile, 'utf8'))
  expect(isRunning(pid)).toBe(true)
  window.kill('SIGKILL')
  await until(() => !isRunning(pid), 'the program to end')
  expect(existsSync(errors) && readFileSync(errors, 'utf8')).toBe('')
})
