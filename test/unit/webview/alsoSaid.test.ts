import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { alsoSaid } from '../../../src/webview/model/alsoSaid';

const fixture = (name: string): unknown =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../fixtures/controller', `${name}.json`), 'utf8'),
  );
const rows = (raw: unknown) =>
  alsoSaid(raw).flatMap(block =>
    block.kind === 'rows' ? block.rows.map(({ label, value }) => [label, value]) : [],
  );

/** Every object in an answer, with one more field in each. */
function withStranger(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withStranger);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([name, field]) => [name, withStranger(field)]);
  return { ...Object.fromEntries(inner), stranger: 'said' };
}

function countObjects(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countObjects(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, field) => sum + countObjects(field), 1);
}

function hopsOf(answer: unknown): readonly unknown[] {
  const { response = answer } = answer as { response?: unknown };
  const { networkElementsInfo = [], networkElements = [] } = response as Record<string, unknown[]>;
  return [...networkElementsInfo, ...networkElements];
}

describe('what the controller said beside', () => {
  for (const name of ['wired', 'wireless', 'fabric', 'older', 'path-trace']) {
    it(`finds a field that nobody knows at any depth (${name})`, () => {
      const hops = hopsOf(fixture(name));
      assert.ok(hops.length > 0);
      for (const hop of hops) {
        const strangers = rows(withStranger(hop)).filter(([label]) => label?.endsWith('stranger') === true);
        assert.equal(strangers.length, Math.min(countObjects(hop), 200));
      }
    });
  }

  it('is nothing where the groups show all of it, nor where nothing is said', () => {
    assert.deepEqual(
      rows({ name: 'a', ip: '10.0.0.1', ingressInterface: { physicalInterface: { name: 'b' } } }),
      [],
    );
    assert.deepEqual(rows({ unknown: null, empty: '', list: [], more: {} }), []);
    for (const raw of [undefined, null, 7, 'text', []]) assert.ok(rows(raw).length <= 1);
  });

  it('does not take a known name in an unknown place for shown', () => {
    assert.deepEqual(rows({ neighbour: { name: 'core-1' } }), [['neighbour.name', 'core-1']]);
  });

  it('keeps false and zero, which are said', () => {
    assert.deepEqual(rows({ isManaged: false, rank: 0 }), [
      ['isManaged', 'false'],
      ['rank', '0'],
    ]);
  });
});
