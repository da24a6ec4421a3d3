import assert from 'node:assert/strict';
import { hoverText } from '../../../../src/extension/fromText/hoverText';
import { placeAt, placesIn } from '../../../../src/extension/fromText/textWays';
import { readTraceArguments } from '../../../../src/extension/commands/traceArguments';
import { reader } from '../reader';

const log = 'list PCI-IN denied tcp 10.99.0.10(51234) -> 10.9.4.20(443), 1 packet';

describe('what can be asked of an address in a line', () => {
  it('is the question of the whole line, from it, and to it', () => {
    const [, second] = placesIn(log, reader);
    assert.deepEqual(second, {
      found: { address: '10.9.4.20', port: 443, start: log.indexOf('10.9.4.20'), end: log.indexOf(', 1') },
      pair: {
        label: 'Trace 10.99.0.10:51234 → 10.9.4.20:443',
        argument: {
          source: '10.99.0.10',
          destination: '10.9.4.20',
          sourcePort: 51234,
          port: 443,
          protocol: 'tcp',
        },
      },
      from: {
        label: 'Trace from 10.9.4.20:443',
        argument: { source: '10.9.4.20', sourcePort: 443, protocol: 'tcp' },
      },
      to: {
        label: 'Trace to 10.9.4.20:443',
        argument: { destination: '10.9.4.20', port: 443, protocol: 'tcp' },
      },
    });
  });

  it('is no pair where an address stands alone, beside two others, or beside one of the other family', () => {
    const lines = ['no route from 10.1.11.20', '10.1.1.1 10.2.2.2 10.3.3.3', '2001:db8::1 10.1.11.20'];
    const pairs = lines.map(line => placesIn(line, reader).map(({ pair }) => pair !== undefined));
    assert.deepEqual(pairs, [[false], [true, true, false], [false, false]]);
  });

  it('is found from the first to the last letter of the address, and nowhere else', () => {
    const line = 'ping 192.0.2.7 now';
    const hit = [...Array(line.length + 1).keys()].filter(
      column => placeAt(line, column, reader) !== undefined,
    );
    assert.deepEqual([hit[0], hit.at(-1), hit.length], [5, 14, 10]);
  });

  it('is what the command takes as its argument', () => {
    const [place] = placesIn('[2001:db8::1]:443', reader);
    const { draft } = readTraceArguments(place?.to.argument, ['acl']);
    assert.deepEqual(draft, { destination: '2001:db8::1', destinationPort: 443, include: ['acl'] });
  });
});

describe('the hover over an address', () => {
  it('links to nothing but the command that traces, with its argument', () => {
    const place = placeAt(log, log.indexOf('10.9'), reader);
    assert.ok(place !== undefined);
    const targets = [...hoverText(place).matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target);
    const parsed = targets.map(target => {
      const [command, query = ''] = target.split('?');
      return [command, JSON.parse(decodeURIComponent(query)) as unknown];
    });
    const { pair, from, to } = place;
    const ways = [pair, from, to].map(way => ['command:dnac.tracePath', [way?.argument]]);
    assert.deepEqual(parsed, ways);
  });

  it('takes no text for Markdown, be it a translation', () => {
    const hostile = '](command:evil) <b>*x*</b> `y` ![z](https://198.51.100.1)';
    const way = { label: hostile, argument: { source: '10.1.1.1' } };
    const text = hoverText({ found: { address: '', start: 0, end: 0 }, from: way, to: way });
    const [first = ''] = text.split(' · ');
    assert.doesNotMatch(first.slice(1, first.lastIndexOf('](')), /(?<!\\)[[\]()<>*`!]/);
  });
});
