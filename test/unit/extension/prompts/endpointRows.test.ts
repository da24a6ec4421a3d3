import assert from 'node:assert/strict';
import { endpointRows, type EndpointKnowledge } from '../../../../src/extension/prompts/endpointRows';
import { reader } from '../reader';

function rows(typed: string, known: Partial<EndpointKnowledge> = {}) {
  return endpointRows(typed, { suggestions: [], ...known }, reader);
}

function recent(...addresses: readonly string[]) {
  return addresses.map(address => ({ address, description: 'recent' }));
}

describe('endpointRows', () => {
  it('offers recent addresses without the other end', () => {
    const labels = rows('', { suggestions: recent('10.1.1.1', '10.2.2.2'), other: '10.1.1.1' }).map(
      row => row.label,
    );
    assert.deepEqual(labels, ['10.2.2.2']);
  });

  it('offers no recent address of another family than the other end', () => {
    const labels = rows('', { suggestions: recent('10.1.1.1', '2001:db8::1'), other: '10.2.2.2' }).map(
      row => row.label,
    );
    assert.deepEqual(labels, ['10.1.1.1']);
  });

  it('offers the addresses that what is typed may become', () => {
    const found = rows('10.2.2', { suggestions: recent('10.2.2.2', '10.3.3.3', '10.2.2.20') });
    assert.deepEqual(
      found.map(row => row.chosen?.address),
      [undefined, '10.2.2.2', '10.2.2.20'],
    );
  });

  it('takes a whole address for what it is, whatever else begins like it', () => {
    const found = rows('10.2.2.2:443', { suggestions: recent('10.2.2.2', '10.2.2.20') });
    assert.deepEqual(
      found.map(row => row.chosen),
      [{ address: '10.2.2.2', port: 443 }],
    );
    assert.equal(found[0]?.description, 'port 443');
  });

  it('says what to type when the text is no address', () => {
    const [row] = rows('10.2.');
    assert.equal(row?.label, '$(info) Enter an IPv4 or IPv6 address or a host name.');
    assert.equal(row.chosen, undefined);
  });

  it('refuses the same address at both ends, however it is spelled', () => {
    const [row] = rows('2001:DB8::0:1', { other: '2001:db8::1' });
    assert.equal(row?.label, '$(info) Source and destination are the same.');
    assert.equal(row.chosen, undefined);
  });

  it('refuses IPv4 against IPv6', () => {
    assert.equal(rows('2001:db8::1', { other: '10.1.1.1' })[0]?.chosen, undefined);
  });

  it('offers to look a name up, then shows its addresses', () => {
    const [first] = rows('pos-12:443');
    assert.equal(first?.lookUp, 'pos-12');
    assert.equal(`${first.label} ${first.description}`, '$(search) pos-12:443 look up this name');
    const lookedUp = { name: 'pos-12', addresses: ['10.20.1.15', '10.20.1.16'] };
    const found = rows('pos-12:443', { lookedUp, other: '10.20.1.16' });
    assert.deepEqual(found[0]?.chosen, { address: '10.20.1.15', port: 443 });
    assert.equal(found[0].description, 'pos-12 · port 443');
    assert.equal(found[1]?.chosen, undefined);
  });

  it('says that a name has no address, and looks again on Enter', () => {
    const [row] = rows('pos-12', { lookedUp: { name: 'pos-12', addresses: [], problem: 'No.' } });
    assert.equal(row?.label, '$(info) No.');
    assert.equal(row.lookUp, 'pos-12');
  });

  it('forgets what another name gave', () => {
    assert.equal(
      rows('pos-1', { lookedUp: { name: 'pos-12', addresses: ['10.1.1.1'] } })[0]?.lookUp,
      'pos-1',
    );
  });
});
