/** The code unit at a code point of a text. */
export function unitsOfPoints(text: string, points: number): number {
  let unit = 0
  for (let point = 0; point < points && unit < text.length; point++)
    unit += text.codePointAt(unit)! > 0xffff ? 2 : 1
  return unit
}
