import type { Story } from './story.ts'

export type Random = () => number
export const oneOf = <Item>(items: readonly Item[], random: Random) =>
  items[Math.floor(random() * items.length)]!
export const between = (least: number, most: number, random: Random) =>
  least + Math.floor(random() * (most - least + 1))

/** How a paper sets its pages. */
export interface Setting {
  size: number
  leading: number
  gutter: number
  text: string
  head: string
  /** Of headlines; a face may have one weight alone. */
  weight: 400 | 700
  isRuled: boolean
  isJustified: boolean
  /** Blank between paragraphs instead of an indent. */
  isSpaced: boolean
  isCentred: boolean
}

const SERIF = 'Noto Serif CJK SC'
const SANS = 'Noto Sans CJK SC'
const ONE_WEIGHT = 'Droid Sans Fallback'

export function anySetting(random: Random): Setting {
  const size = oneOf([11, 12, 12.5, 13, 14], random)
  return {
    size,
    leading: oneOf([1.35, 1.5, 1.65, 1.8], random),
    gutter: Math.round(size * oneOf([1.3, 1.8, 2.4], random)),
    text: random() < 0.75 ? SERIF : SANS,
    head: random() < 0.55 ? SANS : random() < 0.8 ? SERIF : ONE_WEIGHT,
    weight: random() < 0.75 ? 700 : 400,
    isRuled: random() < 0.5,
    isJustified: random() < 0.85,
    isSpaced: random() < 0.12,
    isCentred: random() < 0.6,
  }
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const charactersOf = ({ paragraphs }: Story) => paragraphs.join('').length
