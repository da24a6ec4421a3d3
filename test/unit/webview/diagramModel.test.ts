import assert from 'node:assert/strict';
import type { Hop } from '../../../src/path/hop';
import type { DetailLevel } from '../../../src/path/pageProtocol';
import { pageMessages } from '../../../src/path/pageMessages';
import { present } from '../../../src/path/present';
import type { Trace } from '../../../src/path/trace';
import { diagramModel, type DiagramModel } from '../../../src/webview/diagram/diagramModel';
import { boxAt, type Box } from '../../../src/webview/diagram/geometry';
import { sayWith } from '../../../src/webview/words';
import { deviceHop, hostHop } from '../../fixtures/hops';
import { finishedTrace, wiredHops } from '../../fixtures/traces';
import { manyHops, stories } from '../../fixtures/tracesOfStories';
import { viewOf } from '../../page/pageHarness';

const say = sayWith(pageMessages);
const modelOf = (trace: Trace, level: DetailLevel = 'interfaces', before?: DiagramModel) =>
  diagramModel(viewOf(trace), level, say, present({ before }));
const pathOf = (...names: readonly string[]): Trace =>
  finishedTrace([
    hostHop('192.0.2.1', { link: 'Wired' }),
    ...names.map(name => deviceHop(name, '198.51.100.1', { link: 'OSPF' })),
    hostHop('192.0.2.2'),
  ]);
const visits = ({ places }: DiagramModel) => places.map(place => place.visits.map(({ index }) => index));
const middles = ({ places }: DiagramModel) => places.map(({ middle }) => middle);

const isOver = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe('the diagram of a path', () => {
  it('leads from left to right in a straight line', () => {
    const points = middles(modelOf(stories.wired));
    assert.deepEqual(
      points.map(({ x }) => x),
      points.map(({ x }) => x).toSorted((a, b) => a - b),
    );
    assert.deepEqual(new Set(points.map(({ y }) => y)), new Set([0]));
  });

  it('makes one place of a device that the path comes to again, beside the way it is a detour of', () => {
    const model = modelOf(pathOf('dist', 'wlc', 'dist', 'acc'));
    assert.deepEqual(visits(model), [[0], [1, 3], [2], [4], [5]]);
    const [, dist, wlc, acc] = middles(model);
    assert.equal(dist?.y, acc?.y);
    assert.ok((wlc?.y ?? 0) < (dist?.y ?? 0), 'the detour is above the way');
  });

  it('leads a hairpin out and back on two lines that do not meet', () => {
    const { links } = modelOf(pathOf('dist', 'wlc', 'dist', 'acc'));
    const [, out, back] = links.map(({ route }) => route);
    assert.deepEqual([out?.start.side, out?.end.side], ['right', 'left']);
    assert.deepEqual([back?.start.side, back?.end.side], ['left', 'right']);
    assert.ok((back?.end.y ?? 0) < (out?.start.y ?? 0) && (back?.at.y ?? 0) < (out?.at.y ?? 0));
  });

  it('keeps two hops in a row at one device apart', () => {
    assert.deepEqual(visits(modelOf(pathOf('r1', 'r1'))), [[0], [1], [2], [3]]);
  });

  it('never makes one place of two unknown hops or two hosts', () => {
    const unknown: Hop = deviceHop('UNKNOWN', '', { kind: 'unknown' });
    const path = finishedTrace([
      hostHop('192.0.2.1'),
      unknown,
      wiredHops[1] ?? unknown,
      unknown,
      hostHop('192.0.2.1'),
    ]);
    assert.equal(modelOf(path).places.length, 5);
  });

  it('is not laid out again, and moves nothing, when statistics arrive', () => {
    const waiting = stories.wired.hops.map((hop): Hop =>
      hop.statistics.kind === 'value' ? { ...hop, statistics: { kind: 'arriving' } } : hop,
    );
    for (const level of ['devices', 'interfaces', 'everything'] as const) {
      const before = modelOf(finishedTrace(waiting), level);
      const after = modelOf(stories.wired, level, before);
      assert.equal(after.layout, before.layout, level);
      assert.deepEqual(after.boxes, before.boxes, level);
      assert.notDeepEqual(after.places[1]?.visits[0]?.meters, before.places[1]?.visits[0]?.meters);
    }
  });

  it('is laid out again for another path', () => {
    const before = modelOf(stories.wired);
    assert.notEqual(modelOf(stories.wireless, 'interfaces', before).layout, before.layout);
  });

  it('names no interfaces where devices alone are asked for, save for the one that denies', () => {
    const names = (level: DetailLevel) =>
      modelOf(stories.blocked, level).links.flatMap(({ ends }) =>
        ends.flatMap(end => end.names.map(name => name.text)),
      );
    assert.deepEqual(names('devices'), ['Vlan20']);
    assert.ok(names('interfaces').includes('Te1/1/1'));
  });

  it('stops the traffic at the end of the link that the denying interface is on', () => {
    const { places, links } = modelOf(stories.blocked);
    const stopped = places.filter(({ stop }) => stop !== undefined);
    assert.deepEqual(
      stopped.map(place => place.visits[0]?.index),
      [2],
    );
    assert.deepEqual(stopped[0]?.stop, links[1]?.route.end);
  });

  it('stops it on the side of the place where no link leads to the denying interface', () => {
    const { verdict } = stories.blocked;
    const [first] = wiredHops.slice(1, 2);
    assert.ok(verdict !== undefined && first !== undefined);
    const block = { hop: 0, side: 'ingress' } as const;
    const { places } = modelOf({ ...stories.blocked, hops: [first], verdict: { ...verdict, block } });
    assert.equal(places[0]?.stop?.side, 'left');
  });

  it('draws no two places over each other, nor words over places, whatever the path', () => {
    const paths = [
      ...Object.values(stories).filter(({ id, hops }) => id !== '' && hops.length > 0 && hops.length < 100),
      pathOf('a', 'b', 'c', 'a', 'd', 'e', 'd', 'f'),
      pathOf('a', 'b', 'a', 'b', 'a', 'b', 'c'),
      pathOf('a', 'b', 'c', 'b', 'a', 'd'),
    ];
    for (const path of paths) {
      for (const level of ['devices', 'interfaces', 'everything'] as const) {
        const { places, links } = modelOf(path, level);
        const bodies = places.map(({ middle, size }) => boxAt(middle, size.body));
        const names = `${path.hops.map(({ name }) => name).join()} ${level}`;
        for (const [at, body] of bodies.entries()) {
          const others = bodies.slice(at + 1);
          assert.ok(!others.some(other => isOver(body, other)), `places of ${names}`);
          assert.ok(!links.some(({ words }) => isOver(body, words)), `words of ${names}`);
        }
      }
    }
  });

  it('holds 400 hops in their order', () => {
    const { boxes } = modelOf(finishedTrace(manyHops(400)));
    assert.equal(boxes.length, 400);
    assert.ok(boxes.every((box, hop) => hop === 0 || box.x > (boxes[hop - 1]?.x ?? 0)));
  });
});
