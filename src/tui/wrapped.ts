import { breakLines } from '../text/breaking/lines.ts'
import { sanitise } from '../text/sanitise.ts'
import type { AmbiguousWidth } from '../text/width.ts'

/** A text that may come from a file, made safe and broken into lines of a pane. */
export function wrapped(
  text: string,
  { width, ambiguous }: { width: number; ambiguous: AmbiguousWidth },
): string[] {
  if (text === '') return ['']
  const safe = sanitise(text)
  const style = { width: Math.max(8, width - 2), ambiguous, indent: 0, hang: false }
  return breakLines(safe, style).map(({ start, end }) => safe.slice(start, end))
}
