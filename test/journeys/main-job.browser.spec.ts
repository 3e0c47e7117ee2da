import { fileURLToPath } from 'node:url'
import { m, overwriteGetLocale } from '@tilia/messages'
import { createTestDatabase, listenSmtp, type TestDatabase, type TestSmtp } from '@tilia/testing'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../browser.js'
import { startInstallation, type Installation } from '../installation.js'
import { tilia } from '../operator.js'
import { Person, type Manner } from '../person.js'
import { letterThatComes, linkThatComes } from '../post.js'
import { aStory } from '../story.js'
import { PASSWORD } from '../townspeople.js'

const PLAN_PAGE = fileURLToPath(new URL('./plan-page.html', import.meta.url))
const PLAN = 'Action Plan – Lindenau, Germany, 2026 – 2028'
const COMMITMENT = 'Shade on the ways to school'
const IDEA = 'Bänke unter den neuen Bäumen'
const PATIENCE_MS = 600_000

const MANNERS: readonly [string, string, Manner][] = [
  ['with a pointer, 1280 pixels wide', 'zeiger.example', { width: 1280, javaScript: true, by: 'pointer' }],
  ['without JavaScript, 390 pixels wide', 'schlicht.example', { width: 390, javaScript: false, by: 'pointer' }],
  ['by keyboard alone, 390 pixels wide', 'tasten.example', { width: 390, javaScript: true, by: 'keyboard' }],
]

/**
 * The main job as people do it: at pages and by mail, as an operator runs them in production. Each manner has a city of
 * its own. main-job.db.spec.ts tells the same story to the api.
 */
