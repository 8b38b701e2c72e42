import type { Archive } from '../../store/archive.ts'
import { patient } from '../../study/patient.ts'
import { Hinders } from '../collected.ts'
import type { Studied, StudyWish, Unstudied } from '../studies.ts'
import { collection } from './collection.ts'
import { company } from './company.ts'
import { concordance } from './concordance.ts'
import { difference } from './difference.ts'
import { firstUse } from './first-use.ts'
import { links } from './links.ts'
import { type Listening, Looking } from './looking.ts'
import { time } from './time.ts'

const STUDIES = { concordance, time, company, links, difference, firstUse, collection }

/** Looks at a set of articles in one of the ways there are. */
export async function studied(
  archive: Archive,
  wish: StudyWish,
  listening: Listening,
): Promise<Studied | Unstudied> {
  try {
    return await STUDIES[wish.what](new Looking(patient(archive, listening.isWanted), wish, listening))
  } catch (error) {
    if (error instanceof Hinders) return error.why
    throw error
  }
}
