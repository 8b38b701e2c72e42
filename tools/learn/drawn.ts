/** A number from 0 to 1, the next of a row that is always the same. */
export type Draw = () => number

export const pick = <T>(draw: Draw, list: readonly T[]): T => list[Math.floor(draw() * list.length)]!
export const between = (draw: Draw, least: number, most: number) =>
  least + Math.floor(draw() * (most - least + 1))
