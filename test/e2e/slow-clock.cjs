// Loaded before the program: by its clock a hundredth of the time passes, and it gives up nothing that a busy machine
// brings late. One that stood still would keep React from drawing.
const { performance } = globalThis
const now = performance.now.bind(performance)
performance.now = () => now() / 100
