import assert from 'node:assert/strict';
import { box, changes, compared, run, side, unknown } from './runs';

const a = box('access-1');
const b = box('border-1');
const c = box('core-1');
const d = box('dist-1');

describe('a device that stands twice', () => {
  it('is told apart by whether it stands inside the tunnel', () => {
    const inside = { ...d, tunnels: ['CAPWAP Tunnel'] };
    const wlc = box('wlc-1', { tunnels: ['CAPWAP Tunnel'] });
    assert.equal(
      compared(run(inside, wlc, d), run(wlc, d)),
      'changed | no longer through dist-1, which was hop 2 | 1=1 2- 3=2 4=3 5=4',
    );
    assert.equal(
      compared(run(inside, wlc, d), run(inside, wlc)),
      'changed | no longer through dist-1, which was hop 4 | 1=1 2=2 3=3 4- 5=4',
    );
  });

  it('is aligned by its ports where the path comes past it twice', () => {
    const first = { ...d, ingress: side('Te1/0/1'), egress: side('Te1/0/2') };
    const second = { ...d, ingress: side('Te1/0/2'), egress: side('Te1/0/3') };
    assert.equal(
      compared(run(first, second), run(second)),
      'changed | no longer through dist-1, which was hop 2 | 1=1 2- 3=2 4=3',
    );
    assert.match(compared(run(first, second), run(first)), /1=1 2=2 3- 4=3$/);
  });

  it('may turn the traffic round at one port', () => {
    const hairpin = { ...d, ingress: side('Te0/0/1'), egress: side('Te0/0/1') };
    const other = { ...hairpin, egress: side('Te0/0/2') };
    assert.match(compared(run(a, hairpin, a), run(a, hairpin, a)), /^same/);
    assert.deepEqual(changes(run(a, hairpin, a), run(a, other, a)), ['3 egress Te0/0/1 → Te0/0/2']);
  });

  it('that went into a tunnel is said to be inside', () => {
    assert.equal(
      compared(run(a, d), run(a, { ...d, tunnels: ['VXLAN'] })),
      'changed | at hop 3 dist-1 now stands inside a tunnel (VXLAN) | 1=1 2=2 3- +3 4=4',
    );
    assert.match(
      compared(run(a, { ...d, tunnels: ['VXLAN'] }), run(a, d)),
      /no longer stands inside a tunnel/,
    );
  });
});

describe('an UNKNOWN hop', () => {
  it('is the same between the same neighbours', () => {
    assert.match(compared(run(a, unknown, d), run(a, unknown, d)), /^same/);
  });

  it('is another one between other neighbours', () => {
    assert.equal(
      compared(run(a, unknown, b, d), run(a, unknown, c, d)),
      'changed | at hop 4 core-1 instead of border-1 | 1=1 2=2 3- 4- +3 +4 5=5 6=6',
    );
  });

  it('may have taken the place of a known one', () => {
    assert.match(
      compared(run(a, b, d), run(a, unknown, d)),
      /reached with doubts, was reached; at hop 3 an unknown hop instead of border-1/,
    );
  });

  it('that came is counted beside one that stayed', () => {
    assert.match(
      compared(run(a, unknown, d), run(a, unknown, unknown, d)),
      /now also through an unknown hop/,
    );
  });
});
