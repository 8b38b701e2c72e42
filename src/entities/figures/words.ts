import { endingsOf } from '../../text/trie.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import lists from './words.json' with { type: 'json' }

/** Words between what is counted and its number: 总投资达到12亿元, 全县共有480个. */
export const BETWEEN = new Set(wordsOfLines(lists.between))
/** Words in front of the thing that are no part of it. */
export const LEADING = new Set(wordsOfLines(lists.leading))
/** Verbs that only tell which people or things: 900名退休教师. */
export const WHICH = new Set(wordsOfLines(lists.which))
/** Words that the dictionary takes for verbs and that are things beside a number. */
export const THINGS = new Set(wordsOfLines(lists.things))
/** The same behind a number, where they count those who do it or what is done: 12个社会组织. */
export const THINGS_BEHIND = new Set(wordsOfLines([...lists.things, ...lists.people]))
/** What is done and counted by it, where no thing is named: 招聘 before 50名. */
export const DEEDS = new Set(wordsOfLines(lists.deeds))
/** Things that say little alone: what they belong to stands before 的. */
export const WEAK = new Set(wordsOfLines(lists.weak))
/** What is measured, never what has a measure: 总投资, 产值. */
export const MEASURES = new Set(wordsOfLines(lists.measures))
/** Words that name no thing, whatever number stands beside them. */
export const VOID = new Set(wordsOfLines(lists.void))
/** What a verb belongs to that stands before it: 种植 before 基地. */
export const BASES = new Set(wordsOfLines(lists.bases))
/** Deeds that behind a noun tell which thing is meant: 污染治理督察组. */
export const WORKS = new Set(wordsOfLines(lists.works))
/** What happens to so many people: 3人死亡. */
export const SUFFERING = new Set(wordsOfLines(lists.suffering))
/** What a thing does, where the dictionary takes it for a noun: 落户 behind 20家企业. */
export const HAPPENING = new Set(wordsOfLines(lists.happening))
/** Characters in front of a noun that make another of it: 分论坛. */
export const PARTS = new Set(wordsOfLines(lists.parts))
/** What a thing does, not which one it is: 直接投递. */
export const MANNER = new Set(wordsOfLines(lists.manner))
/** What something is done on or in: 基础 before 上. */
export const FRAMES = new Set(wordsOfLines(lists.frames))
/** What words for people end with. */
export const PEOPLE = endingsOf(wordsOfLines(lists.endingsOfPeople))
/** Things of one character. */
const SHORT = new Set(wordsOfLines(lists.short))
/** True for what is long enough to name a thing. */
export const isThing = (thing: string) => thing.length > 1 || SHORT.has(thing)
/** What a change is told against, what changes, and the words to its number: 比上年增长了. The longest first. */
const byLength = (words: string[]) => words.sort((a, b) => b.length - a.length)
export const AGAINST = byLength(wordsOfLines(lists.against))
export const CHANGING = byLength(wordsOfLines(lists.changing))
export const REACHING = byLength(wordsOfLines(lists.reaching))
