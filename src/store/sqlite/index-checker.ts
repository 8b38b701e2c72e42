import { isFit } from './prepared.ts'

// A process of its own: what a crafted file does to SQLite it does here.

process.exit(isFit(process.argv[2]!) ? 0 : 1)
