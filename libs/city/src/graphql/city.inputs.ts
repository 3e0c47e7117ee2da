import type { AreaId } from '@tilia/contracts'
import { Text } from '@tilia/platform'
import type { CitySettings } from '@tilia/rules/city'
import { Field, ID, InputType } from '@nestjs/graphql'
import { ArrayMaxSize, ArrayMinSize, IsUUID, MaxLength } from 'class-validator'

@InputType()
export class CitySettingsInput implements CitySettings {
  @Field()
  @Text(1, 120)
  name: string

  @Field(() => [String], { description: 'BCP 47; of those the platform speaks.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  languages: string[]

  @Field({ description: 'One of them.' })
  @MaxLength(35)
  defaultLanguage: string

  @Field({ description: 'IANA name: Europe/Berlin.' })
  @MaxLength(60)
  timeZone: string

  @Field({ description: '#rrggbb: what one can press.' })
  @MaxLength(20)
  accentColour: string

  @Field({ description: '#rrggbb: the thread.' })
  @MaxLength(20)
  secondColour: string
}

@InputType()
export class AddAreaInput {
  @Field()
  @Text(1, 120)
  name: string
}

@InputType()
export class AreaInput {
  @Field(() => ID)
  @IsUUID()
  areaId: AreaId
}

@InputType()
export class RenameAreaInput extends AreaInput {
  @Field()
  @Text(1, 120)
  name: string
}
