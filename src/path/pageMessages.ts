/** Words of the result page. */
export const pageMessages = {} as const;
