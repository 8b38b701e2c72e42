import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, mkdtempSync, readFileSync } from 'node:fs'
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

it.each([
  ['alone', '{}'],
  ['in a script', '{}; exit'],
  ['in a script that goes on', 'trap : HUP; {}; exit'],
])('the program ends with the window of its terminal: %s', async (_, script) => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-closed-'))
  const [alive, errors] = [join(folder, 'alive'), join(folder, 'errors')]
  // A pipe that only the program holds: it ends with it.
  execFileSync('mkfifo', [alive])
  let isOver = false
  const ended = once(createReadStream(alive).resume(), 'end').then(() => {
    isOver = true
  })
  const own = `sh -c 'exec ${process.execPath} ${program} 2> ${errors} 9> ${alive}'`
  const window = spawn(
    process.execPath,
    ['-e', terminalWith(['sh', '-c', script.replace('{}', () => own)])],
    {
      env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', XDG_STATE_HOME: folder },
    },
  )
  await once(window.stdout, 'data')
  expect(isOver).toBe(false)
  window.kill('SIGKILL')
  await ended
  expect(readFileSync(errors, 'utf8')).toBe('')
})
