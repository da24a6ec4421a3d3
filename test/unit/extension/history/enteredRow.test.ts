import assert from 'node:assert/strict';
import { byRow, EnteredRow } from '../../../../src/extension/history/enteredRow';

const trace = { kind: 'trace', group: 'today', id: 'a' };
const listed = { kind: 'listed', name: 'lab', traceId: 'b' };

describe('a row of the Traces view that is opened', () => {
  it('leaves the keys in the list when it was clicked', () => {
    const entered = new EnteredRow();
    assert.equal(entered.preservesFocus('a', byRow), true);
    assert.equal(entered.preservesFocus('a', byRow), true);
  });

  it('takes the keys to the page when Enter was pressed on it, once', () => {
    const entered = new EnteredRow();
    for (const row of [trace, listed]) {
      const id = row === trace ? 'a' : 'b';
      entered.press(row);
      assert.equal(entered.preservesFocus(id, byRow), false);
      assert.equal(entered.preservesFocus(id, byRow), true);
    }
  });

  it('leaves them when Enter was pressed on another that did not open', () => {
    const entered = new EnteredRow();
    entered.press(trace);
    assert.equal(entered.preservesFocus('b', byRow), true);
    assert.equal(entered.preservesFocus('a', byRow), true);
  });

  it('takes the keys along when something else than a row opens it', () => {
    const entered = new EnteredRow();
    assert.equal(entered.preservesFocus('a', undefined), false);
    assert.equal(entered.preservesFocus('a', [trace]), false);
  });

  it('is none where Enter was pressed on a heading or a note', () => {
    const entered = new EnteredRow();
    for (const row of [undefined, 'a', { kind: 'group', group: 'today' }, { kind: 'note', id: 7 }])
      entered.press(row);
    assert.equal(entered.preservesFocus(undefined, byRow), true);
  });
});
