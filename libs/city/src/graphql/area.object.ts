import { Field, ID, ObjectType } from '@nestjs/graphql'
import type { AreaRow } from '../queries/find-areas.js'

@ObjectType({ description: 'A part of the city: district, neighbourhood.' })
export class Area implements AreaRow {
  @Field(() => ID)
  id: AreaRow['id']

  @Field()
  name: string
}
