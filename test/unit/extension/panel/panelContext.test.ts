import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  contextTeller,
  panelContext,
  panelContextKeys,
  type PanelState,
} from '../../../../src/extension/panel/panelContext';
import { newTrace } from '../../../../src/tracing/newTrace';

const trace = newTrace({
  controller: { name: 'lab', origin: 'https://dnac.example.net' },
  request: { source: '10.1.11.20', destination: '10.3.10.40', include: [] },
  askedAtMs: 0,
  utcOffsetMinutes: 0,
});
const panel: PanelState = { trace, from: 'history', isPinned: false };

function keysOf(state: PanelState | undefined): readonly string[] {
  const context = panelContext(state);
  return panelContextKeys.filter(key => context[key]);
}

describe('panelContext', () => {
  it('is false throughout without a page in front, and for a file that cannot be shown', () => {
    assert.deepEqual(keysOf(undefined), []);
    assert.deepEqual(keysOf({ from: 'file', isPinned: false }), []);
  });

  it('says what applies', () => {
    assert.deepEqual(keysOf(panel), ['dnac.traceActive', 'dnac.traceActive.running']);
    assert.deepEqual(
      keysOf({
        trace: { ...trace, state: 'finished' },
        before: trace,
        from: 'history',
        isPinned: true,
        watch: { view: { isOver: false } },
      }),
      [
        'dnac.traceActive',
        'dnac.traceActive.pinned',
        'dnac.traceActive.compared',
        'dnac.traceActive.watched',
      ],
    );
    assert.ok(keysOf({ ...panel, from: 'file' }).includes('dnac.traceActive.file'));
  });

  it('tells VS Code only what has changed', () => {
    const told: string[] = [];
    const tell = contextTeller((key, value) => told.push(`${key}=${value}`));
    tell(panel);
    tell(panel);
    tell(undefined);
    assert.deepEqual(told, [
      'dnac.traceActive=true',
      'dnac.traceActive.running=true',
      'dnac.traceActive=false',
      'dnac.traceActive.running=false',
    ]);
  });

  it('has every key that the manifest asks for', () => {
    const manifest = readFileSync(path.join(import.meta.dirname, '../../../../package.json'), 'utf8');
    const asked = new Set(manifest.match(/dnac\.traceActive(\.\w+)?/g));
    const known: readonly string[] = panelContextKeys;
    assert.deepEqual(
      [...asked].filter(key => !known.includes(key)),
      [],
    );
  });
});
