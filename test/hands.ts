import type { Locator, Page } from 'playwright-core'

/** What somebody does at a page with what they have: a pointer, or keys alone. */
export interface Hand {
  /** Presses a button, follows a link, opens a menu. */
  press(what: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** `2026-12-12` or `2026-12-12T09:00` in a field for dates. */
  writeDate(field: Locator, date: string): Promise<void>
  /** One entry of a list. */
  choose(list: Locator, entry: string): Promise<void>
  /** One of several round or square boxes. */
  tick(box: Locator): Promise<void>
  attach(field: Locator, file: string): Promise<void>
}

export const pointer = (): Hand => ({
  press: (what) => what.click(),
  write: (field, text) => field.fill(text),
  writeDate: (field, date) => field.fill(date),
  choose: async (list, entry) => void (await list.selectOption({ label: entry })),
  tick: (box) => box.check(),
  attach: (field, file) => field.setInputFiles(file),
})

/** What runs in the page knows its document. */
declare const document: any

const hasFocus = (element: unknown): boolean => element === document.activeElement

/** Of a group of round boxes Tab stops at one, the chosen one or the first; arrows lead to the others. */
function stopOfGroup(element: any): string {
  const group = [...document.getElementsByName(element.name)]
  return (group.find((each) => each.checked) ?? group[0]).id
}

const MOST_STOPS = 250

/**
 * Tab, Enter, Space, arrows inside a group, and typing. Wherever the focus stops on its way, one must see where it is:
 * marked, inside the window, and with nothing in front of it.
 */
export function keyboard(page: Page): Hand {
  const keys = page.keyboard
  const press = async (...names: readonly string[]) => {
    for (const name of names) await keys.press(name)
  }

  async function reach(target: Locator): Promise<void> {
    await target.waitFor()
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await target.evaluate(hasFocus)) return
      await press('Tab')
      const unseen = await page.evaluate<string | null>(UNSEEN)
      if (unseen) throw new Error(`The focus cannot be seen at ${page.url()}: ${unseen}`)
    }
    throw new Error(`${target} is not to be reached by Tab at ${page.url()}`)
  }

  async function empty(field: Locator): Promise<void> {
    await reach(field)
    await press('Control+A', 'Delete')
  }

  return {
    async press(what) {
      await reach(what)
      await press('Enter')
    },
    async write(field, text) {
      await empty(field)
      await keys.insertText(text)
    },
    async writeDate(field, date) {
      await reach(field)
      // Which comes first, day or month, is the browser's choice: journeys use days that are both.
      const [year, month, day, hour, minute] = date.split(/[-T:]/)
      if (month !== day) throw new Error(`${date} can be typed in two ways`)
      await keys.type(`${day}${month}${year}`)
      if (hour) {
        await press('ArrowRight')
        await keys.type(`${hour}${minute}a`)
      }
    },
    async choose(list, entry) {
      await reach(list)
      const now = () => list.evaluate((element: any): string => element.selectedOptions[0].text)
      await press('Home')
      for (let at = 0; (await now()) !== entry; at++) {
        if (at > 100) throw new Error(`${list} has no entry ${entry}`)
        await press('ArrowDown')
      }
    },
    async tick(box) {
      const isRound = (await box.getAttribute('type')) === 'radio'
      await reach(isRound ? page.locator(`[id="${await box.evaluate(stopOfGroup)}"]`) : box)
      for (let at = 0; at < 20 && !(await box.evaluate(hasFocus)); at++) await press('ArrowDown')
      if (!(await box.isChecked())) await press('Space')
    },
    async attach(field, file) {
      await reach(field)
      await field.setInputFiles(file) // what opens from here is the browser's own, and no page's
    },
  }
}

/** What is wrong with the place of the focus, or null. Between the last stop of a page and its first nothing has it. */
const UNSEEN = `(() => {
  const focused = document.activeElement
  if (!focused || focused === document.body || focused === document.documentElement) return null
  const name = focused.outerHTML.slice(0, 120)
  const shown = focused.closest('.choice') ?? focused
  const { outlineStyle, outlineWidth } = getComputedStyle(shown)
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'no mark around ' + name
  const box = shown.getClientRects()[0]
  if (!box) return 'no place for ' + name
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
  if (right - left < 1 || bottom - top < 1) return 'outside of the window: ' + name
  const inFront = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  if (inFront && !shown.contains(inFront) && !inFront.contains(shown))
    return inFront.outerHTML.slice(0, 120) + ' stands in front of ' + name
  return null
})()`
