import type { TadaDocumentNode } from 'gql.tada'
import type { City } from '#lib/platform/city/city.ts'
import type { Locale } from '#lib/platform/locale.ts'
import type { Flash } from '#lib/platform/flash.ts'
import type { Viewer } from '#lib/platform/session/viewer.ts'

declare global {
  namespace App {
    interface Locals {
      /** Null only on the pages that belong to no city: the demo's list of cities, theme files, errors. */
      city: City | null
      locale: Locale
      session: string | undefined
      /** Sends one operation to the api as the person who asks, for the city that is asked. */
      ask: <Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables) => Promise<Result>
      /** Who is signed in; asked once a request, and not at all for visitors. */
      viewer: () => Promise<Viewer | null>
    }

    interface PageData {
      city?: City | null
      viewer?: Viewer | null
      flash?: Flash | null
    }

    interface Error {
      /** To quote when one asks for help: it stands beside the fault in the logs. */
      reference?: string
    }
  }
}
