/** The verdicts in words, the sentence that says where, and the doubts. */
export const verdictMessages = {
  'verdict.reached': 'Reached',
  'verdict.reachedWithDoubts': 'Reached, with doubts',
  'verdict.partial': 'Partial path',
  'verdict.blocked': 'Blocked',
  'verdict.notFound': 'Not found',
  'verdict.notComputed': 'Not computed',
  'verdict.noAnswer': 'No answer',
  'verdict.timedOut': 'Timed out',
  'verdict.cancelled': 'Cancelled',
  'verdict.running': 'Running',
  'verdict.failed': 'Not started',
} as const;
