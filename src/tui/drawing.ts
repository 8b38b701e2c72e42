import type { Screen } from '../terminal/screen.ts'
import { placeOfKeys } from './cursor.ts'
import { INK_AFTER } from './delays.ts'
import type { Explorer } from './explorer.ts'
import { frameText } from './frame-text.ts'
import { type ScreenParts, screenParts } from './screen-parts.ts'
import type { State } from './state/state.ts'
import type { ThemeOn } from './theme/theme.ts'

interface Drawn {
  explorer: Explorer
  path: string
  themeOn: ThemeOn
}

/**
 * Draws what the explorer shows: at once by hand, and by Ink from when it has been loaded. Loading it takes as long as
 * all the rest together.
 */
export class Drawing {
  private ink: { stop(): void } | undefined
  private isOver = false
  private readonly timer: NodeJS.Timeout
  private readonly unsubscribe: () => void

  constructor(
    private readonly screen: Screen,
    private readonly drawn: Drawn,
    private readonly onFault: (error: Error) => void,
  ) {
    const { explorer, path, themeOn } = drawn
    const draw = () => {
      const state = explorer.state()
      const parts = screenParts(state, path)
      screen.write(frameText(parts, themeOn(state.ground)))
      this.place(parts, state)
    }
    draw()
    this.unsubscribe = explorer.subscribe(draw)
    this.timer = setTimeout(() => this.takeInk().catch(onFault), INK_AFTER)
  }

  close(): void {
    this.isOver = true
    clearTimeout(this.timer)
    this.unsubscribe()
    this.ink?.stop()
  }

  private readonly place = (parts: ScreenParts, { ambiguous }: State): void =>
    this.screen.placeCursor(placeOfKeys(parts, ambiguous))

  private async takeInk(): Promise<void> {
    const { drawByInk, readyYoga } = await import('./draw-by-ink.tsx')
    await readyYoga()
    if (this.isOver) return
    this.unsubscribe()
    this.ink = drawByInk(this.screen, { ...this.drawn, onParts: this.place }, (error) => {
      if (error) this.onFault(error)
    })
  }
}
