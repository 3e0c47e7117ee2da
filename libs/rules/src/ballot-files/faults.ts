import { refuse, type Refused } from '@tilia/kernel'

/** Why a file cannot be read. Lines count from 1; 0 where no single line is to blame. */
export interface FileFault {
  readonly code: FileFaultCode
  readonly line: number
  /** The word or number that is wrong, or missing. */
  readonly found: string
}

export type FileFaultCode =
  | 'file_unknown_kind'
  | 'file_empty'
  | 'file_section_missing'
  | 'file_column_missing'
  | 'file_value_missing'
  | 'file_not_a_number'
  | 'file_not_positive'
  | 'file_too_large_number'
  | 'file_unknown_option'
  | 'file_option_twice'
  | 'file_option_defined_twice'
  | 'file_too_many_options'
  | 'file_too_few_options'
  | 'file_points_do_not_match'
  | 'file_vote_type_unknown'
  | 'file_bad_line'
  | 'file_not_finished'
  | 'file_count_differs'
  | 'file_quote_open'
  | 'file_ballot_not_complete'

export function fault(code: FileFaultCode, line: number, found: string | number = ''): Refused<FileFault> {
  return refuse(code, { line, found: String(found).slice(0, 80) })
}
