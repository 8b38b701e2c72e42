import { isWriter } from '../../entities/people/office-words.ts'
import type { Entity } from '../../model/entity.ts'
import type { Witness } from '../ask/witness.ts'
import { isCredit } from './credited.ts'

/** Who is named in a sentence; where nobody is, who is named in its paragraph. */
export function peopleIn(witness: Witness, mayBeBeside: boolean): string[] {
  const { found, text, block } = witness
  // Who wrote an article does nothing in it.
  const isOnlyWriter = ({ mentions }: Entity) =>
    !isCredit(witness) && mentions.every(({ title }) => title !== undefined && isWriter(title))
  const people = found.entities.filter((own) => own.kind === 'person' && !isOnlyWriter(own))
  const here = people.filter(({ mentions }) => mentions.some((mention) => text.includes(mention.text)))
  const beside =
    here.length > 0 || !mayBeBeside || block === undefined
      ? []
      : people.filter(({ mentions }) =>
          mentions.some((mention) => mention.field === 'body' && mention.block === block),
        )
  return [...new Set([...here, ...beside].map(({ name }) => name))]
}
