import { line } from '../lines/line.js'
import { findTitle, readTitle } from './read-title.js'

describe('the title of a plan', () => {
  it.each([
    ['Action plan – Detmold, Germany, 2022 – 2025', 'Detmold', 'Germany', 2025],
    ['Plan d’action – Saint-Tilleul-sur-Orge, France, 2023-2025', 'Saint-Tilleul-sur-Orge', 'France', 2025],
    ['Plan de acción - La Merced, Argentina, 2021/2023', 'La Merced', 'Argentina', 2023],
    ['Lokaler Aktionsplan Lindhafen, Deutschland (2024 bis 2027)', 'Lindhafen', 'Deutschland', 2027],
    ['Lipovany, Slovensko: Akčný plán 2024 – 2026', 'Lipovany', 'Slovensko', 2026],
    ['OGP Local Action Plan of Lindenbridge, Ireland', 'Lindenbridge', 'Ireland', null],
    ['Open Government Action Plan | Austin, Texas, United States | 2024–2027', 'Austin, Texas', 'United States', 2027],
    ['Action plan – Lindenbridge, 2023 – 2026', 'Lindenbridge', null, 2026],
  ])('names the place and the years: %s', (title, jurisdiction, country, lastYear) => {
    expect(readTitle(title)).toEqual({ title, jurisdiction, country, lastYear })
  })

  it('is found below the navigation, and once where a label repeats it', () => {
    const lines = [
      'Skip Navigation',
      'Action plans',
      'Action Plan: Action plan – Lindenbridge, Ireland, 2023 – 2026',
    ].map((text) => line(text))
    expect(findTitle(lines, null)).toMatchObject({ title: 'Action plan – Lindenbridge, Ireland, 2023 – 2026', at: 2 })
  })

  it('is the file’s own where the page shows none', () => {
    const fileTitle = 'Action plan – Lindenbridge, Ireland, 2023 – 2026 | Open Government Partnership'
    expect(findTitle([line('Overview')], fileTitle)).toMatchObject({
      title: 'Action plan – Lindenbridge, Ireland, 2023 – 2026',
      at: -1,
    })
  })
})
