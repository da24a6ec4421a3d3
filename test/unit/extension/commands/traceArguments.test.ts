import assert from 'node:assert/strict';
import { readInclusions, readTraceArguments } from '../../../../src/extension/commands/traceArguments';

describe('readTraceArguments', () => {
  it('reads a whole trace', () => {
    const { draft, controller } = readTraceArguments(
      {
        source: '10.1.1.1',
        destination: ' 10.2.2.2',
        port: 443,
        protocol: 'TCP',
        destinationMac: '0200.5e00.5301',
        include: ['device'],
        controller: 'lab',
      },
      ['acl'],
    );
    assert.deepEqual(draft, {
      source: '10.1.1.1',
      destination: '10.2.2.2',
      destinationPort: 443,
      protocol: 'tcp',
      destinationMac: '02:00:5E:00:53:01',
      include: ['device'],
    });
    assert.equal(controller, 'lab');
  });

  it('leaves to the prompt what is not given', () => {
    for (const value of [undefined, null, 'x', 7, {}, { source: { evil: true } }]) {
      assert.deepEqual(readTraceArguments(value, ['acl']), { draft: { include: ['acl'] } });
    }
  });

  it('refuses what cannot be traced, with a sentence', () => {
    for (const value of [
      { source: 'nonsense' },
      { source: '10.1.1.1', destination: '10.1.1.1' },
      { source: '10.1.1.1', destination: '2001:db8::1' },
      { port: 70_000 },
      { protocol: 'icmp' },
      { sourceMac: 'router-1' },
    ]) {
      assert.throws(() => readTraceArguments(value, []), { kind: 'problem' }, JSON.stringify(value));
    }
  });
});

describe('readInclusions', () => {
  it('never takes performance monitoring', () => {
    assert.deepEqual(readInclusions(['performance', 'qos', 'acl', 'x']), ['acl', 'qos']);
    assert.equal(readInclusions('acl'), undefined);
  });
});
