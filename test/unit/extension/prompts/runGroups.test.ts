import assert from 'node:assert/strict';
import { runGroups } from '../../../../src/extension/prompts/runGroups';
import { newTrace } from '../../../../src/tracing/newTrace';
import type { TraceSummary } from '../../../../src/tracing/traceStore';
import { reader } from '../reader';

const request = { source: '10.1.11.20', destination: '10.3.10.40', include: [] };
const controller = { name: 'lab', origin: 'https://lab.example.net' };
const trace = newTrace({ controller, request, askedAtMs: 0, utcOffsetMinutes: 0 }, 'a');
const run: TraceSummary = {
  id: 'b',
  controllerName: controller.name,
  origin: controller.origin,
  request,
  state: 'finished',
  verdict: 'blocked',
  askedAtMs: 0,
};

describe('The runs to compare with', () => {
  it('are those of the same question, then all others that have ended', () => {
    const other = { ...run, id: 'c', request: { ...request, source: '10.9.9.9' } };
    const groups = runGroups(trace, [other, { ...run, id: 'd', state: 'running' }, run], reader);
    assert.deepEqual(
      groups.map(({ title, rows }) => [title, ...rows.map(({ id }) => id)]),
      [
        ['the same question', 'b'],
        ['other traces', 'c'],
      ],
    );
  });

  it('name a device as text, whatever it calls itself', () => {
    const [group] = runGroups(trace, [{ ...run, place: '$(pass) core' }], reader);
    assert.match(group?.rows[0]?.description ?? '', /at \\\$\(pass\) core · /);
  });
});
