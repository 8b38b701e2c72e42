import type { Article } from '../model/article.ts'
import { decideNames } from './decide.ts'
import { figuresIn } from './figures/figures.ts'
import type { Find } from './find.ts'
import { type GivenNames, givenIn, NOTHING_GIVEN } from './given-names.ts'
import { namesByRule } from './names-by-rule.ts'
import { onArticle } from './on-article.ts'
import { type PeopleEvidence, peopleEvidence } from './people/people.ts'
import { type Piece, piecesOf } from './piece.ts'
import { apartFromBodies } from './practices/apart-from-bodies.ts'
import { practicesIn } from './practices/practices.ts'
import { runBy } from './practices/run-by.ts'
import { deniedIn } from './put-right.ts'
import { worksIn } from './works.ts'

/** What an article stands in. */
export interface Surroundings {
  /** 市 is the city that the paper is named after. */
  paper?: string | null
  /** What the archivist has written of names. */
  given?: GivenNames
}

/** What an article says by itself, whatever the rest of the corpus knows. */
export interface Tagged {
  /** The names that the archivist gave: they win over whatever is found. */
  given: Find[]
  people: PeopleEvidence
  things: Find[]
  /** Why the article could not be read for names: it is kept as text. */
  failure?: string
}

/**
 * Reads an article for what it speaks of: the slow part, which no other article can change. One that cannot be read
 * speaks of nothing, and says why.
 */
export function tag(article: Article, surroundings: Surroundings = {}): Tagged {
  const tagged = onArticle(article, () => saidIn(article, surroundings))
  return 'people' in tagged ? tagged : { ...NOTHING_SAID, ...tagged }
}

const NOTHING_SAID: Tagged = { given: [], people: { certain: [], names: [] }, things: [] }

function saidIn(article: Article, { paper = null, given = NOTHING_GIVEN }: Surroundings): Tagged {
  const pieces = piecesOf(article)
  const byRule = namesByRule(pieces, paper)
  const names = decideNames(pieces, byRule)
  const denied = deniedIn(article)
  const isPerson = ({ kind }: Find) => kind === 'person'
  const people = names.filter((find) => isPerson(find) && !denied.has(find.name))
  return {
    given: pieces.flatMap((piece) => givenIn(piece, given)),
    people: peopleEvidence(article, people, byRule.people),
    things: thingsIn(
      pieces,
      names.filter((find) => !isPerson(find)),
    ),
  }
}

function thingsIn(pieces: Piece[], bodiesAndPlaces: Find[]): Find[] {
  return [
    ...pieces.flatMap(worksIn),
    ...bodiesAndPlaces,
    ...runBy(apartFromBodies(practicesIn(pieces), bodiesAndPlaces), bodiesAndPlaces, pieces),
    ...pieces.flatMap(figuresIn),
  ]
}
