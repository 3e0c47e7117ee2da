import type { PlanPageField, PlanPageWarning, PlanPageWarningReason } from './plan-page.js'

export type Warn = (field: PlanPageField, asWritten: string | null, reason: PlanPageWarningReason) => void

/** Collects warnings; the same one twice is one. */
export function collectWarnings(): { readonly warn: Warn; readonly warnings: readonly PlanPageWarning[] } {
  const warnings: PlanPageWarning[] = []
  return {
    warnings,
    warn(field, asWritten, reason) {
      if (!warnings.some((one) => one.field === field && one.reason === reason))
        warnings.push({ field, asWritten, reason })
    },
  }
}