describe('an idea of a resident becomes part of what the city promised, on pages', () => {
  let database: TestDatabase
  let smtp: TestSmtp
  let tiliaRuns: Installation
  let browser: Browser

  beforeAll(async () => {
    overwriteGetLocale(() => 'de')
    database = await createTestDatabase()
    smtp = await listenSmtp()
    tiliaRuns = await startInstallation(database, smtp, { redis: 7 })
    browser = await startBrowser()
  }, PATIENCE_MS)
  afterAll(async () => {
    await browser?.close()
    await tiliaRuns?.stop()
    await smtp?.close()
    await database?.close()
  })

  describe.each(MANNERS)('%s', (_how, host, manner) => {
    const step = aStory(PATIENCE_MS)
    const at = (path: string) => tiliaRuns.at(host, path)
    const arrive = () => Person.arrive(browser, manner)
    const address = (name: string) => `${name}@${host}`
    const linkTo = (name: string, path: string) => linkThatComes(smtp, address(name), path)
    let admin: Person, official: Person, author: Person, neighbour: Person, follower: Person

    async function acceptsInvitation(name: string): Promise<Person> {
      const person = await arrive()
      await person.open(await linkTo(name, '/de/invitation?'))
      await person.write(m.account_new_password(), PASSWORD)
      await person.press(m.account_accept_button())
      await person.sees(m.frame_desk_owed())
      return person
    }

    /** Registers, and confirms by the mail in the same browser. */
    async function registers(name: string): Promise<Person> {
      const person = await arrive()
      await person.open(at('/de'))
      await person.inMenu(m.common_sign_in())
      await person.follow(m.common_sign_up())
      await person.write(m.account_email(), address(name))
      await person.write(m.account_password(), PASSWORD)
      await person.press(m.common_sign_up())
      await person.open(await linkTo(name, '/de/confirm?'))
      await person.press(m.account_confirm_button())
      return person
    }

    /** From the commitment to the published idea, in the steps that the pages lead through. */
    async function proposes(person: Person, title: string, body: string, { similar }: { similar: string | null }) {
      await person.inMenu(m.frame_nav_plans())
      await person.follow(PLAN)
      await person.follow(COMMITMENT)
      await person.follow(m.plans_propose())
      await person.write(m.proposals_title_label(), title)
      await person.press(m.common_save_and_continue())
      if (similar) {
        await person.sees(similar)
        await person.follow(m.proposals_similar_continue())
      }
      await person.write(m.proposals_body_label(), body)
      await person.press(m.common_save_and_continue())
      await person.press(m.common_save_and_continue()) // the commitment it came from is chosen already
      await person.sees(m.proposals_about_commitment({ number: 1, title: COMMITMENT }))
      await person.press(m.proposals_publish())
      await person.follow(m.proposals_done_open())
      await person.sees(title)
    }

    step('the operator makes the city, and its first admin comes by the letter', async () => {
      const words = ['city', 'create', '--host', host, '--name', 'Lindenau', '--languages', 'de,en']
      await tilia(database, ...words, '--admin', address('ada'))
      admin = await acceptsInvitation('ada')
    })

    step('an official is asked to help, and comes by a letter too', async () => {
      await tilia(database, 'city', 'invite', '--host', host, '--admin', address('olaf'))
      official = await acceptsInvitation('olaf')
      await admin.leave()
    })

    step('the official imports the page that the city has, and sees what to look at', async () => {
      await official.followFirst(m.frame_desk_plans())
      await official.follow(m.plandesk_import())
      await official.attach(m.plandesk_import_file(), PLAN_PAGE)
      await official.choose(m.plandesk_import_language(), 'Englisch')
      await official.press(m.plandesk_import_button())
      await official.sees(m.plandesk_imported())
      await official.follow(m.plandesk_task_text())
      await official.sees(m.plandesk_warning_not_on_the_page())
      await official.follow(PLAN)
    })

    step('publishes nothing without a commitment, and makes one of what the page says', async () => {
      await official.follow(m.plandesk_task_publish())
      await official.press(m.plandesk_publish_button())
      await official.sees(m.plans_no_commitment())
      await official.follow(PLAN)
      await official.followFirst(m.plandesk_suggestion_take())
      await official.write(m.planfields_title(), COMMITMENT)
      await official.write(m.planfields_briefDescription(), 'Trees and sails where children walk.')
      await official.press(m.plandesk_commitment_add())
      for (const [title, end] of [
        ['Map of the hot places', '2099-03-31'],
        ['First hundred trees', '2099-11'],
      ] as const) {
        await official.follow(m.plandesk_milestone_add())
        await official.write(m.planfields_title(), title)
        await official.write(m.planfields_endDate(), end)
        await official.press(m.plandesk_milestone_add())
        await official.sees(m.plandesk_milestone_added())
      }
    })

    step('opens the window for ideas and publishes', async () => {
      await official.follow(PLAN)
      await official.follow(m.plandesk_task_window())
      await official.writeDate(m.plandesk_window_opens(), '2026-01-01T09:00')
      await official.writeDate(m.plandesk_window_closes(), '2098-12-12T09:00')
      await official.press(m.plandesk_window_set())
      await official.follow(m.plandesk_task_publish())
      await official.press(m.plandesk_publish_button())
      await official.sees(m.plandesk_published())
    })

    step('a neighbour registers, confirms by the mail, and is the first with an idea', async () => {
      neighbour = await registers('ben')
      await proposes(neighbour, 'Mehr Bänke unter Bäumen', 'Wo man wartet, will man sitzen.', { similar: null })
    })

    step('the author proposes for a commitment, after a look at what is similar', async () => {
      author = await registers('ana')
      const body = 'Wer auf Kinder wartet, muss **sitzen** können.'
      await proposes(author, IDEA, body, { similar: 'Mehr Bänke unter Bäumen' })
    })

    step('others support it, talk about it, and follow it', async () => {
      follower = await registers('cleo')
      for (const person of [neighbour, follower]) {
        await person.inMenu(m.frame_nav_ideas())
        await person.follow(IDEA)
      }
      await follower.press(m.follows_follow_it({ title: IDEA }))
      await follower.sees(m.follows_followed())
      for (const person of [neighbour, follower]) {
        await person.press(m.proposals_support_named({ title: IDEA }))
        await person.sees(m.proposals_support_given())
      }
      await neighbour.write(m.comments_body_label(), 'Gern auch an der Haltestelle.')
      await neighbour.press(m.comments_send())
      await author.inMenu(m.frame_nav_ideas())
      await author.follow(IDEA)
      await author.follow(/Einwohner.* antworten/)
      await author.write(m.comments_reply_label(), 'Ja, dort zuerst.')
      await author.press(m.comments_reply_send())
      await author.sees('Ja, dort zuerst.')
    })

    step('the official answers, ties it to the commitment, and reports the first step as done', async () => {
      await official.inMenu(m.frame_nav_staff())
      await official.follow(IDEA)
      await official.press(m.proposals_answer_send()) // nothing is said yet
      await official.sees(m.refusals_field_not_one_of())
      await official.tick(m.proposals_answer_standing_accepted())
      await official.write(m.proposals_answer_body(), 'Wir machen das.')
      await official.write(m.proposals_answer_office(), 'Grünflächenamt')
      await official.press(m.proposals_answer_send())
      await official.sees(m.proposals_answered())
      await official.choose(m.proposals_tie_commitment(), `1. ${COMMITMENT}`)
      await official.write(m.proposals_tie_note(), 'Jeder neue Baum bekommt eine Bank.')
      await official.press(m.proposals_tie_send())
      await official.sees(m.proposals_tied())
      await official.follow(`1. ${COMMITMENT}`)
      await official.follow(m.plans_post_progress())
      await official.choose(m.plandesk_progress_about(), 'Map of the hot places')
      await official.tick(m.plans_completion_complete())
      await official.write(m.plandesk_progress_body(), 'Die Karte ist da.')
      await official.writeFirst(m.plandesk_progress_evidence_title(), 'Die Karte')
      await official.writeFirst(m.plandesk_progress_evidence_link(), 'https://karte.example/')
      await official.press(m.plandesk_progress_button())
      await official.sees(m.plandesk_progress_posted())
    })

    step('the author is told on the page, and by the digest, which leads back and can be stopped', async () => {
      await author.inMenu(m.frame_notices())
      await author.seesAtLast(m.notifications_news_idea_accepted())
      await author.seesAtLast(m.notifications_news_progress_complete())
      await author.follow(m.notifications_settings_title())
      await author.tick(m.notifications_settings_daily())
      await author.press(m.notifications_settings_save())
      await author.sees(m.notifications_settings_saved())
      await tilia(database, 'digest', 'run', '--city', host, '--window', 'daily')
      const digest = await letterThatComes(smtp, address('ana'), ({ text }) => text?.includes(IDEA) === true)
      expect(digest.text).toContain(m.notifications_news_idea_accepted())
      const [ideaPage] = /https:\S+\/ideas\/\d+/.exec(digest.text!)!
      await author.open(ideaPage)
      await author.sees('Wir machen das.')
      const [stop] = /https:\S+\/digest\/stop\?\S+/.exec(digest.text!)!
      await author.open(stop)
      await author.press(m.notifications_stop_yes())
      await author.sees(m.notifications_stopped({ city: 'Lindenau' }))
    })

    step('a visitor opens the idea, reads its whole way, and comes from the commitment back to it', async () => {
      const visitor = await arrive()
      await visitor.open(at('/de'))
      await visitor.followFirst(IDEA) // the newest, and what happened to it
      const text = await visitor.text()
      for (const said of ['Wir machen das.', 'Jeder neue Baum bekommt eine Bank.', 'Gern auch an der Haltestelle.'])
        expect(text).toContain(said)
      const way = [
        m.proposals_way_published(),
        m.proposals_way_accepted(),
        m.proposals_way_tied({ number: 1 }),
        m.proposals_way_milestone_done({ title: 'Map of the hot places' }),
      ].map((title) => text.lastIndexOf(title))
      expect(way).not.toContain(-1)
      expect(way).toEqual(way.toSorted((one, other) => one - other))
      await visitor.followFirst(COMMITMENT)
      await visitor.sees('Die Karte ist da.')
      await visitor.follow(IDEA)
      await visitor.sees('Wir machen das.')
    })
  })
})
