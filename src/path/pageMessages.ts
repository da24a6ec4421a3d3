/** Words of the result page. */
export const pageMessages = {
  'page.title': 'Path trace',
} as const;

export type PageStringId = keyof typeof pageMessages;
