import 'reflect-metadata'
import { TypeMetadataStorage } from '@nestjs/graphql'
import { LazyMetadataStorage } from '@nestjs/graphql/dist/schema-builder/storages/lazy-metadata.storage.js'
import { getMetadataStorage, IsInt, validateSync } from 'class-validator'
import './doors.js'

// A field without a rule of class-validator is dropped from the input in silence (`whitelist`), and the verb sees nothing.
describe('what is typed into a form', () => {
  LazyMetadataStorage.load()
  TypeMetadataStorage.compile()
  const inputs = [...TypeMetadataStorage.getInputTypesMetadata(), ...TypeMetadataStorage.getArgumentsMetadata()]

  const ruled = (target: new () => object) =>
    new Set(getMetadataStorage().getTargetValidationMetadatas(target, '', false, false).map(({ propertyName }) => propertyName)) // prettier-ignore

  it('arrives: every field of every input has a rule', () => {
    expect(inputs.length).toBeGreaterThan(60)
    const dropped = inputs.flatMap(({ target, properties = [] }) =>
      properties
        .filter(({ name }) => !ruled(target as never).has(name))
        .map(({ name }) => `${(target as { name: string }).name}.${name}`),
    )
    expect(dropped).toEqual([])
  })

  it('would not arrive without one', () => {
    class Typed {
      @IsInt()
      kept = 1
      lost = 2
    }
    const typed = new Typed()
    validateSync(typed, { whitelist: true })
    expect(typed).toEqual({ kept: 1 })
    expect([...ruled(Typed)]).toEqual(['kept'])
  })
})
