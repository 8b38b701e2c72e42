import type { Location } from 'vscode-languageserver-types'
import type { Held } from '../held-archive.ts'
import type { Document } from './document.ts'
import { nameOver } from './meant.ts'
import type { Sources } from './sources.ts'

/** The line of the source that says what a finding is about; else where the newest article speaks of the name. */
export async function definitionAt(
  document: Document,
  at: number,
  { archive, library }: Held,
  sources: Sources,
): Promise<Location[]> {
  const evidence = document.findingsIn(at, at).flatMap((finding) => finding.evidence)
  const name = evidence.length > 0 ? undefined : await nameOver(archive, document.text, at)
  const places = name ? await library.evidenceOfName(name.entity) : evidence
  return places.flatMap((place) => sources.locationOf(place) ?? [])
}
