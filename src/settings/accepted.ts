import { isText } from './checks.ts'

/** What a setting may be: `read` gives nothing for anything else, and `wanted` tells a person. */
export interface Accepted<Value> {
  wanted: string
  read: (value: unknown) => Value | undefined
}

export const oneOf = (...choices: unknown[]): Accepted<unknown> => ({
  wanted: choices.join(' '),
  read: (value) => choices.find((choice) => choice === value),
})

export const between = (least: number, most: number): Accepted<number> => ({
  wanted: `${least}..${most}`,
  read: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : undefined,
})

export const someText: Accepted<string> = {
  wanted: '"…"',
  read: (value) => (isText(value) && value !== '' ? value : undefined),
}

/** One text, or several. */
export const someTexts: Accepted<string[]> = {
  wanted: '"…" ["…", "…"]',
  read: (value) => {
    const list: unknown[] = Array.isArray(value) ? value : [value]
    const isFit = list.length > 0 && list.every((text) => isText(text) && text !== '')
    return isFit ? (list as string[]) : undefined
  },
}

/** One or several ways to press something; none takes all away. */
export const someKeys: Accepted<string[]> = {
  wanted: '"j" ["j", "Down"] []',
  read: (value) => {
    const list: unknown[] = Array.isArray(value) ? value : [value]
    return list.every(isText) ? list : undefined
  },
}

const HUES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']
const COLOURS = new Set(['default', 'gray', ...HUES, ...HUES.map((hue) => `bright${hue}`)])

export const colour: Accepted<string> = {
  wanted: `${[...COLOURS].join(' ')} #rrggbb`,
  read: (value) => {
    if (!isText(value)) return undefined
    if (COLOURS.has(value)) return value
    return /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined
  },
}
