import assert from 'node:assert/strict';
import {
  controllerRow,
  defaultFirst,
  readControllerSettings,
  withCaFile,
  withDefault,
  withEdited,
  withoutController,
} from '../../../../src/extension/controllers/controllerSettings';

const lab = { name: 'lab', url: 'https://dnac.example.net', username: 'noc' };

describe('readControllerSettings', () => {
  it('reads a controller', () => {
    assert.deepEqual(readControllerSettings([lab]), [
      { name: 'lab', origin: 'https://dnac.example.net', username: 'noc' },
    ]);
  });

  it('assumes https and keeps a fixed generation', () => {
    assert.deepEqual(readControllerSettings([{ ...lab, url: 'dnac.example.net:8443/', generation: '1' }]), [
      { name: 'lab', origin: 'https://dnac.example.net:8443', username: 'noc', generation: 1 },
    ]);
  });

  it('leaves out what says no controller', () => {
    const rows = [
      null,
      7,
      {},
      { ...lab, url: 'http://dnac.example.net' },
      { ...lab, name: ' ' },
      { ...lab, username: '' },
    ];
    assert.deepEqual(readControllerSettings(rows), []);
    assert.deepEqual(readControllerSettings('lab'), []);
  });

  it('takes the first of two with one name', () => {
    assert.equal(readControllerSettings([lab, { ...lab, username: 'other' }]).length, 1);
  });

  it('writes what it reads', () => {
    for (const generation of ['1', '2', '3'] as const) {
      const [setting] = readControllerSettings([{ ...lab, generation }]);
      assert.ok(setting);
      assert.equal(setting.generation, Number(generation));
      assert.deepEqual(readControllerSettings([controllerRow(setting)]), [setting]);
    }
  });

  it('asks the controller where it does not know the generation', () => {
    for (const generation of ['auto', '4', 3, null]) {
      assert.equal(readControllerSettings([{ ...lab, generation }])[0]?.generation, undefined);
    }
  });
});

describe('withoutController', () => {
  it('takes out one and leaves even what it cannot read', () => {
    assert.deepEqual(withoutController([lab, 'odd', { name: 'other' }], 'lab'), ['odd', { name: 'other' }]);
  });
});

describe('withCaFile', () => {
  it('names the file for every controller at an origin, takes it out again, and leaves the others alone', () => {
    const other = { ...lab, name: 'other', url: 'https://other.example' };
    const second = { ...lab, name: 'second', username: 'admin', production: true };
    const named = withCaFile([lab, other, second, 'odd'], 'https://dnac.example.net', '/etc/ca.pem');
    assert.deepEqual(
      readControllerSettings(named).map(({ caFile, production }) => [caFile, production]),
      [
        ['/etc/ca.pem', undefined],
        [undefined, undefined],
        ['/etc/ca.pem', true],
      ],
    );
    assert.deepEqual(withCaFile(named, 'https://dnac.example.net', undefined), [lab, other, second, 'odd']);
  });
});

describe('withEdited', () => {
  it('changes a row in its place, and keeps the others and what it does not know', () => {
    const odd = { ...lab, caFile: '/etc/ca.pem', later: 7 };
    const before = [{ ...lab, name: 'first' }, odd, 'odd', lab];
    const edited = withEdited(before, 'lab', {
      name: 'core',
      origin: 'https://core.example.net',
      username: 'ops',
      generation: 2,
    });
    const row = { name: 'core', url: 'https://core.example.net', username: 'ops', generation: '2' };
    assert.deepEqual(edited, [before[0], { later: 7, ...row }, 'odd', lab]);
  });
});

describe('withDefault', () => {
  it('names one default and no other, and the default comes first in prompts', () => {
    const rows = [lab, { ...lab, name: 'core', default: true }, { ...lab, name: 'store' }, 'odd'];
    const named = withDefault(rows, 'store');
    assert.deepEqual(named, [lab, { ...lab, name: 'core' }, { ...lab, name: 'store', default: true }, 'odd']);
    const names = defaultFirst(readControllerSettings(named)).map(({ name }) => name);
    assert.deepEqual(names, ['store', 'lab', 'core']);
  });

  it('is nobody where no row says so', () => {
    const settings = readControllerSettings([lab, { ...lab, name: 'core', default: 'yes' }]);
    assert.deepEqual(defaultFirst(settings), settings);
  });
});
