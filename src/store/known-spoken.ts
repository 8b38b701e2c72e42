import type { Spoken, SpokenCount } from './tallies.ts'

/** Gives counts of those whose names are known before anybody asks for them. */
export class KnownSpoken {
  private readonly known: Spoken[] = []

  counts(spoken: Spoken[]): SpokenCount[] {
    return spoken.map((own) => {
      const number = this.known.push(own) - 1
      return { number, together: own.together, articles: own.articles }
    })
  }

  named(counts: SpokenCount[]): Spoken[] {
    return counts.map(({ number }) => this.known[number]!)
  }
}
