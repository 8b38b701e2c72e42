import { benchArchive } from './archive.ts'
import { benchDraft } from './draft.ts'
import { benchEntities } from './entities.ts'
import { benchForms } from './forms.ts'
import { benchIngest } from './ingest.ts'
import { benchOpenSearch } from './opensearch.ts'
import { benchPatterns } from './patterns.ts'
import { benchRepeats } from './repeats.ts'
import { sideBySide } from './side-by-side.ts'
import { benchTerminal } from './terminal/suite.ts'
import { benchSweep } from './terminal/sweep.ts'
import { benchText } from './text.ts'
import type { Figure } from './timing.ts'
import { benchViews } from './views.ts'

const suites: Record<string, () => Iterable<Figure> | Promise<Iterable<Figure>>> = {
  text: benchText,
  ingest: benchIngest,
  forms: benchForms,
  entities: benchEntities,
  archive: benchArchive,
  draft: benchDraft,
  patterns: benchPatterns,
  repeats: benchRepeats,
  views: benchViews,
  terminal: benchTerminal,
}

const wanted = process.argv.slice(2)
if (wanted.includes('side-by-side')) sideBySide()
// Take minutes, or Java: only when they are asked for.
if (wanted.includes('sweep')) suites['sweep'] = benchSweep
if (wanted.includes('opensearch')) suites['opensearch'] = benchOpenSearch
for (const [name, run] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(name)
  for (const figure of await run()) {
    const target = figure.target === undefined ? '' : `  (target ${figure.target} ${figure.unit})`
    console.log(`  ${figure.name.padEnd(44)} ${figure.value.toFixed(2).padStart(8)} ${figure.unit}${target}`)
  }
}
