import type { EntityKind } from '../../model/entity.ts'

// What the tagger says of a character: nothing, or that it begins, goes on, ends or is alone the name of a person, a
// place or a body. Without the tags of the end F falls by 0.01 to 0.02.

export const KINDS = ['person', 'place', 'org'] as const satisfies EntityKind[]
export type NameKind = (typeof KINDS)[number]

export const OUTSIDE = 0
export const BEGIN = 1
export const INSIDE = 2
export const END = 3
export const SINGLE = 4
/** The tags of a kind stand together: its first is this many behind those of the kind before. */
export const PARTS = 4
export const TAGS = 1 + KINDS.length * PARTS

export const kindOfTag = (tag: number): number => (tag - 1) >> 2
const partOf = (tag: number) => 1 + ((tag - 1) & 3)

/** The tag of one place of a name. */
export const tagAt = (kind: number, length: number, place: number): number =>
  kind * PARTS + (length === 1 ? SINGLE : place === 0 ? BEGIN : place < length - 1 ? INSIDE : END)

export const isFirst = (tag: number): boolean =>
  tag !== OUTSIDE && (partOf(tag) === BEGIN || partOf(tag) === SINGLE)
export const isLast = (tag: number): boolean => tag !== OUTSIDE && partOf(tag) >= END

/** Tags behind which no name goes on, and tags before which none did. */
export const CLOSED: number[] = []
export const OPENING: number[] = []
for (let tag = 0; tag < TAGS; tag++) {
  if (tag === OUTSIDE || isLast(tag)) CLOSED.push(tag)
  if (tag === OUTSIDE || isFirst(tag)) OPENING.push(tag)
}

/**
 * The steps inside a name, which are worth something of their own: from its beginning or its inside, to its inside or
 * its end. What stands outside and beside names says nothing that the characters do not.
 */
export const STEPS: number = KINDS.length * 4
export const stepTo = (
  kind: number,
  from: typeof BEGIN | typeof INSIDE,
  to: typeof INSIDE | typeof END,
): number => kind * 4 + (from - BEGIN) * 2 + (to - INSIDE)
