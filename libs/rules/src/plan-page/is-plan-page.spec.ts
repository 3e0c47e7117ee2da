import { readPlanPage } from './read-plan-page.js'
import { LINDENBRIDGE } from './testing/lindenbridge.js'
import { ENGLISH } from './testing/wordings.js'
import { writeText } from './testing/write-page.js'

const PLAN = writeText(LINDENBRIDGE, ENGLISH)

describe('a file that is no plan page', () => {
  it.each([
    [
      'a charter',
      'Charter of open government\n\nWe share what we know.\n\n— Transparency\n\nWe publish.\n\n— Participation\n\nWe listen.',
    ],
    [
      'a commitment’s page',
      'Young people take part (XX0079)\n\nOverview\n\nAction plan: Plan of Lindenbridge 2021-2023\n\nLead institution: Library\n\nDescription\n\nWhat is the public problem?\n\nNobody asks.\n\nWhat is the commitment?\n\nTo ask.\n\nMilestones\n\nContact information\n\nA. B.',
    ],
    ['a monitor’s report on a plan', PLAN.replaceAll('Action plan –', 'Inception Report – Action plan –')],
    [
      'a handbook',
      'Introduction\n\nWelcome.\n\nChallenges\n\nMany.\n\nGoals\n\nSome.\n\nParticipants\n\nAll.\n\nContact\n\nHere.',
    ],
    ['words without lines', 'vision goals challenges participants meetings groups results monitoring '.repeat(50)],
    ['the plan’s answers without its questions', Object.values(LINDENBRIDGE.answers).flat().join('\n\n')],
  ])('is refused: %s', (_, page) => {
    expect(readPlanPage(page)).toEqual({ ok: false, refusal: { code: 'not_a_plan_page' } })
  })

  it.each(['', ' \n\t\u00a0\n', '<!doctype html><html><body></body></html>'])(
    'is refused where nothing is in it: %j',
    (page) => {
      expect(readPlanPage(page)).toEqual({ ok: false, refusal: { code: 'empty_page' } })
    },
  )

  it('is not what has the fact box and only some of the questions', () => {
    expect(readPlanPage(PLAN.slice(0, PLAN.indexOf(ENGLISH.headings.mediumTermGoals!)))).toMatchObject({ ok: true })
  })
})
