import type { CityCard } from '../queries/city-directory.js'
import { Field, ID, ObjectType } from '@nestjs/graphql'

@ObjectType({ description: 'One jurisdiction, with its own host, languages, people and data.' })
export class City implements Omit<CityCard, 'id'> {
  @Field(() => ID)
  id: string

  @Field({ description: 'The canonical host name.' })
  host: string

  @Field()
  name: string

  @Field(() => [String], { description: 'Of its pages, as BCP 47 tags, the default first.' })
  languages: readonly string[]

  @Field()
  defaultLanguage: string

  @Field({ description: 'IANA name; every date of the city is meant in it.' })
  timeZone: string

  @Field({ description: '#rrggbb: the first of the two colours a theme is made from.' })
  accentColour: string

  @Field({ description: '#rrggbb: the second, the colour of the thread.' })
  secondColour: string

  @Field({ description: 'A demonstration: people and figures are invented.' })
  demo: boolean
}
