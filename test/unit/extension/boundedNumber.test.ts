import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { boundedNumber, numbers, type NumberName } from '../../../src/extension/boundedNumber';

interface Property {
  readonly type?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

const file = path.join(import.meta.dirname, '../../../package.json');
const { contributes } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
};
const names = Object.keys(numbers) as NumberName[];

describe('a number among the settings', () => {
  it('has the default and the bounds that package.json says', () => {
    const said = Object.entries(contributes.configuration.properties)
      .filter(([, { type }]) => type === 'number')
      .map(([name, property]) => [
        name,
        { usual: property.default, least: property.minimum, most: property.maximum },
      ]);
    assert.deepEqual(
      Object.fromEntries(names.map(name => [`dnac.${name}`, numbers[name]])),
      Object.fromEntries(said),
    );
  });

  it('is the nearest that may be, whatever somebody has typed into settings.json', () => {
    assert.equal(boundedNumber('requestsPerMinute', 0), 10);
    assert.equal(boundedNumber('requestsPerMinute', -1), 10);
    assert.equal(boundedNumber('timeLimitSeconds', 1e12), 3600);
    assert.equal(boundedNumber('timeLimitSeconds', 30), 30);
    for (const wrong of ['30', null, undefined, {}, Number.NaN])
      assert.equal(boundedNumber('timeLimitSeconds', wrong), 120);
  });
});
