import { HOSTILE } from '../../src/text/sanitise.ts'

/** The looks that the program prints in, the line that progress is said in, and the ends of lines. */
const OWN = /\x1b\[(?:1|2|1;31)?m|\r\x1b\[K|\r\n/g
/** What is written to a terminal and is not of our own. */
export const hostileIn = (written: string) =>
  [...written.replace(OWN, '')]
    .filter((character) => HOSTILE.test(character))
    .map((character) => JSON.stringify(character))
