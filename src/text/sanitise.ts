import { clusterEnd } from './clusters.ts'
import { isHan } from './han.ts'
import { remembered } from './remembered.ts'

// Text from files is hostile: an escape sequence in an article would move the cursor, a bidirectional control
// would turn a line around, a character without width would hide in a name. Every such code unit is replaced by a
// mark of one cell, one for one, so that offsets into the text hold before and after.

/** Stands for what has no picture of its own. Braille is one cell wide in every terminal. */
export const MARK = '⠿'
const CONTROL_PICTURES = 0x2400
const DELETE_PICTURE = '␡'

const VARIATION_SELECTOR = /[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/
/** Controls, format characters, lone surrogates, private use, noncharacters and line separators. */
export const HOSTILE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufdd0-\ufdef\p{Default_Ignorable_Code_Point}]|[\ufffe\uffff]/u
let emojiSequence: RegExp | undefined
/** Made when it is first needed, which is hardly ever: it takes 18 ms, an eighth of the time until keys are answered. */
const isEmoji = (cluster: string) => {
  emojiSequence ??= /^\p{RGI_Emoji}$/v
  return emojiSequence.test(cluster)
}
const pictograph = /\p{Extended_Pictographic}|\p{Emoji_Modifier_Base}|[\d#*]/u

/** What is drawn for one hostile code point, as many code units long. */
function mark(character: string): string {
  const code = character.codePointAt(0)!
  if (code === 0x09) return ' '
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code)
  if (code === 0x7f) return DELETE_PICTURE
  return MARK.repeat(character.length)
}

/** True where joiners and selectors of a cluster do what they are for: an emoji, or a variant of an ideograph. */
function isHonest(cluster: string): boolean {
  if (isEmoji(cluster)) return true
  const first = cluster.codePointAt(0)!
  const rest = cluster.slice(first > 0xffff ? 2 : 1)
  if (rest === '' || rest.replace(VARIATION_SELECTOR, '') !== '') return false
  return isHan(first) || pictograph.test(cluster)
}

/**
 * A text that is safe to write to a terminal, as long as the one given: control characters as their pictures
 * (a tab as a space), bidirectional controls, characters without width, lone surrogates and private-use
 * characters as ⠿. Emoji sequences and the variants of ideographs stay whole.
 *
 * @example sanitise('\x1b[2J张\u202e三') // '␛[2J张⠿三'
 */
export function sanitise(text: string): string {
  if (!HOSTILE.test(text)) return text
  let made = ''
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start)
    const cluster = text.slice(start, end)
    made += end - start > 1 || HOSTILE.test(cluster) ? safeCluster(cluster) : cluster
    start = end
  }
  return made
}

/** A cluster as it may be drawn. */
const safeCluster = remembered((cluster) => {
  if (!HOSTILE.test(cluster) || isHonest(cluster)) return cluster
  let made = ''
  for (const character of cluster) made += HOSTILE.test(character) ? mark(character) : character
  return made
})
