import type { EntityKind } from '../model/entity.ts'

interface Identity {
  kind: EntityKind
  key: string
}

/** Numbers for entities that have none of their own in an archive: they hold while it is open. */
export class NamedNumbers {
  private readonly numbers = new Map<string, number>()
  private readonly identities: Identity[] = []

  of({ kind, key }: Identity): number {
    const identity = `${kind} ${key}`
    const known = this.numbers.get(identity)
    if (known !== undefined) return known
    this.identities.push({ kind, key })
    this.numbers.set(identity, this.identities.length)
    return this.identities.length
  }

  /** Undefined for a number that was never given. */
  identityOf(number: number): Identity | undefined {
    return this.identities[number - 1]
  }
}
