import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { figuresIn } from './figures/figures.ts'
import type { Find } from './find.ts'
import { gather } from './gather.ts'
import { homeOf, homeOfPaper } from './home.ts'
import { organisationsIn } from './organisations/organisations.ts'
import { peopleOf } from './people.ts'
import { type Piece, piecesOf } from './piece.ts'
import { contextOf, placesIn } from './places/places.ts'
import { practicesIn } from './practices/practices.ts'
import { worksIn } from './works.ts'

/** What an article speaks of: its people, then everything else in the order of the text. */
export function entitiesOf(article: Article, paper: string | null = null): Entity[] {
  const pieces = piecesOf(article)
  return [...peopleOf(article), ...gather(findsIn(pieces, paper), pieces, article.body.length)]
}

function findsIn(pieces: Piece[], paper: string | null): Find[] {
  const paperHome = homeOfPaper(paper)
  const context = contextOf(pieces, paperHome)
  const places = pieces.map((piece) => placesIn(piece, context))
  const home = homeOf(places.flat(), paperHome)
  return [
    ...pieces.flatMap(worksIn),
    ...pieces.flatMap((piece, index) => organisationsIn(piece, places[index]!, home)),
    ...practicesIn(pieces),
    ...places.flat(),
    ...pieces.flatMap(figuresIn),
  ]
}
