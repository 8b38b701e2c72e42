import { benchSweep } from './zz-sweep.ts'
console.log(await benchSweep())
