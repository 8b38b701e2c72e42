import type { Words } from '../../text/segment/segment.ts'

/** The names of a text that end at a place of it. */
export interface NamesBefore {
  /** Where the name of a body or a place begins. */
  body(end: number): number | undefined
  /** True behind somebody's name: the office is theirs. */
  isPerson(end: number): boolean
}

/** What an office is looked for in. */
export interface Ground {
  text: string
  starts: Words
  names: NamesBefore
}

export const JOINS = /^[和与及暨]$/
export const BEFORE_NAMES = /[驻原前]/

/** 平和 behind 何|平: a word of the dictionary that somebody's name ends inside. */
export function holdsPerson({ names }: Ground, at: number, end: number): boolean {
  for (let place = at + 1; place < end; place++) if (names.isPerson(place)) return true
  return false
}
