import assert from 'node:assert/strict';
import type { Hop } from '../../../src/path/hop';
import { tunnelArcs } from '../../../src/webview/diagram/tunnelArcs';
import { deviceHop } from '../../fixtures/hops';

const inside = (...tunnels: readonly string[]): Hop => deviceHop('any', '192.0.2.1', { tunnels });
const boxOf = (hop: number) => ({ x: hop * 200, y: -50, width: 100, height: 100 });
const arcsOf = (...hops: readonly Hop[]) =>
  tunnelArcs(
    hops,
    boxOf,
    hops.map((_, hop) => boxOf(hop)),
  );
const feetOf = (line: string) => {
  const [, x, from] = /^M(\S+) (-?[\d.]+)/.exec(line) ?? [];
  const [, run] = /H(\S+?)q/.exec(line) ?? [];
  return { left: Number(x), right: Number(run), foot: Number(from) };
};

describe('the brackets of tunnels', () => {
  it('stand over the hops inside, from the first to the last, with the name in the middle', () => {
    const [arc] = arcsOf(inside(), inside('CAPWAP Tunnel'), inside('CAPWAP Tunnel'), inside());
    assert.ok(arc);
    const { left, right, foot } = feetOf(arc.line);
    assert.equal(arc.name, 'CAPWAP');
    assert.ok(left >= 200 && left <= 300 && right >= 400 && right <= 500, `${left} to ${right}`);
    assert.ok(foot < -50, 'ends above its hop');
    assert.equal(arc.at.x, 350);
  });

  it('do not touch where one ends and the next begins', () => {
    const arcs = arcsOf(inside('a'), inside('a', 'b'), inside('b')).toSorted(
      (one, other) => one.at.x - other.at.x,
    );
    const [first, second] = arcs.map(({ at, line }) => ({ ...feetOf(line), y: at.y }));
    assert.ok((first?.right ?? 0) < (second?.left ?? 0));
    assert.equal(first?.y, second?.y);
  });

  it('lie above each other where one tunnel is inside another, the longer one above', () => {
    const arcs = arcsOf(inside('long'), inside('long', 'short'), inside('long'));
    const y = (name: string) => arcs.find(arc => arc.name === name)?.at.y ?? NaN;
    assert.ok(y('long') <= y('short') - 20);
  });

  it('stand clear of what is drawn above the hops', () => {
    const hops = [inside('a'), inside('a')];
    const high = { x: 100, y: -400, width: 50, height: 20 };
    const [arc] = tunnelArcs(hops, boxOf, [boxOf(0), boxOf(1), high]);
    assert.ok((arc?.at.y ?? 0) < -400);
  });
});
