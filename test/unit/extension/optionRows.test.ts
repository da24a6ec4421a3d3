import assert from 'node:assert/strict';
import type { KnownController } from '../../../src/extension/controllers/knownController';
import { optionRows } from '../../../src/extension/prompts/optionRows';
import { reader } from './reader';

const lab: KnownController = {
  kind: 'own',
  name: 'lab',
  origin: 'https://dnac.example.net',
  username: 'noc',
};

describe('The rows of the last question', () => {
  const macRows = (controller: KnownController): readonly string[] =>
    optionRows({ controller, destinationMac: '02:00:5E:00:53:01', include: [] }, reader)
      .filter(({ option }) => option.endsWith('Mac'))
      .map(({ label, description }) => `${label}: ${description}`);

  it('take MAC addresses where the controller may understand them', () => {
    const rows = ['Source MAC address: any', 'Destination MAC address: 02:00:5E:00:53:01'];
    assert.deepEqual(macRows(lab), rows);
    assert.deepEqual(macRows({ ...lab, generation: 3 }), rows);
  });

  it('take none where it certainly does not', () => {
    for (const generation of [1, 2] as const) assert.deepEqual(macRows({ ...lab, generation }), []);
  });
});
