import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export const root = new URL('../../', import.meta.url).pathname
export const program = `${root}bin/lbx-tui.js`

/** How a program ended, and what it wrote. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface Running {
  child: ChildProcess
  ended: Promise<Ended>
}

/** Starts a JavaScript file on this Node. */
export function start(file: string, args: string[], environment: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'zh_CN.UTF-8', ...environment },
  })
  const written = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]!.setEncoding('utf8').on('data', (data: string) => {
      written[stream] += data
    })
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...written }))
  return { child, ended }
}

export const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** Kills a program after so long, in milliseconds; false where it had ended before. */
export async function killAfter({ child, ended }: Running, milliseconds: number): Promise<boolean> {
  await Promise.race([pause(milliseconds), ended])
  child.kill('SIGKILL')
  return (await ended).signal === 'SIGKILL'
}
