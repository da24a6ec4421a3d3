import assert from 'node:assert/strict';
import { readEnvironment } from '../../../../src/extension/controllers/environmentController';
import { readSharedControllers, replacedBy } from '../../../../src/extension/controllers/sharedControllers';
import { badRowWords, importRows, triedWords } from '../../../../src/extension/prompts/importRows';
import { reader } from '../reader';

const lab = { name: 'lab', url: 'https://dnac.example.net', username: 'noc' };
const labSetting = { name: 'lab', origin: 'https://dnac.example.net', username: 'noc' };

function read(...rows: readonly unknown[]) {
  const shared = readSharedControllers(JSON.stringify(rows));
  assert.ok(shared);
  return shared;
}

describe('Controllers that a team shares', () => {
  it('are read from a list or from settings, and from nothing else', () => {
    const rows = [{ row: labSetting, leftOut: [] }];
    assert.deepEqual(read(lab).rows, rows);
    assert.deepEqual(readSharedControllers(JSON.stringify({ 'dnac.controllers': [lab] }))?.rows, rows);
    for (const text of ['', '{', '7', '{}', 'null', `[${' '.repeat(1_000_000)}]`]) {
      assert.equal(readSharedControllers(text), undefined, text.slice(0, 10));
    }
  });

  it('bring no secret, no CA file and no default, and each field that is left out is named', () => {
    const odd = {
      ...lab,
      password: 's3cret',
      caFile: '/etc/ca.pem',
      default: true,
      generation: '9',
      colour: 1,
    };
    const shared = read(odd);
    assert.deepEqual(shared.rows, [
      { row: labSetting, leftOut: ['password', 'caFile', 'default', 'generation', 'colour'] },
    ]);
    const [row] = importRows(shared, [], reader);
    assert.match(row?.detail ?? '', /not taken over: password, caFile, default, generation, colour/);
    assert.doesNotMatch(JSON.stringify(row), /s3cret|ca\.pem/);
  });

  it('are named row by row where they say no controller', () => {
    const { rows, bad } = read(
      lab,
      'odd',
      { ...lab, name: '' },
      { name: 'a' },
      { ...lab, name: 'b', url: 'http://dnac.example.net' },
      { ...lab, name: 'c', url: 'https://noc:s3cret@dnac.example.net' },
      lab,
    );
    assert.equal(rows.length, 1);
    assert.deepEqual(
      bad.map(each => badRowWords(each, reader)),
      [
        'Row 2 is left out: it is no controller',
        'Row 3 is left out: it has no name',
        'Row 4 is left out: it has no address',
        'Row 5 is left out: its address is not https',
        'Row 6 is left out: its address has a user name or password in it',
        'Row 7 is left out: its name stands in an earlier row',
      ],
    );
  });

  it('draw nothing that stands in a row as an icon', () => {
    const odd = '$(verified) lab';
    const [row] = importRows(read({ ...lab, name: odd, username: odd, [odd]: 1 }), [], reader);
    for (const text of [row?.label, row?.description, row?.detail])
      assert.ok(text?.includes(`\\${odd}`), text);
  });

  it('take the place of one of the user’s own only when that is ticked', () => {
    const own = [labSetting, { ...labSetting, name: 'core' }];
    const rows = importRows(read({ ...lab, username: 'ops' }, { ...lab, name: 'new' }), own, reader);
    assert.deepEqual(
      rows.map(({ label, picked, replaces }) => [label, picked, replaces?.name]),
      [
        ['lab', false, 'lab'],
        ['new', true, undefined],
      ],
    );
    assert.match(rows[0]?.detail ?? '', /^Replaces noc on https:\/\/dnac\.example\.net/);
  });

  it('leave the CA file, the default and the production mark of the one whose place they take', () => {
    const own = { ...labSetting, production: true, isDefault: true, caFile: '/etc/ca.pem' } as const;
    const row = { ...labSetting, username: 'ops', generation: 2 } as const;
    assert.deepEqual(replacedBy(row, own), { ...own, username: 'ops', generation: 2 });
    assert.deepEqual(importRows(read(lab), [own], reader), []);
  });

  it('take no CA file along to another address', () => {
    const elsewhere = { ...labSetting, origin: 'https://plant.example.net' };
    assert.deepEqual(replacedBy(elsewhere, { ...labSetting, caFile: '/etc/ca.pem' }), elsewhere);
  });

  it('are not offered where they say what is there already, also without a user name', () => {
    const open = { name: lab.name, url: lab.url };
    assert.deepEqual(importRows(read(lab), [labSetting], reader), []);
    assert.deepEqual(importRows(read(open), [labSetting], reader), []);
    assert.match(importRows(read(open), [], reader)[0]?.detail ?? '', /user name is asked for next/);
  });
});

describe('readEnvironment', () => {
  it('reads the variables of Cisco’s SDK', () => {
    const found = readEnvironment({
      DNA_CENTER_BASE_URL: 'https://dnac.example.net:443/dna/',
      DNA_CENTER_USERNAME: 'noc',
      DNA_CENTER_PASSWORD: ' s3cret ',
    });
    assert.deepEqual(found, { origin: 'https://dnac.example.net', username: 'noc', password: ' s3cret ' });
  });

  it('tells no address from one that cannot be used', () => {
    assert.equal(readEnvironment({ DNA_CENTER_USERNAME: 'noc' }), 'noAddress');
    assert.equal(readEnvironment({ DNA_CENTER_BASE_URL: 'http://dnac.example.net' }), 'badAddress');
    assert.deepEqual(readEnvironment({ DNA_CENTER_BASE_URL: 'dnac.example.net', DNA_CENTER_PASSWORD: '' }), {
      origin: 'https://dnac.example.net',
    });
  });
});

describe('the password that the environment names', () => {
  const origin = 'https://dnac.example.net';

  it('is tried as the user that the environment names, or as one that is asked for', () => {
    assert.match(triedWords({ origin, username: 'noc' }, reader), /tried at https:.* as 'noc' and/);
    assert.doesNotMatch(triedWords({ origin }, reader), /''/);
    assert.match(triedWords({ origin }, reader), /Its user is asked for next/);
  });
});
