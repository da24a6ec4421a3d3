import assert from 'node:assert/strict';
import type { Run } from '../../../../src/extension/running/traceRunner';
import { statusText } from '../../../../src/extension/running/statusText';
import { message } from '../../../../src/path/message';
import { newTrace } from '../../../../src/tracing/newTrace';
import type { Waiting } from '../../../../src/tracing/runDependencies';
import { reader } from '../reader';

function running(destination: string, waiting?: Waiting): Pick<Run, 'trace' | 'waiting'> {
  const controller = { name: 'lab', origin: 'https://dnac.example.net', username: 'noc' };
  const request = { source: '10.1.11.20', destination, include: [] };
  return { trace: newTrace({ controller, request, askedAtMs: 0, utcOffsetMinutes: 0 }), waiting };
}

function limited(kind: Waiting['kind']): Waiting {
  const sentence = message('waiting.queue', { controller: 'lab', count: 25 });
  return { kind, sentence, untilMs: Date.UTC(2026, 4, 6, 7, 8, 9) };
}

describe('The status item', () => {
  it('is not there while nothing runs', () => {
    assert.equal(statusText([], false, reader), undefined);
  });

  it('names the one that runs, or says how many do, with a line for each', () => {
    assert.equal(
      statusText([running('10.3.10.40')], false, reader)?.text,
      '$(loading~spin) 10.1.11.20 → 10.3.10.40',
    );
    const two = statusText([running('10.3.10.40'), running('10.3.10.41')], false, reader);
    assert.equal(two?.text, '$(loading~spin) 2 traces running');
    assert.equal(two.tooltip.split('\n').length, 2);
  });

  it('counts what the Traces view has as running; of a path that is there the statistics are what is waited for', () => {
    const shown = (destination: string): Pick<Run, 'trace' | 'waiting'> => {
      const { trace, waiting } = running(destination);
      return { trace: { ...trace, state: 'finished', phase: 'statistics' }, waiting };
    };
    const text = (...runs: readonly Pick<Run, 'trace' | 'waiting'>[]) =>
      statusText(runs, false, reader)?.text;
    const computed = running('10.3.10.40');
    assert.equal(text(shown('10.3.10.41'), computed), '$(loading~spin) 10.1.11.20 → 10.3.10.40');
    assert.equal(text(shown('10.3.10.41'), computed, computed), '$(loading~spin) 2 traces running');
    assert.equal(text(shown('10.3.10.41')), '$(loading~spin) Statistics: 10.1.11.20 → 10.3.10.41');
    assert.equal(text(shown('10.3.10.41'), shown('10.3.10.42')), '$(loading~spin) Statistics of 2 traces');
    assert.equal(statusText([shown('10.3.10.41'), computed], false, reader)?.tooltip.split('\n').length, 2);
  });

  it('says who limits us and until when, by the clock with its UTC offset', () => {
    const runs = [running('10.3.10.40'), running('10.3.10.41', limited('rateLimited'))];
    const { text = '' } = statusText(runs, false, reader) ?? {};
    assert.match(text, /^\$\(watch\) lab: rate limited until \d\d:\d\d:09 [+-]\d\d:\d\d$/);
  });

  it('is there while a controller limits us, though nothing runs', () => {
    const untilMs = Date.UTC(2026, 4, 6, 7, 8, 9);
    const { text = '' } = statusText([], false, reader, { name: 'lab', untilMs }) ?? {};
    assert.match(text, /^\$\(watch\) lab: rate limited until \d\d:\d\d:09 [+-]\d\d:\d\d$/);
  });

  it('tells a limit from a controller that does not answer, and from a queue', () => {
    const kinds = ['rateLimited', 'unreachable', 'queue'] as const;
    const texts = kinds.map(kind => statusText([running('10.3.10.40', limited(kind))], false, reader)?.text);
    assert.equal(new Set(texts).size, 3);
    assert.match(texts[2] ?? '', /\(25\)/);
  });

  it('says production before all else', () => {
    const { text = '' } = statusText([running('10.3.10.40')], true, reader) ?? {};
    assert.match(text, /^\$\(loading~spin\) PRODUCTION · 10\.1\.11\.20/);
  });
});
