import assert from 'node:assert/strict';
import { pageMessages } from '../../../src/path/pageMessages';
import { exportFormats, type TraceView } from '../../../src/path/pageProtocol';
import { defaultThresholds } from '../../../src/path/thresholds';
import type { Trace } from '../../../src/path/trace';
import { actionOfKey, headActions } from '../../../src/webview/model/headActions';
import { sayWith } from '../../../src/webview/words';
import { nowMs } from '../../fixtures/hops';
import { stories } from '../../fixtures/tracesOfStories';

const say = sayWith(pageMessages);
const viewOf = (trace: Trace, more: Partial<TraceView> = {}): TraceView => ({
  trace,
  words: { verdict: '', sentence: '', provenance: '', doubts: [], hints: [] },
  strings: pageMessages,
  nowMs,
  options: { thresholds: defaultThresholds, singleKeys: true },
  from: 'history',
  isPinned: false,
  ...more,
});

describe('the actions of the head', () => {
  it('have one key each, and no key twice', () => {
    for (const trace of Object.values(stories)) {
      const keys = headActions(viewOf(trace), say).flatMap(({ key }) => key ?? []);
      assert.equal(new Set(keys).size, keys.length);
      for (const key of keys) assert.match(key, /^[a-z]$/);
    }
  });

  it('stay in their places while a trace runs, without effect', () => {
    const running = headActions(viewOf(stories.running), say);
    const off = running.filter(({ isOff }) => isOff).map(({ id }) => id);
    assert.deepEqual(off, ['rerun', 'reverse', 'compare', 'copy', 'save', 'watch']);
    assert.equal(actionOfKey(running, 'r'), undefined);
    assert.equal(actionOfKey(running, 'P')?.id, 'pin');
  });

  it('have nothing to compare, copy or save where no path came', () => {
    const ids = headActions(viewOf(stories.notFound), say).map(({ id }) => id);
    assert.deepEqual(ids, ['rerun', 'reverse', 'pin', 'watch']);
  });

  it('end a watch that goes on, and begin one that is over', () => {
    const watch = { runs: 3, mostRuns: 30, isOver: false, changes: [] };
    const message = (more: Partial<TraceView>) =>
      actionOfKey(headActions(viewOf(stories.wired, more), say), 'w')?.message;
    assert.deepEqual(message({}), { type: 'watch' });
    assert.deepEqual(message({ watch }), { type: 'stopWatch' });
    assert.deepEqual(message({ watch: { ...watch, isOver: true } }), { type: 'watch' });
    const running = headActions(viewOf(stories.running, { watch }), say);
    assert.equal(actionOfKey(running, 'w')?.message?.type, 'stopWatch', 'a watch can be ended while it asks');
  });

  it('offer each format once plain and once redacted', () => {
    const save = headActions(viewOf(stories.wired), say).find(({ id }) => id === 'save');
    assert.deepEqual(
      save?.menu?.groups.map(({ items }) => items.length),
      [exportFormats.length, exportFormats.length],
    );
  });
});
