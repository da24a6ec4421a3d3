/** What a person reads when a file could not be saved, or cannot be shown as a path trace. */
export const fileMessages = {
  'file.notSaved.full': '{file} could not be saved: the disk is full.',
  'file.notSaved.forbidden':
    '{file} could not be saved: nothing may be written there. Choose another folder.',
  'file.notSaved.other': '{file} could not be saved ({reason}).',
  'store.failed.full': 'The change could not be saved: the disk is full.',
  'store.failed.forbidden':
    'The change could not be saved: nothing may be written where VS Code keeps the data of this extension.',
  'store.failed.other': 'The change could not be saved ({reason}).',
  'trace.notSaved.full':
    'The trace {label} could not be saved: the disk is full. Make room, or it is gone when this window closes.',
  'trace.notSaved.forbidden':
    'The trace {label} could not be saved: nothing may be written where VS Code keeps the data of this extension. It is gone when this window closes.',
  'trace.notSaved.other':
    'The trace {label} could not be saved ({reason}). It is gone when this window closes.',
  'file.damaged':
    'This file is not a path trace that can be shown: {problem}. It was left as it is; reopen it as text to look into it.',
  'file.newer':
    'This file was written by a later version of this extension (format {version}). It was left as it is; update the extension to see it.',
  'file.tooLarge': 'This file is larger than {limit} MB; no path trace is. It was not read.',
  'file.unreadable': 'This file could not be read ({reason}).',
} as const;
