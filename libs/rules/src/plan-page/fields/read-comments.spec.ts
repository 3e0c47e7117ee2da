import { line } from '../lines/line.js'
import { readComments } from './read-comments.js'

describe('the comments below a page', () => {
  it('keep who wrote what', () => {
    const lines = [
      'Ada Reply',
      'More benches, please.',
      'And shade.',
      'Bo dit :',
      '3 août 2021, 15:04',
      'Merci !',
      'Répondre',
    ].map((text) => line(text))
    expect(readComments(lines)).toEqual(['Ada: More benches, please.\nAnd shade.', 'Bo: Merci !'])
  })

  it('end where the form begins', () => {
    const lines = [
      'Ada Reply',
      'More benches, please.',
      'Leave a Reply',
      'Your email address will not be published.',
      'Name *',
    ].map((text) => line(text))
    expect(readComments(lines)).toEqual(['Ada: More benches, please.'])
  })
})
