import { LASTING } from './told-behind.ts'

// What is told further behind a name by its kind alone: 机制运行一年 behind 湖长制联动机制.

/** So far behind a name its kind may be spoken of once more. */
const FAR = 150
const NEAR = 16
const KEPT_UP_AFTER = /[，。；](?:这一|该|这项|这个|这种|此)?$/
const AFTER = /[，。；：从在向把让由进]$|[这该此]个?$/

/** The texts before and behind each place where a word stands again. */
function* again(text: string, end: number, word: string): Generator<[before: string, behind: string]> {
  const after = text.slice(end, end + FAR)
  for (let at = after.indexOf(word); at >= 0; at = after.indexOf(word, at + 1))
    yield [after.slice(0, at), after.slice(at + word.length)]
}

/** What is only called by its kind there is kept up. */
export function isKeptUpLater(text: string, end: number, head: string): boolean {
  for (const [before, behind] of again(text, end, head))
    if (KEPT_UP_AFTER.test(before) && LASTING.test(behind.slice(0, NEAR))) return true
  return false
}

/** 从机制里, 晒场里坐着的: what is told goes on about it. */
export function isSpokenOfAgain(text: string, end: number, head: string): boolean {
  for (const [before] of again(text, end, head)) if (AFTER.test(before)) return true
  return false
}
