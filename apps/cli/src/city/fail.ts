/** One sentence for whoever typed the command; 2 says that they can mend it. */
export function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}
