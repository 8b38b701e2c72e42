import { checkBodiesInRow } from './body-in-row.ts'
import { checkCalendar } from './calendar.ts'
import type { Check } from './context.ts'
import { checkDirections } from './direction.ts'
import { checkFigures } from './figure.ts'
import { checkFormerNames } from './former-name.ts'
import { checkFormerOffices } from './former-office.ts'
import { checkFormerStates } from './former-state.ts'
import { checkFormerValues } from './former-value.ts'
import { checkPlaces } from './in-its-place.ts'
import { checkMiscounted } from './miscounted.ts'
import { checkNearNames } from './near-names.ts'
import { checkOrganisations } from './organisation.ts'
import { checkOtherItems } from './other-item.ts'
import { checkLevels } from './other-level.ts'
import { checkOrder } from './other-order.ts'
import { checkOrdinals } from './other-ordinal.ts'
import { checkPlaceOf } from './other-place-of.ts'
import { checkSounds } from './other-sound.ts'
import { checkOtherWorks } from './other-work.ts'
import { checkOtherWriters } from './other-writer.ts'
import { checkPeople } from './people.ts'
import { checkPerPeriod } from './per-period.ts'
import { checkPractices } from './practice.ts'
import { checkQuotations } from './quotation.ts'
import { checkQuotedWords } from './quoted-word.ts'
import { checkRanges } from './range.ts'
import { checkSteps } from './steps.ts'
import { checkSwapped } from './swapped.ts'
import { checkTooFew } from './too-few.ts'
import { checkVerbatim } from './verbatim.ts'

/** What every sentence is checked for. */
export const CHECKS: Check[] = [
  checkPeople,
  checkOrganisations,
  checkFigures,
  checkFormerValues,
  checkFormerNames,
  checkFormerOffices,
  checkFormerStates,
  checkPractices,
  checkSteps,
  checkQuotations,
  checkTooFew,
  checkMiscounted,
  checkNearNames,
  checkQuotedWords,
  checkBodiesInRow,
  checkPlaceOf,
  checkOtherItems,
  checkOrder,
  checkOrdinals,
  checkPerPeriod,
  checkLevels,
  checkOtherWorks,
  checkRanges,
  checkCalendar,
  checkSounds,
  checkDirections,
  checkSwapped,
  checkOtherWriters,
  checkPlaces,
  checkVerbatim,
]
