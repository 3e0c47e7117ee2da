import type { Completion } from '@tilia/rules/progress'

/** `YYYY-MM-DD`, so many days from the day on which the story is told; a negative number is a day that has been. */
export type Day = (offset: number) => string

export interface StoryBook {
  /** By whose calendar its days are. */
  readonly timeZone: string
  readonly tell: (day: Day) => Story
}

/**
 * What is told of a city in a demonstration. Facts of its plan are true; residents, ideas and comments are invented, and
 * what happens lies within the year before the telling. `ago` counts days.
 */
export interface Story {
  readonly city: {
    /** The first label of its host: `detmold` for detmold.localhost. */
    readonly slug: string
    readonly name: string
    readonly languages: readonly string[]
    readonly accentColour: string
    readonly secondColour: string
    readonly areas: readonly string[]
  }
  readonly plan: {
    readonly title: string
    /** As in the dictionary of plan fields. */
    readonly fields: Readonly<Record<string, string>>
    readonly endorsements: readonly { name: string; role: string; organisation: string }[]
    /** Why the window was moved. */
    readonly windowReason: string
  }
  readonly commitments: readonly CommitmentStory[]
  /** Display names. */
  readonly residents: readonly string[]
  readonly ideas: readonly IdeaStory[]
  /** For the idea that everybody talks about; replies hang below the comment before them. */
  readonly longThread: readonly { says: string; replies?: readonly string[]; ago?: number }[]
  /** For the others, a few each. */
  readonly shortComments: readonly string[]
  readonly hidden: { readonly comment: string; readonly note: string; readonly sentence: string }
}

export interface CommitmentStory {
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
  readonly milestones: readonly MilestoneStory[]
}

export interface MilestoneStory {
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
  readonly moved?: { readonly on: string; readonly to: string; readonly reason: string }
  readonly dropped?: { readonly on: string; readonly reason: string }
  readonly progress?: readonly {
    readonly on: string
    readonly completion: Completion
    readonly body: string
    readonly evidence?: { readonly title: string; readonly link: string }
  }[]
}

export interface IdeaStory {
  readonly title: string
  readonly body: string
  /** Index into the areas. */
  readonly area?: number
  /** Key of the commitment that the author names. */
  readonly about?: string
  readonly state?: 'draft' | 'withdrawn'
  /** Left out, chance decides. */
  readonly ago?: number
  /** Written, or supported among others, by the account that visitors of the demonstration sign in as. */
  readonly by?: 'guest'
  readonly supportedBy?: 'guest'
  readonly withdrawnBecause?: string
  readonly supports?: number
  readonly corrected?: string
  readonly talk?: 'long' | number
  readonly answer?: {
    readonly standing: 'under_review' | 'accepted' | 'not_followed'
    readonly body: string
    readonly office: string
    readonly ago?: number
  }
  /** Once answered, tied to this commitment, with a note. */
  readonly tied?: { readonly to: string; readonly note: string }
}
