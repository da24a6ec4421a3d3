import assert from 'node:assert/strict';
import { changeNotSaved, notSaved, traceNotSaved } from '../../../../src/extension/commands/notSaved';
import { english } from '../../../../src/path/message';
import { diskError } from '../../../../src/tracing/storeError';

/** As Node rejects, and as the store passes it on. */
function systemError(code: string): Error {
  return diskError(Object.assign(new Error(`${code}: it failed, open`), { code }));
}

describe('what is said when the disk takes nothing', () => {
  it('tells a full disk from one that may not be written to, and names any other code', () => {
    assert.match(
      english(traceNotSaved('a → b', systemError('ENOSPC'))),
      /^The trace a → b .*the disk is full/,
    );
    assert.match(english(traceNotSaved('a → b', systemError('EROFS'))), /nothing may be written/);
    assert.match(english(traceNotSaved('a → b', systemError('EFBIG'))), /\(EFBIG\)/);
    assert.match(english(notSaved('a.csv', new Error('EDQUOT: quota'))), /^a\.csv .*the disk is full/);
  });

  it('speaks of a change when a pin, a name or a deletion was refused, and of nothing else', () => {
    const said = changeNotSaved(systemError('ENOSPC'));
    assert.equal(said === undefined ? '' : english(said), 'The change could not be saved: the disk is full.');
    assert.equal(changeNotSaved(new Error('ENOSPC')), undefined);
  });
});
