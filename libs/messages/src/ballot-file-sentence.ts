import { assertNever } from '@tilia/kernel'
import type { FileFault } from '@tilia/rules/ballot-files'
import { m } from './paraglide/messages.js'
import type { Locale } from './paraglide/runtime.js'

/** What is wrong with a file of ballots, and in which line. */
export function ballotFileSentence(fault: FileFault, file: string, locale: Locale): string {
  const reason = reasonOf(fault, locale)
  return fault.line > 0
    ? m.tally_fault_at_line({ file, line: String(fault.line), reason }, { locale })
    : m.tally_fault_in_file({ file, reason }, { locale })
}

function reasonOf({ code, found }: FileFault, locale: Locale): string {
  switch (code) {
    case 'file_unknown_kind':
      return m.tally_file_unknown_kind({}, { locale })
    case 'file_empty':
      return m.tally_file_empty({}, { locale })
    case 'file_section_missing':
      return m.tally_file_section_missing({ found }, { locale })
    case 'file_column_missing':
      return m.tally_file_column_missing({ found }, { locale })
    case 'file_value_missing':
      return m.tally_file_value_missing({ found }, { locale })
    case 'file_not_a_number':
      return m.tally_file_not_a_number({ found }, { locale })
    case 'file_not_positive':
      return m.tally_file_not_positive({ found }, { locale })
    case 'file_too_large_number':
      return m.tally_file_too_large_number({ found }, { locale })
    case 'file_unknown_option':
      return m.tally_file_unknown_option({ found }, { locale })
    case 'file_option_twice':
      return m.tally_file_option_twice({ found }, { locale })
    case 'file_option_defined_twice':
      return m.tally_file_option_defined_twice({ found }, { locale })
    case 'file_too_many_options':
      return m.tally_file_too_many_options({ found }, { locale })
    case 'file_too_few_options':
      return m.tally_file_too_few_options({ found }, { locale })
    case 'file_points_do_not_match':
      return m.tally_file_points_do_not_match({ found }, { locale })
    case 'file_vote_type_unknown':
      return m.tally_file_vote_type_unknown({ found }, { locale })
    case 'file_bad_line':
      return m.tally_file_bad_line({ found }, { locale })
    case 'file_not_finished':
      return m.tally_file_not_finished({ found }, { locale })
    case 'file_count_differs':
      return m.tally_file_count_differs({ found }, { locale })
    case 'file_quote_open':
      return m.tally_file_quote_open({ found }, { locale })
    case 'file_ballot_not_complete':
      return m.tally_file_ballot_not_complete({ found }, { locale })
    default:
      return assertNever(code)
  }
}
