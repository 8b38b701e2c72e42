import { configureGlobal } from 'fast-check'

// Properties try the same values every time, so that a change is told from chance; LBX_SEED=N tries others.
configureGlobal({ seed: Number(process.env['LBX_SEED'] ?? 1) })
