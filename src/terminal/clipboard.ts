import { copySequence, throughTmux } from './sequences.ts'

/** More than this most terminals refuse, in bytes of base64. */
const MOST = 74_994

/**
 * What makes a terminal copy a text (OSC 52), also over SSH. tmux takes it where it may set the clipboard; wrapped, it
 * is passed on to the terminal around it. Nothing for a text that is too long.
 */
export function copying(text: string, environment: NodeJS.ProcessEnv): string | undefined {
  const base64 = Buffer.from(text).toString('base64')
  if (base64.length > MOST) return undefined
  const plain = copySequence(base64)
  return environment['TMUX'] ? plain + throughTmux(plain) : plain
}
