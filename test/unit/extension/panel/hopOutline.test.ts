import assert from 'node:assert/strict';
import type { Hop } from '../../../../src/path/hop';
import { hopOutline } from '../../../../src/extension/panel/hopOutline';

const hop: Hop = {
  name: 'acc-1.example',
  ip: '10.0.0.9',
  kind: 'switch',
  egress: {
    physical: {
      name: 'TenGigabitEthernet1/1/1',
      statistics: { kind: 'value', value: { outputRateBps: 45_000 } },
      qos: { kind: 'notAsked' },
      overlays: [],
    },
    virtual: [],
  },
  tunnels: [],
  statistics: { kind: 'failed', reason: 'no answer' },
  performance: { kind: 'notAsked' },
  accuracy: [{ percent: 60 }, { percent: 80 }],
  raw: { secret: 'inside' },
};

describe('hopOutline', () => {
  it('says what is known, one fact a line', () => {
    assert.equal(
      hopOutline(hop, 2),
      `hop: 3
name: acc-1.example
ip: 10.0.0.9
kind: switch
egress:
  physical:
    name: TenGigabitEthernet1/1/1
    statistics:
      outputRateBps: 45000
statistics:
  kind: failed
  reason: no answer
accuracy:
  percent: 60
accuracy:
  percent: 80
`,
    );
  });

  it('keeps a hostile name on its line', () => {
    assert.match(hopOutline({ ...hop, name: 'a\nip: 10.6.6.6' }, 0), /^name: a.*ip: 10\.6\.6\.6$/m);
  });
});
