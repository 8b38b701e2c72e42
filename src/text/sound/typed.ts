/** How a syllable with ü, here v, may be typed: 吕 is lv and lu, 略 lve and lue. */
export const withPlainU = (reading: string): string[] =>
  reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading]

/**
 * Every way that the first letters of characters may be typed, each of which may sound in several ways.
 *
 * @example initialsOf([['hang', 'xing'], ['zhang']]) // ['hz', 'xz']
 */
export function initialsOf(sounds: string[][]): string[] {
  let ways = ['']
  // Most characters are read in one way.
  for (const own of sounds)
    ways =
      own.length === 1
        ? ways.map((way) => way + own[0]![0])
        : [...new Set(ways.flatMap((way) => own.map((sound) => way + sound[0])))]
  return ways
}
