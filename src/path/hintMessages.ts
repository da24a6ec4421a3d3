/** Likely causes and next steps, worded as likely. */
export const hintMessages = {} as const;
