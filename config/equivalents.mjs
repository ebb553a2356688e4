/** Mutants that do the same as the code, which no test can kill: by file, the line as it is mutated, and the reason. */
export default {}
