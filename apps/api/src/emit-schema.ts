import 'reflect-metadata'
import { writeFile } from 'node:fs/promises'
import type { DynamicModule, Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { doors } from './doors.js'

// Writes schema.graphql from the resolvers alone: no database, no configuration.
const HEADER = '# Made by `npm run schema` from the resolvers. Read it, never edit it.\n\n'

const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false })
const providers = doors.flatMap((door: Type | DynamicModule) => Reflect.getMetadata('providers', door) as Type[])
const resolvers = providers.filter((provider) => Reflect.hasMetadata('graphql:resolver_type', provider))
const schema = await app.get(GraphQLSchemaFactory).create(resolvers)
await writeFile(process.argv[2] ?? 'schema.graphql', HEADER + printSchema(lexicographicSortSchema(schema)) + '\n')
await app.close()
