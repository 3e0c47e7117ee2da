/** How deep a thread may go before it becomes unreadable on a phone: a comment, and three levels of replies. */
export const DEEPEST = 3

export interface CommentPlace {
  readonly id: string
  readonly parentId: string | null
  readonly depth: number
}

/** Where a reply stands: under what it replies to, or beside it where that is already as deep as threads go. */
export function placeReply(repliedTo: CommentPlace | null): { parentId: string | null; depth: number } {
  if (!repliedTo) return { parentId: null, depth: 0 }
  if (repliedTo.depth >= DEEPEST) return { parentId: repliedTo.parentId, depth: repliedTo.depth }
  return { parentId: repliedTo.id, depth: repliedTo.depth + 1 }
}
