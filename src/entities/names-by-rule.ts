import { around, type Division, inside } from '../text/divisions.ts'
import type { Find } from './find.ts'
import { homeOf, homeOfPaper } from './home.ts'
import { organisationsIn } from './organisations/organisations.ts'
import { peopleByRule } from './people/people.ts'
import type { Piece } from './piece.ts'
import { contextOf, placesIn } from './places/places.ts'

/** The names of people, places and bodies that rules find in an article, each with its block. */
export interface NamesByRule {
  people: Find[]
  places: Find[]
  organisations: Find[]
  /** The place that the paper is named after, and those around it and in it. */
  own: ReadonlySet<string>
}

export function namesByRule(pieces: Piece[], paper: string | null): NamesByRule {
  const paperHome = homeOfPaper(paper)
  const context = contextOf(pieces, paperHome)
  const places = pieces.map((piece) => placesIn(piece, context))
  const home = homeOf(places.flat(), paperHome)
  const named = pieces.flatMap((piece, index) => organisationsIn(piece, places[index]!, home))
  return {
    people: pieces.flatMap(peopleByRule),
    places: places.flat(),
    organisations: named,
    own: namesAround(paperHome),
  }
}

function namesAround(home: Division | undefined): ReadonlySet<string> {
  if (last && last.home === home) return last.names
  const names = new Set<string>()
  for (let place = home; place; place = around(place)) names.add(place.name)
  if (home) for (const { name } of inside(home)) names.add(name)
  last = { home, names }
  return names
}
/** Article after article is of the same place. */
let last: { home: Division | undefined; names: ReadonlySet<string> } | undefined
