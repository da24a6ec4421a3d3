import assert from 'node:assert/strict';
import { notLocated } from '../../../src/path/notLocated';
import { request } from './samples';

const reasons: readonly (readonly [string, ReturnType<typeof notLocated>])[] = [
  ['Not able to locate interface or host based on source ip address 10.20.1.15', 'source'],
  ['NOT ABLE TO LOCATE INTERFACE OR HOST BASED ON DESTINATION IP ADDRESS 10.9.4.20', 'destination'],
  ['Unable to find host 10.9.4.20', 'destination'],
  ['Destination 10.9.4.20 could not be located', 'destination'],
  ['Source host was not found in the inventory', 'source'],
  ['Unable to locate source 10.20.1.15 and destination 10.9.4.20', 'either'],
  ['Unable to find a route from source 10.20.1.15 to destination 10.9.4.20', undefined],
  ['Unable to locate next hop for destination 10.9.4.20', undefined],
  ['Not able to locate interface or host', undefined],
  ['Unable to find host 10.9.4.200', undefined],
  ['Unable to find host 110.9.4.20', undefined],
  ['Unable to retrieve links for  AP - ap-7', undefined],
  ['The given address is unknown', undefined],
  ['Egress Nexthop interface is null from cache', undefined],
  [
    'Unsupported Request Type for control path.Please verify pathRequest Tuples (source == destination)',
    undefined,
  ],
  ['Could locate source host, but the device is busy', undefined],
];

describe('notLocated', () => {
  for (const [reason, end] of reasons) {
    it(`takes "${reason}" for ${end ?? 'another reason'}`, () =>
      assert.equal(notLocated(reason, request), end));
  }
});
