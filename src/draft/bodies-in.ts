import type { Witness } from './ask/witness.ts'
import { endingOf } from './bodies.ts'

/** Shorter names are of anything. */
const LEAST_LENGTH = 4

/** The bodies of a sentence of the archive, and the places that are as good as one: streets, quarters. */
export const bodiesIn = ({ found, text }: Witness): string[] => [
  ...new Set(
    found.entities
      .filter(({ kind }) => kind === 'org' || kind === 'place')
      .flatMap(({ mentions }) => mentions.map((mention) => mention.text))
      .filter((name) => name.length >= LEAST_LENGTH && endingOf(name) !== '' && text.includes(name)),
  ),
]
