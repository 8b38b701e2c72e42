import { trieOf } from '../../text/trie.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import lists from './units.json' with { type: 'json' }

/** Units that measure: what is measured stands before (总投资12亿元), or follows with 的 or without (500元补助). */
const measuring = new Set(wordsOfLines([...lists.measuring, ...lists.durations]))
const durations = new Set(wordsOfLines(lists.durations))
const percent = new Set(wordsOfLines(lists.parts))

/** Others count one by one: the thing counted follows (480个图书驿站) or stands before (台灯120个). */
export const UNITS = trieOf([...wordsOfLines(lists.counting), ...measuring, ...percent])

export const isMeasuring = (unit: string) => measuring.has(unit)
export const isDuration = (unit: string) => durations.has(unit)
export const isPercent = (unit: string) => percent.has(unit)
