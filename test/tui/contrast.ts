/** The sixteen as xterm has them; a person's own are theirs to choose. */
const SIXTEEN = [
  ...['000000', 'cd0000', '00cd00', 'cdcd00', '0000ee', 'cd00cd', '00cdcd', 'e5e5e5'],
  ...['7f7f7f', 'ff0000', '00ff00', 'ffff00', '5c5cff', 'ff00ff', '00ffff', 'ffffff'],
]

type Colour = [red: number, green: number, blue: number]

export const written = (hex: string): Colour =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Colour

/** A colour of the 256: sixteen, a cube of six steps, and greys. */
export function colourOf(number: number): Colour {
  if (number < 16) return written(SIXTEEN[number]!)
  if (number >= 232) return [8, 8, 8].map((part) => part + 10 * (number - 232)) as Colour
  const steps = [Math.floor((number - 16) / 36), Math.floor((number - 16) / 6) % 6, (number - 16) % 6]
  return steps.map((step) => (step === 0 ? 0 : 55 + 40 * step)) as Colour
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Colour
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
