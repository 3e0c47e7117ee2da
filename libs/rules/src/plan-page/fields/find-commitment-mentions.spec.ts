import { line } from '../lines/line.js'
import { findCommitmentMentions } from './find-commitment-mentions.js'

function mentions(...texts: string[]): readonly string[] {
  return findCommitmentMentions(
    texts.map((text) => (text.startsWith('• ') ? line(text.slice(2), { kind: 'item' }) : line(text))),
  )
}

describe('the sentences that name a commitment', () => {
  it.each([
    'The first commitment opens the archive.',
    'Commitment 2 is about buses.',
    'Our commitment “Open kitchens” starts in May.',
    'The plan has two commitments: a register and a calendar.',
    'Le deuxième engagement concerne les bus.',
    'L’engagement n° 3 concerne les bus.',
    'El primer compromiso abre el archivo.',
    'El compromiso «Cocinas abiertas» empieza en mayo.',
    'Die erste Verpflichtung öffnet das Archiv.',
    'Das Commitment „Offene Küchen“ beginnt im Mai.',
    'Mit der zweiten Selbstverpflichtung entsteht ein Kalender.',
    'Druhý záväzok otvorí archív.',
    'Záväzok č. 2 sa týka autobusov.',
    'DE0012 is the commitment on archives.',
  ])('are found: %s', (sentence) => {
    expect(mentions(`We spoke for a year. ${sentence} Everybody came.`)).toEqual([sentence])
  })

  it.each([
    'The commitments of the plan serve the vision.',
    'We made a strong commitment to transparency.',
    'Follow-up committees work on each commitment.',
    'La ville fait un fort engagement pour la transparence.',
    'Au premier trimestre, les engagements sont revus.',
    'Das ehrenamtliche Engagement wächst.',
    'In the first year our commitment was tested.',
  ])('are not those that only speak of commitments: %s', (sentence) => {
    expect(mentions(sentence)).toEqual([])
  })

  it('include the one that fills a gap in the count, and the one that ends it', () => {
    const told = [
      'The first commitment opens the archive.',
      'Buses get a timetable that people wrote.',
      'The third commitment is a calendar.',
    ]
    expect(mentions([...told, 'Finally, contracts will be published.', 'Everybody came.'].join(' '))).toEqual([
      ...told,
      'Finally, contracts will be published.',
    ])
  })

  it('include the items of a list of commitments, and of no other list', () => {
    expect(
      mentions('The plan makes these commitments:', '• an archive', '• a calendar', 'We met:', '• in May'),
    ).toEqual(['an archive', 'a calendar'])
  })

  it('are told once', () => {
    expect(mentions('Commitment 1 is a register.', 'Commitment 1 is a register.')).toHaveLength(1)
  })
})
