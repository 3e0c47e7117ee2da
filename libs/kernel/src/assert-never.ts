/** Makes a `switch` exhaustive: a case that is forgotten is a type error, and a fault if types were lied to. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
