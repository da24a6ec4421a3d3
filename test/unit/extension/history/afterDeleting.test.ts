import assert from 'node:assert/strict';
import { afterDeleting, type Deletion } from '../../../../src/extension/history/afterDeleting';
import { lab, request } from '../../tracing/samples';
import { newTrace } from '../../../../src/tracing/newTrace';
import type { Trace } from '../../../../src/path/trace';

const [first, second, adopted] = ['first', 'second', 'adopted'].map(id =>
  newTrace({ controller: lab, request, askedAtMs: 0, utcOffsetMinutes: 0 }, id),
) as [Trace, Trace, Trace];
const traces = [first, second, adopted];
const ours = [first, second];
const nothing = { failed: [], untouched: [] };

function after(deletion: Pick<Deletion, 'place' | 'kept'>, asked: readonly Trace[] = ours) {
  const doomed = asked.map(trace => ({ trace, name: 'lab' })) as unknown as Deletion['doomed'];
  const { leaves, failed } = afterDeleting({ traces, ours, doomed, ...deletion });
  const names = (some: readonly Trace[]) => some.map(({ id }) => id);
  return { leaves: names(leaves), failed: names(failed) };
}

describe('After traces were deleted on their controllers', () => {
  it('all go from here that were to go', () => {
    const all = ['first', 'second', 'adopted'];
    assert.deepEqual(after({ place: 'both', kept: nothing }), { leaves: all, failed: [] });
    assert.deepEqual(after({ place: 'here', kept: nothing }, []), { leaves: all, failed: [] });
    assert.deepEqual(after({ place: 'there', kept: nothing }), { leaves: [], failed: [] });
  });

  it('a record stays as the only way to a copy that may still be there', () => {
    const kept = { ...nothing, failed: [first] };
    assert.deepEqual(after({ place: 'both', kept }), { leaves: ['second', 'adopted'], failed: ['first'] });
  });

  it('a record stays whose controller could not be asked, which is told', () => {
    const { leaves, failed } = after({ place: 'both', kept: nothing }, [first]);
    assert.deepEqual({ leaves, failed }, { leaves: ['first', 'adopted'], failed: ['second'] });
    assert.deepEqual(after({ place: 'there', kept: nothing }, [first]).failed, ['second']);
  });

  it('nothing goes after Cancel that nobody came to', () => {
    const kept = { ...nothing, untouched: [second] };
    assert.deepEqual(after({ place: 'both', kept }), { leaves: ['first'], failed: [] });
  });
});
