import assert from 'node:assert/strict';
import type { Hop } from '../../../../src/path/hop';
import type { Trace } from '../../../../src/path/trace';
import { box, compared, destination, runOf, source } from './runs';

const other = { controller: { name: 'east', origin: 'https://198.51.100.7' } };

function at(more: Partial<Trace>, ...devices: readonly Hop[]): Trace {
  return runOf([source, ...devices, destination], more);
}

/** A device as a controller knows it: by an id of its own. */
function known(name: string, deviceId: string, serialNumber?: string): Hop {
  return { ...box(name), deviceId, ...(serialNumber === undefined ? {} : { device: { serialNumber } }) };
}

describe('runs of two controllers', () => {
  it('have the same device where the serial number is the same, whatever it is called', () => {
    assert.match(
      compared(at({}, known('core-1', 'one', 'FOC1')), at(other, known('core-1.example', 'two', 'FOC1'))),
      /^changed \| other name of core-1: core-1\.example \| 1=1 2~2 3=3$/,
    );
  });

  it('have another device where the serial number is another, whatever it is called', () => {
    assert.match(
      compared(at({}, known('core-1', 'one', 'FOC1')), at(other, known('core-1', 'one', 'FOC2'))),
      /^changed \| at hop 2 another device that is also called core-1 \| 1=1 2- \+2 3=3$/,
    );
  });

  it('know a stack again by any of its members', () => {
    assert.match(
      compared(at({}, known('core-1', 'one', 'FOC1, FOC2')), at(other, known('core-1', 'two', 'foc2,FOC3'))),
      /^same/,
    );
  });

  it('go by the name where a serial number is missing, in capitals or not', () => {
    assert.match(
      compared(at({}, known('CORE-1', 'one', 'FOC1')), at(other, known('core-1', 'two'))),
      /2~2 3=3$/,
    );
    assert.match(compared(at({}, known('core-1', 'one')), at(other, known('core-2', 'one'))), /2- \+2/);
  });

  it('are told apart by the address of the controller, not by its name', () => {
    const same = { controller: { name: 'west', origin: 'https://192.0.2.10' } };
    assert.match(compared(at(same, known('core-1', 'one')), at(same, known('core-1', 'two'))), /2- \+2/);
    assert.match(compared(at(same, known('core-1', 'one')), at(same, known('core-9', 'one'))), /2~2/);
  });
});
