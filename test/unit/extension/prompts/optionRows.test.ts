import assert from 'node:assert/strict';
import type { KnownController } from '../../../../src/extension/controllers/knownController';
import { optionRows } from '../../../../src/extension/prompts/optionRows';
import { swapEnds, type TraceDraft } from '../../../../src/extension/prompts/traceDraft';
import { reader } from '../reader';

const lab: KnownController = {
  kind: 'own',
  name: 'lab',
  origin: 'https://dnac.example.net',
  username: 'noc',
};

describe('Swapping the ends of a draft', () => {
  it('takes their ports and MAC addresses along and leaves the rest', () => {
    const draft: TraceDraft = {
      controller: lab,
      source: '10.1.11.20',
      destination: '10.9.4.20',
      destinationPort: 443,
      sourceMac: '02:00:5E:00:53:01',
      protocol: 'tcp',
      include: ['acl'],
    };
    const swapped: TraceDraft = {
      controller: lab,
      source: '10.9.4.20',
      destination: '10.1.11.20',
      sourcePort: 443,
      destinationMac: '02:00:5E:00:53:01',
      protocol: 'tcp',
      include: ['acl'],
    };
    assert.deepEqual(swapEnds(draft), swapped);
    assert.deepEqual(swapEnds(swapped), draft);
  });

  it('is offered with the direction it would lead to', () => {
    const rows = optionRows({ source: '10.1.1.1', destination: '10.2.2.2', include: [] }, reader);
    assert.deepEqual(
      rows.slice(0, 2).map(({ description }) => description),
      ['10.1.1.1 → 10.2.2.2', '10.2.2.2 → 10.1.1.1'],
    );
  });
});

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
