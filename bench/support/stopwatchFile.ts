/** What stands before a measured extension and is not counted as its own. */
export const stopwatchFile = 'stopwatch.js';
