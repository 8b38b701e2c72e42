import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { Beginning } from '../text/trie.ts'
import { figuresIn } from './figures/figures.ts'
import type { Find } from './find.ts'
import { gather } from './gather.ts'
import { homeOf, homeOfPaper } from './home.ts'
import { KnownNames } from './known-names.ts'
import { organisationsIn } from './organisations/organisations.ts'
import { type PeopleEvidence, peopleEvidence, peopleOf } from './people.ts'
import { type Piece, piecesOf } from './piece.ts'
import { contextOf, placesIn } from './places/places.ts'
import { practicesIn } from './practices/practices.ts'
import { worksIn } from './works.ts'

/** What the rest of the corpus adds to an article's own text. */
export interface Surroundings {
  /** The paper it stands in: 市 is the city that the paper is named after. */
  paper?: string | null
  evidence?: PeopleEvidence
  /** Names that the corpus is certain of. */
  known?: Beginning<true>
}

/** What an article speaks of: its people, then everything else in the order of the text. */
export function entitiesOf(article: Article, { paper = null, evidence, known }: Surroundings = {}): Entity[] {
  const pieces = piecesOf(article)
  return [
    ...peopleOf(article, evidence ?? peopleEvidence(article, pieces), known),
    ...gather(findsIn(pieces, paper), pieces, article.body.length),
  ]
}

/** Every article with its entities: first what each is certain of, then each with what all are certain of. */
export function entitiesOfAll(articles: { article: Article; paper: string | null }[]): Entity[][] {
  const names = new KnownNames()
  const evidence = articles.map(({ article }) => {
    const own = peopleEvidence(article)
    names.set(article.id, own.names)
    return own
  })
  const known = names.tree()
  return articles.map(({ article, paper }, index) =>
    entitiesOf(article, { paper, evidence: evidence[index]!, known }),
  )
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
