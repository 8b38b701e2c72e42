import { spawn, spawnSync } from 'node:child_process'
import { copying } from '../terminal/clipboard.ts'
import type { Output, Screen } from '../terminal/screen.ts'
import type { Session } from '../terminal/session.ts'
import { showing } from './showing.ts'
import type { Surface } from './surface.ts'

interface Parts extends Pick<Surface, 'choose' | 'takeWidth' | 'takeGround' | 'leave'> {
  screen: Screen
  session: Session
  output: Output
  environment: NodeJS.ProcessEnv
  /** Another program gets the terminal now. */
  onAway: () => void
}

/** The real terminal, as the explorer needs it. */
export function surfaceFor({ screen, session, output, environment, onAway, ...given }: Parts): Surface {
  return {
    ...given,
    copy: (text) => {
      const sequence = copying(text, environment)
      if (sequence) output.write(sequence)
      return sequence !== undefined
    },
    redraw: () => screen.redraw(),
    suspend: () => {
      onAway()
      session.suspend()
    },
    setMouse: (isOn) => session.setMouse(isOn),
    setFocus: (isOn) => session.setFocus(isOn),
    edit: (path, line) => {
      const [command = 'vi', ...first] = (environment['VISUAL'] || environment['EDITOR'] || 'vi').split(' ')
      let isStarted = true
      onAway()
      session.aside(() => {
        isStarted = !spawnSync(command, [...first, `+${line}`, path], { stdio: 'inherit' }).error
      })
      return isStarted
    },
    show: (path, page, onFailure) => {
      const [command = '', ...own] = showing(path, page, environment)
      const program = spawn(command, own, { stdio: 'ignore', detached: true })
      program.on('error', onFailure)
      program.on('exit', (code) => {
        if (code !== 0) onFailure()
      })
      program.unref()
    },
  }
}
