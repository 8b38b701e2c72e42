import { spawnSync } from 'node:child_process'
import { copying } from '../terminal/clipboard.ts'
import type { Input } from '../terminal/decode.ts'
import type { Output, Screen } from '../terminal/screen.ts'
import type { Session } from '../terminal/session.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import type { Notice, State } from './state.ts'
import type { Surface } from './surface.ts'

interface Parts {
  screen: Screen
  session: Session
  output: Output
  listeners: Set<(inputs: Input[]) => void>
  notices: Set<(notice: Notice) => void>
  environment: NodeJS.ProcessEnv
  onChosen: (text: string) => void
  onWidth: (measured: AmbiguousWidth) => void
  onState: (state: State) => void
  /** Another program gets the terminal now. */
  onAway: () => void
}

/** The real terminal, as the explorer needs it. */
export function surfaceFor({
  screen,
  session,
  output,
  listeners,
  notices,
  environment,
  ...tell
}: Parts): Surface {
  return {
    size: () => ({ columns: screen.columns, rows: screen.rows }),
    onResize: (listener) => {
      screen.on('resize', listener)
      return () => screen.off('resize', listener)
    },
    onInputs: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onNotice: (listener) => {
      notices.add(listener)
      return () => notices.delete(listener)
    },
    placeCaret: (row) => screen.placeCaret(row),
    takeWidth: (measured, isMeasured) => {
      tell.onWidth(measured)
      screen.takeWidth(measured, isMeasured)
    },
    copy: (text) => {
      const sequence = copying(text, environment)
      if (sequence) output.write(sequence)
      return sequence !== undefined
    },
    choose: tell.onChosen,
    redraw: () => screen.redraw(),
    suspend: () => {
      tell.onAway()
      session.suspend()
    },
    setMouse: (isOn) => session.setMouse(isOn),
    edit: (path, line) => {
      const [command = 'vi', ...first] = (environment['VISUAL'] || environment['EDITOR'] || 'vi').split(' ')
      let isStarted = true
      tell.onAway()
      session.aside(() => {
        isStarted = !spawnSync(command, [...first, `+${line}`, path], { stdio: 'inherit' }).error
      })
      return isStarted
    },
    remember: tell.onState,
  }
}
