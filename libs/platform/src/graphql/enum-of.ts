import { registerEnumType } from '@nestjs/graphql'

/** An enum of the schema whose names are its values, from the list that the rules have. */
export function enumOf<Value extends string>(name: string, values: readonly Value[], description: string) {
  const object = Object.fromEntries(values.map((value) => [value, value])) as { [Key in Value]: Key }
  registerEnumType(object, { name, description })
  return object
}
