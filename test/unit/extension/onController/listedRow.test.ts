import assert from 'node:assert/strict';
import { ControllerError } from '../../../../src/controller/controllerError';
import { describeControllerError } from '../../../../src/controller/describeError';
import { listedRow } from '../../../../src/extension/onController/listedRow';
import { noteRow } from '../../../../src/extension/onController/noteRow';
import type { TraceSummary } from '../../../../src/tracing/traceStore';
import { reader } from '../reader';
import { rowOf } from './rows';

const controller = {
  kind: 'own',
  name: 'lab',
  origin: 'https://lab.example.net',
  username: 'noc',
} as const;

describe('A row of what a controller has', () => {
  it('shows what is no address as text: on one line, and nothing turns the line around', () => {
    const source = '10.0.0.1\nController: other\u202e';
    const request = { source, destination: '10.0.0.2', sourceMac: 'a\nb' };
    const { label, tooltip = '', spoken } = listedRow({ controller, row: rowOf(1, { request }) }, reader);
    assert.equal(label, '10.0.0.1\\nController: other\\u202e → 10.0.0.2');
    assert.equal(tooltip.split('\n')[0], label);
    assert.ok(tooltip.includes('Source MAC address: a\\nb\n'));
    assert.ok(spoken?.startsWith('10.0.0.1\\nController: other\\u202e to 10.0.0.2'));
  });

  it('says the controller’s word until this machine has a record, and then what that says', () => {
    const row = rowOf(1);
    const { traceId, request } = row;
    const here: TraceSummary = {
      id: 'own',
      controllerName: 'lab',
      origin: controller.origin,
      request: { ...request, include: [] },
      controllerTraceId: traceId,
      askedAtMs: 0,
      state: 'finished',
      verdict: 'blocked',
      place: 'dist-1',
    };
    const firstWords = (look: { readonly description?: string }) =>
      look.description?.split(' · ').slice(0, 2);
    assert.equal(firstWords(listedRow({ controller, row }, reader))?.[0], 'completed');
    const known = listedRow({ controller, row, here }, reader);
    assert.deepEqual(firstWords(known), ['Blocked at dist-1', 'here already']);
    assert.ok(known.spoken?.includes('Blocked at dist-1, here already'));
  });

  it('says why there is nothing without what the controller hides in its reason', () => {
    const error = new ControllerError('server', { status: 500, reason: 'down\u202e' });
    const sentence = describeControllerError(error, { name: 'lab', host: 'lab', username: 'noc' });
    const problem = { sentence, remedy: 'retry', of: 'newest' } as const;
    const note = { kind: 'note', note: 'problem', name: 'lab' } as const;
    const { label, tooltip } = noteRow(note, { kind: 'failed', problem }, reader);
    assert.ok(label.includes('down\\u202e'), label);
    assert.equal(tooltip, label);
  });
});
