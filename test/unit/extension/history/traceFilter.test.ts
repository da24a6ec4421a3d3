import assert from 'node:assert/strict';
import { filterText, fits, isEmptyFilter, readFilter } from '../../../../src/extension/history/traceFilter';
import { summaryAt } from './summaries';

const summary = summaryAt('a', 23, 9, { label: 'The Till', note: 'slow since NOON' });

describe('the filter of the Traces view', () => {
  it('looks for every word in addresses, ports, label and note, whatever their case', () => {
    for (const text of ['10.20.1', '9.4.20', ':443', 'till', 'noon SLOW', '10.20 till']) {
      assert.ok(fits({ text }, summary), text);
    }
    for (const text of ['10.21', ':80', 'till shop', 'reached', 'lab']) {
      assert.ok(!fits({ text }, summary), text);
    }
  });

  it('takes a text for what it is, never for a pattern', () => {
    assert.ok(!fits({ text: '10.20.1.1.' }, summary));
    assert.ok(!fits({ text: '.*' }, summary));
    assert.ok(fits({ text: '(' }, { ...summary, label: 'a (b' }));
  });

  it('knows verdicts and controllers, and all that is asked for has to fit', () => {
    assert.ok(fits({ verdict: 'reached', controller: 'lab', text: 'till' }, summary));
    assert.ok(!fits({ verdict: 'blocked', controller: 'lab' }, summary));
    assert.ok(!fits({ verdict: 'reached', controller: 'demo' }, summary));
  });

  it('lets everything through when it is empty', () => {
    assert.ok(isEmptyFilter({}) && fits({}, summary));
  });

  it('is read from an argument by what fits of it', () => {
    assert.deepEqual(readFilter({ text: ' a  b ', verdict: 'blocked', controller: 'lab' }), {
      text: 'a b',
      verdict: 'blocked',
      controller: 'lab',
    });
    assert.deepEqual(readFilter({ text: 7, verdict: 'nonsense', controller: {} }), {});
    assert.equal(readFilter('text'), undefined);
    assert.equal(filterText('  '), undefined);
  });

  it('is not read from the row that a button in the title of the view is given', () => {
    for (const row of [
      { kind: 'group', group: 'today' },
      { kind: 'trace', group: 'today', id: 'a' },
      { kind: 'listed', name: 'lab', traceId: 'a' },
    ]) {
      assert.equal(readFilter(row), undefined, row.kind);
    }
  });
});
