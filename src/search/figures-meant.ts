import type { Archive, Days } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { figuresSaid } from './figures-said.ts'
import { differ, identityOf, type Value, type Values, valuesOf } from './values.ts'

/** What is counted, and its values. */
export interface Counted extends Values {
  of: string
  /** Articles give different numbers for it. */
  differs: boolean
  /** It is not called as was asked: the sentences speak of that. */
  isSaid?: true
}

/**
 * The values of what is called so, those that differ first. Where nothing is called just so, 用水量 of 万元产值用水量, those of
 * the sentences that speak of it come last.
 */
export async function figuresMeant(
  archive: Archive,
  thing: string,
  limit: number,
  days: Days,
): Promise<Counted[]> {
  const named: Counted[] = []
  for (const entity of await archive.entitiesHolding(thing, ['figure'], limit)) {
    const found = await valuesOf(archive, entity, days)
    if (found.values.length > 0) named.push({ of: entity.name, ...found, differs: differ(found.values) })
  }
  const called = toldOnce(named, thing)
  called.sort((a, b) => Number(b.differs) - Number(a.differs))
  if (called.some(({ of }) => fold(of) === fold(thing.trim()))) return called
  const known = new Set(called.flatMap(({ values }) => values.map(identityOf)))
  const isKnown = (value: Value) => known.has(identityOf(value))
  const said = await figuresSaid(archive, thing, limit, { ...days, isKnown })
  return said.values.length === 0 ? called : [...called, { of: thing, ...said, differs: false, isSaid: true }]
}

/**
 * What an article says twice of one thing, once by a longer name, is told once: by the name that was asked for, else by
 * the one that says more.
 */
function toldOnce(called: Counted[], thing: string): Counted[] {
  const asked = fold(thing.trim())
  const isBefore = (one: string, other: string) =>
    fold(one) === asked || (fold(other) !== asked && one.length > other.length)
  return called.flatMap((group) => {
    const better = called.filter(
      ({ of }) =>
        of !== group.of && (of.endsWith(group.of) || group.of.endsWith(of)) && isBefore(of, group.of),
    )
    const told = new Set(better.flatMap((other) => other.values.map(identityOf)))
    const values = group.values.filter((value) => !told.has(identityOf(value)))
    return values.length === 0 ? [] : [{ ...group, values, differs: differ(values) }]
  })
}
