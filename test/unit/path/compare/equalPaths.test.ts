import assert from 'node:assert/strict';
import { acl, port } from '../samples';
import { box, compared, run, runOf, side, source, wayBack } from './runs';

const fork = box('access-1', { link: 'ECMP' });
const north = box('north-1', { ingress: side('Te1/0/1'), egress: side('Te1/0/2') });
const south = box('south-1', { ingress: side('Te1/0/1'), egress: side('Te1/0/2') });
const meeting = box('core-1');
const last = box('dist-1');

/** The same device, left or entered by the other port. */
const left = { ...fork, egress: side('TenGigabitEthernet1/0/9') };
const entered = { ...meeting, ingress: side('TenGigabitEthernet1/0/9') };

describe('equal paths', () => {
  it('are no change of the network when the difference lies behind a link of equal cost', () => {
    assert.equal(
      compared(run(fork, north, meeting, last), run(left, south, entered, last)),
      'equalPath | another of several equal paths | 1=1 2~2≈ 3-≈ +3≈ 4~4≈ 5=5 6=6',
    );
  });

  it('may be other ports of the same devices', () => {
    assert.equal(
      compared(run(fork, meeting, last), run(left, entered, last)),
      'equalPath | another of several equal paths | 1=1 2~2≈ 3~3≈ 4=4 5=5',
    );
  });

  it('may follow each other', () => {
    const [one, other] = [
      { ...meeting, link: 'ECMP' },
      { ...entered, link: 'ECMP', egress: side('Te1/0/8') },
    ];
    const end = { ...last, ingress: side('Te1/0/8') };
    assert.match(compared(run(fork, one, last), run(left, other, end)), /^equalPath .* 2~2≈ 3~3≈ 4~4≈ 5=5$/);
  });

  it('explain nothing when only one of the runs knows several', () => {
    const single = { ...left, link: 'OSPF' };
    assert.match(
      compared(run(fork, north, meeting), run(single, south, entered)),
      /^changed \| at hop 3 south-1 instead of north-1 \| 1=1 2~2 3- \+3 4~4 5=5$/,
    );
  });

  it('explain nothing beyond the hop where they meet', () => {
    const other = { ...last, egress: side('Te1/0/7') };
    assert.match(
      compared(run(fork, north, meeting, last), run(left, south, entered, other)),
      /^changed \| other egress interface at dist-1: Te1\/0\/2 → Te1\/0\/7 \| 1=1 2~2≈ 3-≈ \+3≈ 4~4≈ 5~5 6=6$/,
    );
  });

  it('explain nothing of a branch that never meets the other', () => {
    const [one, other] = [runOf([source, fork, north]), runOf([source, fork, south])];
    assert.match(compared(one, other), /^changed .*3- \+3$/);
  });

  it('explain no other software, VRF or access list', () => {
    for (const more of [
      { softwareVersion: '17.9.5' },
      { ingress: { physical: port('Te1/0/9', { vrf: 'pci' }), virtual: [] } },
      { ingress: { physical: port('Te1/0/9', { acl: acl('PERMIT') }), virtual: [] } },
    ]) {
      const before = {
        ...meeting,
        softwareVersion: '17.9.4',
        ingress: { physical: port('Te1/0/1', { vrf: 'global' }), virtual: [] },
      };
      assert.match(
        compared(run(fork, north, before), run(left, south, { ...before, ...more })),
        /^changed .* 4~4 5=5$/,
      );
    }
  });

  it('explain another VLAN between the same two devices', () => {
    const vlan = (number: string) => ({ physical: port(`Te1/0/${number}`, { vlan: number }), virtual: [] });
    assert.match(
      compared(run(fork, { ...meeting, ingress: vlan('3') }), run(left, { ...meeting, ingress: vlan('4') })),
      /^equalPath/,
    );
  });

  it('stay a change when the verdict changes with them', () => {
    const denied = { ...south, ingress: { physical: port('Te1/0/1', { acl: acl('DENY') }), virtual: [] } };
    assert.match(
      compared(run(fork, north, meeting), run(left, denied, entered)),
      /^changed \| blocked at hop 3, was reached \| 1=1 2~2≈ 3-≈ \+3≈/,
    );
  });

  it('explain a way back that takes the other branch, whichever end forks', () => {
    const turned = (link: string) => [
      { ...meeting, link, ingress: side('Te1/0/2'), egress: side('Te1/0/9') },
      { ...south, ingress: side('Te1/0/2'), egress: side('Te1/0/1') },
      { ...fork, link: 'Wired', ingress: side('Te1/0/9'), egress: side('Te1/0/1') },
    ];
    const end = { ...meeting, link: 'Wired' };
    const there = run(fork, north, end);
    const plain = run({ ...fork, link: 'OSPF' }, north, end);
    const options = { reversed: true };
    const expected = /^equalPath \| the way back takes another of several equal paths \|/;
    assert.match(compared(there, wayBack(...turned('OSPF')), options), expected);
    assert.match(compared(plain, wayBack(...turned('ECMP')), options), expected);
    assert.match(
      compared(plain, wayBack(...turned('OSPF')), options),
      /^changed \| the way back goes through south-1/,
    );
  });
});
