/** The parameter of a colour of the 256: the first sixteen have short ones of their own. */
export function parameterOf(colour: number, of: 'text' | 'ground'): string {
  const shift = of === 'text' ? 0 : 10
  if (colour < 8) return String(30 + shift + colour)
  if (colour < 16) return String(90 + shift + colour - 8)
  return `${38 + shift};5;${colour}`
}

const NAMES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']

/** The parameter of a colour as a person writes it: by its name, or as `#rrggbb`, the nearest of 256 where there are no more. */
export function parameterOfWritten(colour: string, hasAll: boolean): string {
  if (colour === 'default') return ''
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? []
  if (red && green && blue) {
    const parts = [red, green, blue].map((part) => Number.parseInt(part, 16))
    return hasAll ? `38;2;${parts.join(';')}` : parameterOf(inCube(parts), 'text')
  }
  if (colour === 'gray') return parameterOf(8, 'text')
  const isBright = colour.startsWith('bright')
  const name = isBright ? colour.slice('bright'.length) : colour
  return parameterOf((isBright ? 8 : 0) + Math.max(0, NAMES.indexOf(name)), 'text')
}

/** The 216 colours begin at 16, six steps of each part. */
const inCube = (parts: number[]) =>
  16 + parts.reduce((sum, part, index) => sum + Math.round((part / 255) * 5) * 6 ** (2 - index), 0)
