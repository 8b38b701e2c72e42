import { spawnSync } from 'node:child_process'

export const program = new URL('../../bin/lbx-tui.js', import.meta.url).pathname

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** Longest answer, in bytes. */
const LONGEST = 1 << 28

/** Runs the built program in Chinese on the bundled corpus, with folders of the test's own where it names some. */
export function ran(args: string[], own: NodeJS.ProcessEnv = {}, folder?: string): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    ...(folder && { cwd: folder }),
    encoding: 'utf8',
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', LBX_CORPUS: '', ...own },
    maxBuffer: LONGEST,
  })
  return { status, stdout, stderr }
}
